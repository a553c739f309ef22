// brat standoff: a .txt and an .ann file for each document, and brat's own configuration of the labels. Offsets count
// Unicode code points (brat is Python). A line of .ann cannot hold a line break or a tab: a mention across one is written
// in pieces, `0 5;6 11`, as brat itself writes it, and its words are the pieces joined with a space.
import type { ExportItem, ExportLoss, ExportMention, ImportFile } from '../contract/index.ts';
import { roundScore, textType, type Exporter, type TextFile } from './exporter.ts';
import { uniqueStems } from './fileNames.ts';
import { readAnn } from './bratLines.ts';
import { baseOf, documentOf, importedOf, notThis, stemOf, type Importer } from './importer.ts';
import type { Span } from './order.ts';
import { trimMentions } from './trim.ts';
import { labelsFile, labelsIn, typeNames } from './typeNames.ts';
import { spansInCodePoints } from './unicode.ts';

/** Where Python's `splitlines` splits, and the tab: what may not be in a line of .ann. */
const breakUnit = /^[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]$/;
const pieces = /[^\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/g;

const piecesOf = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(pieces)].map(({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
  }));

/** What brat shows as a note on the mention: how sure the model was, and whether a person has decided. */
function noteOf({ score, isReviewed }: ExportMention): string {
  const said = score === null ? [] : [`confidence ${roundScore(score)}`];
  return [...said, ...(isReviewed ? ['reviewed'] : [])].join(', ');
}

function writeAnn(
  item: ExportItem,
  types: ReadonlyMap<string, string>,
): { readonly ann: string; readonly losses: ExportLoss[] } {
  const { text } = item.document;
  const { mentions, losses } = trimMentions(item, breakUnit);
  const split = mentions.map((mention) => ({ mention, spans: piecesOf(text, mention) }));
  const inCodePoints = spansInCodePoints(
    text,
    split.flatMap(({ spans }) => spans),
  );
  let next = 0;
  const lines = split.map(({ mention, spans }, index) => {
    const offsets = spans.map(() => inCodePoints[next++]).map((span) => `${span?.start ?? 0} ${span?.end ?? 0}`);
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
    const id = index + 1;
    const note = noteOf(mention);
    return (
      `T${id}\t${types.get(mention.label) ?? ''} ${offsets.join(';')}\t${words}\n` +
      (note === '' ? '' : `#${id}\tAnnotatorNotes T${id}\t${note}\n`)
    );
  });
  return { ann: lines.join(''), losses };
}

/** brat shows a label as it is called here, in its colour; a bar would end the name. */
function configuration(items: readonly ExportItem[], types: ReadonlyMap<string, string>): TextFile[] {
  const colours = new Map(items.flatMap(({ run }) => run.labelSet.labels.map(({ name, colour }) => [name, colour])));
  const names = [...types];
  const shown = (label: string): string => label.replace(/[\s|]+/g, ' ');
  const annotation = ['[entities]', ...names.map(([, type]) => type), '[relations]', '[events]', '[attributes]'];
  const visual = [
    '[labels]',
    ...names.map(([label, type]) => `${type} | ${shown(label)}`),
    '[drawing]',
    ...names.map(([label, type]) => `${type}\tbgColor:${colours.get(label) ?? '#dddddd'}`),
  ];
  return [
    { name: 'annotation.conf', mediaType: textType, content: `${annotation.join('\n')}\n` },
    { name: 'visual.conf', mediaType: textType, content: `${visual.join('\n')}\n` },
  ];
}

export const brat: Exporter = {
  extension: '.ann',
  write: (items, { companions }) => {
    const types = typeNames(
      items.flatMap(({ mentions }) => mentions.map(({ label }) => label)),
      'ascii',
    );
    const stems = uniqueStems(items.map(({ document }) => document.name));
    const written = items.map((item) => writeAnn(item, types));
    const labels = labelsFile(types);
    const documents = items.flatMap(({ document }, index) => [
      { name: `${stems[index] ?? ''}.txt`, mediaType: textType, content: document.text },
      { name: `${stems[index] ?? ''}.ann`, mediaType: textType, content: written[index]?.ann ?? '' },
    ]);
    return {
      files: [...documents, ...(companions ? configuration(items, types) : []), ...(labels === null ? [] : [labels])],
      losses: written.flatMap(({ losses }) => losses),
    };
  },
};

/** `[labels]` of visual.conf: `type | label | shorter label`. */
function shownLabels(files: readonly ImportFile[]): Map<string, string> {
  const file = files.find(({ name }) => baseOf(name) === 'visual.conf');
  const section = /^\[labels\]$([\s\S]*?)(?=^\[|$(?![\s\S]))/m.exec(file?.content ?? '')?.[1] ?? '';
  const rows = section.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(rows.flatMap(([type = '', label = '']) => (type === '' || label === '' ? [] : [[type, label]])));
}

export const readBrat: Importer = (files) => {
  const annotated = files.filter(({ name }) => name.endsWith('.ann'));
  const texts = new Map(
    files.filter(({ name }) => name.endsWith('.txt')).map(({ name, content }) => [stemOf(name), content]),
  );
  const [first] = annotated;
  if (first === undefined) return notThis(files[0]?.name ?? '', 'there is no .ann file');
  const labels = new Map([...shownLabels(files), ...labelsIn(files)]);
  const notes: string[] = [];
  const read = annotated.flatMap(({ name, content }) => {
    const text = texts.get(stemOf(name));
    if (text === undefined) {
      notes.push(`“${baseOf(name)}” was left out: its text, “${stemOf(baseOf(name))}.txt”, is not beside it.`);
      return [];
    }
    const ann = readAnn(text, content, labels);
    const document = documentOf(stemOf(baseOf(name)), text, ann.mentions);
    return [{ ...document, notes: [...ann.notes.map((note) => `“${baseOf(name)}”: ${note}`), ...document.notes] }];
  });
  return importedOf(first.name, read, notes);
};
