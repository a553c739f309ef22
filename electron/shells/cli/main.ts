// Entry of the command line. The library is in memory: nothing of the documents is left on the disk.
import { writeFile } from 'node:fs/promises';
import { createSpawnNode } from '../../host/index.ts';
import { openProgram } from '../compose.ts';
import { programFolders } from '../folders.ts';
import { readVersion } from '../version.ts';
import { parseCliArguments, type TagCommand } from './arguments.ts';
import type { BenchCommand } from './benchArguments.ts';
import { help } from './help.ts';
import { readInput } from './input.ts';
import { openLabelSet } from './labels.ts';
import { outputFault } from './outputFile.ts';
import { createProgress, statusLine } from './progress.ts';
import { exitCodes, tagFiles } from './tag.ts';

const write = (stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> =>
  new Promise((resolve) => stream.write(content, () => resolve()));

const status = statusLine(process.stderr);
const complain = (message: string): void => {
  status.clear();
  process.stderr.write(`padella: ${message.replaceAll(/\s*\n\s*/gu, ' ')}\n`);
};

async function main(): Promise<number> {
  const command = parseCliArguments(process.argv.slice(2), !process.stdin.isTTY);
  if (!command.ok) {
    complain(`${command.error.message} (padella --help says more)`);
    return exitCodes.usage;
  }
  if (command.value.kind === 'tag') return tag(command.value);
  if (command.value.kind === 'bench') return bench(command.value);
  await write(process.stdout, command.value.kind === 'help' ? help : `${readVersion()}\n`);
  return exitCodes.done;
}

async function tag(command: TagCommand): Promise<number> {
  const { outputPath } = command;
  if (hasOutputFault([outputPath])) return exitCodes.usage;
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
      reading: command.reading,
      format: command.format,
      signal: cancelOnInterrupt(),
      report: (error) => complain(error.message),
      onQueue: createProgress(status),
    });
    status.clear();
    if (outcome.exitCode === exitCodes.cancelled) complain('Cancelled; nothing was written.');
    if (outcome.content === null) return outcome.exitCode;
    if (outputPath === null && typeof outcome.content !== 'string' && process.stdout.isTTY) {
      complain(`As ${command.format} these are several files in a zip; name one with --output.`);
      return exitCodes.usage;
    }
    if (outputPath === null) await write(process.stdout, outcome.content);
    else await writeFile(outputPath, outcome.content);
    return outcome.exitCode;
  } finally {
    await program.value.close();
  }
}

async function bench(command: BenchCommand): Promise<number> {
  const { jsonPath, outputPath } = command;
  if (hasOutputFault([jsonPath, outputPath, command.bench === 'scale' ? command.svgPath : null]))
    return exitCodes.usage;
  const { runBench } = await import('./bench.ts'); // with onnxruntime, which tagging has in a process of its own
  const written = await runBench(command, {
    folders: programFolders(),
    signal: cancelOnInterrupt(),
    onProgress: (text, isOver) => (isOver ? status.settle(text) : status.show(text)),
  });
  status.clear();
  if (written.ok) {
    await write(process.stdout, written.value);
    return exitCodes.done;
  }
  const { code, message } = written.error;
  complain(code === 'cancelled' ? 'Cancelled; nothing was written.' : message);
  if (code === 'cancelled') return exitCodes.cancelled;
  return code === 'input-invalid' ? exitCodes.usage : exitCodes.someFailed;
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

function hasOutputFault(files: readonly (string | null)[]): boolean {
  const [fault] = files.flatMap((file) => (file === null ? [] : (outputFault(file) ?? [])));
  if (fault !== undefined) complain(fault);
  return fault !== undefined;
}

// A reader that has gone (`padella … | head`) is no failure of ours.
process.stdout.on('error', () => process.exit(exitCodes.done));

try {
  process.exitCode = await main();
} catch (thrown) {
  complain(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = exitCodes.someFailed;
}
