// What happens to files on their way into the library: batches, base64, names.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, isAnnotated, isTable, zipNames, type FileStart } from '../../../renderer/core/annotated.ts';
import { bytesOfBase64, toBase64 } from '../../../renderer/core/base64.ts';
import { inBatches } from '../../../renderer/core/batches.ts';
import { nameFromText } from '../../../renderer/core/pasteName.ts';

it('base64 is that of everybody else, over piece borders too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect([...bytesOfBase64(toBase64(bytes))]).toEqual([...bytes]);
    }),
  );
  const large = Uint8Array.from({ length: 100_001 }, (_, at) => at % 251);
  expect(toBase64(large)).toBe(Buffer.from(large).toString('base64'));
});

it('batches keep the order, and are too large only where one file is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50)),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 5 }),
      (sizes, bytes, items) => {
        const batches = [...inBatches(sizes, (size) => size, bytes, items)];
        expect(batches.flat()).toEqual(sizes);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(items);
          const sum = batch.reduce((total, size) => total + size, 0);
          expect(batch.length === 1 || sum <= bytes).toBe(true);
        }
      },
    ),
  );
});

describe('the name of a paste', () => {
  it('is its first line', () => expect(nameFromText('\n  Dear   Ada,\nhello', 'Paste')).toBe('Dear Ada,'));
  it('is cut at a word', () => expect(nameFromText('a long first line', 'Paste', 14)).toBe('a long first…'));
  it('is something for an empty text', () => expect(nameFromText('  \n', 'Paste')).toBe('Paste'));
  it('never parts a character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => nameFromText(text, 'Paste', 5).isWellFormed()));
  });
});

describe('before files are read', () => {
  const startOf = (name: string, content: string | Uint8Array): FileStart => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { name, first: bytes, last: bytes };
  };
  const fixture = (path: string): FileStart =>
    startOf(path, readFileSync(new URL(`../../fixtures/exports/${path}`, import.meta.url)));

  it('what this program and others wrote with mentions is known from other files', () => {
    for (const path of [
      'json/documents.json',
      'jsonl/documents.jsonl',
      'spacy/entities.jsonl',
      'label-studio/tasks.json',
      'web-annotation/annotations.jsonld',
      'conll/entities.conll',
      'brat/letter_.ann',
    ])
      expect([path, isAnnotated(fixture(path))]).toEqual([path, true]);
    for (const file of [
      startOf('rows.jsonl', '{"text":"a","year":2}\n'),
      startOf('data.json', '{"a":1}'),
      startOf('set.json', '{"format":"padellm-label-set","version":1}'),
      startOf('letter.txt', '"spans": "entities":'),
      startOf('empty.jsonl', ''),
    ])
      expect([file.name, isAnnotated(file)]).toEqual([file.name, false]);
  });

  it('a zip is known by the names inside it', () => {
    const zip = readFileSync(new URL('../../fixtures/documents/folder.zip', import.meta.url));
    expect(zipNames(zip).length).toBeGreaterThan(0);
    expect(isAnnotated(startOf('folder.zip', zip))).toBe(false);
    const named = (name: string): Uint8Array => {
      const bytes = new Uint8Array(46 + name.length);
      const view = new DataView(bytes.buffer);
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(28, name.length, true);
      bytes.set(new TextEncoder().encode(name), 46);
      return bytes;
    };
    expect(isAnnotated(startOf('export.zip', named('texts/letter.ann')))).toBe(true);
    expect(isAnnotated(startOf('export.zip', named('documents.json')))).toBe(true);
    expect(isAnnotated(startOf('export.zip', named('documents.txt')))).toBe(false);
  });

  it('bytes of any kind make no trouble', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom('a.zip', 'a.json', 'a.jsonl', 'a.csv'), (bytes, name) => {
        isAnnotated(startOf(name, bytes));
        columnsOf(startOf(name, bytes));
      }),
    );
  });

  it('a table offers its columns', () => {
    expect(columnsOf(startOf('a.csv', '\ufeffid,"title, short",abstract\n1,b,c'))).toEqual([
      'id',
      'title, short',
      'abstract',
    ]);
    expect(columnsOf(startOf('a.csv', 'id;title;text\n1;2,5;c'))).toEqual(['id', 'title', 'text']);
    expect(columnsOf(startOf('a.tsv', 'id\ttext\n1\tb'))).toEqual(['id', 'text']);
    expect(columnsOf(startOf('a.jsonl', '{"id":1,"text":"a","note":"b"}\n'))).toEqual(['text', 'note']);
    expect(columnsOf(startOf('a.jsonl', '{broken'))).toEqual([]);
    expect([isTable('A.XLSX'), isTable('a.txt')]).toEqual([true, false]);
  });
});
