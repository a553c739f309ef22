// One line on a terminal that says how far the queue is; nothing where nobody looks.
import type { Queue } from '../../contract/index.ts';

export interface Progress {
  readonly show: (queue: Queue) => void;
  readonly clear: () => void;
}

export function progressLine({ engine, running, waiting, done }: Queue): string {
  if (engine.state === 'loading') return 'Loading the model…';
  if (running === null) return '';
  const all = done + waiting + 1;
  const windows = running.windowsAll > 0 ? `, part ${running.windowsDone} of ${running.windowsAll}` : '';
  return `${done + 1} of ${all}: ${running.name}${windows}`;
}

export function createProgress(stream: {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): unknown;
}): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  const startOfLine = '\r\u001b[K';
  return {
    show: (queue) => void stream.write(startOfLine + progressLine(queue).slice(0, stream.columns - 1)),
    clear: () => void stream.write(startOfLine),
  };
}
