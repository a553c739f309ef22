// HTML -> what a reader sees of it, as text: paragraphs, lists, tables as rows with tabs. It is never rendered.
import { Parser } from 'htmlparser2';
import { Flow, tableRow, type Gap } from '../flow.ts';
import { bullet, formatNumber, type NumberFormat } from '../lists.ts';
import { raisedDigits } from '../superscript.ts';
import { checkDepth } from '../xml.ts';

export interface HtmlText {
  readonly text: string;
  readonly title: string | null;
  /** Elements with words that are hidden from readers. */
  readonly hidden: number;
  readonly pictures: number;
}

/** Never shown as text. `rt` and `rp` are readings above words, which would tear the words apart. */
const unseen = new Set(
  'script style noscript template title svg canvas iframe object audio video map datalist noframes rt rp'.split(' '),
);

const blockGaps: ReadonlyMap<string, Gap> = new Map([
  ...'p h1 h2 h3 h4 h5 h6 blockquote pre table dl figure hr'.split(' ').map((name) => [name, 2] as const),
  ...(
    'address article aside body center details dialog div dd dt fieldset figcaption footer form header html legend ' +
    'li main menu nav ol option section summary ul caption button optgroup'
  )
    .split(' ')
    .map((name) => [name, 1] as const),
]);

const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/iu;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const softHyphens = /\u00ad/gu;

interface List {
  readonly isOrdered: boolean;
  readonly format: NumberFormat;
  next: number;
}

interface Table {
  row: string[] | null;
  /** The flow that the table stands in, while a cell is open. */
  readonly outside: Flow[];
}

const listFormats: Readonly<Record<string, NumberFormat>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** `doc-backlink`: the arrow from a note back to its place. */
const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes || attributes['role'] === 'doc-backlink' || hiddenStyle.test(attributes['style'] ?? '');

const isNoteReference = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes['role'] === 'doc-noteref' || attributes['epub:type'] === 'noteref';

class Writer {
  flow = new Flow();
  title = '';
  hidden = 0;
  pictures = 0;
  readonly #lists: List[] = [];
  readonly #tables: Table[] = [];
  readonly #kept: { readonly name: string; readonly outside: Flow }[] = [];
  /** Of the element that is not shown, while inside it; depth counts the elements of its name. */
  #skipped: { readonly name: string; readonly isHidden: boolean; depth: number } | null = null;
  /** White space that was read and not yet written. */
  #blank: 'none' | 'space' | 'line' = 'none';
  #hasHiddenWords = false;
  /** The elements around, whose digits stand above the line. */
  readonly #raised: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skipped !== null) {
      if (this.#skipped.name === name) this.#skipped.depth++;
      return;
    }
    if (unseen.has(name) || (isHidden(attributes) && !isVoid(name))) {
      this.#skipped = { name, isHidden: !unseen.has(name), depth: 1 };
      this.#hasHiddenWords = false;
      return;
    }
    if (name === 'sup' || (name === 'a' && isNoteReference(attributes))) this.#raised.push(name);
    if (name === 'br') this.#lineBreak();
    else if (name === 'img') this.pictures++;
    else if (name === 'q') this.text('“');
    else if (name === 'td' || name === 'th') this.#openCell();
    else if (name === 'tr') this.#openRow();
    this.#gap(name);
    if (name === 'table') this.#tables.push({ row: null, outside: [] });
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.#openList(name, attributes);
    else if (name === 'li') this.#openItem(attributes);
    else if (name === 'pre' || name === 'textarea') {
      this.#kept.push({ name, outside: this.flow });
      this.flow = new Flow('kept');
    }
  }

  close(name: string): void {
    if (this.#skipped !== null) {
      if (this.#skipped.name !== name || --this.#skipped.depth > 0) return;
      if (this.#skipped.isHidden && this.#hasHiddenWords) this.hidden++;
      this.#skipped = null;
      return;
    }
    if (this.#raised.at(-1) === name) this.#raised.pop();
    if (name === 'q') this.text('”');
    else if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'table') this.#closeTable();
    else if (name === 'ul' || name === 'ol' || name === 'menu') {
      this.#lists.pop();
      if (this.#lists.length === 0) this.#endBlock(2);
    } else if (this.#kept.at(-1)?.name === name) {
      const { outside } = this.#kept.pop() ?? { outside: this.flow };
      const lines = this.flow.finish();
      this.flow = outside;
      this.flow.block(lines, 2);
    }
    this.#gap(name);
  }

  text(data: string): void {
    if (this.#skipped !== null) {
      if (this.#skipped.name === 'title' && this.title.length < 1_000) this.title += data;
      this.#hasHiddenWords ||= /\p{L}/u.test(data);
      return;
    }
    const words = data.replace(softHyphens, '');
    if (this.#kept.length > 0) this.flow.write(words.replace(/\r\n?/gu, '\n'));
    else this.#collapse(words);
  }

  finish(): string {
    while (this.#kept.length > 0) this.close(this.#kept.at(-1)?.name ?? '');
    while (this.#tables.length > 0) this.#closeTable();
    return this.flow.finish();
  }

  #collapse(data: string): void {
    let at = 0;
    while (at < data.length) {
      const word = at;
      while (at < data.length && !isBlank(data.charCodeAt(at))) at++;
      if (at > word) this.#writeWord(data.slice(word, at));
      const blank = at;
      let hasLine = this.#blank === 'line';
      for (; at < data.length && isBlank(data.charCodeAt(at)); at++) hasLine ||= data[at] === '\n';
      if (at > blank) this.#blank = hasLine ? 'line' : 'space';
    }
  }

  #writeWord(word: string): void {
    const blank = this.#blank;
    this.#blank = 'none';
    const { last } = this.flow;
    const isBetween = last !== '' && last !== '\n' && last !== ' ';
    // A line end in the source between two characters of Chinese or Japanese is no space.
    const isNone = blank === 'none' || (blank === 'line' && cjk.test(last) && cjk.test(word.slice(0, 1)));
    const written = this.#raised.length > 0 && blank === 'none' ? raisedDigits(word, last) : word;
    this.flow.write(isBetween && !isNone ? ` ${written}` : written);
  }

  #lineBreak(): void {
    this.#blank = 'none';
    this.flow.lineBreak();
  }

  #endBlock(gap: Gap): void {
    this.#blank = 'none';
    this.flow.end(gap);
  }

  #gap(name: string): void {
    const gap = blockGaps.get(name);
    // Paragraphs in items and cells are lines: a blank line would tear lists and rows apart.
    const isTight = this.#lists.length > 0 || this.#tables.some(({ outside }) => outside.length > 0);
    if (gap !== undefined) this.#endBlock(isTight ? 1 : gap);
  }

  #openList(name: string, { start, type }: Readonly<Record<string, string>>): void {
    if (this.#lists.length === 0) this.#endBlock(2);
    const first = Number.parseInt(start ?? '1', 10);
    this.#lists.push({
      isOrdered: name === 'ol',
      format: listFormats[type ?? ''] ?? 'decimal',
      next: Number.isSafeInteger(first) ? first : 1,
    });
  }

  #openItem({ value }: Readonly<Record<string, string>>): void {
    const list = this.#lists.at(-1);
    const indent = '  '.repeat(Math.min(8, Math.max(0, this.#lists.length - 1)));
    if (list?.isOrdered !== true) {
      this.flow.prefix(`${indent}${bullet} `);
      return;
    }
    const given = Number.parseInt(value ?? '', 10);
    if (Number.isSafeInteger(given)) list.next = given;
    this.flow.prefix(`${indent}${formatNumber(list.next, list.format)}. `);
    list.next++;
  }

  #openRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    this.#closeRow();
    table.row = [];
  }

  #openCell(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) {
      this.#endBlock(1);
      return;
    }
    this.#closeCell();
    table.row ??= [];
    this.#blank = 'none';
    table.outside.push(this.flow);
    this.flow = new Flow();
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    const outside = table?.outside.pop();
    if (table?.row == null || outside === undefined) return;
    this.#blank = 'none';
    table.row.push(this.flow.finish());
    this.flow = outside;
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    this.#closeCell();
    if (table.row !== null) {
      this.#blank = 'none';
      this.flow.block(tableRow(table.row), 1);
    }
    table.row = null;
  }

  #closeTable(): void {
    this.#closeRow();
    this.#tables.pop();
  }
}

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const isVoid = (name: string): boolean => voids.has(name);

/** @param isXhtml elements may close themselves: `<title/>` hides nothing then */
export function htmlText(source: string, isXhtml = false): HtmlText {
  const writer = new Writer();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        checkDepth(++depth);
        writer.open(localName(name), attributes);
      },
      onclosetag: (name) => {
        depth--;
        writer.close(localName(name));
      },
      ontext: (data) => writer.text(data),
    },
    { decodeEntities: true, recognizeSelfClosing: isXhtml, recognizeCDATA: isXhtml },
  );
  parser.end(source);
  const text = writer.finish();
  const title = writer.title.replace(/\s+/gu, ' ').trim();
  return { text, title: title === '' ? null : title, hidden: writer.hidden, pictures: writer.pictures };
}

/** XHTML may have prefixes: `html:p`. */
const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
