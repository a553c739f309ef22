// `npm run verify-package`: lists what each installer would hold and checks it; what this machine can run of it is tried
// from an empty folder. Where Electron's binary is here, the program is also packed and driven in its own window.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildIfStale } from './build.ts';
import { electronFolderOf, findElectron } from './electronBinary.ts';
import { checkModel, checkPackage } from './packageChecks.ts';
import { packedFiles } from './packageFiles.ts';
import { readModel, readNeeds } from './packageNeeds.ts';
import { createSizer, sizeLine } from './packageSizes.ts';
import { nameOf, packageTargets } from './packageTargets.ts';
import { tryPackage } from './packageTrial.ts';
import { root } from './root.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const outFolder = path.join('dist', 'packed');
/** electron-builder's names for the folder and the program in it. */
const packedPrograms: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: path.join('linux-unpacked', 'padellm-desktop'),
  darwin: path.join('mac-arm64', 'PaDeLLM Desktop.app', 'Contents', 'MacOS', 'PaDeLLM Desktop'),
  win32: path.join('win-unpacked', 'PaDeLLM Desktop.exe'),
};

const run = (program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  }).status === 0;

async function checkLists(): Promise<readonly string[]> {
  const model = readModel();
  const needs = await readNeeds(model);
  const sizer = createSizer();
  const wrong = [...checkModel(model.stated, model.found)];
  for (const target of packageTargets) {
    const files = await packedFiles(target);
    wrong.push(...checkPackage(files, target, needs).map((sentence) => `${nameOf(target)}: ${sentence}`));
    if (target.platform === process.platform && target.arch === process.arch) wrong.push(...(await tryPackage(files)));
    say(`${nameOf(target)} (${target.installers}): ${sizeLine(target, sizer(files))}`);
  }
  return wrong;
}

/** @returns what is wrong; nothing where Electron is not here, which is said */
function packAndLaunch(): readonly string[] {
  const electron = findElectron(process.platform, process.env);
  const program = packedPrograms[process.platform];
  if (electron.path === null || program === undefined) {
    say(
      `Not packed and launched: ${electron.path === null ? electron.reason : 'no installer is made for this system'}.`,
    );
    return [];
  }
  const isPacked = run('electron-builder/cli.js', [
    '--dir',
    `-c.electronDist=${electronFolderOf(electron.path)}`,
    `-c.directories.output=${outFolder}`,
    // The one difference to what is shipped: Playwright drives a program through its inspector.
    '-c.electronFuses.enableNodeCliInspectArguments=true',
  ]);
  if (!isPacked) return ['electron-builder could not pack the program'];
  const launched = run('@playwright/test/cli.js', ['test', 'electron.spec.ts'], {
    PADELLM_PACKED: path.join(root, outFolder, program),
  });
  return launched ? [] : ['the packed program does not do what it should'];
}

await buildIfStale();
const wrong = [...(await checkLists()), ...packAndLaunch()];
for (const sentence of wrong) say(`✗ ${sentence}`);
say(wrong.length === 0 ? 'The packages are as they should be.' : `${wrong.length} things are wrong.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
