// Bytes to base64, piece by piece: one call with a whole file would overflow the stack. Pieces are whole triples.
const pieceBytes = 3 * 8_192;

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes))));
  }
  return pieces.join('');
}
