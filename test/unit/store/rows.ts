// Rows for the store tests.
import { parametersSchema, type Document, type Mention, type WindowResult } from '../../../electron/contract/index.ts';
import { openStore, type OpenOptions, type Store } from '../../../electron/store/open.ts';
import type { NewRun } from '../../../electron/store/runs.ts';

export const at = '2024-05-06T07:08:09.000Z';

export function openOrThrow(options: OpenOptions): Store {
  const opened = openStore(options);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

export const document = (name: string, text = `text of ${name}`): Omit<Document, 'id'> => ({
  name,
  sha256: `hash of ${text}`,
  mediaType: 'text/plain',
  encoding: 'utf-8',
  text,
  fidelity: [{ level: 'info', message: 'note' }],
  pages: [0, 4],
  addedAt: at,
});

export const newRun = (documentId: number, ...labels: readonly string[]): NewRun => ({
  documentId,
  labelSet: { name: 'Set', labels: labels.map((name) => ({ name, description: '', colour: '#00ff00' })) },
  parameters: parametersSchema.parse({}),
  at,
});

export const windowAt = (index: number, of: number): WindowResult => ({
  index,
  of,
  start: index * 10,
  end: index * 10 + 10,
  trace: { prefixMs: 1.5, prefixTokens: 3, stepOneMs: 2, stepTwoMs: 3, otherMs: 0.5, forwards: 2, labels: [] },
});

export const mentionAt = (label: string, start: number, score = 0.75): Mention => ({
  label,
  start,
  end: start + 3,
  score,
  origin: 'found',
});
