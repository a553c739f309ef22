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
  const single = files.flatMap((file): ImportGroup[] => {
    const format = formats.get(file) ?? null;
    return format === null || format === 'brat' ? [] : [{ name: file.name, format, files: [file, ...free] }];
  });
  const groups = [...brat, ...single];
  const known = new Set(groups.map(({ format }) => format));
  return { groups, strays: free.filter((file) => !belongs(file, known)) };
}
