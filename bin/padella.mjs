#!/usr/bin/env node
// The command `padella`: runs the TypeScript of the command line, on the Node 24 that is installed with the program
// where the one that started this file cannot.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const oldestMajor = 24; // strips types, and runs better-sqlite3 13
const main = new URL('../electron/shells/cli/main.ts', import.meta.url);
const major = Number(process.versions.node.split('.')[0]);

if (major >= oldestMajor) {
  await import(main.href);
} else {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = fileURLToPath(new URL(`../node_modules/node/bin/${executable}`, import.meta.url));
  if (!existsSync(node)) {
    process.stderr.write(
      `padella: Node ${oldestMajor} is needed, this is ${process.versions.node}; run npm ci first.\n`,
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches the child too, which decides what it means; any other end is passed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
