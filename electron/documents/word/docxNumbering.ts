// Numbers of Word's lists and headings ("1.2", "(a)"): they stand nowhere in the text and must be counted.
import { bullet, formatNumber, type NumberFormat } from '../lists.ts';
import { parseXml } from '../xml.ts';
import { isOn, wordNamespaces } from './docxNames.ts';

interface Level {
  start: number;
  format: NumberFormat | 'bullet';
  text: string;
  /** All numbers of the label as 1, 2, 3. */
  isLegal: boolean;
  /** The paragraph style that has this level. */
  style: string | null;
}

interface ListInstance {
  readonly list: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

export interface StyleNumbering {
  readonly numberId: string | null;
  readonly level: number | null;
  readonly basedOn: string | null;
}

export interface ParagraphNumbering {
  readonly numberId: string | null;
  readonly level: number | null;
  readonly style: string | null;
}

const formats: Readonly<Record<string, NumberFormat | 'bullet'>> = {
  decimalZero: 'padded',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
  bullet: 'bullet',
  none: 'none',
};

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', isLegal: false, style: null });
const mostLevel = 8;
const numberOf = (value: string | undefined): number | null => {
  const parsed = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(parsed) ? parsed : null;
};
const levelOf = (value: string | undefined): number => Math.min(mostLevel, Math.max(0, numberOf(value) ?? 0));

interface Definitions {
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly instances: ReadonlyMap<string, ListInstance>;
}

function parseDefinitions(bytes: Uint8Array): Definitions {
  const lists = new Map<string, Map<number, Level>>();
  const instances = new Map<string, ListInstance>();
  let list: Map<number, Level> | null = null;
  let instance: ListInstance | null = null;
  let numberId = '';
  let overridden = 0;
  let level: Level | null = null;
  parseXml(bytes, wordNamespaces, {
    open: (name, attributes) => {
      const value = attributes['w:val'];
      switch (name) {
        case 'w:abstractNum':
          list = new Map();
          lists.set(attributes['w:abstractNumId'] ?? '', list);
          break;
        case 'w:num':
          list = null;
          numberId = attributes['w:numId'] ?? '';
          break;
        case 'w:abstractNumId':
          instance = { list: value ?? '', starts: new Map(), levels: new Map() };
          break;
        case 'w:lvlOverride':
          overridden = levelOf(attributes['w:ilvl']);
          break;
        case 'w:startOverride':
          instance?.starts.set(overridden, numberOf(value) ?? 1);
          break;
        case 'w:lvl':
          level = newLevel();
          (list ?? instance?.levels)?.set(levelOf(attributes['w:ilvl']), level);
          break;
        case 'w:start':
          if (level !== null) level.start = numberOf(value) ?? 1;
          break;
        case 'w:numFmt':
          if (level !== null) level.format = formats[value ?? ''] ?? 'decimal';
          break;
        case 'w:lvlText':
          if (level !== null) level.text = value ?? '';
          break;
        case 'w:isLgl':
          if (level !== null) level.isLegal = isOn(value);
          break;
        case 'w:pStyle':
          if (level !== null) level.style = value ?? null;
          break;
      }
    },
    close: (name) => {
      if (name === 'w:lvl') level = null;
      if (name === 'w:abstractNum') list = null;
      if (name === 'w:num' && instance !== null) {
        instances.set(numberId, instance);
        instance = null;
      }
    },
  });
  return { lists, instances };
}

export class Numbering {
  readonly #definitions: Definitions;
  readonly #styles: ReadonlyMap<string, StyleNumbering>;
  /** Where each list has got to, by level; instances of one list count on together. */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(numbering: Uint8Array | null, styles: ReadonlyMap<string, StyleNumbering>) {
    this.#definitions = numbering === null ? { lists: new Map(), instances: new Map() } : parseDefinitions(numbering);
    this.#styles = styles;
  }

  /** What stands before the next paragraph with this numbering; '' where it has none. Paragraphs come in order. */
  label(paragraph: ParagraphNumbering): string {
    const { numberId, level } = this.#resolve(paragraph);
    const instance = numberId === null || numberId === '0' ? undefined : this.#definitions.instances.get(numberId);
    if (instance === undefined || numberId === null) return '';
    const levels = this.#definitions.lists.get(instance.list);
    const define = (at: number): Level => instance.levels.get(at) ?? levels?.get(at) ?? newLevel();
    const counts = this.#counts.get(instance.list) ?? new Map<number, number>();
    this.#counts.set(instance.list, counts);
    if (!this.#begun.has(numberId)) {
      this.#begun.add(numberId);
      for (const [at, start] of instance.starts) counts.set(at, start - 1);
    }
    counts.set(level, (counts.get(level) ?? define(level).start - 1) + 1);
    for (let deeper = level + 1; deeper <= mostLevel; deeper++) counts.delete(deeper);
    const { format, text, isLegal } = define(level);
    if (format === 'bullet') return bullet;
    return text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const count = counts.get(at) ?? define(at).start;
      const own = define(at).format;
      return formatNumber(count, own === 'bullet' ? 'none' : isLegal ? 'decimal' : own);
    });
  }

  /** What the paragraph says itself, else what its style says, else that style's base. */
  #resolve({ numberId, level, style }: ParagraphNumbering): { numberId: string | null; level: number } {
    if (numberId !== null) return { numberId, level: level ?? this.#levelOfStyle(numberId, style) ?? 0 };
    const seen = new Set<string>();
    for (let name = style; name !== null && !seen.has(name);) {
      seen.add(name);
      const found = this.#styles.get(name);
      if (found === undefined) break;
      if (found.numberId !== null) {
        const own = level ?? found.level ?? this.#levelOfStyle(found.numberId, style);
        return { numberId: found.numberId, level: own ?? 0 };
      }
      name = found.basedOn;
    }
    return { numberId: null, level: 0 };
  }

  #levelOfStyle(numberId: string, style: string | null): number | null {
    if (style === null) return null;
    const instance = this.#definitions.instances.get(numberId);
    const levels = instance === undefined ? undefined : this.#definitions.lists.get(instance.list);
    for (const [at, level] of levels ?? []) if (level.style === style) return at;
    return null;
  }
}

/** Which paragraph styles number their paragraphs. */
export function parseStyles(bytes: Uint8Array): ReadonlyMap<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>();
  let style: { id: string; numberId: string | null; level: number | null; basedOn: string | null } | null = null;
  parseXml(bytes, wordNamespaces, {
    open: (name, attributes) => {
      const value = attributes['w:val'];
      if (name === 'w:style') style = { id: attributes['w:styleId'] ?? '', numberId: null, level: null, basedOn: null };
      if (style === null) return;
      if (name === 'w:basedOn') style.basedOn = value ?? null;
      if (name === 'w:numId') style.numberId = value ?? null;
      if (name === 'w:ilvl') style.level = levelOf(value);
    },
    close: (name) => {
      if (name !== 'w:style' || style === null) return;
      styles.set(style.id, style);
      style = null;
    },
  });
  return styles;
}
