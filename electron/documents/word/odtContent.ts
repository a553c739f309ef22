// The text of OpenDocument XML: paragraphs, lists with their numbers, tables, notes, comments, text boxes.
import { Flow, tableRow } from '../flow.ts';
import { formatNumber } from '../lists.ts';
import { parseXml, type Attributes } from '../xml.ts';
import { ListCounter, wholeNumber, type ListStyles } from './odtLists.ts';
import { openDocumentNamespaces } from './odtNames.ts';

export interface Content {
  readonly text: string;
  readonly notes: readonly { readonly sign: string; readonly text: string }[];
  readonly comments: readonly { readonly author: string; readonly text: string }[];
  readonly footnotes: number;
  readonly endnotes: number;
  readonly deletions: number;
  readonly hidden: number;
  readonly pictures: number;
  readonly objects: number;
}

/** With all that is in them. */
const leftOut = new Set([
  'text:tracked-changes',
  'text:ruby-text',
  'text:hidden-text',
  'office:forms',
  'text:note-citation',
  'dc:date',
  'meta:date-string',
  'meta:creator-initials',
  'loext:sender-initials',
]);
const hiddenNames = new Set(['text:hidden-text', 'text:hidden-paragraph']);

interface TableState {
  row: string[];
  repeats: number;
}

const mostRepeats = 64;

class ContentWriter {
  readonly notes: { sign: string; text: string }[] = [];
  readonly comments: { author: string; text: string }[] = [];
  readonly margins: { readonly kind: string; readonly text: string }[] = [];
  footnotes = 0;
  endnotes = 0;
  deletions = 0;
  hidden = 0;
  pictures = 0;
  objects = 0;
  readonly #counter: ListCounter;
  readonly #unnumbered: ReadonlySet<string>;
  readonly #hasNotes: boolean;
  readonly #flows: Flow[] = [new Flow()];
  /** The style names of the lists around what is read. */
  readonly #lists: string[] = [];
  readonly #tables: TableState[] = [];
  readonly #kinds: ('text:p' | 'text:h')[] = [];
  #leftOut = 0;
  #noteKind: 'footnote' | 'endnote' = 'footnote';
  #author: string | null = null;
  #isAuthor = false;
  readonly #boxes: string[] = [];

  constructor(styles: ListStyles, hasNotes: boolean) {
    this.#counter = new ListCounter(styles);
    this.#unnumbered = styles.unnumbered;
    this.#hasNotes = hasNotes;
  }

  get flow(): Flow {
    return this.#flows.at(-1) ?? new Flow();
  }

  open(name: string, attributes: Attributes): void {
    if (this.#leftOut > 0) {
      this.#leftOut++;
      if (name === 'text:deletion') this.deletions++;
      return;
    }
    const isHiddenSection = name === 'text:section' && attributes['text:display'] === 'none';
    if (leftOut.has(name) || isHiddenSection) {
      this.#leftOut = 1;
      if (isHiddenSection || hiddenNames.has(name)) this.hidden++;
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#openParagraph(name, attributes);
        break;
      case 'text:s':
        this.flow.write(' '.repeat(Math.min(1_000, wholeNumber(attributes['text:c'], 1))));
        break;
      case 'text:tab':
        this.flow.write('\t');
        break;
      case 'text:line-break':
        this.flow.lineBreak();
        break;
      case 'text:list':
        this.#openList(attributes);
        break;
      case 'text:list-item':
        this.#openItem(attributes);
        break;
      case 'text:note':
        this.#noteKind = attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
        break;
      case 'text:note-body':
        this.#openNote();
        break;
      case 'office:annotation':
        this.#author = '';
        this.#flows.push(new Flow());
        break;
      case 'dc:creator':
        this.#isAuthor = this.#author !== null;
        break;
      case 'table:table':
        this.flow.end(1);
        this.#tables.push({ row: [], repeats: 1 });
        break;
      case 'table:table-row': {
        const table = this.#tables.at(-1);
        if (table !== undefined) table.row = [];
        break;
      }
      case 'table:table-cell': {
        const table = this.#tables.at(-1);
        if (table !== undefined) table.repeats = wholeNumber(attributes['table:number-columns-repeated'], 1);
        this.#flows.push(new Flow());
        break;
      }
      case 'draw:text-box':
      case 'style:header':
      case 'style:footer':
      case 'style:header-left':
      case 'style:footer-left':
      case 'style:header-first':
      case 'style:footer-first':
        this.#flows.push(new Flow());
        break;
      case 'draw:image':
        this.pictures++;
        break;
      case 'draw:object':
        this.objects++;
        break;
    }
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut--;
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#closeParagraph();
        break;
      case 'text:list':
        this.#lists.pop();
        this.flow.prefix('');
        this.flow.end(this.#gap());
        break;
      case 'text:note-body':
        this.#closeNote();
        break;
      case 'office:annotation':
        this.comments.push({ author: this.#author ?? '', text: this.#closeFlow() });
        this.#author = null;
        break;
      case 'dc:creator':
        this.#isAuthor = false;
        break;
      case 'table:table-cell': {
        const table = this.#tables.at(-1);
        const text = this.#closeFlow();
        const times = text === '' ? 1 : Math.min(mostRepeats, Math.max(1, table?.repeats ?? 1));
        for (let time = 0; time < times; time++) table?.row.push(text);
        break;
      }
      case 'table:table-row': {
        const table = this.#tables.at(-1);
        if (table !== undefined) this.flow.block(tableRow(table.row), 1);
        break;
      }
      case 'table:table':
        this.#tables.pop();
        this.flow.end(this.#gap());
        break;
      case 'draw:text-box':
        this.#boxes.push(this.#closeFlow());
        break;
      default:
        if (/^style:(?:header|footer)(?:-left|-first)?$/u.test(name)) {
          this.margins.push({ kind: name.includes('header') ? 'header' : 'footer', text: this.#closeFlow() });
        }
    }
  }

  text(text: string): void {
    if (this.#leftOut > 0) return;
    if (this.#isAuthor) {
      this.#author = `${this.#author ?? ''}${text}`;
      return;
    }
    if (this.#kinds.length === 0) return;
    // White space of the XML counts as one blank; blanks of the person are elements.
    const words = text.replaceAll('\u00ad', '').replace(/[ \t\r\n]+/gu, ' ');
    this.flow.write(/[\n ]$/u.test(this.flow.last) && words.startsWith(' ') ? words.slice(1) : words);
  }

  finish(): string {
    while (this.#flows.length > 1) this.#closeFlow();
    return this.flow.finish();
  }

  #gap(): 1 | 2 {
    return this.#lists.length > 0 || this.#tables.length > 0 ? 1 : 2;
  }

  #openParagraph(name: 'text:p' | 'text:h', attributes: Attributes): void {
    // A paragraph inside another is one of a text box, a note or a comment, each in a flow of its own.
    this.#kinds.push(name);
    const isNumbered =
      attributes['text:is-list-header'] !== 'true' && !this.#unnumbered.has(attributes['text:style-name'] ?? '');
    if (name === 'text:h' && this.#lists.length === 0 && isNumbered) {
      const label = this.#counter.label('', wholeNumber(attributes['text:outline-level'], 1), null);
      if (label !== '') this.flow.prefix(`${label} `);
    }
  }

  #closeParagraph(): void {
    this.#kinds.pop();
    const gap = this.#gap();
    this.flow.before(gap);
    this.flow.end(gap);
    if (this.#lists.length === 0) this.flow.prefix('');
    if (this.#kinds.length > 0) return;
    for (const box of this.#boxes.splice(0)) this.flow.block(box, gap);
  }

  #openList(attributes: Attributes): void {
    const outer = this.#lists.at(-1);
    const style = attributes['text:style-name'] ?? outer ?? '?';
    const goesOn = attributes['text:continue-numbering'] === 'true' || 'text:continue-list' in attributes;
    if (outer === undefined) {
      this.flow.end(2);
      if (!goesOn) this.#counter.restart(style);
    }
    this.#lists.push(style);
  }

  #openItem(attributes: Attributes): void {
    const list = this.#lists.at(-1);
    if (list === undefined) return;
    const given = 'text:start-value' in attributes ? wholeNumber(attributes['text:start-value'], 1) : null;
    const label = this.#counter.label(list, this.#lists.length, given);
    const indent = '  '.repeat(Math.min(8, this.#lists.length - 1));
    this.flow.prefix(label === '' ? '' : `${indent}${label} `);
  }

  #openNote(): void {
    const count = this.#noteKind === 'footnote' ? ++this.footnotes : ++this.endnotes;
    const sign = `[${formatNumber(count, this.#noteKind === 'footnote' ? 'decimal' : 'lowerRoman')}]`;
    if (this.#hasNotes) {
      this.flow.write(sign);
      this.notes.push({ sign, text: '' });
    }
    this.#flows.push(new Flow());
  }

  #closeNote(): void {
    const text = this.#closeFlow();
    const note = this.notes.at(-1);
    if (this.#hasNotes && note !== undefined) note.text = text;
  }

  #closeFlow(): string {
    const flow = this.#flows.length > 1 ? this.#flows.pop() : undefined;
    return flow?.finish() ?? '';
  }
}

function write(bytes: Uint8Array, writer: ContentWriter, root: string): void {
  let isInside = 0;
  parseXml(bytes, openDocumentNamespaces, {
    open: (name, attributes) => {
      if (name === root) isInside++;
      else if (isInside > 0) writer.open(name, attributes);
    },
    close: (name) => {
      if (name === root) isInside--;
      else if (isInside > 0) writer.close(name);
    },
    text: (text) => {
      if (isInside > 0) writer.text(text);
    },
  });
}

export function readContent(bytes: Uint8Array, styles: ListStyles, hasNotes: boolean): Content {
  const writer = new ContentWriter(styles, hasNotes);
  write(bytes, writer, 'office:body');
  const text = writer.finish();
  // Footnotes first, as they are counted.
  const notes = [...writer.notes].sort((a, b) => Number(/\[[a-z]/u.test(a.sign)) - Number(/\[[a-z]/u.test(b.sign)));
  const { comments, footnotes, endnotes, deletions, hidden, pictures, objects } = writer;
  return { text, notes, comments, footnotes, endnotes, deletions, hidden, pictures, objects };
}

export function readMargins(
  bytes: Uint8Array,
  styles: ListStyles,
): { readonly headers: readonly string[]; readonly footers: readonly string[] } {
  const writer = new ContentWriter(styles, false);
  write(bytes, writer, 'office:master-styles');
  const of = (kind: string): readonly string[] => [
    ...new Set(writer.margins.filter((one) => one.kind === kind && one.text.trim() !== '').map(({ text }) => text)),
  ];
  return { headers: of('header'), footers: of('footer') };
}
