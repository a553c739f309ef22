// The first lines of a file, for the preview of an export.
import type { ExportFile } from '../contract/index.ts';
import type { TextFile } from './exporter.ts';
import { splitsPair } from './unicode.ts';

const mostLines = 40;
const mostUnits = 8_000;
/** Of a zip; the others are only counted. */
export const mostHeads = 8;

export function headOf({ name, mediaType, content }: TextFile): ExportFile['heads'][number] {
  let end = 0;
  for (let line = 0; line < mostLines && end < content.length; line++) {
    const next = content.indexOf('\n', end);
    end = next === -1 ? content.length : next + 1;
  }
  end = Math.min(end, mostUnits);
  if (splitsPair(content, end)) end--;
  return { name, mediaType, text: content.slice(0, end), isWhole: end === content.length };
}
