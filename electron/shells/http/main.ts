// Entry of the localhost shell: the same app in the browser, for machines without Electron.
// The token in the printed address is what lets a browser in; it is new at every start.
import { parseArgs } from 'node:util';
import { createSpawnNode } from '../../host/index.ts';
import { openProgram } from '../compose.ts';
import { programFolders } from '../folders.ts';
import { readVersion } from '../version.ts';
import { openBrowser } from './openBrowser.ts';
import { openHttpShell } from './server.ts';

const usage = `Usage: npm start -- [--port N] [--no-open]

  --port N    listen on this port of 127.0.0.1 (default: PORT, else any free one)
  --no-open   print the address without opening a browser
`;

interface Arguments {
  readonly port: number;
  readonly opens: boolean;
}

function readArguments(argv: readonly string[], environmentPort: string | undefined): Arguments | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
    });
    const port = Number(values.port ?? environmentPort ?? '0');
    return Number.isInteger(port) && port >= 0 && port <= 65_535 ? { port, opens: !values['no-open'] } : null;
  } catch {
    return null;
  }
}

function stop(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2), process.env['PORT']);
  if (given === null) {
    stop(usage, 2);
    return;
  }
  const folders = programFolders();
  const program = await openProgram({
    ...folders,
    spawn: createSpawnNode({ onLog: (text) => process.stderr.write(text) }),
    version: readVersion(),
    onLog: (text) => process.stderr.write(text),
  });
  if (!program.ok) {
    stop(program.error.message, 1);
    return;
  }

  const { rendererFolder } = folders;
  const shell = await openHttpShell({ program: program.value, rendererFolder, port: given.port }).catch(
    async (thrown: unknown) => {
      await program.value.close();
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      stop(`The port ${given.port} of 127.0.0.1 cannot be opened: ${reason}`, 1);
      return null;
    },
  );
  if (shell === null) return;
  process.stdout.write(`PaDeLLM Desktop is at ${shell.url}\nCtrl-C ends it.\n`);
  if (given.opens) openBrowser(shell.url, { platform: process.platform, environment: process.env });

  let isClosing = false;
  const close = (): void => {
    if (isClosing) process.exit(130); // asked twice
    isClosing = true;
    void shell
      .close()
      .then(() => program.value.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  process.on('SIGHUP', close);
}

await main();
