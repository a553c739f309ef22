// Which column of a table holds the text, and whether its first row has the titles. Pure.
import { fail, ok, type Result } from '../../contract/index.ts';
import { listed } from '../notes.ts';

export interface TableRow {
  /** As a spreadsheet program numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly (string | undefined)[];
}

export interface ChosenColumn {
  readonly index: number;
  /** null where the table has no titles. */
  readonly title: string | null;
  readonly otherTitles: readonly string[];
  readonly hasTitles: boolean;
  /** Words of a cell on average, over all rows. */
  readonly wordsPerCell: number;
}

/** Rows that are looked at to choose; the first ones say enough. */
const sampleRows = 2_000;
/** Numbers are no words: a column of them is no text. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{L}[\p{L}\p{M}\p{N}]*/gu;

export const countWords = (text: string): number => text.match(word)?.length ?? 0;

const cellOf = (row: TableRow | undefined, column: number): string => row?.cells[column] ?? '';

/** What people and programs call the column of texts. */
const textTitles = new Set(
  (
    'text abstract content body message comment description sentence document summary review title note article ' +
    'transcript answer question post tweet utterance texte inhalt beschreibung resumen contenu texto 文本 内容'
  ).split(' '),
);

/** Titles as well, of columns that are no texts. */
const otherTitles = new Set(['id', 'name', 'label', 'date', 'author', 'url', 'doi']);

const isNumberLike = (text: string): boolean => /^[\s\d.,:/%€$£+-]+$/u.test(text);
const longestTitleWords = 6;
const longestTitleUnits = 60;

/** The first row has titles: short and different ones above cells of another kind, or one that everybody uses. */
function hasTitles(rows: readonly TableRow[], textColumn: number, wordsBelow: number): boolean {
  const [first, ...below] = rows;
  const titles = (first?.cells ?? []).map((cell) => (cell ?? '').trim()).filter((cell) => cell !== '');
  if (below.length === 0 || titles.length === 0) return false;
  const areShort = titles.every((title) => title.length <= longestTitleUnits && countWords(title) <= longestTitleWords);
  if (!areShort || titles.some(isNumberLike)) return false;
  if (new Set(titles.map((title) => title.toLowerCase())).size < titles.length) return false;
  const isKnown = (title: string): boolean => textTitles.has(title) || otherTitles.has(title);
  if (titles.some((title) => isKnown(title.toLowerCase()))) return true;
  const own = countWords(cellOf(first, textColumn));
  if (own > 0 && wordsBelow >= 3 * own) return true;
  return titles.some((title, column) => {
    const cells = below.map((row) => cellOf(row, column).trim()).filter((cell) => cell !== '');
    return title !== '' && cells.length >= 2 && cells.every(isNumberLike);
  });
}

/** "C" -> 2; null for anything but one or two letters. */
function letterColumn(name: string): number | null {
  if (!/^[a-z]{1,2}$/iu.test(name)) return null;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A column by its number or letter; null where it is none of this table. */
function placeOf(wanted: string, width: number): number | null {
  const place = /^\d{1,4}$/u.test(wanted) ? Number(wanted) - 1 : letterColumn(wanted);
  return place !== null && place >= 0 && place < width ? place : null;
}

const same = (title: string, wanted: string): boolean => title.trim().toLowerCase() === wanted.trim().toLowerCase();

export const widthOf = (rows: readonly TableRow[]): number =>
  rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);

/**
 * @param wanted a title, else a number (from 1) or a letter; null: the column with the most words a cell
 * @param titlesAre 'first': the first row is known to have them
 * @returns 'document-format' where there is no such column
 */
export function chooseColumn(
  name: string,
  rows: readonly TableRow[],
  wanted: string | null,
  titlesAre: 'first' | 'unknown' = 'unknown',
): Result<ChosenColumn> {
  const sample = rows.slice(0, sampleRows);
  const width = widthOf(sample);
  const [first] = sample;
  const titled = wanted === null ? -1 : (first?.cells.findIndex((cell) => same(cell ?? '', wanted)) ?? -1);
  const words = Array.from({ length: width }, (_, column) => sample.map((row) => countWords(cellOf(row, column))));
  const total = (column: number): number => (words[column] ?? []).reduce((sum, count) => sum + count, 0);
  let index = titled;
  if (wanted !== null && titled < 0) {
    const place = placeOf(wanted, width);
    if (place === null) {
      const titles = (first?.cells ?? []).map((cell) => `“${cell ?? ''}”`);
      return fail('document-format', `“${name}” has no column “${wanted}”; its first row is ${listed(titles)}.`);
    }
    index = place;
  }
  if (wanted === null) {
    // The first row may have titles; where the rows below decide nothing, a telling title does.
    const isTelling = (place: number): boolean => textTitles.has(cellOf(first, place).trim().toLowerCase());
    const scores = words.map((counts, place) => {
      const below = total(place) - (sample.length > 1 ? (counts[0] ?? 0) : 0);
      return below + (isTelling(place) ? 0.5 : 0);
    });
    index = scores.indexOf(Math.max(...scores));
  }
  const below = Math.max(1, sample.length - 1);
  const isTitled =
    titlesAre === 'first' || titled >= 0 || hasTitles(sample, index, (total(index) - (words[index]?.[0] ?? 0)) / below);
  const titles = isTitled ? (first?.cells ?? []).map((cell) => (cell ?? '').trim()) : [];
  return ok({
    index,
    title: isTitled ? (titles[index] ?? '') : null,
    otherTitles: titles.filter((title, column) => column !== index && title !== ''),
    hasTitles: isTitled,
    wordsPerCell: (total(index) - (isTitled ? (words[index]?.[0] ?? 0) : 0)) / (isTitled ? below : sample.length || 1),
  });
}
