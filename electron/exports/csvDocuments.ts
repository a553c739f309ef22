// CSV, one row a document: how many mentions of each label, and which. For sorting and filtering whole documents.
import type { ExportItem } from '../contract/index.ts';
import { csvType, writeTable } from './csv.ts';
import { oneFile, type Exporter } from './exporter.ts';

/** Between the mentions of one cell, each of which is there once. */
const joint = '; ';

/** Labels in the order of the label sets, then those that are in none of them any more. */
function labelsOf(items: readonly ExportItem[]): string[] {
  const used = new Set(items.flatMap(({ mentions }) => mentions.map(({ label }) => label)));
  const ordered = items.flatMap(({ run }) => run.labelSet.labels.map(({ name }) => name));
  return [...new Set([...ordered.filter((name) => used.has(name)), ...used])];
}

function rowOf({ document, mentions }: ExportItem, labels: readonly string[]): string[] {
  const cells = labels.flatMap((label) => {
    const texts = mentions
      .filter((mention) => mention.label === label)
      .map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, ' '));
    return [String(texts.length), [...new Set(texts)].join(joint)];
  });
  return [document.name, String(mentions.length), ...cells];
}

export const csvDocuments: Exporter = {
  extension: '.csv',
  write: (items, options) => {
    const labels = labelsOf(items);
    const header = ['document', 'mentions', ...labels.flatMap((label) => [`${label} (count)`, `${label} (mentions)`])];
    const rows = items.map((item) => rowOf(item, labels));
    return oneFile('documents.csv', csvType, writeTable([header, ...rows], options));
  },
};
