// Word documents (.docx): body, headers and footers, notes and comments as options; what was left out is said.
import { ok, type FidelityNote, type ReadOptions, type Result } from '../../contract/index.ts';
import { damaged } from '../format.ts';
import { appendNotes, Flow } from '../flow.ts';
import { formatNumber } from '../lists.ts';
import { counted, info, noteIf, warning } from '../notes.ts';
import type { OneReader, ReadText } from '../reader.ts';
import { folderOf, openPackage, resolvePath, type Package } from '../zip/package.ts';
import { nothingSeen, readBody, type BodyOptions, type Piece, type Seen } from './docxBody.ts';
import { parseRelationships, type Relationship } from './docxNames.ts';
import { Numbering, parseStyles } from './docxNumbering.ts';

export const docx: OneReader = {
  kind: 'one',
  extensions: ['.docx'],
  read: (name, bytes, { budget, options }) => {
    const opened = openPackage(name, bytes, budget);
    return opened.ok ? readWord(name, opened.value, options) : opened;
  },
};

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A part that may be missing; one that is there and cannot be unpacked is an error. */
function optional(pack: Package, path: string | null): Result<Uint8Array | null> {
  return path === null ? ok(null) : (pack.part(path) ?? ok(null));
}

function relationsOf(pack: Package, path: string): Result<readonly Relationship[]> {
  const folder = folderOf(path);
  const file = path.slice(folder.length).replace(/^\//u, '');
  const bytes = optional(pack, resolvePath('', `${folder}/_rels/${file}.rels`));
  if (!bytes.ok) return bytes;
  const found = bytes.value === null ? [] : parseRelationships(bytes.value);
  return ok(found.map((one) => ({ ...one, target: resolvePath(folder, one.target) })));
}

/** The signs of notes: footnotes 1, 2 …, endnotes i, ii …, in the order in which the text refers to them. */
function signs(): (kind: 'footnote' | 'endnote', id: string) => string {
  const known = { footnote: new Map<string, string>(), endnote: new Map<string, string>() };
  return (kind, id) => {
    const ofKind = known[kind];
    const sign = ofKind.get(id) ?? `[${formatNumber(ofKind.size + 1, kind === 'footnote' ? 'decimal' : 'lowerRoman')}]`;
    ofKind.set(id, sign);
    return sign;
  };
}

function readWord(name: string, pack: Package, options: ReadOptions): Result<ReadText> {
  const root = relationsOf(pack, '');
  if (!root.ok) return root;
  const main = root.value.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const body = pack.part(main);
  if (body === null) return damaged(name, 'it is no Word document: its text is missing');
  if (!body.ok) return body;
  const relations = relationsOf(pack, main);
  if (!relations.ok) return relations;
  const byType = (type: string): string | null => relations.value.find((one) => one.type === type)?.target ?? null;

  const parts = ['numbering', 'styles', 'footnotes', 'endnotes', 'comments'].map((type) =>
    optional(pack, byType(type)),
  );
  const values: (Uint8Array | null)[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    values.push(part.value);
  }
  const [numberingPart = null, stylesPart = null, footnotesPart = null, endnotesPart = null, commentsPart = null] =
    values;
  const styles = stylesPart === null ? new Map<string, never>() : parseStyles(stylesPart);
  const seen = nothingSeen();
  const sign = signs();
  const bodyOptions: BodyOptions = {
    numbering: new Numbering(numberingPart, styles),
    seen,
    sign: options.notes ? sign : null,
  };
  const read = (bytes: Uint8Array | null): readonly Piece[] => (bytes === null ? [] : readBody(bytes, bodyOptions));
  const [text] = read(body.value);
  if (text === undefined) return damaged(name, 'it is no Word document: its text is missing');
  const byId = (pieces: readonly Piece[], id: string): string => pieces.find((piece) => piece.id === id)?.text ?? '';

  const readMargins = (ids: readonly string[]): Result<readonly string[]> => {
    const texts = new Set<string>();
    for (const id of options.headersAndFooters ? new Set(ids) : []) {
      const part = optional(pack, relations.value.find((one) => one.id === id)?.target ?? null);
      if (!part.ok) return part;
      for (const piece of read(part.value)) if (piece.text !== '') texts.add(piece.text);
    }
    return ok([...texts]);
  };
  const headers = readMargins(seen.headers);
  if (!headers.ok) return headers;
  const footers = readMargins(seen.footers);
  if (!footers.ok) return footers;

  const footnotes = options.notes ? read(footnotesPart) : [];
  const endnotes = options.notes ? read(endnotesPart) : [];
  const notes = [
    ...seen.footnotes.map((id) => ({ sign: sign('footnote', id), text: byId(footnotes, id) })),
    ...seen.endnotes.map((id) => ({ sign: sign('endnote', id), text: byId(endnotes, id) })),
  ];
  const comments = read(commentsPart).filter((piece) => piece.text !== '');

  const flow = new Flow();
  for (const header of headers.value) flow.block(header, 2);
  flow.block(text.text, 2);
  if (options.notes) appendNotes(flow, notes);
  for (const footer of footers.value) flow.block(footer, 2);
  if (options.comments) {
    appendNotes(
      flow,
      comments.map(({ author, text: comment }) => ({ sign: author === '' ? '' : `${author}:`, text: comment })),
    );
  }
  return ok({
    text: flow.finish(),
    mediaType,
    encoding: '',
    fidelity: report(seen, options, headers.value.length, footers.value.length, comments.length),
  });
}

function report(
  seen: Seen,
  options: ReadOptions,
  headers: number,
  footers: number,
  comments: number,
): readonly FidelityNote[] {
  const noteEnd = options.notes ? 'appended' : 'left out';
  return [
    ...noteIf(headers, (count) => info(`${counted(count, 'header')} put in front`)),
    ...noteIf(seen.footnotes.length, (count) => info(`${counted(count, 'footnote')} ${noteEnd}`)),
    ...noteIf(seen.endnotes.length, (count) => info(`${counted(count, 'endnote')} ${noteEnd}`)),
    ...noteIf(footers, (count) => info(`${counted(count, 'footer')} appended`)),
    ...noteIf(comments, (count) => info(`${counted(count, 'comment')} ${options.comments ? 'appended' : 'left out'}`)),
    ...noteIf(seen.deletions, (count) => info(`${counted(count, 'tracked deletion')} left out`)),
    ...noteIf(seen.hidden, () => info('hidden text left out')),
    ...noteIf(seen.pictures, (count) => info(`${counted(count, 'picture')} left out`)),
    ...noteIf(seen.charts, (count) => warning(`${counted(count, 'chart or diagram', 'charts or diagrams')} left out`)),
    ...noteIf(seen.symbols, (count) => info(`${counted(count, 'sign')} of a symbol font left out`)),
    ...noteIf(seen.embedded, (count) => warning(`${counted(count, 'embedded document')} left out`)),
  ];
}
