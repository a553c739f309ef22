// The catalogues of all languages say the same things: what a translator forgot shows here, not on somebody's screen.
import { describe, expect, test } from 'vitest';
import { de } from '../../../renderer/messages/de.ts';
import { en } from '../../../renderer/messages/en.ts';
import { es } from '../../../renderer/messages/es.ts';
import { formatsFor } from '../../../renderer/messages/formats.ts';
import { fr } from '../../../renderer/messages/fr.ts';
import { zh } from '../../../renderer/messages/zh.ts';

type Leaf = readonly [path: string, value: unknown];

const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`))
    : [[path, value]];

const english = new Map(leavesOf(en));
/** Names of programs and formats are the same in all languages; three small words are no name. */
const isSentence = (value: unknown): value is string =>
  typeof value === 'string' && (value.match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) >= 3;

describe.each(Object.entries({ de, es, fr, zh }))('%s', (_, catalogue) => {
  const leaves = leavesOf(catalogue);

  test('has the words that English has, each of the same kind', () => {
    expect(leaves.map(([path, value]) => `${path} ${typeof value}`).sort()).toEqual(
      [...english].map(([path, value]) => `${path} ${typeof value}`).sort(),
    );
  });

  test('leaves nothing empty, and no sentence in English', () => {
    for (const [path, value] of leaves) {
      if (typeof value === 'string') expect(value.trim(), path).not.toBe('');
      if (isSentence(value)) expect(value, path).not.toBe(english.get(path));
    }
  });
});

test('numbers are written as the language does, and a share as whole per cents', () => {
  expect(formatsFor('de').number(12_345)).toBe('12.345');
  expect(formatsFor('en').decimal(1_234.56)).toBe('1,234.6');
  expect(formatsFor('fr').percent(0.405)).toMatch(/^41\s%$/u);
  expect(formatsFor('zh').percent(0.5)).toBe('50%');
  expect(formatsFor('es').ms(3.14)).toBe('3,1 ms');
});
