// Files that belong together: which of them a reader needs at once. Pure.
import type { ImportFile, ImportFormat } from '../../contract/index.ts';
import { detectFormat } from '../../exports/index.ts';

export interface ImportGroup {
  /** Of the file that the format was known by. */
  readonly name: string;
  readonly format: ImportFormat;
  /** That file first, then what may belong to it. */
  readonly files: readonly ImportFile[];
}

export interface ImportGroups {
  readonly groups: readonly ImportGroup[];
  /** Files of no known format that belong to none that is. */
  readonly strays: readonly ImportFile[];
}

const stemOf = (name: string): string => name.replace(/\.[^./]*$/, '');
const isBrat = ({ name }: ImportFile): boolean => name.toLowerCase().endsWith('.ann');
const isLabelList = ({ name }: ImportFile): boolean => /(?:^|\/)labels\.json$/i.test(name);

/** What the exports of this program have beside their main file, by its ending. */
const companions: Readonly<Record<string, readonly ImportFormat[]>> = {
  '.txt': ['conll', 'web-annotation'],
  '.conf': ['brat'],
  '.xml': ['label-studio'],
  '.py': ['spacy'],
};

function belongs(file: ImportFile, formats: ReadonlySet<ImportFormat>): boolean {
  if (isLabelList(file)) return formats.has('brat') || formats.has('conll');
  const ending = /\.[^./]*$/.exec(file.name)?.[0].toLowerCase() ?? '';
  return companions[ending]?.some((format) => formats.has(format)) ?? false;
}

/** What may belong to a main file: a text of its own name, or whatever belongs to no other. */
function besides(
  file: ImportFile,
  format: ImportFormat,
  free: readonly ImportFile[],
  texts: ReadonlyMap<string, ImportFile>,
): readonly ImportFile[] {
  if (format === 'web-annotation') return free;
  if (format !== 'conll') return [];
  const own = texts.get(stemOf(file.name));
  return own === undefined ? free : [own, ...free.filter(isLabelList)];
}

/** brat has a file a document, and all of them are read together; every other format has one main file. */
export function groupFiles(files: readonly ImportFile[]): ImportGroups {
  const formats = new Map(files.map((file) => [file, isLabelList(file) ? null : detectFormat([file])]));
  const annotated = files.filter(isBrat);
  const stems = new Set(annotated.map(({ name }) => stemOf(name)));
  const others = files.filter((file) => formats.get(file) === null);
  const free = others.filter(({ name }) => !stems.has(stemOf(name)));
  const [first] = annotated;
  const brat: ImportGroup[] =
    first === undefined ? [] : [{ name: first.name, format: 'brat', files: [...annotated, ...others] }];
  const mains = files.flatMap((file) => {
    const format = formats.get(file) ?? null;
    return format === null || format === 'brat' ? [] : [{ file, format }];
  });
  // Thousands of files with a text each are common: to each its own, not all of them to every one.
  const named = new Set(mains.filter(({ format }) => format === 'conll').map(({ file }) => stemOf(file.name)));
  const hasMain = ({ name }: ImportFile): boolean => name.endsWith('.txt') && named.has(stemOf(name));
  const texts = new Map(free.filter(hasMain).map((text) => [stemOf(text.name), text]));
  const unnamed = texts.size === 0 ? free : free.filter((file) => !hasMain(file));
  const single = mains.map(({ file, format }): ImportGroup => {
    const others = format === 'conll' ? unnamed : free;
    return { name: file.name, format, files: [file, ...besides(file, format, others, texts)] };
  });
  const groups = [...brat, ...single];
  const known = new Set(groups.map(({ format }) => format));
  return { groups, strays: free.filter((file) => !belongs(file, known)) };
}
