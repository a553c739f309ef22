// Where Electron's binary is, if it is. Its own module would begin a download when asked; this only looks.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.ts';

export type ElectronFound = { readonly path: string } | { readonly path: null; readonly reason: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** The binary inside Electron's folder, by its own naming. */
const binaryNames: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** @param packageFolder the folder of the npm package `electron`; ELECTRON_OVERRIDE_DIST_PATH comes before it */
export function findElectron(
  platform: NodeJS.Platform,
  environment: Environment,
  packageFolder = path.join(root, 'node_modules', 'electron'),
): ElectronFound {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  if (isSet('PADELLM_NO_ELECTRON')) return { path: null, reason: 'PADELLM_NO_ELECTRON is set' };
  const binary = isSet('ELECTRON_OVERRIDE_DIST_PATH')
    ? path.join(environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', binaryNames[platform] ?? 'electron')
    : binaryOf(packageFolder);
  if (binary === null || !existsSync(binary)) return { path: null, reason: 'its binary is not installed' };
  const needsDisplay = platform !== 'darwin' && platform !== 'win32';
  if (needsDisplay && !isSet('DISPLAY') && !isSet('WAYLAND_DISPLAY'))
    return { path: null, reason: 'there is no display' };
  return { path: binary };
}

function binaryOf(packageFolder: string): string | null {
  const pathFile = path.join(packageFolder, 'path.txt');
  return existsSync(pathFile) ? path.join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim()) : null;
}

/** The folder that holds all of Electron, from its binary. */
export const electronFolderOf = (binary: string): string => {
  const bundle = binary.indexOf('Electron.app');
  return bundle === -1 ? path.dirname(binary) : path.dirname(binary.slice(0, bundle + 'Electron.app'.length));
};
