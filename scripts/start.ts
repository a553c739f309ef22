// `npm start`: the app in Electron where its binary is here, otherwise the same app on localhost. Fetches nothing.
import { spawn } from 'node:child_process';
import { buildIfStale } from './build.ts';
import { findElectron } from './electronBinary.ts';
import { root } from './root.ts';

const electron = findElectron(process.platform, process.env);
await buildIfStale();

if (electron.path === null) {
  process.stdout.write(`Not in Electron: ${electron.reason}. The same app is served on this machine instead.\n`);
  await import('../electron/shells/http/main.ts');
} else {
  const child = spawn(electron.path, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.on('SIGINT', () => undefined); // Electron hears it too
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
  child.on('error', (error) => {
    process.stderr.write(`Electron did not start: ${error.message}\n`);
    process.exitCode = 1;
  });
}
