// Where the program finds what it came with, and where it keeps what is the person's. Pure but for `programFolders`.
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Folders {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly modelFolder: string;
  readonly rendererFolder: string;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const appName = 'PaDeLLM Desktop';

/** PADELLM_DATA, else the platform's own place for a program's data. */
export function dataFolderOf({ platform, environment, home }: Machine): string {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const join = (...parts: readonly string[]): string => paths.join(...parts);
  const given = setting(environment['PADELLM_DATA']);
  if (given !== null) return path.resolve(given);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', appName);
  if (platform === 'win32') return join(setting(environment['APPDATA']) ?? join(home, 'AppData', 'Roaming'), appName);
  const dataHome = setting(environment['XDG_DATA_HOME']);
  // The XDG specification: a relative path is invalid and is ignored.
  const base = dataHome !== null && path.posix.isAbsolute(dataHome) ? dataHome : join(home, '.local', 'share');
  return join(base, 'padellm-desktop');
}

/** @param root the folder that has `resources` and `dist` in it */
export function foldersUnder(root: string, machine: Machine, resourcesFolder = path.join(root, 'resources')): Folders {
  const model = setting(machine.environment['PADELLM_MODEL']);
  return {
    dataFolder: dataFolderOf(machine),
    resourcesFolder,
    modelFolder: model === null ? path.join(resourcesFolder, 'model') : path.resolve(model),
    rendererFolder: path.join(root, 'dist', 'renderer'),
  };
}

/** Two levels up in both lives of this file: electron/shells/folders.ts, and bundled into dist/electron/main.js. */
export const rootFolder = fileURLToPath(new URL('../../', import.meta.url));

export const thisMachine = (): Machine => ({
  platform: process.platform,
  environment: process.env,
  home: os.homedir(),
});

/** @param packagedResources where an installer put the resources, for a packaged program */
export const programFolders = (packagedResources?: string): Folders =>
  foldersUnder(rootFolder, thisMachine(), packagedResources);

function setting(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
