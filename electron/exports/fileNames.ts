// File names that every system takes: Windows' forbidden characters and device names, hidden files, lengths, and names
// that differ only in case or in how their accents are written.

const forbidden = /[<>:"|?*\\/\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** Most file systems take 255 bytes; this leaves room for a number and an extension. */
const mostBytes = 180;

const utf8 = new TextEncoder();

function shorten(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    bytes += utf8.encode(character).length;
    if (bytes > mostBytes) return kept;
    kept += character;
  }
  return kept;
}

/** The last part of a document's name without its extension, made safe; 'document' if nothing is left of it. */
export function safeStem(documentName: string): string {
  const base = documentName.split(/[/\\]/).at(-1) ?? '';
  const stem = shorten(base.replace(/(?<=.)\.[a-z0-9]{1,10}$/isu, '').replace(forbidden, '_'))
    .replace(/^[\s.~-]+/u, '')
    .replace(/[\s.]+$/u, '');
  if (stem === '') return 'document';
  return deviceName.test(stem.split('.')[0]?.trim() ?? '') ? `_${stem}` : stem;
}

/** Names are the same to some system when they are the same here. */
const sameness = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();

/** A safe name for each document, in their order, no two of them the same on any system. */
export function uniqueStems(documentNames: readonly string[]): string[] {
  const taken = new Set<string>();
  return documentNames.map((documentName) => {
    const stem = safeStem(documentName);
    let unique = stem;
    for (let number = 2; taken.has(sameness(unique)); number++) unique = `${stem}-${number}`;
    taken.add(sameness(unique));
    return unique;
  });
}
