// What a person sees before the program has answered is what it answers: random edits, beside the real service.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewMentions, type Decision, type Place, type ReviewEdit } from '../../../electron/contract/index.ts';
import { applyChange, applyEdits, reviewedOf } from '../../../renderer/core/applyEdits.ts';
import { openLibrary, paste } from '../services/library.ts';
import { answerOf } from './answers.ts';
import { mention } from './arbitraries.ts';

const text = 'Ada Lovelace met Grace Hopper in Oslo. Linus Torvalds wrote from Paris, and Lagos slept in Oslo.';
const words = [...text.matchAll(/\w+(?: [A-Z]\w+)?/g)].map(({ index, 0: word }) => ({
  start: index,
  end: index + word.length,
}));
const labels = ['person', 'location', 'poet'];

const placeArbitrary: fc.Arbitrary<Place> = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom(...labels))
  .map(([{ start, end }, label]) => ({ label, start, end }));
const placesArbitrary = fc.array(placeArbitrary, { minLength: 1, maxLength: 3 });

const editArbitrary: fc.Arbitrary<ReviewEdit> = fc.oneof(
  fc
    .tuple(fc.constantFrom('accept' as const, 'reject' as const, 'undecide' as const, 'add' as const), placesArbitrary)
    .map(([kind, places]): ReviewEdit => ({ kind, places })),
  fc
    .tuple(placesArbitrary, fc.constantFrom(...labels))
    .map(([places, label]): ReviewEdit => ({ kind: 'relabel', places, label })),
  fc
    .tuple(placeArbitrary, fc.constantFrom(...words))
    .map(([place, { start, end }]): ReviewEdit => ({ kind: 'resize', place, start, end })),
);
const editsArbitrary = fc.array(editArbitrary, { minLength: 1, maxLength: 4 });

const at = '2024-05-06T07:08:09.000Z';
const said = (decisions: readonly Decision[]): readonly string[] =>
  decisions.map(({ label, start, end, verdict, score }) => `${start} ${end} ${label} ${verdict} ${score}`).sort();

describe('edits shown before they are stored', () => {
  it('are what the program makes of them', async () => {
    const { ask, knownLabels, settled } = openLibrary();
    const labelSetId = await knownLabels();
    const [added] = await ask('documents.add', { documents: [paste('letter', text)], labelSetId });
    if (added?.status !== 'added') throw new Error('not added');
    await settled();
    const { documentId } = added;
    expect((await ask('documents.get', { documentId })).run?.mentions.length).toBeGreaterThan(2);
    await fc.assert(
      fc.asyncProperty(editsArbitrary, async (edits) => {
        const before = await ask('documents.get', { documentId });
        const expected = applyChange(before, { kind: 'edit', edits, at });
        await ask('review.edit', { documentId, edits });
        const after = await ask('documents.get', { documentId });
        expect(said(expected.decisions)).toEqual(said(after.decisions));
      }),
      { numRuns: 60 },
    );
  });

  it('of words that are never tagged again are what the program makes of them', async () => {
    const { ask, knownLabels, settled } = openLibrary();
    const [added] = await ask('documents.add', { documents: [paste('letter', text)], labelSetId: await knownLabels() });
    if (added?.status !== 'added') throw new Error('not added');
    await settled();
    const { documentId } = added;
    await fc.assert(
      fc.asyncProperty(placeArbitrary, fc.boolean(), editsArbitrary, async (place, everyLabel, edits) => {
        await ask('review.edit', { documentId, edits });
        const before = await ask('documents.get', { documentId });
        const never = { text: text.slice(place.start, place.end), label: everyLabel ? null : place.label };
        const expected = applyChange(before, { kind: 'never', never, place, at });
        await ask('review.never', { documentId, place, everyLabel });
        const after = await ask('documents.get', { documentId });
        const verdicts = (answer: typeof after): readonly string[] =>
          reviewedOf(answer).map(({ label, start, verdict }) => `${start} ${label} ${verdict}`);
        expect(verdicts(expected)).toEqual(verdicts(after));
      }),
      { numRuns: 40 },
    );
  });

  it('may be applied to an answer that holds them already', () => {
    fc.assert(
      fc.property(editsArbitrary, ([edit]) => {
        if (edit === undefined) return;
        const { run, decisions } = answerOf(text, [mention(0, 3), mention(8, 13, 'poet')]);
        const once = applyEdits(run?.mentions ?? [], decisions, [edit], at);
        // A swap of two labels among several places is the one thing that is not the same twice.
        if (edit.kind === 'relabel' && edit.places.length > 1) return;
        expect(applyEdits(run?.mentions ?? [], once, [edit], at)).toEqual(once);
      }),
    );
  });

  it('are shown as the contract has it, decision after decision', () => {
    const neverArbitrary = fc
      .tuple(fc.constantFrom(...words), fc.constantFrom(null, ...labels))
      .map(([{ start, end }, label]) => ({ text: text.slice(start, end), label }));
    fc.assert(
      fc.property(
        fc.uniqueArray(placeArbitrary, { selector: ({ label, start }) => `${label} ${start}` }),
        fc.array(editsArbitrary, { maxLength: 5 }),
        fc.array(neverArbitrary, { maxLength: 2 }),
        (places, steps, nevers) => {
          const mentions = places.map(({ label, start, end }) => mention(start, end, label));
          let answer = { ...answerOf(text, mentions), nevers };
          for (const edits of steps) {
            answer = { ...answer, decisions: [...applyEdits(answer.run?.mentions ?? [], answer.decisions, edits, at)] };
            const { run, decisions } = answer;
            expect(reviewedOf(answer)).toEqual(reviewMentions(text, run?.mentions ?? [], decisions, nevers));
          }
        },
      ),
    );
  });
});
