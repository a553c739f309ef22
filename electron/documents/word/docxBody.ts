// The text of one part of a Word file (body, header, notes): paragraphs, tables, breaks, text boxes.
// Deleted and moved-away text, hidden text and the codes of fields are left out; what is inserted counts as text.
import { Flow, tableRow } from '../flow.ts';
import { raisedDigits } from '../superscript.ts';
import { parseXml, type Attributes } from '../xml.ts';
import { isOn, wordNamespaces } from './docxNames.ts';
import type { Numbering } from './docxNumbering.ts';

/** What was seen on the way and is no text, counted over all parts. */
export interface Seen {
  readonly footnotes: string[];
  readonly endnotes: string[];
  /** Relationship ids, in the order of the sections. */
  readonly headers: string[];
  readonly footers: string[];
  deletions: number;
  hidden: number;
  pictures: number;
  charts: number;
  symbols: number;
  embedded: number;
}

export const nothingSeen = (): Seen => ({
  footnotes: [],
  endnotes: [],
  headers: [],
  footers: [],
  deletions: 0,
  hidden: 0,
  pictures: 0,
  charts: 0,
  symbols: 0,
  embedded: 0,
});

export interface BodyOptions {
  readonly numbering: Numbering;
  readonly seen: Seen;
  /** The sign in the text for a note; null: notes are not read, so nothing refers to them. */
  readonly sign: ((kind: 'footnote' | 'endnote', id: string) => string) | null;
}

/** A piece of a part with an id of its own: the whole body, or one footnote of all. */
export interface Piece {
  readonly id: string;
  readonly type: string;
  readonly author: string;
  readonly text: string;
}

const pieceNames = new Set(['w:body', 'w:hdr', 'w:ftr', 'w:footnote', 'w:endnote', 'w:comment']);

/** With all that is in them. Changes of formatting hold the old formatting, which must not be taken for the present. */
const leftOut = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delInstrText',
  'w:delText',
  'w:rt',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
]);

interface Paragraph {
  style: string | null;
  numberId: string | null;
  level: number | null;
  isNumbered: boolean;
  /** The mark at its end was deleted: it goes on in the next one. */
  isJoined: boolean;
  readonly boxes: string[];
}

interface TableState {
  row: string[];
  isDeleted: boolean;
}

class BodyWriter {
  readonly pieces: Piece[] = [];
  readonly #options: BodyOptions;
  readonly #names: string[] = [];
  #flows: Flow[] = [new Flow()];
  #paragraphs: Paragraph[] = [];
  readonly #tables: TableState[] = [];
  readonly #controls: { isPlaceholder: boolean }[] = [];
  /** Fields inside one another, each in its code or in its result. */
  readonly #fields: ('code' | 'result')[] = [];
  #leftOut = 0;
  #piece: Omit<Piece, 'text'> | null = null;
  #isText = false;
  #isHiddenRun = false;
  #isRaisedRun = false;

  constructor(options: BodyOptions) {
    this.#options = options;
  }

  get #flow(): Flow {
    return this.#flows.at(-1) ?? new Flow();
  }

  get #seen(): Seen {
    return this.#options.seen;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#leftOut > 0) {
      this.#leftOut++;
      return;
    }
    const parent = this.#names.at(-1) ?? '';
    if (leftOut.has(name) || (name === 'w:sdtContent' && this.#controls.at(-1)?.isPlaceholder === true)) {
      this.#leftOut = 1;
      this.#noteLeftOut(name, parent);
      return;
    }
    this.#names.push(name);
    if (pieceNames.has(name)) this.#openPiece(attributes);
    else if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:t' || name === 'm:t') this.#isText = true;
    else if (parent === 'w:r') this.#openInRun(name, attributes);
    else if (parent === 'w:rPr' || parent === 'w:pPr' || parent === 'w:numPr') this.#openProperty(name, attributes);
    else this.#openOther(name, attributes);
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut--;
      return;
    }
    this.#names.pop();
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#isText = false;
        break;
      case 'w:r':
        this.#isHiddenRun = false;
        this.#isRaisedRun = false;
        break;
      case 'w:pPr':
        this.#number();
        break;
      case 'w:p':
        this.#closeParagraph();
        break;
      case 'w:txbxContent':
        this.#paragraphs.at(-1)?.boxes.push(this.#closeFlow());
        break;
      case 'w:tc':
        this.#tables.at(-1)?.row.push(this.#closeFlow());
        break;
      case 'w:tr':
        this.#closeRow();
        break;
      case 'w:tbl':
        this.#tables.pop();
        this.#flow.end(this.#tables.length > 0 ? 1 : 2);
        break;
      case 'w:sdt':
        this.#controls.pop();
        break;
      default:
        if (pieceNames.has(name)) this.#closePiece();
    }
  }

  text(text: string): void {
    if (!this.#isText || this.#leftOut > 0) return;
    if (this.#isHiddenRun) this.#seen.hidden += 1;
    else {
      const words = text.replaceAll('\u00ad', '');
      this.#write(this.#isRaisedRun ? raisedDigits(words, this.#flow.last) : words);
    }
  }

  #write(text: string): void {
    if (!this.#isHiddenRun && !this.#fields.includes('code')) this.#flow.write(text);
  }

  #openField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('code');
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = 'result';
    else if (type === 'end') this.#fields.pop();
  }

  #noteLeftOut(name: string, parent: string): void {
    if (name !== 'w:del') return;
    const paragraph = this.#paragraphs.at(-1);
    const table = this.#tables.at(-1);
    if (parent === 'w:rPr' && this.#names.at(-2) === 'w:pPr' && paragraph !== undefined) paragraph.isJoined = true;
    else if (parent === 'w:trPr' && table !== undefined) table.isDeleted = true;
    this.#seen.deletions++;
  }

  #openPiece(attributes: Attributes): void {
    this.#flows = [new Flow()];
    this.#paragraphs = [];
    this.#fields.length = 0;
    this.#piece = {
      id: attributes['w:id'] ?? '',
      type: attributes['w:type'] ?? 'normal',
      author: attributes['w:author'] ?? '',
    };
  }

  #closePiece(): void {
    if (this.#piece !== null) this.pieces.push({ ...this.#piece, text: this.#flow.finish() });
    this.#piece = null;
  }

  #openParagraph(): void {
    const isGoingOn = this.#paragraphs.at(-1)?.isJoined === true && !this.#isInside('w:txbxContent');
    if (isGoingOn) {
      const joined = this.#paragraphs.at(-1);
      if (joined !== undefined) joined.isJoined = false;
      return;
    }
    this.#paragraphs.push({
      style: null,
      numberId: null,
      level: null,
      isNumbered: false,
      isJoined: false,
      boxes: [],
    });
    this.#flow.end(1);
  }

  /** The label is known when the properties end. Of joined paragraphs the last one's properties hold. */
  #number(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || paragraph.isJoined) return;
    const label = this.#options.numbering.label(paragraph);
    paragraph.isNumbered = label !== '';
    if (label !== '') this.#flow.prefix(`${label} `);
  }

  #gap({ isNumbered }: Paragraph): 1 | 2 {
    return isNumbered || this.#tables.length > 0 ? 1 : 2;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || paragraph.isJoined) return;
    this.#paragraphs.pop();
    const gap = this.#gap(paragraph);
    this.#flow.before(gap);
    this.#flow.end(gap);
    this.#flow.prefix('');
    for (const box of paragraph.boxes) this.#flow.block(box, gap);
  }

  #openInRun(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        this.#write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if (!this.#isHiddenRun) this.#flow.lineBreak();
        break;
      case 'w:noBreakHyphen':
        this.#write('-');
        break;
      case 'w:fldChar':
        this.#openField(attributes['w:fldCharType']);
        break;
      case 'w:sym':
        this.#seen.symbols++;
        break;
      case 'w:footnoteReference':
        this.#refer('footnote', attributes);
        break;
      case 'w:endnoteReference':
        this.#refer('endnote', attributes);
        break;
    }
  }

  #refer(kind: 'footnote' | 'endnote', attributes: Attributes): void {
    const { sign, seen } = this.#options;
    const id = attributes['w:id'] ?? '';
    seen[`${kind}s`].push(id);
    // With a mark of its own, the mark is in the text already.
    if (sign !== null && !isOn(attributes['w:customMarkFollows'] ?? '0')) this.#write(sign(kind, id));
  }

  #openProperty(name: string, attributes: Attributes): void {
    const value = attributes['w:val'];
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'w:vanish' && this.#names.at(-3) === 'w:r') this.#isHiddenRun = isOn(value);
    if (name === 'w:vertAlign') this.#isRaisedRun = value === 'superscript';
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = value ?? null;
    if (name === 'w:numId') paragraph.numberId = value ?? null;
    if (name === 'w:ilvl') paragraph.level = Number.parseInt(value ?? '0', 10) || 0;
  }

  #openOther(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:tbl':
        this.#flow.end(this.#tables.length > 0 ? 1 : 2);
        this.#tables.push({ row: [], isDeleted: false });
        break;
      case 'w:tr': {
        const table = this.#tables.at(-1);
        if (table !== undefined) Object.assign(table, { row: [], isDeleted: false });
        break;
      }
      case 'w:tc':
      case 'w:txbxContent':
        this.#flows.push(new Flow());
        break;
      case 'w:sdt':
        this.#controls.push({ isPlaceholder: false });
        break;
      case 'w:showingPlcHdr': {
        const control = this.#controls.at(-1);
        if (control !== undefined) control.isPlaceholder = isOn(attributes['w:val']);
        break;
      }
      case 'w:headerReference':
        this.#seen.headers.push(attributes['r:id'] ?? '');
        break;
      case 'w:footerReference':
        this.#seen.footers.push(attributes['r:id'] ?? '');
        break;
      case 'w:altChunk':
        this.#seen.embedded++;
        break;
      case 'pic:pic':
        this.#seen.pictures++;
        break;
      case 'c:chart':
      case 'dgm:relIds':
        this.#seen.charts++;
        break;
    }
  }

  #closeFlow(): string {
    const flow = this.#flows.length > 1 ? this.#flows.pop() : undefined;
    return flow?.finish() ?? '';
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.isDeleted) return;
    this.#flow.block(tableRow(table.row), 1);
  }

  #isInside(name: string): boolean {
    return this.#names.at(-2) === name;
  }
}

export function readBody(bytes: Uint8Array, options: BodyOptions): readonly Piece[] {
  const writer = new BodyWriter(options);
  parseXml(bytes, wordNamespaces, {
    open: (name, attributes) => writer.open(name, attributes),
    close: (name) => writer.close(name),
    text: (text) => writer.text(text),
  });
  return writer.pieces;
}
