import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { nameOf, parseRecords, readGoldFiles, unitsOfPoints } from '../../../electron/bench/qualityRecords.ts';

const line = (record: unknown): string => JSON.stringify(record);
const good = { text: 'Ann left.', entities: [[0, 3, 'person']], labels: ['person', 'city'] };
const messageOf = (lines: string): string => {
  const parsed = parseRecords('movies.jsonl', lines, null);
  return parsed.ok ? 'no error' : parsed.error.message;
};

describe('lines', () => {
  test('offsets in code points become UTF-16 offsets, beyond the BMP too', () => {
    const text = '😀😀 Zoë 𝕏-Corp 🇳🇴';
    const parsed = parseRecords(
      'x',
      line({ text, entities: [[3, 6, 'person'], [7, 13, 'company'], [14, 16, 'flag']], labels: ['person', 'company', 'flag'] }), // prettier-ignore
      null,
    );
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(parsed.value[0]?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Zoë', '𝕏-Corp', '🇳🇴']);
  });

  test('every cut between code points is found again in UTF-16', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const points = Array.from(text);
        const units = unitsOfPoints(text);
        expect(units).toHaveLength(points.length + 1);
        units.forEach((unit, i) => expect(text.slice(0, unit)).toBe(points.slice(0, i).join('')));
      }),
    );
  });

  test('blank lines and Windows line ends are passed over, the limit counts records', () => {
    const parsed = parseRecords('x', `\r\n${line(good)}\r\n\n${line(good)}\r\n${line(good)}`, 2);
    expect(parsed.ok && parsed.value.length).toBe(2);
  });

  test('a label named twice is asked once', () => {
    const parsed = parseRecords('x', line({ ...good, labels: ['person', 'city', 'person'] }), null);
    expect(parsed.ok && parsed.value[0]?.labels).toEqual(['person', 'city']);
  });

  test('what is wrong is said with file and line', () => {
    expect(messageOf(`${line(good)}\n\n{"text": `)).toMatch(/^movies\.jsonl, line 3: not JSON/);
    expect(messageOf(`${line(good)}\n${line({ text: 'x', labels: ['a'] })}`)).toMatch(
      /^movies\.jsonl, line 2: entities: /,
    );
    expect(messageOf(line({ ...good, labels: [] }))).toMatch(/line 1: labels: /);
    expect(messageOf(line({ ...good, entities: [[0, 40, 'person']] }))).toBe(
      'movies.jsonl, line 1: the entity [0, 40] lies outside a text of 9 code points.',
    );
    expect(messageOf(line({ ...good, entities: [[3, 3, 'person']] }))).toMatch(/\[3, 3\] is empty/);
    expect(messageOf(line({ ...good, entities: [[0, 3, 'river']] }))).toMatch(/“river”/);
    expect(messageOf(line(null))).toMatch(/line 1: the record: /);
    expect(messageOf('\n')).toBe('movies.jsonl holds no records.');
  });
});

describe('files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-quality-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const written = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  test('are named by their base names', async () => {
    expect(nameOf('/data/bench/mit-movie.test.jsonl')).toBe('mit-movie.test');
    const read = await readGoldFiles([written('a.test.jsonl', `\uFEFF${line(good)}`)], null);
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['a.test']);
  });

  test('a missing, unreadable or doubled one is an error that names it', async () => {
    const [one, bytes] = [written('one.jsonl', line(good)), written('bytes.jsonl', Uint8Array.of(0xff, 0xfe, 0x41))];
    const missing = path.join(folder, 'missing.jsonl');
    for (const file of [missing, bytes]) {
      const read = await readGoldFiles([one, file], null);
      expect(read).toMatchObject({ ok: false, error: { code: 'document-unreadable' } });
      expect(!read.ok && read.error.message).toContain(file);
    }
    expect(await readGoldFiles([one, one], null)).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(await readGoldFiles([], null)).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
  });
});
