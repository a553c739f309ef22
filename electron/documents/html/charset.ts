// The encoding that an HTML or XHTML file says it is in; a hint from its first bytes.

const lookedAtBytes = 4_096;

const declarations = [
  /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu,
  /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']/iu,
];

/** A label such as "iso-8859-1", not yet known to be one; null where nothing is said. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, lookedAtBytes));
  for (const pattern of declarations) {
    const label = pattern.exec(beginning)?.[1];
    if (label !== undefined) return label;
  }
  return null;
}
