// Markdown, kept as it is written: its signs are part of the text, so offsets hold in the file too.
import type { Reader } from './reader.ts';
import { decodeText } from './decode.ts';
import { ok } from '../contract/index.ts';

export const markdown: Reader = {
  extensions: ['.md', '.markdown'],
  mediaType: 'text/markdown',
  read: (name, bytes) => {
    const decoded = decodeText(name, bytes);
    return decoded.ok ? ok({ ...decoded.value, mediaType: markdown.mediaType }) : decoded;
  },
};
