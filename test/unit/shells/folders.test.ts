import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolderOf, foldersUnder } from '../../../electron/shells/folders.ts';
import { readVersion } from '../../../electron/shells/version.ts';

const linux = { platform: 'linux', environment: {}, home: '/home/ada' } as const;

describe('folders', () => {
  test.each([
    [linux, '/home/ada/.local/share/padellm-desktop'],
    [{ ...linux, environment: { XDG_DATA_HOME: '/data' } }, '/data/padellm-desktop'],
    [{ ...linux, environment: { XDG_DATA_HOME: 'relative' } }, '/home/ada/.local/share/padellm-desktop'],
    [{ ...linux, environment: { PADELLM_DATA: '/elsewhere' } }, '/elsewhere'],
    [{ ...linux, environment: { PADELLM_DATA: '' } }, '/home/ada/.local/share/padellm-desktop'],
    [
      { platform: 'darwin', environment: {}, home: '/Users/ada' } as const,
      '/Users/ada/Library/Application Support/PaDeLLM Desktop',
    ],
    [
      { platform: 'win32', environment: { APPDATA: 'C:\\Roaming' }, home: 'C:\\Users\\ada' } as const,
      'C:\\Roaming\\PaDeLLM Desktop',
    ],
    [
      { platform: 'win32', environment: {}, home: 'C:\\Users\\ada' } as const,
      'C:\\Users\\ada\\AppData\\Roaming\\PaDeLLM Desktop',
    ],
  ])('data of %j', (machine, expected) => {
    expect(dataFolderOf(machine)).toBe(expected);
  });

  test('resources and model, from the project, from an installer and from the environment', () => {
    const project = foldersUnder('/app', linux);
    expect(project.modelFolder).toBe(path.join('/app', 'resources', 'model'));
    expect(project.rendererFolder).toBe(path.join('/app', 'dist', 'renderer'));
    expect(foldersUnder('/app', linux, '/opt/resources').modelFolder).toBe(path.join('/opt/resources', 'model'));
    const other = { ...linux, environment: { PADELLM_MODEL: '/models/next' } };
    expect(foldersUnder('/app', other).modelFolder).toBe('/models/next');
  });

  test('the version is that of package.json', () => {
    expect(readVersion()).toMatch(/^\d+\.\d+\.\d+/u);
  });
});
