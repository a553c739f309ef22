// What a person chooses about the form of an export, and the request that comes of it. Pure.
import type { ApiInput, ExportFormat } from '../../../electron/contract/index.ts';

/** The formats as they are listed; CSV and JSON come in two shapes each. */
export const cards = ['csv', 'json', 'html', 'spacy', 'label-studio', 'brat', 'conll', 'web-annotation'] as const;
export type Card = (typeof cards)[number];

export interface FormChoices {
  readonly card: Card;
  /** CSV: what a row is. */
  readonly rows: 'mention' | 'document';
  readonly separator: 'comma' | 'semicolon';
  readonly bom: boolean;
  /** JSON: one object, or one document a line. */
  readonly layout: 'one' | 'lines';
  readonly companions: boolean;
}

export const firstChoices: FormChoices = {
  card: 'csv',
  rows: 'mention',
  separator: 'comma',
  bom: false,
  layout: 'one',
  companions: true,
};

export function formatOf({ card, rows, layout }: FormChoices): ExportFormat {
  if (card === 'csv') return rows === 'mention' ? 'csv' : 'csv-documents';
  if (card === 'json') return layout === 'one' ? 'json' : 'jsonl';
  return card;
}

export type ExportRequestInput = ApiInput<'exports.write'>;

type What = Pick<ExportRequestInput, 'documentIds' | 'minConfidence' | 'labels' | 'reviewedOnly'>;

export const requestOf = (form: FormChoices, what: What): ExportRequestInput => ({
  ...what,
  format: formatOf(form),
  separator: form.separator,
  bom: form.bom,
  companions: form.companions,
});

/** A table looks the same whatever stands between its cells; the preview reads commas. */
export const previewOf = (request: ExportRequestInput): ExportRequestInput => ({
  ...request,
  separator: 'comma',
  bom: false,
  preview: true,
});
