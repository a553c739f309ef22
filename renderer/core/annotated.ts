// Which files, by their names and how they begin, hold mentions that can be imported, and which hold a table of texts.
// A guess to ask a person by; the program looks at the whole file and has the last word.

export interface FileStart {
  readonly name: string;
  /** The first bytes; of a zip also the last ones, where the names of its files are. */
  readonly first: Uint8Array;
  readonly last: Uint8Array;
}

/** As many bytes of a file are looked at, at each end. */
export const peekBytes = 65_536;

export const importExtensions = [
  '.json',
  '.jsonl',
  '.ndjson',
  '.jsonld',
  '.ann',
  '.conll',
  '.conll2003',
  '.bio',
  '.iob',
  '.iob2',
  '.zip',
] as const;
const tableExtensions = ['.csv', '.tsv', '.xlsx', '.jsonl', '.ndjson'];
const surelyAnnotated = ['.jsonld', '.ann', '.conll', '.conll2003', '.bio', '.iob', '.iob2'];

export const extensionOf = (name: string): string => /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? '';

export const isTable = (name: string): boolean => tableExtensions.includes(extensionOf(name));

/** Cheap: whether the bytes are worth a look. */
export const mayBeAnnotated = (name: string): boolean => importExtensions.some((one) => one === extensionOf(name));

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/^\ufeff/u, '');

export function isAnnotated({ name, first, last }: FileStart): boolean {
  const extension = extensionOf(name);
  if (surelyAnnotated.includes(extension)) return true;
  if (extension === '.zip') return zipNames(last).some(isAnnotatedName);
  if (extension === '.json') return looksAnnotated(decode(first));
  if (extension !== '.jsonl' && extension !== '.ndjson') return false;
  const line = decode(first)
    .split('\n')
    .find((one) => one.trim() !== '');
  return line !== undefined && /"(?:format"\s*:\s*"padellm-|spans"\s*:|entities"\s*:)/u.test(line);
}

/** Ours, Label Studio and Web Annotation; a file of 100 MB is not parsed for a question. */
const looksAnnotated = (text: string): boolean =>
  /^\s*\{\s*"format"\s*:\s*"padellm-(?!label-set)/u.test(text) ||
  (/^\s*\[\s*\{/u.test(text) && /"(?:annotations|predictions)"\s*:/u.test(text)) ||
  /^\s*[[{][\s\S]{0,400}"@context"\s*:/u.test(text);

const isAnnotatedName = (name: string): boolean =>
  surelyAnnotated.includes(extensionOf(name)) ||
  /(?:^|\/)(?:documents\.jsonl?|entities\.jsonl|tasks\.json)$/iu.test(name);

/** The names in a zip's directory, as far as it lies in these bytes. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    names.push(decode(bytes.subarray(at + 46, at + 46 + length)));
  }
  return names;
}

/** The titles of a table's columns, or the fields of its first line, to choose the one with the text from. */
export function columnsOf({ name, first }: Pick<FileStart, 'name' | 'first'>): readonly string[] {
  const line = decode(first).split(/\r?\n/u, 1)[0] ?? '';
  switch (extensionOf(name)) {
    case '.tsv':
      return cells(line, '\t');
    case '.csv': {
      const separators = [',', ';', '\t', '|'];
      return separators.map((one) => cells(line, one)).reduce((most, one) => (one.length > most.length ? one : most));
    }
    case '.jsonl':
    case '.ndjson':
      return fieldsOf(line);
    default:
      return [];
  }
}

const cells = (line: string, separator: string): readonly string[] => {
  const found: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) {
      found.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...found, cell].map((one) => one.trim()).filter((one) => one !== '' && one.length <= 200);
};

function fieldsOf(line: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([field, content]) => (typeof content === 'string' ? [field] : []));
  } catch {
    return [];
  }
}
