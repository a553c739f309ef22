// `npm test`: every check and every suite, and at the end one line with the counts over all of them.
// Types, lint and format count as one test each; the browser suite is left out, with the reason, where no browser is.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.ts';
import { findChromium } from './chromium.ts';
import {
  add,
  countsLine,
  nothing,
  oneFailed,
  onePassed,
  readPlaywright,
  readPytest,
  readVitest,
  withExit,
  type Counts,
} from './counts.ts';
import { findTrainingPython } from './python.ts';
import { root } from './root.ts';

const require = createRequire(import.meta.url);
const reports = mkdtempSync(path.join(os.tmpdir(), 'padellm-test-'));

/** Runs a program of node_modules on this same Node. */
const run = (program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> =>
  runProgram(process.execPath, [path.join(root, 'node_modules', program), ...args], environment);

function runProgram(executable: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(executable, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function say(title: string): void {
  process.stdout.write(`\n── ${title}\n`);
}

async function check(title: string, program: string, args: readonly string[]): Promise<Counts> {
  say(title);
  const exitCode = await run(program, args);
  process.stdout.write(exitCode === 0 ? 'ok\n' : 'failed\n');
  return exitCode === 0 ? onePassed : oneFailed;
}

function readReport(file: string, read: (report: unknown) => Counts | null): Counts {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8'))) ?? nothing;
  } catch {
    return nothing; // the exit code says what happened
  }
}

async function unitTests(): Promise<Counts> {
  say('unit tests');
  const report = path.join(reports, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await run('vitest/vitest.mjs', args);
  return withExit(readReport(report, readVitest), exitCode);
}

async function trainingTests(): Promise<Counts> {
  say('training tests');
  const python = findTrainingPython();
  if (python === null) {
    process.stdout.write('Skipped: no Python here has training/requirements.txt; name one in PADELLM_PYTHON.\n');
    return { ...nothing, skipped: 1 };
  }
  const report = path.join(reports, 'training.xml');
  const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', `--junitxml=${report}`, 'training/tests'];
  const exitCode = await runProgram(python, args);
  const counts = existsSync(report) ? readPytest(readFileSync(report, 'utf8')) : null;
  return withExit(counts ?? nothing, exitCode);
}

async function browserTests(): Promise<Counts> {
  say('browser tests');
  if (findChromium() === null) {
    process.stdout.write('Skipped: there is no Chromium here; install one, or name it in PADELLM_CHROMIUM.\n');
    return { ...nothing, skipped: 1 };
  }
  const report = path.join(reports, 'browser.json');
  const exitCode = await run('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return withExit(readReport(report, readPlaywright), exitCode);
}

async function buildTest(): Promise<Counts> {
  say('build');
  try {
    await build();
    process.stdout.write('ok\n');
    return onePassed;
  } catch (thrown) {
    process.stdout.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\nfailed\n`);
    return oneFailed;
  }
}

/** npm's packages do not all export their bin file, so it is named by its place. */
const prettier = path.relative(path.join(root, 'node_modules'), require.resolve('prettier/bin/prettier.cjs'));

let counts = nothing;
counts = add(counts, await check('types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']));
counts = add(counts, await check('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']));
counts = add(counts, await check('format', prettier, ['--check', '--log-level', 'warn', '.']));
counts = add(counts, await unitTests());
counts = add(counts, await trainingTests());
const built = await buildTest();
counts = add(counts, built);
// Without a build there is nothing to drive; the failed build is counted.
if (built.failed === 0) counts = add(counts, await browserTests());

rmSync(reports, { recursive: true, force: true });
process.exitCode = counts.failed > 0 ? 1 : 0;
process.stdout.write(`\n${countsLine(counts)}\n`);
