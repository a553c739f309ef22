// The dialog's choices lead to every format that there is.
import { expect, it } from 'vitest';
import { exportFormats, exportRequestSchema } from '../../../electron/contract/index.ts';
import { en } from '../../../renderer/messages/en.ts';
import { cards, firstChoices, formatOf, previewOf, requestOf } from '../../../renderer/screens/exports/choices.ts';

const what = { documentIds: null, minConfidence: 0, labels: null, reviewedOnly: false };

it('reach every format, and each says what it holds', () => {
  const reached = cards.flatMap((card) => [
    formatOf({ ...firstChoices, card }),
    formatOf({ ...firstChoices, card, rows: 'document', layout: 'lines' }),
  ]);
  expect(new Set(reached)).toEqual(new Set(exportFormats));
  for (const format of exportFormats) expect(en.exports.holds[format]).not.toBe('');
});

it('are requests that the program takes; a preview asks for a table with commas', () => {
  const request = requestOf({ ...firstChoices, separator: 'semicolon', bom: true }, what);
  expect(exportRequestSchema.parse(request)).toMatchObject({ separator: 'semicolon', bom: true, preview: false });
  expect(exportRequestSchema.parse(previewOf(request))).toMatchObject({
    separator: 'comma',
    bom: false,
    preview: true,
  });
});
