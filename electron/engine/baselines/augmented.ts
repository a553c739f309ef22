// AutoReg_aug's output: the text again, with `[ mention | label ]` around each mention. Pure.
import type { TextRange } from '../windows.ts';
import type { WindowAnswer } from './answer.ts';

interface Mark extends TextRange {
  readonly label: string;
}

/** Nested mentions nest their marks; of two that cross, the later one is left out, which the format cannot say. */
export function augmentedText(labels: readonly string[], { source, mentions }: WindowAnswer): string {
  const marks = mentions.flatMap((own, i) => own.map((mention): Mark => ({ ...mention, label: labels[i] ?? '' })));
  marks.sort((a, b) => a.start - b.start || b.end - a.end); // outer marks first
  const open: Mark[] = [];
  let text = '';
  let at = 0;
  const copyTo = (end: number): void => {
    text += source.slice(at, end);
    at = end;
  };
  const closeUntil = (place: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= place; last = open.at(-1)) {
      copyTo(last.end);
      text += ` | ${last.label} ]`;
      open.pop();
    }
  };
  for (const mark of marks) {
    closeUntil(mark.start);
    const outer = open.at(-1);
    if (outer !== undefined && mark.end > outer.end) continue;
    copyTo(mark.start);
    text += '[ ';
    open.push(mark);
  }
  closeUntil(source.length);
  copyTo(source.length);
  return text;
}
