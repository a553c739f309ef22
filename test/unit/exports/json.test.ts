// JSON that says what it was made with, and offsets that hold in both units.
import { describe, expect, it } from 'vitest';
import { json } from '../../../electron/exports/json.ts';
import type { ExportItem } from '../../../electron/contract/index.ts';
import { item, mention, options } from './items.ts';

const writeJson = (items: readonly ExportItem[]): string => json.write(items, options).files[0]?.content ?? '';

interface Exported {
  readonly documents: readonly {
    readonly text: string;
    readonly mentions: readonly {
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly codePointStart: number;
      readonly codePointEnd: number;
    }[];
  }[];
}

const parse = (json: string): Exported => JSON.parse(json) as Exported;

describe('the JSON export', () => {
  it('names document, label set, model, parameters, state and unit', () => {
    const exported = parse(writeJson([item('a.txt', 'Ada in Oslo', [mention('city', 7, 11, 0.123456)])]));
    expect(exported).toMatchObject({
      format: 'padellm-export',
      version: 1,
      documents: [
        {
          name: 'a.txt',
          sha256: 'c0ffee',
          labelSet: { name: 'Set', labels: [{ name: 'city' }] },
          model: { name: 'm', version: '2' },
          parameters: { rule: 'marginal', windowTokens: 224 },
          run: { status: 'done' },
          coverage: 1,
          offsetUnit: 'utf-16 code units',
          mentions: [{ label: 'city', text: 'Oslo', start: 7, end: 11, confidence: 0.1235, origin: 'found' }],
          text: 'Ada in Oslo',
        },
      ],
    });
  });

  it.each([
    ['emoji', '🦜🦜 Ada saw 👩‍👩‍👧 in Oslo 🇳🇴.'],
    ['combining marks', 'Jose\u0301 and Zoe\u0308 met in Os\u0301lo'],
    ['CJK', '東京の𠮷野家でAdaに会った。오슬로'],
    ['right to left', 'עדה ב־Oslo 🦜 مدينة'],
  ])('keeps both offset units right around %s', (_, text) => {
    const words = [...text.matchAll(/[\p{L}\p{M}\p{Extended_Pictographic}]+/gu)];
    const mentions = words.map(({ 0: word, index }) => mention('word', index, index + word.length));
    const [document] = parse(writeJson([item('d', text, mentions.reverse())])).documents;
    const points = Array.from(text);
    expect(document?.mentions).toHaveLength(words.length);
    for (const { text: said, start, end, codePointStart, codePointEnd } of document?.mentions ?? []) {
      expect(text.slice(start, end)).toBe(said);
      expect(points.slice(codePointStart, codePointEnd).join('')).toBe(said);
    }
  });
});
