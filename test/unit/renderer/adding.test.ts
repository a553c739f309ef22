// What happens to files on their way into the library: batches, base64, names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../renderer/core/base64.ts';
import { inBatches } from '../../../renderer/core/batches.ts';
import { nameFromText } from '../../../renderer/core/pasteName.ts';

it('base64 is that of everybody else, over piece borders too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
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
