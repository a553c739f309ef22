// Whatever a person does in whatever order: undo brings back exactly what was there, redo exactly what was undone, and a
// new step forgets what was undone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ApiParsedInput, Place, ReviewEdit } from '../../../electron/contract/index.ts';
import { addDocument, addRun, found, openReviewed, snapshot, type Reviewed } from './reviewed.ts';

const texts = ['Ada met Ada in Oslo.', 'oslo: ada and Grace', 'Grace, Oslo, Ada'];
const labels = ['person', 'place', 'thing'];

const anyLabel = fc.constantFrom(...labels);
const anyDocument = fc.constantFrom(1, 2, 3);
const anyPlace: fc.Arbitrary<Place> = fc
  .record({
    label: anyLabel,
    start: fc.constantFrom(0, 6, 8, 10, 15),
    length: fc.constantFrom(1, 3, 4),
  })
  .map(({ label, start, length }) => ({ label, start, end: start + length }));
const places = fc.array(anyPlace, { minLength: 1, maxLength: 3 });

const anyEdit: fc.Arbitrary<ReviewEdit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('accept', 'reject', 'undecide', 'add'), places }),
  fc.record({ kind: fc.constant('relabel'), places, label: anyLabel }),
  fc.record({ kind: fc.constant('resize'), place: anyPlace, start: fc.nat(8), end: fc.integer({ min: 9, max: 16 }) }),
);

type Move = (reviewed: Reviewed) => void;

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ documentId: anyDocument, edits: fc.array(anyEdit, { minLength: 1, maxLength: 3 }) }).map(
    (input): Move =>
      ({ review }) =>
        void review.edit(input),
  ),
  fc
    .record({
      documentId: anyDocument,
      place: anyPlace,
      kind: fc.constantFrom<ApiParsedInput<'review.editAlike'>['kind']>('accept', 'reject', 'add', 'relabel'),
      label: anyLabel,
      scope: fc.constantFrom<ApiParsedInput<'review.editAlike'>['scope']>('document', 'corpus'),
      isPreview: fc.boolean(),
    })
    .map(
      (input): Move =>
        ({ review }) =>
          void review.editAlike(input),
    ),
  fc
    .record({
      documentIds: fc.option(fc.array(anyDocument)),
      labels: fc.option(fc.array(anyLabel)),
      minConfidence: fc.constantFrom(0, 0.4),
      maxConfidence: fc.constantFrom(0.6, 1),
      verdict: fc.constantFrom<ApiParsedInput<'review.bulk'>['verdict']>('accepted', 'rejected'),
      isPreview: fc.constant(false),
    })
    .map(
      (input): Move =>
        ({ review }) =>
          void review.bulk(input),
    ),
  fc.record({ documentId: anyDocument, place: anyPlace, everyLabel: fc.boolean() }).map(
    (input): Move =>
      ({ review }) =>
        void review.never(input),
  ),
  fc.record({ text: fc.constantFrom('ADA', 'oslo'), label: fc.option(anyLabel) }).map(
    (input): Move =>
      ({ review }) =>
        void review.allow(input),
  ),
  fc.record({ documentId: anyDocument, from: anyLabel, to: anyLabel }).map(
    (input): Move =>
      ({ review }) =>
        void review.renameLabel(input),
  ),
);

function openLibrary(): Reviewed {
  const reviewed = openReviewed();
  const { store } = reviewed;
  addDocument(store, texts[0] ?? '', [found('person', 0, 3), found('person', 8, 11, 0.9), found('place', 15, 19)]);
  addDocument(store, texts[1] ?? '', [found('place', 0, 4), found('thing', 0, 4, 0.3), found('person', 6, 9)], labels);
  addDocument(store, texts[2] ?? '', [found('place', 0, 5, 0.2), found('person', 0, 5)]);
  return reviewed;
}

it('everything can be undone and done again', () => {
  const moves = fc.array(
    fc.oneof({ weight: 3, arbitrary: anyMove }, fc.constantFrom<'undo' | 'redo'>('undo', 'redo')),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(moves, (all) => {
      const reviewed = openLibrary();
      const { store, review, changes } = reviewed;
      const past: object[] = [];
      const future: object[] = [];
      const go = (way: 'undo' | 'redo'): void => {
        const [from, to] = way === 'undo' ? [past, future] : [future, past];
        const before = snapshot(store);
        review[way]();
        const expected = from.pop();
        if (expected !== undefined) to.push(before);
        expect(snapshot(store)).toEqual(expected ?? before);
      };
      for (const move of all) {
        if (typeof move === 'string') go(move);
        else {
          const [before, told] = [snapshot(store), changes.length];
          move(reviewed);
          if (changes.length === told) expect(snapshot(store)).toEqual(before);
          else {
            past.push(before);
            future.length = 0;
          }
        }
        const { undo, redo } = store.journal.state();
        expect([undo === null, redo === null]).toEqual([past.length === 0, future.length === 0]);
      }
      const end = snapshot(store);
      const steps = past.length;
      for (let step = 0; step < steps; step++) go('undo');
      expect(store.journal.state().undo).toBeNull();
      for (let step = 0; step < steps; step++) go('redo');
      expect(snapshot(store)).toEqual(end);
      store.close();
    }),
    { numRuns: 60 },
  );
});

it('no run changes what was decided', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 1, maxLength: 6 }), (moves) => {
      const reviewed = openLibrary();
      const { store } = reviewed;
      for (const move of moves) move(reviewed);
      const said = [1, 2, 3].map((id) => store.decisions.of(id));
      for (const id of [1, 2, 3]) addRun(store, id, [found('person', 0, 3, 0.99)], labels);
      expect([1, 2, 3].map((id) => store.decisions.of(id))).toEqual(said);
      for (const [index, decisions] of said.entries()) {
        const standing = labels.flatMap((label) => store.places.standing(index + 1, label));
        for (const { label, start, end, verdict } of decisions) {
          const isThere = standing.some((one) => one.label === label && one.start === start && one.end === end);
          expect(isThere).toBe(verdict !== 'rejected');
        }
      }
      store.close();
    }),
    { numRuns: 30 },
  );
});
