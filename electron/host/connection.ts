// One engine process from its start to its end, seen from its owner.
import type { HostRequest, HostResponse } from '../contract/index.ts';
import { parseHostResponse } from './protocol.ts';
import type { HostProcess, SpawnHost } from './types.ts';

export interface ConnectionEvents {
  readonly onResponse: (response: HostResponse) => void;
  /** The process ended although nobody asked it to. */
  readonly onCrash: (reason: string) => void;
}

export interface Connection {
  readonly send: (request: HostRequest) => void;
  /** Asks the process to end and ends it after `graceMs`; 0 ends it at once. No event comes after this call. */
  readonly end: (graceMs: number) => Promise<void>;
}

const mostWaitAfterKillMs = 5_000;

/** Throws what `spawn` throws. */
export function openConnection(spawn: SpawnHost, events: ConnectionEvents): Connection {
  const child: HostProcess = spawn();
  let hasExited = false;
  let isEnding = false;
  const exitListeners: (() => void)[] = [];

  child.onMessage((message) => {
    const response = parseHostResponse(message);
    if (response !== null && !isEnding && !hasExited) events.onResponse(response);
  });
  child.onExit((reason) => {
    if (hasExited) return;
    hasExited = true;
    for (const listener of exitListeners) listener();
    if (!isEnding) events.onCrash(reason);
  });

  return {
    send: (request) => {
      if (!hasExited) child.send(request);
    },
    end: (graceMs) => {
      isEnding = true;
      if (hasExited) return Promise.resolve();
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout;
        const kill = (): void => {
          timer = setTimeout(resolve, mostWaitAfterKillMs);
          child.kill();
        };
        exitListeners.push(() => {
          clearTimeout(timer);
          resolve();
        });
        if (graceMs === 0) {
          kill();
          return;
        }
        timer = setTimeout(kill, graceMs);
        child.send({ type: 'shutdown' } satisfies HostRequest);
      });
    },
  };
}
