// Entry of the command line. The library is in memory: nothing of the documents is left on the disk.
import { accessSync, constants } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSpawnNode } from '../../host/index.ts';
import { openProgram } from '../compose.ts';
import { programFolders } from '../folders.ts';
import { readVersion } from '../version.ts';
import { parseCliArguments, type TagCommand } from './arguments.ts';
import { help } from './help.ts';
import { readInput } from './input.ts';
import { openLabelSet } from './labels.ts';
import { createProgress } from './progress.ts';
import { exitCodes, tagFiles } from './tag.ts';

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve) => stream.write(text, () => resolve()));

const progress = createProgress(process.stderr);
const complain = (message: string): void => {
  progress.clear();
  process.stderr.write(`padella: ${message.replaceAll(/\s*\n\s*/gu, ' ')}\n`);
};

async function main(): Promise<number> {
  const command = parseCliArguments(process.argv.slice(2), !process.stdin.isTTY);
  if (!command.ok) {
    complain(`${command.error.message} (padella --help says more)`);
    return exitCodes.usage;
  }
  if (command.value.kind === 'tag') return tag(command.value);
  await write(process.stdout, command.value.kind === 'help' ? help : `${readVersion()}\n`);
  return exitCodes.done;
}

async function tag(command: TagCommand): Promise<number> {
  const { outputPath } = command;
  if (outputPath !== null && !isWritableFolder(path.dirname(path.resolve(outputPath)))) {
    complain(`${outputPath} cannot be written: its folder does not exist or is read-only.`);
    return exitCodes.usage;
  }
  const { modelFolder, resourcesFolder } = programFolders();
  const program = await openProgram({
    dataFolder: ':memory:',
    modelFolder,
    resourcesFolder,
    spawn: createSpawnNode(),
    version: readVersion(),
    adjustSettings: (stored) => ({ ...stored, parameters: command.parameters, engine: command.engine }),
  });
  if (!program.ok) {
    complain(program.error.message);
    return exitCodes.someFailed;
  }
  try {
    const labelSet = await openLabelSet(program.value.call, command.labelSetPath, command.labels);
    if (!labelSet.ok) {
      complain(labelSet.error.message);
      return exitCodes.usage;
    }
    if (labelSet.value.labels.length === 0) {
      complain(`The label set “${labelSet.value.name}” has no labels.`);
      return exitCodes.usage;
    }
    const outcome = await tagFiles({
      program: program.value,
      files: readInput(command.paths, process.stdin),
      labelSetId: labelSet.value.id,
      format: command.format,
      signal: cancelOnInterrupt(),
      report: (error) => complain(error.message),
      onQueue: progress.show,
    });
    progress.clear();
    if (outcome.exitCode === exitCodes.cancelled) complain('Cancelled; nothing was written.');
    if (outcome.content === null) return outcome.exitCode;
    if (outputPath === null) await write(process.stdout, outcome.content);
    else await writeFile(outputPath, outcome.content);
    return outcome.exitCode;
  } finally {
    await program.value.close();
  }
}

/** The first Ctrl-C cancels in good order, the second ends the program. */
function cancelOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.cancelled);
    controller.abort();
    process.stdin.destroy(); // whoever writes to it may never end
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
}

function isWritableFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

// A reader that has gone (`padella … | head`) is no failure of ours.
process.stdout.on('error', () => process.exit(exitCodes.done));

try {
  process.exitCode = await main();
} catch (thrown) {
  complain(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = exitCodes.someFailed;
}
