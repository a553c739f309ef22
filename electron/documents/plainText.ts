// Plain text: the file's characters are the document.
import type { Reader } from './reader.ts';
import { decodeText } from './decode.ts';
import { ok } from '../contract/index.ts';

export const plainText: Reader = {
  extensions: ['.txt', '.text'],
  mediaType: 'text/plain',
  read: (name, bytes) => {
    const decoded = decodeText(name, bytes);
    return decoded.ok ? ok({ ...decoded.value, mediaType: plainText.mediaType }) : decoded;
  },
};
