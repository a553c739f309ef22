// What a person said outranks the model and the list of words that are never tagged, place by place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  reviewMentions,
  stands,
  wordsKey,
  type Decision,
  type Mention,
  type ReviewedMention,
} from '../../../electron/contract/index.ts';

const text = 'Ada met ADA in Oslo.';
const mention = (label: string, start: number, end: number, score = 0.5): Mention => ({
  label,
  start,
  end,
  score,
  origin: 'found',
});
const decision = (verdict: Decision['verdict'], label: string, start: number, end: number): Decision => ({
  label,
  start,
  end,
  verdict,
  score: verdict === 'added' ? null : 0.25,
  decidedAt: '2024-05-06T07:08:09.000Z',
});
const shown = (all: readonly ReviewedMention[]): string[] =>
  all.filter(stands).map(({ label, start, end, verdict }) => `${label} ${text.slice(start, end)} ${verdict ?? '-'}`);

describe('a document under review', () => {
  const found = [mention('person', 0, 3), mention('person', 8, 11), mention('place', 15, 19)];

  it('shows the model as it is as long as nobody says anything', () => {
    expect(shown(reviewMentions(text, found, [], []))).toEqual(['person Ada -', 'person ADA -', 'place Oslo -']);
  });

  it('leaves out what was rejected, and keeps what was accepted although a later run missed it', () => {
    const said = [decision('rejected', 'person', 0, 3), decision('accepted', 'person', 8, 11)];
    expect(shown(reviewMentions(text, found, said, []))).toEqual(['person ADA accepted', 'place Oslo -']);
    expect(reviewMentions(text, [], said, [])).toEqual([
      { label: 'person', start: 8, end: 11, score: 0.25, origin: 'found', verdict: 'accepted' },
    ]);
  });

  it('has what a person added, in reading order', () => {
    const said = [decision('added', 'verb', 4, 7)];
    expect(shown(reviewMentions(text, found, said, []))).toEqual([
      'person Ada -',
      'verb met added',
      'person ADA -',
      'place Oslo -',
    ]);
  });

  it('hides words that are never tagged, however they are written, but for places that were decided on', () => {
    const said = [decision('accepted', 'person', 8, 11)];
    const never = [{ text: ' ada', label: 'person' }];
    expect(shown(reviewMentions(text, found, said, never))).toEqual(['person ADA accepted', 'place Oslo -']);
    expect(shown(reviewMentions(text, found, [], [{ text: 'ada', label: 'place' }]))).toHaveLength(3);
    expect(shown(reviewMentions(text, found, [], [{ text: 'oslo', label: null }]))).toHaveLength(2);
  });
});

const anyPlace = fc.record({
  label: fc.constantFrom('a', 'b'),
  start: fc.nat(3),
  length: fc.integer({ min: 1, max: 3 }),
});
const anyMentions = fc
  .uniqueArray(anyPlace, { selector: ({ label, start, length }) => `${label}${start}${length}` })
  .map((places) => places.map(({ label, start, length }) => mention(label, start, start + length)));
const anyDecisions = fc
  .uniqueArray(fc.record({ place: anyPlace, verdict: fc.constantFrom('accepted', 'rejected', 'added') }), {
    selector: ({ place: { label, start, length } }) => `${label}${start}${length}`,
  })
  .map((all) =>
    all.map(({ place: { label, start, length }, verdict }) => decision(verdict, label, start, start + length)),
  );

it('every mention is there once, and every decision has its way', () => {
  fc.assert(
    fc.property(anyMentions, anyDecisions, (mentions, decisions) => {
      const all = reviewMentions(text, mentions, decisions, [{ text: 'd', label: null }]);
      const keys = all.map(({ label, start, end }) => `${label} ${start} ${end}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const one of mentions) expect(keys).toContain(`${one.label} ${one.start} ${one.end}`);
      const standing = new Set(all.filter(stands).map(({ label, start, end }) => `${label} ${start} ${end}`));
      for (const { label, start, end, verdict } of decisions) {
        expect(standing.has(`${label} ${start} ${end}`)).toBe(verdict !== 'rejected');
      }
    }),
  );
});

it('words are the same whatever their case, blanks and Unicode form', () => {
  expect(wordsKey(' New\u00a0\n YORK ')).toBe('new york');
  expect(wordsKey('ﬁle')).toBe('file');
  expect(wordsKey('e\u0301')).toBe(wordsKey('É'));
});
