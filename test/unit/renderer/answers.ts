// Answers of the program about one document, for tests of what the renderer makes of them.
import { parametersSchema, type Mention } from '../../../electron/contract/index.ts';
import type { DocumentAnswer } from '../../../renderer/core/applyEdits.ts';

export const answerOf = (text: string, mentions: readonly Mention[]): DocumentAnswer => ({
  document: {
    id: 1,
    name: 'letter.txt',
    sha256: '',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    text,
    fidelity: [],
    pages: [],
    addedAt: '2024-05-06T07:08:09.000Z',
  },
  tags: [],
  run: {
    id: 1,
    documentId: 1,
    labelSet: { name: 'Set', labels: [{ name: 'person', description: '', colour: '#0072b2' }] },
    parameters: parametersSchema.parse({}),
    engine: null,
    status: 'done',
    coverage: 1,
    error: null,
    startedAt: null,
    finishedAt: null,
    windows: [],
    mentions: [...mentions],
  },
  decisions: [],
  nevers: [],
});
