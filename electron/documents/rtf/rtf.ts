// Rich text (.rtf): text, tables, notes, headers and footers; code pages, \u escapes; unknown destinations skipped.
import { ok, type FidelityNote, type ReadOptions, type Result } from '../../contract/index.ts';
import { damaged } from '../format.ts';
import { appendNotes, Flow } from '../flow.ts';
import { counted, info, noteIf } from '../notes.ts';
import type { OneReader, ReadText } from '../reader.ts';
import { rtfTokens } from './tokens.ts';
import { RtfWriter } from './writer.ts';

const signature = '{\\rtf';

export const rtf: OneReader = {
  kind: 'one',
  extensions: ['.rtf'],
  read: (name, bytes, { options }) => readRtf(name, bytes, options),
};

function readRtf(name: string, bytes: Uint8Array, options: ReadOptions): Result<ReadText> {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart();
  if (!beginning.startsWith(signature)) return damaged(name, 'it does not begin as an RTF file does');
  const writer = new RtfWriter(options.notes);
  for (const token of rtfTokens(bytes)) {
    if (!writer.take(token)) return damaged(name, 'its groups lie too deep in one another');
  }
  const read = writer.finish();
  const margins = options.headersAndFooters;
  const flow = new Flow();
  if (margins) for (const header of read.headers) flow.block(header, 2);
  flow.block(read.text, 2);
  if (options.notes) appendNotes(flow, read.notes);
  if (margins) for (const footer of read.footers) flow.block(footer, 2);
  if (options.comments)
    appendNotes(
      flow,
      read.comments.map((text) => ({ sign: '', text })),
    );
  const noteEnd = options.notes ? 'appended' : 'left out';
  const fidelity: readonly FidelityNote[] = [
    ...noteIf(margins ? read.headers.length : 0, (count) => info(`${counted(count, 'header')} put in front`)),
    ...noteIf(read.notes.length, (count) => info(`${counted(count, 'footnote')} ${noteEnd}`)),
    ...noteIf(margins ? read.footers.length : 0, (count) => info(`${counted(count, 'footer')} appended`)),
    ...noteIf(read.comments.length, (count) =>
      info(`${counted(count, 'comment')} ${options.comments ? 'appended' : 'left out'}`),
    ),
    ...noteIf(read.deletions, (count) => info(`${counted(count, 'tracked deletion')} left out`)),
    ...noteIf(read.hidden, () => info('hidden text left out')),
    ...noteIf(read.pictures, (count) => info(`${counted(count, 'picture')} left out`)),
    ...noteIf(read.symbols, (count) => info(`${counted(count, 'sign')} of a symbol font left out`)),
  ];
  return ok({ text: flow.finish(), mediaType: 'application/rtf', encoding: '', fidelity });
}
