// RTF tokens -> text. Groups hold their own state; text goes to the flow of the destination that it stands in.
import { Flow, tableRow } from '../flow.ts';
import { bullet } from '../lists.ts';
import { raisedDigits } from '../superscript.ts';
import { codePageOfCharset, decodeCodePage, isSymbolCharset } from './codePages.ts';
import type { RtfToken } from './tokens.ts';
import { endings, signs, skippedDestinations, starredText, type Ending } from './words.ts';

export interface RtfText {
  readonly text: string;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly notes: readonly { readonly sign: string; readonly text: string }[];
  readonly comments: readonly string[];
  readonly deletions: number;
  readonly hidden: number;
  readonly pictures: number;
  readonly symbols: number;
}

interface Group {
  /** Nothing in it is text. */
  isSkipped: boolean;
  /** Its fonts are being read. */
  isFontTable: boolean;
  /** The text of another form follows in the next group. */
  skipsFirstGroup: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  font: number;
  /** How many characters stand in for one `\u`. */
  fallbacks: number;
  /** Digits in it stand above the line. */
  isRaised: boolean;
  /** What becomes of its text when it ends; null: it goes on in the flow around it. */
  ending: Ending | null;
}

/** What lists have in Symbol and Wingdings: dot, square, arrow, tick. */
const symbolBullets = new Set([0xb7, 0xa7, 0xa8, 0xd8, 0xfc, 0x20]);

const mostGroups = 5_000;
const defaultCodePage = 1252;

const newGroup = (): Group => ({
  isSkipped: false,
  isFontTable: false,
  skipsFirstGroup: false,
  isHidden: false,
  isDeleted: false,
  font: -1,
  fallbacks: 1,
  isRaised: false,
  ending: null,
});

export class RtfWriter {
  readonly #groups: Group[] = [newGroup()];
  readonly #flows: { readonly flow: Flow; row: string[] | null; cell: Flow | null }[] = [
    { flow: new Flow(), row: null, cell: null },
  ];
  readonly #fonts = new Map<number, { codePage: number | null; isSymbol: boolean }>();
  readonly #found: Record<'header' | 'footer' | 'comment', string[]> = { header: [], footer: [], comment: [] };
  readonly #notes: { readonly sign: string; readonly text: string }[] = [];
  readonly #hasNotes: boolean;
  #codePage = defaultCodePage;
  #bytes: number[] = [];
  #charactersToSkip = 0;
  #isStarred = false;
  #isFirstInGroup = false;
  #deletions = 0;
  #hidden = 0;
  #pictures = 0;
  #symbols = 0;
  #wasDeleted = false;
  /** The paragraph in hand has a bullet or a number. */
  #isListItem = false;
  readonly #boxes: string[] = [];

  constructor(hasNotes: boolean) {
    this.#hasNotes = hasNotes;
  }

  get #group(): Group {
    return this.#groups.at(-1) ?? newGroup();
  }

  get #place(): { readonly flow: Flow; row: string[] | null; cell: Flow | null } {
    return this.#flows.at(-1) ?? { flow: new Flow(), row: null, cell: null };
  }

  get #flow(): Flow {
    return this.#place.cell ?? this.#place.flow;
  }

  /** @returns false where groups lie too deep in one another */
  take(token: RtfToken): boolean {
    if (token.kind === 'bytes') {
      this.#takeBytes(token.bytes);
      return true;
    }
    if (token.kind === 'word' && this.#charactersToSkip > 0) {
      // A word for a sign can stand in for a character too; by the standard any word can, but no program does that.
      if (Object.hasOwn(signs, token.word)) {
        this.#charactersToSkip--;
        return true;
      }
      this.#charactersToSkip = 0;
    }
    this.#flushBytes();
    switch (token.kind) {
      case 'open':
        return this.#open();
      case 'close':
        this.#close();
        break;
      case 'line':
        this.#paragraph();
        break;
      case 'word':
        this.#word(token.word, token.value);
        break;
    }
    return true;
  }

  finish(): RtfText {
    this.#flushBytes();
    while (this.#groups.length > 1) this.#close();
    this.#endRow();
    for (const box of this.#boxes) this.#place.flow.block(box, 2);
    return {
      text: this.#place.flow.finish(),
      headers: [...new Set(this.#found.header)],
      footers: [...new Set(this.#found.footer)],
      notes: this.#notes,
      comments: this.#found.comment,
      deletions: this.#deletions,
      hidden: this.#hidden,
      pictures: this.#pictures,
      symbols: this.#symbols,
    };
  }

  #open(): boolean {
    if (this.#groups.length > mostGroups) return false;
    this.#charactersToSkip = 0;
    const outer = this.#group;
    const isSkipped = outer.isSkipped || outer.skipsFirstGroup;
    outer.skipsFirstGroup = false;
    this.#groups.push({ ...outer, isSkipped, skipsFirstGroup: false, ending: null });
    this.#isStarred = false;
    this.#isFirstInGroup = true;
    return true;
  }

  #close(): void {
    this.#charactersToSkip = 0;
    const group = this.#groups.length > 1 ? this.#groups.pop() : undefined;
    if (group?.ending != null) this.#end(group.ending);
  }

  #end(ending: Ending): void {
    this.#endRow();
    const text = this.#flows.length > 1 ? (this.#flows.pop()?.flow.finish() ?? '') : '';
    if (ending === 'box') this.#boxes.push(text);
    else if (ending === 'note') {
      const sign = `[${this.#notes.length + 1}]`;
      if (this.#hasNotes) this.#flow.write(sign);
      this.#notes.push({ sign, text });
    } else if (text !== '') this.#found[ending].push(text);
  }

  #word(word: string, value: number | null): void {
    const isFirst = this.#isFirstInGroup;
    const isStarred = this.#isStarred;
    this.#isFirstInGroup = false;
    this.#isStarred = false;
    const group = this.#group;
    if (word === '*') {
      this.#isStarred = true;
      this.#isFirstInGroup = isFirst;
      return;
    }
    if (group.isFontTable) this.#fontWord(word, value);
    else if (isFirst || isStarred) {
      if (this.#destination(word, isStarred)) return;
    }
    if (!group.isSkipped) this.#textWord(word, value);
  }

  /** @returns whether the word begins a destination, and all is done */
  #destination(word: string, isStarred: boolean): boolean {
    const group = this.#group;
    if (word === 'fonttbl') group.isFontTable = true;
    if (word === 'pict' && !group.isSkipped) this.#pictures++;
    if ((word === 'listtext' || word === 'pntext') && !group.isSkipped) this.#isListItem = true;
    if (word === 'upr') {
      group.skipsFirstGroup = true;
      return true;
    }
    if (word === 'ud' && isStarred) return true;
    const ending = Object.hasOwn(endings, word) ? endings[word] : undefined;
    if (ending !== undefined && !group.isSkipped) {
      group.ending = ending;
      this.#flows.push({ flow: new Flow(), row: null, cell: null });
      return true;
    }
    const isUnknown = isStarred && !starredText.has(word);
    if (!isUnknown && !skippedDestinations.has(word)) return false;
    group.isSkipped = true;
    return true;
  }

  #fontWord(word: string, value: number | null): void {
    if (word === 'f' && value !== null) this.#group.font = value;
    const { font } = this.#group;
    const known = this.#fonts.get(font) ?? { codePage: null, isSymbol: false };
    if (word === 'fcharset' && value !== null) {
      known.codePage ??= codePageOfCharset(value);
      known.isSymbol = isSymbolCharset(value);
    }
    if (word === 'cpg' && value !== null) known.codePage = value;
    this.#fonts.set(font, known);
  }

  #textWord(word: string, value: number | null): void {
    const group = this.#group;
    const sign = Object.hasOwn(signs, word) ? signs[word] : undefined;
    if (sign !== undefined) {
      this.#write(sign);
      return;
    }
    const isOn = value !== 0;
    switch (word) {
      case 'u':
        this.#write(String.fromCharCode((value ?? 0) & 0xffff));
        this.#charactersToSkip = group.fallbacks;
        break;
      case 'uc':
        group.fallbacks = Math.min(16, Math.max(0, value ?? 1));
        break;
      case 'ansicpg':
        if (value !== null && value > 0) this.#codePage = value;
        break;
      case 'mac':
        this.#codePage = 10_000;
        break;
      case 'pc':
        this.#codePage = 437;
        break;
      case 'pca':
        this.#codePage = 850;
        break;
      case 'f':
        group.font = value ?? -1;
        break;
      case 'plain':
        group.isHidden = false;
        group.isDeleted = false;
        group.isRaised = false;
        group.font = -1;
        break;
      case 'v':
        group.isHidden = isOn;
        break;
      case 'super':
        group.isRaised = isOn;
        break;
      case 'nosupersub':
        group.isRaised = false;
        break;
      case 'deleted':
        group.isDeleted = isOn;
        break;
      case 'par':
      case 'sect':
      case 'page':
        this.#paragraph();
        break;
      case 'line':
      case 'lbr':
      case 'softline':
        if (!this.#isUnseen()) this.#flow.lineBreak();
        break;
      case 'trowd':
      case 'intbl':
        this.#beginRow();
        break;
      case 'cell':
        this.#endCell();
        break;
      case 'nestcell':
        this.#write('\t');
        break;
      case 'nestrow':
        this.#flow.end(1);
        break;
      case 'row':
        this.#endRow();
        break;
      case 'pard':
        this.#leaveRow();
        break;
    }
  }

  #paragraph(): void {
    if (this.#group.isSkipped || this.#isUnseen()) return;
    const gap = this.#place.cell === null && !this.#isListItem ? 2 : 1;
    this.#isListItem = false;
    this.#flow.before(gap);
    this.#flow.end(gap);
    for (const box of this.#boxes.splice(0)) this.#flow.block(box, gap);
  }

  #beginRow(): void {
    const place = this.#place;
    if (place.row !== null) return;
    place.flow.end(1);
    place.row = [];
    place.cell = new Flow();
  }

  #endCell(): void {
    this.#beginRow();
    const place = this.#place;
    place.row?.push(place.cell?.finish() ?? '');
    place.cell = new Flow();
  }

  #endRow(): void {
    const place = this.#place;
    if (place.row === null) return;
    const rest = place.cell?.finish() ?? '';
    const row = rest === '' ? place.row : [...place.row, rest];
    place.row = null;
    place.cell = null;
    place.flow.block(tableRow(row), 1);
  }

  /** A paragraph begins; that it lies in a table is said next. A row that was announced and never filled is none. */
  #leaveRow(): void {
    const place = this.#place;
    if (place.row?.length === 0 && place.cell?.isEmpty === true) {
      place.row = null;
      place.cell = null;
    }
  }

  #isUnseen(): boolean {
    return this.#group.isHidden || this.#group.isDeleted;
  }

  #write(text: string): void {
    const group = this.#group;
    if (group.isSkipped || group.isFontTable) return;
    if (group.isDeleted && !this.#wasDeleted) this.#deletions++;
    this.#wasDeleted = group.isDeleted;
    if (this.#isUnseen()) {
      if (group.isHidden) this.#hidden++;
      return;
    }
    const words = text.replaceAll('\u00ad', '');
    this.#flow.write(group.isRaised ? raisedDigits(words, this.#flow.last) : words);
  }

  #takeBytes(bytes: readonly number[]): void {
    this.#isFirstInGroup = false;
    const skipped = Math.min(this.#charactersToSkip, bytes.length);
    this.#charactersToSkip -= skipped;
    if (this.#group.isSkipped || this.#group.isFontTable) return;
    for (let at = skipped; at < bytes.length; at++) this.#bytes.push(bytes[at] ?? 0);
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const font = this.#fonts.get(this.#group.font);
    if (font?.isSymbol === true && bytes.some((byte) => byte > 0x20)) {
      if (bytes.every((byte) => symbolBullets.has(byte))) this.#write(bullet);
      else this.#symbols += bytes.length;
      return;
    }
    this.#write(decodeCodePage(bytes, font?.codePage ?? this.#codePage));
  }
}
