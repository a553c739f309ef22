// Files that a person hands to the program itself: in a dialog, with "open with", or as arguments of a start.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { acceptedExtensions } from '../../contract/index.ts';

export interface FoundFile {
  /** As the library shows it: with the folders below the chosen one, forward slashes. */
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Paths that are not there, or may not be looked at. */
  readonly unreadable: readonly string[];
  /** There were more than `mostFiles`. */
  readonly isCut: boolean;
}

export const mostFiles = 10_000;

/** Without the dot, as dialogs and installers want them. */
export const acceptedTypes: readonly string[] = acceptedExtensions.map((extension) => extension.slice(1));

const accepted: ReadonlySet<string> = new Set(acceptedExtensions);
const isAccepted = (name: string): boolean => accepted.has(path.extname(name).toLowerCase());

/**
 * @param argv the program's own path first; before packaging its folder comes second
 * @returns full paths; switches (Chromium's among them) are passed over
 */
export function filesOfArguments(argv: readonly string[], workingFolder: string, isPackaged: boolean): string[] {
  const given = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  return given.slice(isPackaged ? 0 : 1).flatMap((argument) => {
    try {
      return [argument.startsWith('file:') ? fileURLToPath(argument) : path.resolve(workingFolder, argument)];
    } catch {
      return []; // the address of a file on another machine
    }
  });
}

/** Folders are opened; in them only what can be read counts, and neither hidden files nor links. */
export async function findFiles(paths: readonly string[], most = mostFiles): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const unreadable: string[] = [];
  let isCut = false;

  async function visit(file: string, name: string, isChosen: boolean): Promise<void> {
    if (files.length >= most) {
      isCut = true;
      return;
    }
    try {
      const found = await stat(file);
      if (found.isFile()) files.push({ name, file, bytes: found.size });
      else if (found.isDirectory()) await visitFolder(file, name);
      else unreadable.push(file);
    } catch {
      // What vanished from a folder while it was walked is nobody's loss; what was chosen is.
      if (isChosen) unreadable.push(file);
    }
  }

  async function visitFolder(folder: string, name: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const isWanted = entry.isDirectory() || (entry.isFile() && isAccepted(entry.name));
      if (isWanted && !entry.name.startsWith('.'))
        await visit(path.join(folder, entry.name), `${name}/${entry.name}`, false);
    }
  }

  for (const one of paths) await visit(one, path.basename(one), true);
  return { files, unreadable, isCut };
}
