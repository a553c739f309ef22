// What must be true of the files of an installer. Pure: takes the list and what the program needs, gives sentences.
import type { PackageTarget } from './packageTargets.ts';
import type { PackedFile } from './packageFiles.ts';

export interface Needs {
  /** Files that the bundles load, as paths in the archive. */
  readonly loaded: readonly string[];
  /** Files below the folder of resources. */
  readonly resources: readonly string[];
  /** Tables of character codes, by their file names. */
  readonly tables: readonly string[];
}

/** Each sentence is one thing that is wrong. */
export function checkPackage(files: readonly PackedFile[], target: PackageTarget, needs: Needs): readonly string[] {
  return [
    ...checkStrays(files),
    ...checkNatives(files, target),
    ...checkUnpacked(files),
    ...checkNeeds(files, target, needs),
    ...checkDoubles(files),
  ];
}

/** What an installer may hold; everything else is there by mistake. */
const welcome = [
  /^package\.json$/u,
  /^dist\/electron\/(?:main|host)\.js$/u,
  /^dist\/electron\/preload\.cjs$/u,
  /^dist\/electron\/documents\/worker\.mjs$/u,
  /^dist\/electron\/documents\/cmaps\/(?:[\w-]+\.bcmap|LICENSE)$/u,
  /^dist\/renderer\/(?:index\.html|assets\/[\w.-]+\.(?:js|css|svg|png|woff2))$/u,
  /^node_modules\/(?:onnxruntime-node|onnxruntime-common|better-sqlite3)\//u,
];
const welcomeResource = [
  /^model\/[\w.-]+$/u,
  /^label-sets\/[\w-]+\.json$/u,
  /^samples\/[\w-]+\.\w+$/u,
  /^licences\.json$/u,
  /^icons\/\d+x\d+\.png$/u,
];
/** Sources, maps and leftovers, which have no place even where their folder has one. */
const unwelcome =
  /\.(?:ts|tsx|mts|cts|map|py|npz|log|env|md|c|cc|cpp|h|hpp|gyp|gypi)$|(?:^|\/)(?:test|tests|training|shared)\//u;
/** The model's card is read by the program. */
const exempt = /^model\/\w+\.md$/u;

function checkStrays(files: readonly PackedFile[]): readonly string[] {
  return files
    .filter(({ path, place }) => {
      const isKnown = (place === 'resources' ? welcomeResource : welcome).some((pattern) => pattern.test(path));
      return !isKnown || (unwelcome.test(path) && !(place === 'resources' && exempt.test(path)));
    })
    .map(({ path }) => `${path} does not belong into an installer`);
}

const native = /\.(?:node|dll|dylib|exe)$|\.so(?:\.\d+)*$/u;

/** Binaries of other machines are weight, and one of the wrong name hides that the right one is missing. */
function checkNatives(files: readonly PackedFile[], { platform, arch }: PackageTarget): readonly string[] {
  return files
    .filter(({ path }) => native.test(path))
    .filter(({ path }) => !new RegExp(`(?:^|[/-])${platform}[/-]${arch}(?:[/.]|$)`, 'u').test(path))
    .map(({ path }) => `${path} is a binary for another machine than ${platform}-${arch}`);
}

/** The system opens libraries and threads open their file by a path, which none inside the archive has. */
function checkUnpacked(files: readonly PackedFile[]): readonly string[] {
  return files
    .filter(
      ({ path, place }) => place === 'archive' && (native.test(path) || path.startsWith('dist/electron/documents/')),
    )
    .map(({ path }) => `${path} must lie outside the archive`);
}

const libraries: Readonly<Record<PackageTarget['platform'], readonly string[]>> = {
  linux: ['libonnxruntime.so.1'],
  darwin: ['libonnxruntime.1.dylib'],
  win32: ['onnxruntime.dll', 'DirectML.dll'],
};

function checkNeeds(files: readonly PackedFile[], target: PackageTarget, needs: Needs): readonly string[] {
  const { platform, arch } = target;
  const packed = new Set(files.filter(({ place }) => place !== 'resources').map(({ path }) => path));
  const resources = new Set(files.filter(({ place }) => place === 'resources').map(({ path }) => path));
  const binaries = `node_modules/onnxruntime-node/bin/napi-v6/${platform}/${arch}`;
  const needed = [
    'package.json',
    'dist/electron/main.js',
    'dist/electron/host.js',
    'dist/electron/preload.cjs',
    'dist/electron/documents/worker.mjs',
    'dist/renderer/index.html',
    `${binaries}/onnxruntime_binding.node`,
    ...libraries[platform].map((library) => `${binaries}/${library}`),
    `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
    ...needs.tables.map((table) => `dist/electron/documents/cmaps/${table}`),
    ...needs.loaded,
  ];
  return [
    ...[...new Set(needed)].filter((path) => !packed.has(path)).map((path) => `${path} is missing`),
    ...needs.resources.filter((path) => !resources.has(path)).map((path) => `resources/${path} is missing`),
  ];
}

function checkDoubles(files: readonly PackedFile[]): readonly string[] {
  const seen = new Set<string>();
  return files.flatMap(({ path, place }) => {
    const key = `${place === 'resources'} ${path}`;
    if (seen.has(key)) return [`${path} is there twice`];
    seen.add(key);
    return [];
  });
}

export interface FileSum {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The files of the model as its manifest states them, and as they are. */
export function checkModel(
  stated: readonly FileSum[],
  found: ReadonlyMap<string, Omit<FileSum, 'path'>>,
): readonly string[] {
  return stated.flatMap(({ path, bytes, sha256 }) => {
    const file = found.get(path);
    if (file === undefined) return [`the model's ${path} is missing`];
    if (file.bytes !== bytes) return [`the model's ${path} has ${file.bytes} bytes, its manifest says ${bytes}`];
    return file.sha256 === sha256 ? [] : [`the model's ${path} has another checksum than its manifest says`];
  });
}
