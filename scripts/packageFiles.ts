// The list of files that electron-builder would pack for a target, by its own code, with nothing downloaded or written.
// Its inner functions are not public: a newer version may need this file changed, and `verify-package` says so by failing.
import { statSync, type Stats } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PackageTarget } from './packageTargets.ts';
import { root } from './root.ts';

export interface PackedFile {
  /** In the archive, beside it (unpacked), or in the folder of resources; forward slashes. */
  readonly path: string;
  readonly place: 'archive' | 'unpacked' | 'resources';
  readonly source: string;
  readonly bytes: number;
}

interface Matcher {
  readonly from: string;
  readonly to: string;
  excludePatterns: unknown[] | null;
  computeParsedPatterns(result: unknown[], from: string): void;
  isEmpty(): boolean;
  containsOnlyIgnore(): boolean;
  prependPattern(pattern: string): void;
  createFilter(): (file: string, stat: Stats) => boolean;
}

interface FileSet {
  readonly src: string;
  readonly destination: string;
  readonly files: readonly string[];
  readonly metadata: ReadonlyMap<string, Stats>;
}

interface MatcherOptions {
  readonly macroExpander: (pattern: string) => string;
}

interface Helper {
  readonly platformSpecificBuildOptions: object;
  createGetFileMatchersOptions(outFolder: string, arch: number, options: object): MatcherOptions;
  getExtraFileMatchers(isResources: boolean, appOutFolder: string, options: MatcherOptions): Matcher[] | null;
}

interface Packager {
  readonly config: object;
  _appInfo: unknown;
  _framework: unknown;
  validateConfig(): Promise<void>;
  createHelper(platform: unknown): Promise<Helper>;
}

interface Entry {
  readonly path: string;
  readonly type: 'file' | 'link' | 'directory';
  readonly unpacked: boolean;
}

interface Builder {
  readonly core: {
    readonly Packager: new (options: object) => Packager;
    readonly Platform: { readonly fromString: (name: string) => { createTarget(type: string, arch: number): unknown } };
  };
  readonly util: {
    readonly Arch: Readonly<Record<string, number>>;
    readonly walk: (folder: string, filter: (file: string, stat: Stats) => boolean) => Promise<string[]>;
  };
  readonly appInfo: { readonly AppInfo: new (packager: Packager, buildVersion: null) => unknown };
  readonly matchers: {
    getMainFileMatchers(
      appFolder: string,
      destination: string,
      expand: MatcherOptions['macroExpander'],
      options: object,
      helper: Helper,
      outFolder: string,
      isCompiled: boolean,
    ): Matcher[];
    getNodeModuleFileMatcher(
      appFolder: string,
      destination: string,
      expand: MatcherOptions['macroExpander'],
      options: object,
      packager: Packager,
    ): Matcher;
    getFileMatchers(config: object, name: string, destination: string, options: object): Matcher[] | null;
  };
  readonly copier: {
    computeFileSets(
      matchers: readonly Matcher[],
      transform: null,
      helper: Helper,
      isCompiled: boolean,
    ): Promise<FileSet[]>;
    computeNodeModuleFileSets(helper: Helper, matcher: Matcher): Promise<FileSet[]>;
  };
  readonly asar: {
    readonly AsarPackager: new (
      helper: Helper,
      options: object,
    ) => { processFileSets(sets: readonly FileSet[]): Promise<Entry[]> };
  };
}

function loadBuilder(): Builder {
  // Not a dependency of ours, but of electron-builder: found from where that is.
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const load = (name: string): unknown => require(name);
  const inner = (name: string): unknown => load(`app-builder-lib/out/${name}.js`);
  return {
    core: load('app-builder-lib'),
    util: load('builder-util'),
    appInfo: inner('appInfo'),
    matchers: inner('fileMatcher'),
    copier: inner('util/appFileCopier'),
    asar: inner('asar/asarUtil'),
  } as Builder;
}

const slashes = (file: string): string => file.replaceAll(path.sep, '/');

export async function packedFiles({ platform, arch }: PackageTarget): Promise<readonly PackedFile[]> {
  const { core, util, appInfo, matchers, copier, asar } = loadBuilder();
  const archNumber = util.Arch[arch];
  if (archNumber === undefined) throw new Error(`electron-builder does not know ${arch}`);
  const builderPlatform = core.Platform.fromString(platform);
  const packager = new core.Packager({
    projectDir: root,
    targets: builderPlatform.createTarget('dir', archNumber),
    publish: 'never',
  });
  await packager.validateConfig();
  packager._appInfo = new appInfo.AppInfo(packager, null);
  packager._framework = {
    name: 'electron',
    version: '0',
    distMacOsAppName: 'Electron.app',
    isNpmRebuildRequired: false,
  };
  const helper = await packager.createHelper(builderPlatform);

  // What follows is PlatformPackager.doPack and .copyAppFiles without Electron's own files.
  const outFolder = path.join(root, 'dist', 'installers');
  const appOutFolder = path.join(outFolder, 'listed-unpacked');
  const resources = path.join(appOutFolder, 'resources');
  const destination = path.join(resources, 'app');
  const options = helper.platformSpecificBuildOptions;
  const matcherOptions = helper.createGetFileMatchersOptions(outFolder, archNumber, options);
  const expand = matcherOptions.macroExpander;
  const extra = helper.getExtraFileMatchers(true, appOutFolder, matcherOptions) ?? [];
  const excluded: unknown[] = [];
  for (const matcher of extra) matcher.computeParsedPatterns(excluded, root);

  const main = matchers.getMainFileMatchers(root, destination, expand, options, helper, outFolder, false);
  for (const matcher of main) matcher.excludePatterns = excluded;
  const modules = matchers.getNodeModuleFileMatcher(root, destination, expand, options, packager);
  const sets = [
    ...(await copier.computeFileSets(main, null, helper, false)),
    ...(await copier.computeNodeModuleFileSets(helper, modules)),
  ].filter(({ files }) => files.length > 0);
  const unpack = matchers.getFileMatchers(packager.config, 'asarUnpack', destination, {
    ...matcherOptions,
    customBuildOptions: options,
    globalOutDir: outFolder,
    defaultSrc: root,
  });
  const archive = new asar.AsarPackager(helper, {
    defaultDestination: destination,
    resourcePath: resources,
    options: {},
    unpackPattern: unpack?.[0]?.createFilter(),
  });
  const sources = sourcesOf(sets, destination);
  const entries = await archive.processFileSets(sets);
  const inApp = entries
    .filter(({ type }) => type !== 'directory')
    .map((entry): PackedFile => {
      const source = sources.get(entry.path);
      if (source === undefined) throw new Error(`electron-builder lists ${entry.path}, which no set of files holds`);
      const place = entry.unpacked ? 'unpacked' : 'archive';
      return { path: slashes(entry.path), place, source, bytes: statSync(source).size };
    });
  const beside = await Promise.all(extra.map((matcher) => resourceFiles(matcher, util.walk)));
  return [...inApp, ...beside.flat()];
}

function sourcesOf(sets: readonly FileSet[], destination: string): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const set of sets) {
    for (const file of set.files) {
      const target = path.join(set.destination, path.relative(set.src, file));
      sources.set(path.relative(destination, target), file);
    }
  }
  return sources;
}

async function resourceFiles(matcher: Matcher, walk: Builder['util']['walk']): Promise<readonly PackedFile[]> {
  const found = statSync(matcher.from, { throwIfNoEntry: false });
  if (found === undefined) return []; // electron-builder only warns; the check of what is needed does not
  // On macOS the folder is called otherwise; what counts is the path below it.
  const base = matcher.to.replace(/^.*[/\\]resources(?:[/\\]|$)/iu, '');
  const one = (source: string, name: string): PackedFile => ({
    path: slashes(name),
    place: 'resources',
    source,
    bytes: statSync(source).size,
  });
  if (found.isFile()) return [one(matcher.from, base)];
  if (matcher.isEmpty() || matcher.containsOnlyIgnore()) matcher.prependPattern('**/*');
  const files = await walk(matcher.from, matcher.createFilter());
  return files.map((file) => one(file, path.join(base, path.relative(matcher.from, file))));
}
