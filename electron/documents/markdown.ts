// Markdown, kept as it is written: its signs are part of the text, so offsets hold in the file too.
import { ok, type AcceptedExtension, type ReadOptions, type Result } from '../contract/index.ts';
import { decodeText } from './decode.ts';
import type { OneReader, ReadText } from './reader.ts';

export const markdown = {
  kind: 'one',
  extensions: ['.md', '.markdown'] as readonly AcceptedExtension[],
  read: (name: string, bytes: Uint8Array, { options }: { readonly options: ReadOptions }): Result<ReadText> => {
    const decoded = decodeText(name, bytes, { forced: options.encoding });
    return decoded.ok ? ok({ ...decoded.value, mediaType: 'text/markdown' }) : decoded;
  },
} as const satisfies OneReader;
