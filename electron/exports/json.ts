// JSON: every document with its text's hash, what it was tagged with and how, and its mentions in both offset units.
import type { ExportItem } from '../contract/index.ts';
import { toCodePoints } from './unicode.ts';

const round = (value: number): number => Number(value.toFixed(4));

function writeItem({ document, run }: ExportItem): object {
  const starts = toCodePoints(
    document.text,
    run.mentions.map(({ start }) => start),
  );
  const ends = toCodePoints(
    document.text,
    run.mentions.map(({ end }) => end),
  );
  return {
    name: document.name,
    sha256: document.sha256,
    mediaType: document.mediaType,
    encoding: document.encoding,
    fidelity: document.fidelity,
    labelSet: {
      name: run.labelSet.name,
      labels: run.labelSet.labels.map(({ name, description }) => ({ name, description })),
    },
    model:
      run.engine === null
        ? null
        : { name: run.engine.model, version: run.engine.modelVersion, provider: run.engine.provider },
    parameters: run.parameters,
    run: { status: run.status, startedAt: run.startedAt, finishedAt: run.finishedAt, error: run.error },
    coverage: run.coverage === null ? null : round(run.coverage),
    offsetUnit: 'utf-16 code units',
    mentions: run.mentions.map(({ label, start, end, score, origin }, index) => ({
      label,
      text: document.text.slice(start, end),
      start,
      end,
      codePointStart: starts[index] ?? start,
      codePointEnd: ends[index] ?? end,
      confidence: round(score),
      origin,
    })),
    text: document.text,
  };
}

export function writeJson(items: readonly ExportItem[]): string {
  return `${JSON.stringify({ format: 'padellm-export', version: 1, documents: items.map(writeItem) }, null, 2)}\n`;
}
