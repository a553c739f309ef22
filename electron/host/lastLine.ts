// Keeps the last line that a process wrote, as the reason to show should it die.
const mostKept = 300; // characters

export interface LastLine {
  readonly add: (chunk: string) => void;
  readonly read: () => string;
}

export function createLastLine(): LastLine {
  let last = '';
  let open = '';
  return {
    add: (chunk) => {
      const lines = (open + chunk).split(/\r?\n/u);
      open = (lines.pop() ?? '').slice(-mostKept);
      last =
        lines
          .findLast((line) => line.trim() !== '')
          ?.trim()
          .slice(0, mostKept) ?? last;
    },
    read: () => (open.trim() === '' ? last : open.trim()),
  };
}

/** "exit code 70: out of memory", "signal SIGKILL". */
export function describeExit(code: number | null, signal: string | null, lastLine: string): string {
  const how = signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
  return lastLine === '' ? how : `${how}: ${lastLine}`;
}
