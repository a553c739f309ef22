// Small files of formats, written by the tests: what a reader must win back.
import { crc32, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { utf8 } from './files.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file of the XML of a body, with whatever other parts. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}, head = ''): Uint8Array {
  const document = `${head}<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`;
  const all = { 'word/document.xml': document, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, content]) => [name, utf8(content)])));
}

export const wordParagraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;

/** Every character as Word writes those beyond ASCII. */
const rtfCharacter = (unit: number): string => `\\u${unit > 0x7fff ? unit - 0x10000 : unit} ?`;

export function rtfFile(paragraphs: readonly string[]): Uint8Array {
  const escaped = paragraphs.map((text) =>
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
      .map((unit) => {
        const sign = String.fromCharCode(unit);
        if ('\\{}'.includes(sign)) return `\\${sign}`;
        return unit >= 0x20 && unit < 0x7f ? sign : rtfCharacter(unit);
      })
      .join(''),
  );
  return utf8(`{\\rtf1\\ansi\\uc1 ${escaped.join('\\par\n')}\\par}`);
}

export function mailFile(subject: string, body: string): Uint8Array {
  const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const lines = [
    `Subject: =?utf-8?B?${encode(subject)}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(encode(body).match(/.{1,76}/gu) ?? []),
  ];
  return utf8(lines.join('\r\n'));
}

/** One entry of so many zero bytes: a thousand times smaller when packed. */
export function zipOfZeros(name: string, bytes: number): Uint8Array {
  const zeros = Buffer.alloc(bytes);
  const packed = deflateRawSync(zeros);
  const nameBytes = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4); // deflated
  common.writeUInt32LE(crc32(zeros), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(bytes, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes, packed]);
  const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, Buffer.alloc(14), nameBytes]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
