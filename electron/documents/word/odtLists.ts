// The numbers of OpenDocument lists and headings: what their styles say, counted as the text goes on.
import { bullet, formatNumber, type NumberFormat } from '../lists.ts';
import { parseXml } from '../xml.ts';
import { openDocumentNamespaces } from './odtNames.ts';

interface ListLevel {
  readonly start: number;
  readonly format: NumberFormat | 'bullet';
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels the label shows: 2 for "1.2". */
  readonly shown: number;
}

export interface ListStyles {
  /** Style name -> level (from 1) -> how its items are numbered. The outline of headings is named ''. */
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
  /** Styles of headings that are taken out of the outline's numbering. */
  readonly unnumbered: ReadonlySet<string>;
}

const formats: Readonly<Record<string, NumberFormat>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

export const wholeNumber = (value: string | undefined, otherwise: number): number => {
  const parsed = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(parsed) && parsed >= 0 ? parsed : otherwise;
};

export function readListStyles(parts: readonly Uint8Array[]): ListStyles {
  const styles = new Map<string, Map<number, ListLevel>>();
  const unnumbered = new Set<string>();
  for (const part of parts) {
    let levels: Map<number, ListLevel> | null = null;
    parseXml(part, openDocumentNamespaces, {
      open: (name, attributes) => {
        const base = attributes['style:parent-style-name'] ?? '';
        const isTakenOut = attributes['style:list-style-name'] === '' || unnumbered.has(base);
        if (name === 'style:style' && isTakenOut) unnumbered.add(attributes['style:name'] ?? '');
        if (name === 'text:list-style' || name === 'text:outline-style') {
          levels = new Map();
          styles.set(name === 'text:list-style' ? (attributes['style:name'] ?? '') : '', levels);
        }
        const isBullet = name === 'text:list-level-style-bullet' || name === 'text:list-level-style-image';
        if (!isBullet && name !== 'text:list-level-style-number' && name !== 'text:outline-level-style') return;
        levels?.set(wholeNumber(attributes['text:level'], 1), {
          start: wholeNumber(attributes['text:start-value'], 1),
          format: isBullet ? 'bullet' : (formats[attributes['style:num-format'] ?? ''] ?? 'none'),
          prefix: attributes['style:num-prefix'] ?? '',
          suffix: attributes['style:num-suffix'] ?? '',
          shown: Math.min(10, wholeNumber(attributes['text:display-levels'], 1)),
        });
      },
    });
  }
  return { levels: styles, unnumbered };
}

/** How many items each list has had, by level; a list may go on where another of its style ended. */
export class ListCounter {
  readonly #styles: ListStyles;
  readonly #counts = new Map<string, Map<number, number>>();

  constructor(styles: ListStyles) {
    this.#styles = styles;
  }

  restart(style: string): void {
    this.#counts.delete(style);
  }

  label(style: string, level: number, given: number | null): string {
    const levels = this.#styles.levels.get(style);
    const own = levels?.get(level);
    if (own === undefined) return '';
    const counts = this.#counts.get(style) ?? new Map<number, number>();
    this.#counts.set(style, counts);
    counts.set(level, given ?? (counts.get(level) ?? own.start - 1) + 1);
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
    if (own.format === 'bullet') return bullet;
    const numbers: string[] = [];
    for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) {
      const format = levels?.get(at)?.format ?? 'none';
      const number = format === 'bullet' ? '' : formatNumber(counts.get(at) ?? levels?.get(at)?.start ?? 1, format);
      if (number !== '') numbers.push(number);
    }
    return numbers.length === 0 ? '' : `${own.prefix}${numbers.join('.')}${own.suffix}`;
  }
}
