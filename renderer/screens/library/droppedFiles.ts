// The files of a drop or a choice, folders opened. Hidden files of folders (.DS_Store) are left out.
export interface PickedFile {
  /** With the folders above it, as it was dropped. */
  readonly name: string;
  readonly file: File;
}

/** The entries must be taken before the first await: the list is empty afterwards. */
export function filesOfDrop(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const files = [...transfer.files];
  if (entries.every((entry) => entry === null))
    return Promise.resolve(files.map((file) => ({ name: file.name, file })));
  return collect(entries.filter((entry) => entry !== null));
}

export const filesOfInput = (list: FileList): readonly PickedFile[] =>
  [...list]
    .filter((file) => !file.webkitRelativePath.split('/').some(isHidden))
    .map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }));

async function collect(roots: readonly FileSystemEntry[]): Promise<readonly PickedFile[]> {
  const found: PickedFile[] = [];
  const waiting = [...roots];
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    if (isFile(entry)) found.push({ name: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) });
    else if (isFolder(entry)) waiting.push(...(await childrenOf(entry)).filter(({ name }) => !isHidden(name)));
  }
  return found;
}

const isHidden = (name: string): boolean => name.startsWith('.');
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader gives at most a hundred at a time and an empty list at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return children;
    children.push(...some);
  }
}
