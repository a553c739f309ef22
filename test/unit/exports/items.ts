// Tagged documents for the export tests: single ones, and random ones with all that has ever broken an export.
import fc from 'fast-check';
import {
  parametersSchema,
  type ExportItem,
  type ExportMention,
  type Imported,
  type ImportedMention,
  type ImportFile,
  type Result,
} from '../../../electron/contract/index.ts';
import type { ExportFiles, ExportOptions } from '../../../electron/exports/exporter.ts';
import { inReadingOrder } from '../../../electron/exports/order.ts';
import { splitsPair } from '../../../electron/exports/unicode.ts';

export const options: ExportOptions = { bom: false, separator: 'comma', companions: true };

export const mention = (label: string, start: number, end: number, score = 0.5): ExportMention => ({
  label,
  start,
  end,
  score,
  origin: 'found',
  isReviewed: false,
});

const colour = '#e69f00';

export function item(name: string, text: string, mentions: readonly ExportMention[]): ExportItem {
  const labels = [...new Set(mentions.map(({ label }) => label))];
  return {
    document: {
      id: 1,
      name,
      text,
      sha256: 'c0ffee',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      fidelity: [],
      pages: [],
      addedAt: '2024-01-01T00:00:00.000Z',
    },
    run: {
      id: 1,
      documentId: 1,
      labelSet: { name: 'Set', labels: labels.map((label) => ({ name: label, description: '', colour })) },
      parameters: parametersSchema.parse({}),
      engine: { model: 'm', modelVersion: '2', provider: 'cpu', fallback: null, threads: 1, loadMs: 5 },
      status: 'done',
      coverage: 1,
      error: null,
      startedAt: null,
      finishedAt: null,
    },
    mentions: [...mentions],
  };
}

const crumbs = [
  ...['Ada ', 'Oslo', ' ', '  ', '\n', '\n\n', '\r\n', '\r', '\t', '\u2028', '\u0085', '\v', '\u00a0', '\u0000'],
  ...[
    '"',
    "'",
    ',',
    ';',
    '=',
    '=1+1',
    '+',
    '-',
    '@SUM(A1)',
    '|',
    '<b>',
    '&amp;',
    '</mark>',
    '\\',
    '\\n',
    '{',
    '#',
    ']]>',
  ],
  ...[
    '🦜',
    '👩‍👩‍👧',
    '🇳🇴',
    '東京',
    '𠮷野家',
    '서울',
    'עדה',
    'مدينة',
    '\u202e',
    'e\u0301',
    'ﬁ',
    'ß',
    '.',
    '。',
    '! ',
    '-DOCSTART-',
  ],
  ...['B-x', 'O', 'T1\t', '"""', 'word', 'Dr. Who', '12', '_'],
];

/** Well-formed: a document never has half a character in it. */
export const anyText = fc.oneof(
  fc.array(fc.constantFrom(...crumbs), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

export const anyLabel = fc.constantFrom(
  ...[
    'person',
    'amount of money',
    'amount_of_money',
    'Ort & Zeit',
    '人名',
    'שם',
    '=1+1',
    'a|b',
    'B-x',
    '"q"',
    'é',
    '🦜',
    '-',
  ],
);

/** Nested, crossing, touching, equal; each place and label once, as a run has them. */
export const mentionsOf = (text: string): fc.Arbitrary<ExportMention[]> => {
  const bounds = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => !splitsPair(text, at));
  if (bounds.length < 2) return fc.constant([]);
  const place = fc.nat(bounds.length - 1).map((index) => bounds[index] ?? 0);
  return fc
    .uniqueArray(
      fc.record({
        label: anyLabel,
        ends: fc.tuple(place, place).filter(([one, other]) => one !== other),
        tenthousandths: fc.nat(10_000),
        isReviewed: fc.boolean(),
      }),
      { maxLength: 12, selector: ({ label, ends }) => `${Math.min(...ends)} ${Math.max(...ends)} ${label}` },
    )
    .map((drafts) =>
      drafts.map(({ label, ends, tenthousandths, isReviewed }) => ({
        ...mention(label, Math.min(...ends), Math.max(...ends), tenthousandths / 10_000),
        isReviewed,
      })),
    );
};

export const anyItem: fc.Arbitrary<ExportItem> = fc
  .tuple(fc.constantFrom('a.txt', 'A.TXT', 'con', 'trips/ü: 1?.md', '..', '名.txt', 'a', '=1.txt'), anyText)
  .chain(([name, text]) => mentionsOf(text).map((mentions) => item(name, text, mentions)));

export const anyItems = fc.array(anyItem, { minLength: 1, maxLength: 4 });

/** A zip's files as an importer gets them. */
export const filesOf = ({ files }: ExportFiles): ImportFile[] => files.map(({ name, content }) => ({ name, content }));

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

type Kept = Pick<ImportedMention, 'label' | 'start' | 'end'>;

const placeOf = ({ label, start, end }: Kept): Kept => ({ label, start, end });

/** What must come back of an export that can hold all of it. */
export const expected = (items: readonly ExportItem[]): object[] =>
  items.map(({ document, mentions }) => ({
    text: document.text,
    mentions: inReadingOrder(mentions).map(({ score, isReviewed, ...place }) => ({
      ...placeOf(place),
      score,
      isReviewed,
    })),
  }));

export const returned = ({ documents }: Imported): object[] =>
  documents.map(({ text, mentions }) => ({ text, mentions }));

export const placesOf = (mentions: readonly Kept[]): Kept[] => mentions.map(placeOf);
