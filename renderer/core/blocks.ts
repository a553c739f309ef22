// Cuts a text into blocks of whole paragraphs that are laid out on their own. Blocks join to exactly the text.
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** A block ends at the first line end after this many characters. */
export const targetLength = 2_400;
/** A paragraph longer than this is cut at a space. */
export const longestBlock = 12_000;

export function splitBlocks(text: string, target = targetLength, longest = longestBlock): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < text.length) {
    const end = blockEnd(text, start, target, Math.max(target + 1, longest));
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

function blockEnd(text: string, start: number, target: number, longest: number): number {
  if (text.length - start <= target) return text.length;
  const latest = Math.min(text.length, start + longest);
  const lineEnd = text.indexOf('\n', start + target - 1);
  if (lineEnd !== -1 && lineEnd < latest) return lineEnd + 1;
  if (latest === text.length) return latest;
  const space = text.lastIndexOf(' ', latest - 1);
  if (space > start + target / 2) return space + 1;
  return isLowSurrogate(text, latest) ? latest - 1 : latest;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
