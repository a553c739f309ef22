// Icons of Windows (.ico) and macOS (.icns): a head, a table, and PNG files as they are. Pure.

export interface PngSize {
  readonly width: number;
  readonly height: number;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const headerEnd = 24; // signature, length and name of the first chunk, width, height

/** null: not a PNG. */
export function pngSize(png: Buffer): PngSize | null {
  if (png.length < headerEnd || !png.subarray(0, pngSignature.length).equals(pngSignature)) return null;
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function sizeOf(png: Buffer): PngSize {
  const size = pngSize(png);
  if (size === null) throw new Error('not a PNG');
  return size;
}

const icoHeadBytes = 6;
const icoEntryBytes = 16;

/** Pictures of at most 256 pixels; a side of 256 is written as 0. */
export function icoOf(pngs: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(icoHeadBytes + icoEntryBytes * pngs.length);
  head.writeUInt16LE(1, 2); // an icon, no pointer
  head.writeUInt16LE(pngs.length, 4);
  let offset = head.length;
  for (const [index, png] of pngs.entries()) {
    const { width, height } = sizeOf(png);
    if (width > 256 || height > 256) throw new Error(`${width} pixels are too many for an .ico`);
    const at = icoHeadBytes + icoEntryBytes * index;
    head.writeUInt8(width % 256, at);
    head.writeUInt8(height % 256, at + 1);
    head.writeUInt16LE(1, at + 4); // colour planes
    head.writeUInt16LE(32, at + 6); // bits a pixel
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pngs]);
}

/** Types of the pictures by their pixels; those "@2x" are for screens with twice the density. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'], // 16@2x
  64: ['ic12'], // 32@2x
  128: ['ic07'],
  256: ['ic08', 'ic13'], // 256, 128@2x
  512: ['ic09', 'ic14'], // 512, 256@2x
  1024: ['ic10'], // 512@2x
};

/** Sizes that macOS does not know are left out. */
export function icnsOf(pngs: readonly Buffer[]): Buffer {
  const parts = pngs.flatMap((png) => (icnsTypes[sizeOf(png).width] ?? []).map((type) => icnsPart(type, png)));
  return icnsPart('icns', Buffer.concat(parts));
}

/** Four letters, the length with these eight bytes, the content. The whole file has the same form. */
function icnsPart(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
