// Tagged documents for the export tests.
import { parametersSchema, type ExportItem, type Mention } from '../../../electron/contract/index.ts';

export const mention = (label: string, start: number, end: number, score = 0.5): Mention => ({
  label,
  start,
  end,
  score,
  origin: 'found',
});

export function item(name: string, text: string, mentions: readonly Mention[]): ExportItem {
  const labels = [...new Set(mentions.map(({ label }) => label))];
  return {
    document: {
      id: 1,
      name,
      text,
      sha256: 'c0ffee',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      fidelity: [],
      addedAt: '2024-01-01T00:00:00.000Z',
    },
    run: {
      id: 1,
      documentId: 1,
      labelSet: { name: 'Set', labels: labels.map((label) => ({ name: label, description: '', colour: '#000000' })) },
      parameters: parametersSchema.parse({}),
      engine: { model: 'm', modelVersion: '2', provider: 'cpu', fallback: null, threads: 1, loadMs: 5 },
      status: 'done',
      coverage: 1,
      error: null,
      startedAt: null,
      finishedAt: null,
      windows: [],
      mentions: [...mentions],
    },
  };
}
