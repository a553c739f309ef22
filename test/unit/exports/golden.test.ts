// The exports as files that are kept, and what the programs they are for make of them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportFormats, type ExportFormat, type ExportMention } from '../../../electron/contract/index.ts';
import { writeExport } from '../../../electron/exports/index.ts';
import { inReadingOrder, withoutOverlaps } from '../../../electron/exports/order.ts';
import { spansInCodePoints } from '../../../electron/exports/unicode.ts';
import { goldenItems } from './golden.ts';
import { options } from './items.ts';
import { findPython, runPython } from './pythons.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures/exports');
const reader = (name: string): string => path.join(import.meta.dirname, 'readers', name);

/** The folder that a person has after unpacking. */
function unpacked(format: ExportFormat): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'padellm-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { name, content } of writeExport(format, goldenItems, options).files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

it.each(exportFormats)('%s is written as the kept files are', async (format) => {
  for (const { name, content } of writeExport(format, goldenItems, options).files)
    await expect(content).toMatchFileSnapshot(path.join(fixtures, format, name));
});

const textOf = (index: number): string => goldenItems[index]?.document.text ?? '';
const inCodePoints = (index: number, mentions: readonly ExportMention[]) =>
  spansInCodePoints(textOf(index), inReadingOrder(mentions));
const words = (index: number, mention: ExportMention | undefined): string =>
  textOf(index).slice(mention?.start, mention?.end);

const python = findPython('import json');
const noPython = python === null ? 'there is no Python' : '';

describe(`brat, read by a strict parser${noPython === '' ? '' : ` (skipped: ${noPython})`}`, () => {
  it.skipIf(python === null)('has all mentions at their places', () => {
    const read = JSON.parse(runPython(python ?? '', [reader('brat_reader.py'), unpacked('brat')])) as unknown;
    expect(read).toEqual(
      [1, 0]
        .map((index) => ({ mentions: goldenItems[index]?.mentions ?? [], index }))
        .map(({ mentions, index }) => ({
          name: index === 0 ? 'letter_' : 'abroad',
          text: textOf(index),
          mentions: inCodePoints(index, mentions).map(({ label, start, end }, at) => ({
            type: label === 'amount of money' ? 'amount_of_money_2' : label,
            start,
            end,
            words: words(index, inReadingOrder(mentions)[at]).replace('\n', ' '),
          })),
        })),
    );
  });
});

const withSpacy = findPython('import spacy; assert spacy.__version__ >= "3"');

describe(`spaCy itself${withSpacy === null ? ' (skipped: no Python here has spaCy 3)' : ''}`, () => {
  const entitiesOf = (index: number) =>
    withoutOverlaps(goldenItems[index]?.mentions ?? []).kept.map((mention) => {
      const [span] = spansInCodePoints(textOf(index), [mention]);
      return [span?.start, span?.end, mention.label, words(index, mention)];
    });

  it.skipIf(withSpacy === null)('takes the lines as training examples', () => {
    const args = [reader('spacy_reader.py'), 'examples', path.join(unpacked('spacy'), 'entities.jsonl')];
    expect(JSON.parse(runPython(withSpacy ?? '', args))).toEqual(
      goldenItems.map((_, index) => ({ text: textOf(index), entities: entitiesOf(index) })),
    );
  });

  it.skipIf(withSpacy === null)('makes a DocBin by the script that lies beside them', () => {
    const folder = unpacked('spacy');
    const docBin = path.join(folder, 'entities.spacy');
    const script = [path.join(folder, 'make_docbin.py'), path.join(folder, 'entities.jsonl'), docBin];
    expect(runPython(withSpacy ?? '', script)).toBe('2 documents, 10 mentions, 4 left out\n');
    const [letter, abroad] = JSON.parse(
      runPython(withSpacy ?? '', [reader('spacy_reader.py'), 'docbin', docBin]),
    ) as readonly { readonly entities: unknown; readonly spans: readonly unknown[] }[];
    expect(letter?.entities).toEqual(entitiesOf(0).filter(([, , , text]) => text !== 'Bob'));
    expect(letter?.spans).toHaveLength(9); // <b>Bob</b> is one token of this tokenizer
    expect(abroad?.spans).toHaveLength(1); // this tokenizer has no words for Japanese; the script says so
  });

  it.skipIf(withSpacy === null)('converts the CoNLL file', () => {
    const args = [reader('spacy_reader.py'), 'conll', path.join(unpacked('conll'), 'entities.conll')];
    const docs = JSON.parse(runPython(withSpacy ?? '', args)) as readonly { words: string[]; entities: string[][] }[];
    const bare = (text: string): string => text.replace(/\s+/g, '');
    expect(docs.map((doc) => doc.words.join(''))).toEqual(goldenItems.map((_, index) => bare(textOf(index))));
    expect(docs.map(({ entities }) => entities.map(([text = '', label = '']) => [bare(text), label]))).toEqual(
      goldenItems.map((_, index) =>
        entitiesOf(index).map(([, , label, text]) => [
          bare(String(text)),
          label === 'amount of money' ? 'amount_of_money_2' : label,
        ]),
      ),
    );
  });
});
