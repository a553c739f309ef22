// Random texts and mentions for the properties of the renderer's pure parts.
import fc from 'fast-check';
import type { Mention } from '../../../electron/contract/index.ts';

export const textArbitrary = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom('Ada ', 'naïve ', '👩‍🔬', '東京', '\n', '\n\n', 'x'.repeat(40), ' '), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

export const mentionsArbitrary = (length: number): fc.Arbitrary<readonly Mention[]> =>
  length === 0
    ? fc.constant([])
    : fc.uniqueArray(
        fc
          .tuple(fc.nat(length - 1), fc.nat(length - 1), fc.constantFrom('person', 'place', 'date'), fc.nat(100))
          .map(([a, b, label, percent]): Mention => ({
            label,
            start: Math.min(a, b),
            end: Math.max(a, b) + 1,
            score: percent / 100,
            origin: percent % 2 === 0 ? 'found' : 'repeated',
          })),
        { maxLength: 25, selector: ({ label, start, end }) => `${start}-${end}-${label}` },
      );

export const markedTextArbitrary = textArbitrary.chain((text) =>
  mentionsArbitrary(text.length).map((mentions) => ({ text, mentions })),
);

export const mention = (start: number, end: number, label = 'person', score = 0.9): Mention => ({
  label,
  start,
  end,
  score,
  origin: 'found',
});
