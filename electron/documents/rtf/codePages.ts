// The characters of RTF's bytes: code pages by number and by the character set of a font.
import { ibm437, ibm850 } from '../oemCodePages.ts';

/** By Windows' number; what the platform knows under another name or not at all. */
const names: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
};

const ofCharset: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** null: whatever holds for the document. */
export const codePageOfCharset = (charset: number): number | null => ofCharset[charset] ?? null;

const symbolCharset = 2;
export const isSymbolCharset = (charset: number): boolean => charset === symbolCharset;

const decoders = new Map<number, (bytes: Uint8Array) => string>([
  [437, ibm437],
  [850, ibm850],
]);

export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const known = decoders.get(codePage);
  if (known !== undefined) return known(bytes);
  const name = names[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
  const decoder = new TextDecoder(name);
  const decode = (some: Uint8Array): string => decoder.decode(some);
  decoders.set(codePage, decode);
  return decode(bytes);
}
