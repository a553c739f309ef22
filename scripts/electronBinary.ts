// Where Electron's binary is, if it is. Its own module would begin a download when asked; this only looks.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.ts';

export type ElectronFound = { readonly path: string } | { readonly path: null; readonly reason: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** @param packageFolder the folder of the npm package `electron` */
export function findElectron(
  platform: NodeJS.Platform,
  environment: Environment,
  packageFolder = path.join(root, 'node_modules', 'electron'),
): ElectronFound {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  if (isSet('PADELLM_NO_ELECTRON')) return { path: null, reason: 'PADELLM_NO_ELECTRON is set' };
  const pathFile = path.join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return { path: null, reason: 'its binary is not installed' };
  const binary = path.join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  if (!existsSync(binary)) return { path: null, reason: 'its binary is not installed' };
  const needsDisplay = platform !== 'darwin' && platform !== 'win32';
  if (needsDisplay && !isSet('DISPLAY') && !isSet('WAYLAND_DISPLAY'))
    return { path: null, reason: 'there is no display' };
  return { path: binary };
}
