// The part of Markdown that a model's card is written in, as plain data: whatever else stands there stays text.

export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  /** An address is shown, never followed: nothing here leads outside. */
  | { readonly kind: 'link'; readonly text: string; readonly address: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const heading = /^(#{1,6})\s+(.*?)\s*#*$/u;
const fence = /^\s*(?:```|~~~)/u;
const item = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/u;
const tableRule = /^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$/u;

export function parseMarkdown(markdown: string): readonly Block[] {
  const lines = withoutFrontMatter(markdown.replaceAll(/\r\n?/gu, '\n').split('\n'));
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const [block, next] = readBlock(lines, at);
    if (block !== null) blocks.push(block);
    at = next;
  }
  return blocks;
}

/** What stands between two lines of dashes at the very beginning is for machines. */
function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  if (lines[0]?.trim() !== '---') return lines;
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  return end === -1 ? lines : lines.slice(end + 1);
}

/** @returns the block that begins at the line, and the line behind it; always a later one */
function readBlock(lines: readonly string[], at: number): readonly [Block | null, number] {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [null, at + 1];
  if (fence.test(line)) return readCode(lines, at);
  const titled = heading.exec(line);
  if (titled !== null)
    return [{ kind: 'heading', level: titled[1]?.length ?? 1, content: parseInline(titled[2] ?? '') }, at + 1];
  if (isTableAt(lines, at)) return readTable(lines, at);
  if (item.test(line)) return readList(lines, at);
  const end = endOf(lines, at + 1, (next, index) => startsBlock(next) || isTableAt(lines, index));
  return [
    {
      kind: 'paragraph',
      content: parseInline(
        lines
          .slice(at, end)
          .map((one) => one.trim())
          .join(' '),
      ),
    },
    end,
  ];
}

const startsBlock = (line: string): boolean =>
  line.trim() === '' || heading.test(line) || fence.test(line) || item.test(line);

const isTableAt = (lines: readonly string[], at: number): boolean =>
  (lines[at] ?? '').includes('|') && tableRule.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('-');

function endOf(lines: readonly string[], from: number, isEnd: (line: string, index: number) => boolean): number {
  const end = lines.findIndex((line, index) => index >= from && isEnd(line, index));
  return end === -1 ? lines.length : end;
}

function readCode(lines: readonly string[], at: number): readonly [Block, number] {
  const end = endOf(lines, at + 1, (line) => fence.test(line));
  return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

function readList(lines: readonly string[], at: number): readonly [Block, number] {
  const items: string[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const found = item.exec(line);
    if (found !== null) items.push(found[2] ?? '');
    // An indented line goes on with the item above it.
    else if (/^\s+\S/u.test(line) && !fence.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else break;
  }
  const isOrdered = item.exec(lines[at] ?? '')?.[1] !== undefined;
  return [{ kind: 'list', isOrdered, items: items.map(parseInline) }, next];
}

function readTable(lines: readonly string[], at: number): readonly [Block, number] {
  const end = endOf(lines, at + 2, (line) => !line.includes('|') || line.trim() === '');
  const head = cellsOf(lines[at] ?? '');
  // Every row gets as many cells as the head has.
  const rows = lines.slice(at + 2, end).map((line) => {
    const cells = cellsOf(line);
    return head.map((_cell, index) => cells[index] ?? []);
  });
  return [{ kind: 'table', head, rows }, end];
}

const cellsOf = (line: string): readonly (readonly Inline[])[] =>
  line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => parseInline(cell.trim().replaceAll('\\|', '|')));

const marks =
  /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|(?<![\w*])\*(?<emphasis>[^*\s][^*]*)\*(?!\w)|\[(?<link>[^\]]+)\]\((?<address>[^)\s]+)\)/gu;

export function parseInline(text: string): readonly Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  for (const found of text.matchAll(marks)) {
    if (found.index > done) parts.push({ kind: 'text', text: text.slice(done, found.index) });
    parts.push(inlineOf(found.groups ?? {}));
    done = found.index + found[0].length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}

function inlineOf({ code, strong, emphasis, link, address }: Readonly<Record<string, string | undefined>>): Inline {
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  return { kind: 'link', text: link ?? '', address: address ?? '' };
}
