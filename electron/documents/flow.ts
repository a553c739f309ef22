// Flowing text of documents that are made of paragraphs: lines, paragraphs, blocks, lists, table rows, notes.
// At most one blank line stands between two blocks, and no blanks stand at the end of a line.

/** How many line ends part what was written from what follows, at least. */
export type Gap = 1 | 2;

export class Flow {
  readonly #done: string[] = [];
  /** The paragraph in hand, in pieces: a string that grows would be copied at each look at its end. */
  #pieces: string[] = [];
  #last = '';
  #prefix = '';
  #gap = 0;
  readonly #blanks: 'trimmed' | 'kept';

  /** @param blanks around the lines of a paragraph: kept where a text is set in them (program code) */
  constructor(blanks: 'trimmed' | 'kept' = 'trimmed') {
    this.#blanks = blanks;
  }

  /** Words of a paragraph; line ends in them are kept. */
  write(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#last = text.slice(-1);
  }

  /** The last UTF-16 unit of the paragraph in hand; '' at its beginning. */
  get last(): string {
    return this.#last;
  }

  /** Nothing but blanks was written so far. */
  get isEmpty(): boolean {
    return this.#done.length === 0 && this.#pieces.every((piece) => piece.trim() === '');
  }

  /** Ends the line, not the paragraph. */
  lineBreak(): void {
    if (this.#pieces.length > 0) this.write('\n');
  }

  /** Ends the paragraph; an empty one leaves nothing. */
  end(gap: Gap): void {
    const written = this.#pieces.join('');
    this.#pieces = [];
    this.#last = '';
    this.#put(this.#blanks === 'kept' ? written : trimLines(written));
    this.#gap = Math.max(this.#gap, gap);
  }

  /** At least so many line ends before the paragraph in hand. */
  before(gap: Gap): void {
    this.#gap = Math.max(this.#gap, gap);
  }

  /** Lines as they stand, leading blanks and tabs included. */
  block(text: string, gap: Gap = 1): void {
    this.end(gap);
    this.#put(text.trimEnd().replace(/^(?:[^\S\n]*\n)+/u, ''));
    this.#gap = Math.max(this.#gap, gap);
  }

  /** What stands before the next paragraph that has words: a bullet, a number. */
  prefix(text: string): void {
    this.#prefix = text;
  }

  #put(text: string): void {
    if (text === '') return;
    if (this.#done.length > 0) this.#done.push('\n'.repeat(this.#gap));
    this.#done.push(this.#prefix, text);
    this.#prefix = '';
    this.#gap = 0;
  }

  finish(): string {
    this.end(1);
    return this.#done.join('');
  }
}

/** Without blanks around each line; more than one blank line becomes one. */
function trimLines(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.includes('\n')) return trimmed;
  return trimmed
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
}

/** A row of a table: its cells with tabs between, or below one another where a cell has lines of its own. */
export function tableRow(cells: readonly string[]): string {
  if (cells.every((cell) => !cell.includes('\n')))
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join('\t');
  return cells.filter((cell) => cell.trim() !== '').join('\n');
}

/** Notes behind the text, each after the sign that stands for it in the text. */
export function appendNotes(flow: Flow, notes: readonly { readonly sign: string; readonly text: string }[]): void {
  for (const { sign, text } of notes) flow.block(sign === '' ? text : `${sign} ${text}`, 2);
}
