// CoNLL-2003 with BIO tags: `token -X- O B-type`, a blank line between sentences, `-DOCSTART- -X- O O` before each
// document. One tag a token: of overlapping mentions the surest is written, the others are losses. The texts lie beside
// the file in the order of its documents, so that offsets and white space come back exactly (conllTokens.ts says how);
// without them a reader joins the tokens with spaces.
import type { ExportItem, ExportLoss, ExportMention, ImportFile } from '../contract/index.ts';
import { documentLine, readColumns, type ColumnDocument } from './conllColumns.ts';
import { blankUnit, placeTokens, tokensOf } from './conllTokens.ts';
import { textType, type Exporter } from './exporter.ts';
import { uniqueStems } from './fileNames.ts';
import { baseOf, documentOf, importedOf, notThis, stemOf, type FoundMention, type Importer } from './importer.ts';
import { withoutOverlaps, type Span } from './order.ts';
import { lossOf, trimMentions } from './trim.ts';
import { labelsFile, labelsIn, typeNames } from './typeNames.ts';

function writeDocument(
  item: ExportItem,
  types: ReadonlyMap<string, string>,
): { readonly lines: string; readonly losses: ExportLoss[] } {
  const { text } = item.document;
  const trimmed = trimMentions(item, blankUnit);
  const { kept, overlapping } = withoutOverlaps(trimmed.mentions);
  const starts = new Map(kept.map((mention) => [mention.start, mention]));
  let lines = `${documentLine}\n\n`;
  let current: ExportMention | undefined;
  for (const { start, end, beginsSentence } of tokensOf(text, kept)) {
    const begun = starts.get(start);
    if (begun !== undefined) current = begun;
    else if (current !== undefined && current.end <= start) current = undefined;
    const tag = current === undefined ? 'O' : `${begun === undefined ? 'I' : 'B'}-${types.get(current.label) ?? ''}`;
    lines += `${beginsSentence ? '\n' : ''}${text.slice(start, end)} -X- O ${tag}\n`;
  }
  const losses = [...trimmed.losses, ...overlapping.map((mention) => lossOf(item, mention, 'overlap'))];
  return { lines: `${lines}\n`, losses };
}

/** Numbered, so that any list of the files is in the order of the documents. */
function textNames(items: readonly ExportItem[]): string[] {
  const digits = Math.max(4, String(items.length).length);
  return uniqueStems(items.map(({ document }) => document.name)).map(
    (stem, index) => `texts/${String(index + 1).padStart(digits, '0')}-${stem}.txt`,
  );
}

export const conll: Exporter = {
  extension: '.conll',
  write: (items, { companions }) => {
    const types = typeNames(
      items.flatMap(({ mentions }) => mentions.map(({ label }) => label)),
      'any',
    );
    const written = items.map((item) => writeDocument(item, types));
    const labels = labelsFile(types);
    const names = textNames(items);
    return {
      files: [
        { name: 'entities.conll', mediaType: textType, content: written.map(({ lines }) => lines).join('') },
        ...(companions
          ? items.map(({ document }, index) => ({
              name: names[index] ?? '',
              mediaType: textType,
              content: document.text,
            }))
          : []),
        ...(companions && labels !== null ? [labels] : []),
      ],
      losses: written.flatMap(({ losses }) => losses),
    };
  },
};

/** The tokens with one space between them and one line a sentence, where the text itself is not at hand. */
function joinTokens({ words, sentenceStarts }: ColumnDocument): { readonly text: string; readonly places: Span[] } {
  let text = '';
  const places = words.map((word, index) => {
    if (index > 0) text += sentenceStarts.has(index) ? '\n' : ' ';
    const start = text.length;
    text += word;
    return { start, end: text.length };
  });
  return { text, places };
}

const textFilesOf = (files: readonly ImportFile[]): ImportFile[] =>
  files.filter(({ name }) => name.endsWith('.txt')).toSorted((one, other) => (one.name < other.name ? -1 : 1));

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** One text a document, in their order; none where their numbers differ. */
function textsFor(documents: readonly ColumnDocument[], files: readonly ImportFile[]): NamedText[] {
  const texts = textFilesOf(files);
  if (texts.length !== documents.length) return [];
  return texts.map(({ name, content }) => ({ name: stemOf(baseOf(name)).replace(/^\d{4,}-/, ''), text: content }));
}

export const readConll: Importer = (files) => {
  const file = files.find(({ name }) => /\.(conll|conll2003|bio|iob|iob2)$/i.test(name)) ?? files[0];
  if (file === undefined) return notThis('', 'there is no file');
  const documents = readColumns(file.content);
  if ('brokenLine' in documents)
    return notThis(file.name, `line ${documents.brokenLine} has no tag in its last column`);
  const labels = labelsIn(files);
  const texts = textsFor(documents, files);
  const notes: string[] = [];
  const read = documents.map((document, index) => {
    const given = texts[index];
    const name = given?.name ?? (documents.length === 1 ? baseOf(file.name) : `${baseOf(file.name)}:${index + 1}`);
    const placed = given === undefined ? null : placeTokens(given.text, document.words);
    if (given !== undefined && placed === null)
      notes.push(`“${name}”: the text beside the file has other words, so the tokens were joined with spaces.`);
    const { text, places } =
      given !== undefined && placed !== null ? { text: given.text, places: placed } : joinTokens(document);
    const mentions = document.runs.map(({ first, end, type }): FoundMention => ({
      label: labels.get(type) ?? type,
      start: places[first]?.start ?? 0,
      end: places[end - 1]?.end ?? 0,
      score: null,
      isReviewed: false,
    }));
    return documentOf(name, text, mentions);
  });
  return importedOf(file.name, read, notes);
};
