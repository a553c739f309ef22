// Pushes changes to every open page as server-sent events.
import type { ServerResponse } from 'node:http';
import type { Change } from '../../contract/index.ts';
import { pageHeaders } from '../contentPolicy.ts';

export interface ChangeStreams {
  readonly open: (response: ServerResponse) => void;
  readonly close: () => void;
}

/** A comment now and then shows the server which pages are gone. */
const heartbeatMs = 20_000;

export function createChangeStreams(onChange: (listener: (change: Change) => void) => () => void): ChangeStreams {
  const streams = new Set<ServerResponse>();
  const send = (text: string): void => {
    for (const stream of streams) stream.write(text);
  };
  const unsubscribe = onChange((change) => send(`data: ${JSON.stringify(change)}\n\n`));
  const heartbeat = setInterval(() => send(': \n\n'), heartbeatMs).unref();
  return {
    open: (response) => {
      response.writeHead(200, { ...pageHeaders, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    close: () => {
      clearInterval(heartbeat);
      unsubscribe();
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}
