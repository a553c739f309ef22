// One line on a terminal that says how far the queue is; nothing where nobody looks.
import type { Queue } from '../../contract/index.ts';

export function progressLine({ engine, running, waiting, done }: Queue): string {
  if (engine.state === 'loading') return 'Loading the model…';
  if (running === null) return '';
  const all = done + waiting + 1;
  const windows = running.windowsAll > 0 ? `, part ${running.windowsDone} of ${running.windowsAll}` : '';
  return `${done + 1} of ${all}: ${running.name}${windows}`;
}

export interface StatusLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
  /** Writes the line for good, also where nobody looks: a log. */
  readonly settle: (text: string) => void;
}

export function statusLine(stream: {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): unknown;
}): StatusLine {
  const settle = (text: string): void => void stream.write(`${text}\n`);
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined, settle };
  const startOfLine = '\r\u001b[K';
  return {
    show: (text) => void stream.write(startOfLine + text.slice(0, stream.columns - 1)),
    clear: () => void stream.write(startOfLine),
    settle: (text) => settle(startOfLine + text),
  };
}

export const createProgress =
  (status: StatusLine) =>
  (queue: Queue): void =>
    status.show(progressLine(queue));
