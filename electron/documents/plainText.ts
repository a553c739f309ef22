// Plain text: the file's characters are the document.
import { ok, type AcceptedExtension, type ReadOptions, type Result } from '../contract/index.ts';
import { decodeText } from './decode.ts';
import type { OneReader, ReadText } from './reader.ts';

export const plainTextType = 'text/plain';

export const plainText = {
  kind: 'one',
  extensions: ['.txt', '.text'] as readonly AcceptedExtension[],
  read: (name: string, bytes: Uint8Array, { options }: { readonly options: ReadOptions }): Result<ReadText> => {
    const decoded = decodeText(name, bytes, { forced: options.encoding });
    return decoded.ok ? ok({ ...decoded.value, mediaType: plainTextType }) : decoded;
  },
} as const satisfies OneReader;
