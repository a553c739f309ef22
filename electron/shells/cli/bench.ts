// `padella bench`: runs a bench in this process and writes its figures.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  paperSets,
  qualityJson,
  qualityMarkdown,
  runQuality,
  runScale,
  runSpeed,
  scaleChart,
  scaleMarkdown,
  speedMarkdown,
} from '../../bench/index.ts';
import { ok, type Result } from '../../contract/index.ts';
import type { Folders } from '../folders.ts';
import type { BenchCommand, QualityCommand, ScaleCommand, SpeedCommand } from './benchArguments.ts';
import { wrong } from './options.ts';

export interface BenchRun {
  readonly folders: Pick<Folders, 'modelFolder' | 'resourcesFolder'>;
  readonly signal: AbortSignal;
  /** What is being measured, and whether this part of it is over. */
  readonly onProgress: (text: string, isOver: boolean) => void;
}

interface Outcome {
  readonly markdown: string;
  readonly json: string;
  readonly svg?: string;
}

/** @returns the Markdown that is still to be written to standard output; empty when it went to a file */
export async function runBench(command: BenchCommand, run: BenchRun): Promise<Result<string>> {
  const outcome = await outcomeOf(command, run);
  if (!outcome.ok) return outcome;
  const { markdown, json, svg } = outcome.value;
  if (command.jsonPath !== null) await writeFile(command.jsonPath, json);
  if (command.bench === 'scale' && command.svgPath !== null) await writeFile(command.svgPath, svg ?? '');
  if (command.outputPath === null) return ok(markdown);
  await writeFile(command.outputPath, markdown);
  return ok('');
}

function outcomeOf(command: BenchCommand, run: BenchRun): Promise<Result<Outcome>> {
  switch (command.bench) {
    case 'speed':
      return speed(command, run);
    case 'scale':
      return scale(command, run);
    case 'quality':
      return quality(command, run);
  }
}

const count = (done: number, of: number): string => `${done} of ${of}`;

async function speed(command: SpeedCommand, { folders, signal, onProgress }: BenchRun): Promise<Result<Outcome>> {
  const files = filesOf(command, (folder) =>
    paperSets.map((set) => path.join(folder, `${set}.test.jsonl`)).filter(existsSync),
  );
  if (!files.ok) return files;
  const report = await runSpeed({
    files: files.value,
    page: readFileSync(path.join(folders.resourcesFolder, 'samples', pageName), 'utf8'),
    modelFolder: command.modelFolder ?? folders.modelFolder,
    ...command.engine,
    limit: command.limit,
    rounds: command.rounds,
    signal,
    onProgress: (set, done, of) => onProgress(`${set}: document ${count(done, of)}`, done === of),
  });
  if (!report.ok) return report;
  return ok({ markdown: speedMarkdown(report.value), json: toJson(report.value) });
}

async function scale(command: ScaleCommand, { folders, signal, onProgress }: BenchRun): Promise<Result<Outcome>> {
  const samplesFolder = path.join(folders.resourcesFolder, 'samples');
  const names = readdirSync(samplesFolder).filter((name) => name.endsWith('.txt'));
  const read = (name: string): string => readFileSync(path.join(samplesFolder, name), 'utf8');
  const report = await runScale({
    page: read(pageName),
    samples: names.sort().map(read),
    modelFolder: command.modelFolder ?? folders.modelFolder,
    ...command.engine,
    parts: command.parts,
    signal,
    onProgress: (part, done, of) => onProgress(`${part}: size ${count(done, of)}`, done === of),
  });
  if (!report.ok) return report;
  const { value } = report;
  return ok({ markdown: scaleMarkdown(value), json: toJson(value), svg: scaleChart(value) });
}

async function quality(command: QualityCommand, { folders, signal, onProgress }: BenchRun): Promise<Result<Outcome>> {
  const files = filesOf(command, (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => path.join(folder, name)),
  );
  if (!files.ok) return files;
  const { limit, threshold, rule, dedup, ablation, windowTokens, foreignLabels } = command;
  const report = await runQuality({
    files: files.value,
    modelFolder: command.modelFolder ?? folders.modelFolder,
    threads: command.engine.threads,
    ...{ limit, threshold, rule, dedup, ablation, windowTokens, foreignLabels },
    signal,
    onProgress: (file, done, of) => onProgress(`${path.basename(file)}: record ${count(done, of)}`, done === of),
  });
  if (!report.ok) return report;
  return ok({ markdown: qualityMarkdown(report.value), json: qualityJson(report.value) });
}

const pageName = 'contract-page.txt';

function filesOf(
  { paths, dataFolder }: Pick<SpeedCommand, 'paths' | 'dataFolder'>,
  filesIn: (folder: string) => readonly string[],
): Result<readonly string[]> {
  if (dataFolder === null) return ok(paths);
  try {
    const files = filesIn(dataFolder);
    return files.length > 0 ? ok(files) : wrong(`There are no files of records in ${dataFolder}.`);
  } catch (thrown) {
    return wrong(
      `The folder ${dataFolder} cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
  }
}

/** Four decimals are more than any clock is good for. */
function toJson(report: unknown): string {
  const round = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;
  return `${JSON.stringify(report, round, 2)}\n`;
}
