// OpenDocument texts (.odt): body, headers and footers of the page styles, notes and comments as options.
import { ok, type FidelityNote, type ReadOptions, type Result } from '../../contract/index.ts';
import { damaged } from '../format.ts';
import { appendNotes, Flow } from '../flow.ts';
import { counted, info, noteIf, warning } from '../notes.ts';
import type { OneReader, ReadText } from '../reader.ts';
import { openPackage, type Package } from '../zip/package.ts';
import { readContent, readMargins, type Content } from './odtContent.ts';
import { readListStyles } from './odtLists.ts';

export const odt: OneReader = {
  kind: 'one',
  extensions: ['.odt'],
  read: (name, bytes, { budget, options }) => {
    const opened = openPackage(name, bytes, budget);
    return opened.ok ? readOpenDocument(name, opened.value, options) : opened;
  },
};

const isEncrypted = (manifest: Uint8Array): boolean => new TextDecoder().decode(manifest).includes('encryption-data');

function readOpenDocument(name: string, pack: Package, options: ReadOptions): Result<ReadText> {
  const manifest = pack.part('META-INF/manifest.xml');
  if (manifest?.ok === true && isEncrypted(manifest.value)) {
    return damaged(name, 'it is protected by a password; save it without one');
  }
  const content = pack.part('content.xml');
  if (content === null) return damaged(name, 'it is no OpenDocument text: its content is missing');
  if (!content.ok) return content;
  const styles = pack.part('styles.xml') ?? ok(null);
  if (!styles.ok) return styles;
  const listStyles = readListStyles([...(styles.value === null ? [] : [styles.value]), content.value]);
  const body = readContent(content.value, listStyles, options.notes);
  const margins =
    options.headersAndFooters && styles.value !== null
      ? readMargins(styles.value, listStyles)
      : { headers: [], footers: [] };

  const flow = new Flow();
  for (const header of margins.headers) flow.block(header, 2);
  flow.block(body.text, 2);
  appendNotes(flow, body.notes);
  for (const footer of margins.footers) flow.block(footer, 2);
  if (options.comments) {
    appendNotes(
      flow,
      body.comments.map(({ author, text }) => ({ sign: author === '' ? '' : `${author}:`, text })),
    );
  }
  return ok({
    text: flow.finish(),
    mediaType: 'application/vnd.oasis.opendocument.text',
    encoding: '',
    fidelity: report(body, options, margins.headers.length, margins.footers.length),
  });
}

function report(body: Content, options: ReadOptions, headers: number, footers: number): readonly FidelityNote[] {
  const noteEnd = options.notes ? 'appended' : 'left out';
  const commentEnd = options.comments ? 'appended' : 'left out';
  return [
    ...noteIf(headers, (count) => info(`${counted(count, 'header')} put in front`)),
    ...noteIf(body.footnotes, (count) => info(`${counted(count, 'footnote')} ${noteEnd}`)),
    ...noteIf(body.endnotes, (count) => info(`${counted(count, 'endnote')} ${noteEnd}`)),
    ...noteIf(footers, (count) => info(`${counted(count, 'footer')} appended`)),
    ...noteIf(body.comments.length, (count) => info(`${counted(count, 'comment')} ${commentEnd}`)),
    ...noteIf(body.deletions, (count) => info(`${counted(count, 'tracked deletion')} left out`)),
    ...noteIf(body.hidden, () => info('hidden text left out')),
    ...noteIf(body.pictures, (count) => info(`${counted(count, 'picture')} left out`)),
    ...noteIf(body.objects, (count) => warning(`${counted(count, 'embedded object')} left out`)),
  ];
}
