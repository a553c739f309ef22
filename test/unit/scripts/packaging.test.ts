import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { electronFolderOf, findElectron } from '../../../scripts/electronBinary.ts';
import { icnsOf, icoOf, pngSize } from '../../../scripts/iconContainers.ts';
import { licencesFile, productionPackages, type Licence } from '../../../scripts/licences.ts';
import { checkModel, checkPackage, type Needs } from '../../../scripts/packageChecks.ts';
import type { PackedFile } from '../../../scripts/packageFiles.ts';
import { rendererFiles } from '../../../scripts/packageNeeds.ts';
import { createSizer, sizeLine } from '../../../scripts/packageSizes.ts';
import { packageTargets, type PackageTarget } from '../../../scripts/packageTargets.ts';
import { root } from '../../../scripts/root.ts';
import { standardText } from '../../../scripts/standardLicences.ts';

const linux: PackageTarget = {
  platform: 'linux',
  arch: 'x64',
  installers: 'deb',
  electronMegabytes: { installed: 300, packed: 100 },
};
const needs: Needs = {
  loaded: ['dist/electron/main.js', 'node_modules/onnxruntime-node/dist/index.js', 'dist/renderer/assets/index-1a.js'],
  resources: ['model/manifest.json', 'licences.json'],
  tables: ['GB-EUC-H.bcmap'],
};
const file = (name: string, place: PackedFile['place']): PackedFile => ({
  path: name,
  place,
  source: `/${name}`,
  bytes: 10,
});
const bin = 'node_modules/onnxruntime-node/bin/napi-v6';
const whole: readonly PackedFile[] = [
  ...[
    'package.json',
    'dist/electron/main.js',
    'dist/electron/host.js',
    'dist/electron/preload.cjs',
    'dist/renderer/index.html',
    'dist/renderer/assets/index-1a.js',
  ].map((name) => file(name, 'archive')),
  ...[
    'dist/electron/documents/worker.mjs',
    'dist/electron/documents/cmaps/GB-EUC-H.bcmap',
    'node_modules/onnxruntime-node/dist/index.js',
    `${bin}/linux/x64/onnxruntime_binding.node`,
    `${bin}/linux/x64/libonnxruntime.so.1`,
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ].map((name) => file(name, 'unpacked')),
  ...['model/manifest.json', 'model/MODEL_CARD.md', 'licences.json'].map((name) => file(name, 'resources')),
];
const check = (files: readonly PackedFile[], target = linux): readonly string[] => checkPackage(files, target, needs);
const without = (name: string): readonly PackedFile[] => whole.filter(({ path: one }) => one !== name);

describe('the files of an installer', () => {
  test('a whole one has nothing wrong', () => {
    expect(check(whole)).toEqual([]);
  });

  test.each(whole.map(({ path: name }) => name).filter((name) => name !== 'model/MODEL_CARD.md'))(
    'without %s it is not whole',
    (name) => {
      expect(check(without(name))).toContainEqual(expect.stringContaining(`${name} is missing`));
    },
  );

  test.each([
    'test/e2e/story.spec.ts',
    'training/train.py',
    'shared/DESIGN.md',
    'electron/main.ts',
    'renderer/App.tsx',
    'scripts/build.ts',
    'dist/electron/main.js.map',
    'dist/built',
    'dist/installers/old.deb',
    'node_modules/sharp/lib/index.js',
    'node_modules/onnxruntime-node/lib/backend.ts',
    'node_modules/better-sqlite3/src/addon.cpp',
    'node_modules/better-sqlite3/README.md',
    '.env',
    'package-lock.json',
  ])('%s does not belong into it', (name) => {
    expect(check([...whole, file(name, 'archive')])).toEqual([`${name} does not belong into an installer`]);
  });

  test('what lies beside the archive is looked at too', () => {
    expect(check([...whole, file('model/training.npz', 'resources')])).toHaveLength(1);
    expect(check([...whole, file('secrets.json', 'resources')])).toHaveLength(1);
  });

  test.each([
    `${bin}/darwin/arm64/libonnxruntime.1.dylib`,
    `${bin}/linux/arm64/onnxruntime_binding.node`,
    `${bin}/win32/x64/onnxruntime.dll`,
    'node_modules/better-sqlite3/prebuilds/linuxmusl-x64.node',
    'node_modules/better-sqlite3/prebuilds/linux-arm64.node',
    'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  ])('%s is for another machine', (name) => {
    expect(check([...whole, file(name, 'unpacked')])).toEqual([expect.stringContaining('for another machine')]);
  });

  test('the binaries of one target do not make another', () => {
    const mac: PackageTarget = { ...linux, platform: 'darwin', arch: 'arm64' };
    const wrong = check(whole, mac);
    expect(wrong).toContainEqual(`${bin}/darwin/arm64/libonnxruntime.1.dylib is missing`);
    expect(wrong).toContainEqual(expect.stringContaining('linux-x64.node is a binary for another machine'));
  });

  test.each(whole.filter(({ place, path: name }) => place === 'unpacked' && !name.endsWith('dist/index.js')))(
    '$path inside the archive cannot be opened',
    ({ path: name }) => {
      expect(check([...without(name), file(name, 'archive')])).toEqual([`${name} must lie outside the archive`]);
    },
  );

  test('a file that is there twice is told once', () => {
    expect(check([...whole, file('package.json', 'archive')])).toEqual(['package.json is there twice']);
  });
});

describe('the model', () => {
  const stated = [{ path: 'weights-1.bin', bytes: 4, sha256: 'aa' }];
  test.each([
    [new Map([['weights-1.bin', { bytes: 4, sha256: 'aa' }]]), null],
    [new Map<string, { bytes: number; sha256: string }>(), 'is missing'],
    [new Map([['weights-1.bin', { bytes: 3, sha256: 'aa' }]]), 'has 3 bytes'],
    [new Map([['weights-1.bin', { bytes: 4, sha256: 'bb' }]]), 'another checksum'],
  ])('case %#', (found, expected) => {
    const wrong = checkModel(stated, found);
    expect(wrong).toEqual(expected === null ? [] : [expect.stringContaining(expected)]);
  });
});

test('what the page loads is read from it', () => {
  const html = '<link rel="stylesheet" href="./assets/a.css"><script type="module" src="./assets/b.js"></script>';
  expect(rendererFiles(html)).toEqual(['dist/renderer/assets/a.css', 'dist/renderer/assets/b.js']);
});

test('sizes: shared files are compressed once, and Electron is added as assumed', () => {
  const compressed: string[] = [];
  const sizer = createSizer((source) => {
    compressed.push(source);
    return 1_000_000;
  });
  const large = { ...file('model/weights-1.bin', 'resources'), bytes: 80_000_000 };
  const sizes = sizer([large, file('package.json', 'archive')]);
  sizer([large]);
  expect(compressed).toEqual(['/model/weights-1.bin', '/package.json']);
  expect(sizes).toEqual({ files: 2, programBytes: 10, resourceBytes: 80_000_000, packedBytes: 2_000_000 });
  expect(sizeLine(linux, sizes)).toContain('installer about 102 MB, installed about 380 MB');
});

describe('licences', () => {
  const written = JSON.parse(readFileSync(licencesFile, 'utf8')) as readonly Licence[];
  const locked = productionPackages(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const nameAndVersion = ({ name, version }: { name: string; version: string }): string => `${name} ${version}`;

  test('of every package in the lock file are written down (npm run licences writes them anew)', () => {
    const known = new Set(written.map(nameAndVersion));
    expect(locked.map(nameAndVersion).filter((one) => !known.has(one))).toEqual([]);
  });

  test('are those of what the program is made of, and of nothing that is gone', () => {
    const needed = new Set(locked.map(nameAndVersion));
    const others = written.filter((one) => !needed.has(nameAndVersion(one))).map(({ name }) => name);
    expect(others).toEqual([
      ...['Adobe CMap resources', 'Chromium', 'DirectML', 'DirectX Shader Compiler', 'Electron'],
      ...['SmolLM2-135M-Instruct', 'SQLite'],
    ]);
    const electron = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as Licence;
    expect(written.find(({ name }) => name === 'Electron')?.version).toBe(electron.version);
  });

  test('come with their texts', () => {
    expect(written.filter(({ text }) => text.length < 100).map(({ name }) => name)).toEqual([]);
    expect(standardText('MIT', 'Ada')).toContain('Copyright (c) Ada');
    expect(() => standardText('Secret', 'Ada')).toThrow('Secret');
  });

  test('development tools and optional packages are not among them; packages inside packages are', () => {
    const lock = {
      packages: {
        '': { version: '1.0.0' },
        'node_modules/a': { version: '1.0.0' },
        'node_modules/a/node_modules/@s/b': { version: '2.0.0' },
        'node_modules/c': { version: '1.0.0', dev: true },
        'node_modules/d': { version: '1.0.0', optional: true },
      },
    };
    expect(productionPackages(JSON.stringify(lock)).map(nameAndVersion)).toEqual(['a 1.0.0', '@s/b 2.0.0']);
  });
});

describe('icons', () => {
  const folder = path.join(root, 'resources', 'icons');
  const png = (pixels: number): Buffer => readFileSync(path.join(folder, `${pixels}x${pixels}.png`));

  test('the pictures have the sizes in their names', () => {
    for (const pixels of [16, 24, 32, 48, 64, 128, 256, 512, 1024])
      expect(pngSize(png(pixels))).toEqual({ width: pixels, height: pixels });
    expect(pngSize(Buffer.from('GIF89a'))).toBeNull();
  });

  test('the .ico holds each picture where its table says', () => {
    const pictures = [16, 32, 256].map(png);
    const ico = icoOf(pictures);
    expect(ico.readUInt16LE(4)).toBe(3);
    for (const [index, picture] of pictures.entries()) {
      const entry = 6 + 16 * index;
      const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
      expect(ico.subarray(offset, offset + length).equals(picture)).toBe(true);
    }
    expect(ico.readUInt8(6 + 32)).toBe(0); // 256
    expect(() => icoOf([png(512)])).toThrow();
    expect(readFileSync(path.join(folder, 'icon.ico')).equals(icoOf([16, 24, 32, 48, 64, 128, 256].map(png)))).toBe(
      true,
    );
  });

  test('the .icns is a chain of parts that ends where the file ends', () => {
    const icns = readFileSync(path.join(folder, 'icon.icns'));
    const types: string[] = [];
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    let at = 8;
    for (; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
    expect(at).toBe(icns.readUInt32BE(4));
    expect(at).toBe(icns.length);
    expect(types.sort()).toEqual(['ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14']);
    expect(icnsOf([png(16)])).toHaveLength(8); // a size that it has no type for
  });
});

describe('Electron', () => {
  test('of a folder of its own comes before that of the package', () => {
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'nowhere'), DISPLAY: ':0' };
    expect(findElectron('linux', environment)).toEqual({ path: null, reason: 'its binary is not installed' });
  });

  test('its folder is found from its binary', () => {
    expect(electronFolderOf('/e/dist/electron')).toBe('/e/dist');
    expect(electronFolderOf('/e/dist/Electron.app/Contents/MacOS/Electron')).toBe('/e/dist');
  });
});

test.each(packageTargets)('there is an engine for $platform $arch', ({ platform, arch }) => {
  expect(existsSync(path.join(root, bin, platform, arch, 'onnxruntime_binding.node'))).toBe(true);
});
