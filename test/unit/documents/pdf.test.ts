// Pages of PDF files: reading order, lines that belong together, hyphens, and where each page begins.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../electron/contract/index.ts';
import { assemble } from '../../../electron/documents/pdf/assemble.ts';
import { joinAccents, plainLetters, toBoxes, type Box } from '../../../electron/documents/pdf/boxes.ts';
import { orderPage } from '../../../electron/documents/pdf/columns.ts';
import { toLines, type Line } from '../../../electron/documents/pdf/lines.ts';
import { pageRanges } from '../../../electron/documents/pdf/ranges.ts';
import { fixture, readOne, value } from './files.ts';

const pageWidth = 600;
const size = 10;
let order = 0;

/** A line of text whose letters are all half as wide as high. */
const at = (text: string, left: number, baseline: number, isRightToLeft = false): Box => ({
  text,
  left,
  right: left + (text.length * size) / 2,
  baseline,
  size,
  isRightToLeft,
  hasBlankBefore: false,
  order: order++,
});

const column = (lines: readonly string[], left: number, top: number, step = 12): readonly Box[] =>
  lines.map((line, index) => at(line, left, top + index * step));

const read = (boxes: readonly Box[]): string => assemble([toLines(orderPage(boxes, pageWidth).regions)]).text;

/** Words until the line is full, as a column of 44 letters has them. */
const prose = (from: number): readonly string[] =>
  Array.from({ length: 6 }, (_, line) => `line ${from + line} ${'abcde '.repeat(6)}abcde`.slice(0, 44).trimEnd());

describe('reading order', () => {
  const [left, right] = [prose(10), prose(20)];

  it('reads two columns one after the other, with what stands above and below', () => {
    const title = at('A title over both columns of this page, as wide as the page is', 100, 50);
    const boxes = [title, ...column(left, 60, 80), ...column(right, 310, 80)];
    const below = at('And a footnote below that goes from the left margin to the right one', 60, 200);
    const text = read([...boxes, below]);
    expect(text).toBe(`${title.text}\n\n${left.join(' ')} ${right.join(' ')}\n\n${below.text}`);
    expect(orderPage([...boxes, below], pageWidth).isUncertain).toBe(false);
  });

  it('reads columns whose lines lie at different heights', () => {
    const text = read([...column(left, 60, 80, 12), ...column(right, 310, 86, 13)]);
    expect(text).toBe(`${left.join(' ')} ${right.join(' ')}`);
  });

  it('says that it guesses where a file writes the lines of both columns in turns', () => {
    const boxes = left.flatMap((line, index) => [
      at(line, 60, 80 + 12 * index),
      at(right[index] ?? '', 310, 80 + 12 * index),
    ]);
    expect(read(boxes)).toBe(`${left.join(' ')} ${right.join(' ')}`);
    expect(orderPage(boxes, pageWidth).isUncertain).toBe(true);
  });

  it('reads a table row by row, with tabs', () => {
    const rows = [
      ['City', 'Country', 'Year'],
      ['Geneva', 'Switzerland', '1842'],
      ['London', 'England', '1843'],
      ['Turin', 'Sardinia', '1840'],
    ];
    const boxes = rows.flatMap((cells, row) => cells.map((cell, place) => at(cell, 60 + 120 * place, 100 + 20 * row)));
    expect(read(boxes)).toBe(rows.map((cells) => cells.join('\t')).join('\n'));
  });

  it('reads a row from right to left, its numbers from left to right', () => {
    const boxes = [at('שלום', 300, 50, true), at('1843', 270, 50), at('לונדון', 200, 50, true)];
    expect(read(boxes)).toBe('שלום 1843\tלונדון');
  });

  it('puts raised and lowered signs on their line', () => {
    const raised: Box = { ...at('2', 80, 96), size: 6, right: 83 };
    expect(read([at('1843', 60, 100), raised, at('next line', 60, 112)])).toBe('1843²\nnext line');
  });
});

describe('text of boxes', () => {
  it('letters for ligatures, joined Arabic letters and radicals', () => {
    expect(plainLetters('eﬃcient ﬂow \uf001rst')).toBe('efficient flow first');
    expect(plainLetters('\ufedb\ufe98')).toBe('كت');
    expect(plainLetters('⼤⽥')).toBe('大田');
  });

  it.each([
    ['na¨ıve G¨odel', 'naïve Gödel'],
    ['Franc¸ois ´Eluard', 'François Éluard'],
    ['Erd˝os, ˇCech', 'Erdős, Čech'],
    ['a ´x b', 'a ´x b'],
  ])('accents that stand before their letters: %s', (drawn, read) => expect(joinAccents(drawn)).toBe(read));

  it('bold letters that are drawn twice are read once, and turned ones stand apart', () => {
    const item = (str: string, x: number, y: number, turn = 0) => ({
      str,
      dir: 'ltr',
      transform: turn === 0 ? [size, 0, 0, size, x, y] : [0, size, -size, 0, x, y],
      width: 20,
      height: size,
    });
    const found = toBoxes(
      [item('Ada', 10, 700), item('Ada', 10.3, 700), item('side', 5, 300, 1)],
      [1, 0, 0, -1, 0, 842],
    );
    expect(found.boxes).toMatchObject([{ text: 'Ada', left: 10, right: 30, baseline: 142, size }]);
    expect(found.turned).toEqual(['side']);
  });
});

describe('lines joined', () => {
  const joined = (...texts: readonly string[]): string =>
    assemble([texts.map((text, index): Line => ({ text, join: index === 0 ? 'paragraph' : 'sentence' }))]).text;

  it.each([
    [['the mathe-', 'matician Babbage'], 'the mathematician Babbage'],
    [['Jean-', 'Baptiste Biot'], 'Jean-Baptiste Biot'],
    [['a general-', 'purpose computer'], 'a general-purpose computer'],
    [['self-', 'taught'], 'self-taught'],
    [['COVID-', '19 in'], 'COVID-19 in'],
    [['1842-', '1843'], '1842-1843'],
    [['a dash -', 'and more'], 'a dash - and more'],
    [['soft\u00ad', 'Hyphen'], 'softHyphen'],
    [['東京', '大阪', 'Osaka'], '東京大阪 Osaka'],
    [['New', 'York'], 'New York'],
  ])('%j', (lines, text) => expect(joined(...lines)).toBe(text));

  it('the words of the document decide where they can', () => {
    expect(joined('the well-known well-', 'known rule')).toBe('the well-known well-known rule');
    expect(joined('cooperate and co-', 'operate')).toBe('cooperate and cooperate');
    expect(joined('mixed modes: a mode, a mixed-', 'mode machine')).toBe('mixed modes: a mode, a mixed-mode machine');
    expect(joined('the TraceMonkey and Trace-', 'Monkey')).toBe('the TraceMonkey and TraceMonkey');
  });
});

describe('the page map', () => {
  const line = fc.record({
    text: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() === text && !/[-‐\u00ad–]$/u.test(text)),
    join: fc.constantFrom('sentence', 'line', 'paragraph'),
  });

  it('covers the text: every line is found on its page, and every place has one', () => {
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (lines) => {
        const { text, pages } = assemble(lines);
        expect(pages).toHaveLength(lines.length);
        expect(pages[0]).toBe(0);
        for (const [index, start] of pages.entries()) {
          const own = text.slice(start, pages[index + 1] ?? text.length);
          let from = 0;
          for (const { text: wanted } of lines[index] ?? []) {
            const found = own.indexOf(wanted, from);
            expect(found).toBeGreaterThanOrEqual(0);
            from = found + wanted.length;
          }
          if ((lines[index] ?? []).length > 0) expect(pageOf(pages, start)).toBe(index + 1);
        }
        for (let offset = 0; offset < text.length; offset++) {
          const page = pageOf(pages, offset) ?? 0;
          expect(pages[page - 1]).toBeLessThanOrEqual(offset);
          expect(pages[page] ?? Infinity).toBeGreaterThan(offset);
        }
      }),
    );
  });

  it('tells the page of a mention', async () => {
    const { text, pages } = value(await readOne('columns.pdf', fixture('columns.pdf')));
    expect(pageOf(pages, text.indexOf('Giovanni Plana'))).toBe(1);
    expect(pageOf(pages, text.indexOf('Jedburgh'))).toBe(2);
    expect(pageOf([], 5)).toBeNull();
  });
});

it.each([
  [[4], 'page 4'],
  [[1, 2, 3, 7], 'pages 1–3, 7'],
  [Array.from({ length: 40 }, (_, index) => 2 * index + 1), 'pages 1, 3, 5, 7, 9, 11, 13, 15 and more'],
])('%j is %s', (numbers, said) => expect(pageRanges(numbers)).toBe(said));
