// A person goes through what the model found: what they say is kept beside it, counted, and can be taken back.
import { describe, expect, it } from 'vitest';
import { journalStateSchema, reviewReachSchema, type ApiOutput, type Place } from '../../../electron/contract/index.ts';
import { codeOf, openLibrary, paste, temporaryFolder, type Library } from './library.ts';
import { addDocument, addRun, found, openReviewed, snapshot } from './reviewed.ts';
import { value } from './library.ts';

const ada = { label: 'person', start: 0, end: 3 };
const secondAda = { label: 'person', start: 8, end: 11 };
const oslo = { label: 'place', start: 15, end: 19 };
const text = 'Ada met Ada in Oslo.';
const mentions = [found('person', 0, 3, 0.75), found('person', 8, 11, 0.25), found('place', 15, 19, 0.5)];

function oneDocument() {
  const reviewed = openReviewed();
  const documentId = addDocument(reviewed.store, text, mentions);
  const standing = (): string[] =>
    ['person', 'place', 'city'].flatMap((label) =>
      reviewed.store.places.standing(documentId, label).map(({ text: words, start }) => `${label} ${words} ${start}`),
    );
  return { ...reviewed, documentId, standing };
}

describe('editing one document', () => {
  it('keeps the model’s score beside what a person says', () => {
    const { store, review, documentId } = oneDocument();
    const journal = value(review.edit({ documentId, edits: [{ kind: 'accept', places: [ada, oslo] }] }));
    expect(journalStateSchema.parse(journal).undo).toEqual({
      kind: 'accept',
      mentions: 2,
      documents: 1,
      text: null,
      label: null,
    });
    value(review.edit({ documentId, edits: [{ kind: 'reject', places: [secondAda] }] }));
    expect(store.decisions.of(documentId)).toMatchObject([
      { ...ada, verdict: 'accepted', score: 0.75 },
      { ...secondAda, verdict: 'rejected', score: 0.25 },
      { ...oslo, verdict: 'accepted', score: 0.5 },
    ]);
    expect(store.documents.summaries()).toMatchObject([{ mentions: 2, reviewed: 2 }]);
  });

  it('gives a mention another label or other bounds, with the score it had', () => {
    const { store, review, documentId, standing } = oneDocument();
    const edits = [
      { kind: 'relabel' as const, places: [oslo], label: 'city' },
      { kind: 'resize' as const, place: ada, start: 0, end: 7 },
    ];
    value(review.edit({ documentId, edits }));
    expect(store.decisions.of(documentId)).toMatchObject([
      { ...ada, verdict: 'rejected', score: 0.75 },
      { label: 'person', start: 0, end: 7, verdict: 'added', score: 0.75 },
      { ...oslo, label: 'city', verdict: 'added', score: 0.5 },
      { ...oslo, verdict: 'rejected', score: 0.5 },
    ]);
    expect(standing()).toEqual(['person Ada met 0', 'person Ada 8', 'city Oslo 15']);
  });

  it('adds what the model missed, and takes decisions back', () => {
    const { store, review, documentId, standing } = oneDocument();
    const met = { label: 'verb', start: 4, end: 7 };
    value(review.edit({ documentId, edits: [{ kind: 'add', places: [met, ada] }] }));
    expect(store.decisions.of(documentId)).toMatchObject([
      { ...ada, verdict: 'accepted', score: 0.75 },
      { ...met, verdict: 'added', score: null },
    ]);
    value(review.edit({ documentId, edits: [{ kind: 'undecide', places: [met, ada] }] }));
    expect(store.decisions.of(documentId)).toEqual([]);
    expect(standing()).toEqual(['person Ada 0', 'person Ada 8', 'place Oslo 15']);
  });

  it('makes no step of what changes nothing', () => {
    const { review, documentId, changes } = oneDocument();
    value(review.edit({ documentId, edits: [{ kind: 'accept', places: [ada] }] }));
    value(review.undo());
    const told = changes.length;
    value(review.edit({ documentId, edits: [{ kind: 'undecide', places: [oslo] }] }));
    value(review.edit({ documentId, edits: [{ kind: 'relabel', places: [ada], label: 'person' }] }));
    expect(value(review.journal())).toMatchObject({ undo: null, redo: { kind: 'accept' } });
    expect(changes).toHaveLength(told);
  });

  it.each<[string, Place]>([
    ['beyond the end', { label: 'x', start: 15, end: 21 }],
    ['backwards', { label: 'x', start: 3, end: 3 }],
    ['of blanks alone', { label: 'x', start: 3, end: 4 }],
    ['without a label', { label: ' ', start: 0, end: 3 }],
  ])('refuses a place %s and does nothing at all', (_, place) => {
    const { store, review, documentId } = oneDocument();
    const before = snapshot(store);
    const edits = [
      { kind: 'accept' as const, places: [ada] },
      { kind: 'add' as const, places: [place] },
    ];
    expect(codeOf(review.edit({ documentId, edits }))).toBe('input-invalid');
    expect(snapshot(store)).toEqual(before);
    expect(value(review.journal()).undo).toBeNull();
  });

  it('refuses half a character, bounds outside the text and unknown documents', () => {
    const { store, review } = oneDocument();
    const documentId = addDocument(store, 'a 🦜 b', [found('person', 0, 1)]);
    const edit = (start: number, end: number) =>
      review.edit({
        documentId,
        edits: [{ kind: 'resize', place: { label: 'person', start: 0, end: 1 }, start, end }],
      });
    expect(codeOf(edit(0, 3))).toBe('input-invalid');
    expect(codeOf(edit(0, 99))).toBe('input-invalid');
    expect(codeOf(edit(0, 4))).toBe('ok');
    expect(codeOf(review.edit({ documentId: 99, edits: [{ kind: 'accept', places: [ada] }] }))).toBe('not-found');
  });

  it('tells of each step once, with what can be undone', () => {
    const { review, documentId, changes } = oneDocument();
    value(review.edit({ documentId, edits: [{ kind: 'accept', places: [ada] }] }));
    value(review.undo());
    expect(changes).toMatchObject([
      { type: 'review', documentIds: [documentId], journal: { undo: { kind: 'accept', text: 'Ada' }, redo: null } },
      { type: 'review', documentIds: [documentId], journal: { undo: null, redo: { kind: 'accept', text: 'Ada' } } },
    ]);
  });
});

describe('places with the same words', () => {
  const texts = ['ADA was here, Adam was not', 'Lady Ada of Oslo'];

  function three() {
    const one = oneDocument();
    const others = texts.map((other, index) =>
      addDocument(one.store, other, index === 0 ? [] : [found('person', 0, 8, 0.5)]),
    );
    const alike = (
      kind: 'accept' | 'reject' | 'add' | 'relabel',
      scope: 'document' | 'corpus',
      isPreview = false,
      label: string | null = null,
    ) => value(one.review.editAlike({ documentId: one.documentId, place: ada, kind, label, scope, isPreview }));
    return { ...one, others, alike };
  }

  it('are accepted where a mention stands there', () => {
    const { alike, store, documentId } = three();
    expect(alike('accept', 'corpus')).toMatchObject({
      mentions: 2,
      documents: 1,
      journal: { undo: { kind: 'accept', mentions: 2, text: 'Ada', label: 'person' } },
    });
    expect(store.documents.summaries().find(({ id }) => id === documentId)).toMatchObject({ mentions: 3, reviewed: 2 });
  });

  it('are added where none is, but never over a mention of the label', () => {
    const { alike, store, others } = three();
    const preview = alike('add', 'corpus', true);
    expect(reviewReachSchema.parse(preview)).toMatchObject({
      mentions: 2,
      documents: 2,
      examples: [
        { text: 'Ada', start: 0 },
        { text: 'ADA', after: ' was here, Adam was not' },
      ],
      journal: { undo: null },
    });
    expect(alike('add', 'corpus')).toMatchObject({ mentions: 2, documents: 2 });
    expect(others.map((id) => store.decisions.of(id).map(({ start, verdict }) => [start, verdict]))).toEqual([
      [[0, 'added']],
      [],
    ]);
  });

  it('get another label in one document, or are rejected in it', () => {
    const { alike, standing, review } = three();
    alike('relabel', 'document', false, 'city');
    expect(standing()).toEqual(['place Oslo 15', 'city Ada 0', 'city Ada 8']);
    value(review.undo());
    alike('reject', 'document');
    expect(standing()).toEqual(['place Oslo 15']);
    value(review.undo());
    expect(standing()).toEqual(['person Ada 0', 'person Ada 8', 'place Oslo 15']);
  });

  it('need words, and a label to become', () => {
    const { review, documentId } = three();
    const request = { documentId, kind: 'relabel', label: null, scope: 'corpus', isPreview: false } as const;
    expect(codeOf(review.editAlike({ ...request, place: ada }))).toBe('input-invalid');
    expect(codeOf(review.editAlike({ ...request, place: { ...ada, start: 3, end: 4 } }))).toBe('input-invalid');
    expect(codeOf(review.editAlike({ ...request, documentId: 77, place: ada }))).toBe('not-found');
  });
});

describe('a whole library at once', () => {
  const filter = { labels: null, minConfidence: 0, maxConfidence: 1, isPreview: false } as const;

  it('is accepted or rejected by label and confidence, but for what was decided before', () => {
    const { store, review, documentId, standing } = oneDocument();
    const other = addDocument(store, 'Oslo', [found('place', 0, 4, 0.1)]);
    value(review.edit({ documentId, edits: [{ kind: 'accept', places: [ada] }] }));
    const wanted = { ...filter, documentIds: null, labels: ['person', 'place'], maxConfidence: 0.5 };
    const preview = value(review.bulk({ ...wanted, verdict: 'rejected', isPreview: true }));
    expect(preview).toMatchObject({ mentions: 3, documents: 2, journal: { undo: { kind: 'accept' } } });
    expect(value(review.bulk({ ...wanted, verdict: 'rejected' })).mentions).toBe(3);
    expect(standing()).toEqual(['person Ada 0']);
    value(review.undo());
    expect(value(review.bulk({ ...filter, documentIds: [other], verdict: 'accepted' })).mentions).toBe(1);
    expect(codeOf(review.bulk({ ...filter, documentIds: [1, 99], verdict: 'accepted' }))).toBe('not-found');
  });

  it('is told as any document where thousands changed', () => {
    const { store, review, changes } = openReviewed();
    store.inTransaction(() => {
      for (let number = 0; number < 300; number++) addDocument(store, `Ada ${number}`, [found('person', 0, 3)]);
    });
    expect(value(review.bulk({ ...filter, documentIds: null, verdict: 'accepted' })).documents).toBe(300);
    expect(changes).toMatchObject([{ type: 'review', documentIds: null }]);
  });
});

describe('words that are never tagged', () => {
  it('vanish from every document, come back when they are allowed, and leave decisions alone', () => {
    const { store, review, documentId, standing } = oneDocument();
    const other = addDocument(store, 'It is ADA.', [found('person', 6, 9)]);
    value(review.edit({ documentId, edits: [{ kind: 'accept', places: [secondAda] }] }));
    expect(value(review.never({ documentId, place: ada, everyLabel: false })).undo).toEqual({
      kind: 'never',
      mentions: 2,
      documents: 2,
      text: 'Ada',
      label: 'person',
    });
    expect(value(review.nevers())).toEqual([{ text: 'Ada', label: 'person' }]);
    expect(standing()).toEqual(['person Ada 8', 'place Oslo 15']);
    expect(store.places.undecided(other)).toEqual([]);
    addRun(store, other, [found('person', 6, 9)], ['person']);
    expect(store.places.undecided(other)).toEqual([]);
    expect(value(review.allow({ text: 'ada', label: 'person' })).undo).toMatchObject({ kind: 'allow' });
    expect(standing()).toHaveLength(3);
    expect(store.places.undecided(other)).toHaveLength(1);
    value(review.undo());
    expect(value(review.nevers())).toEqual([{ text: 'Ada', label: 'person' }]);
    expect(standing()).toHaveLength(2);
  });

  it('count at the very place that was accepted before, and under every label if so wished', () => {
    const { review, documentId, standing } = oneDocument();
    value(review.edit({ documentId, edits: [{ kind: 'accept', places: [ada] }] }));
    value(review.never({ documentId, place: ada, everyLabel: true }));
    expect(value(review.nevers())).toEqual([{ text: 'Ada', label: null }]);
    expect(standing()).toEqual(['place Oslo 15']);
  });
});

describe('a label under another name', () => {
  it('takes its mentions and decisions along', () => {
    const { store, review, documentId, changes } = oneDocument();
    value(review.edit({ documentId, edits: [{ kind: 'reject', places: [ada] }] }));
    const before = snapshot(store);
    expect(value(review.renameLabel({ documentId, from: 'person', to: 'human' })).undo).toEqual({
      kind: 'rename',
      mentions: 2,
      documents: 1,
      text: 'person',
      label: 'human',
    });
    const run = store.runs.newestOf(documentId);
    expect(run?.labelSet.labels.map(({ name }) => name)).toEqual(['human', 'place']);
    expect(run?.mentions.map(({ label }) => label)).toEqual(['human', 'human', 'place']);
    expect(store.decisions.of(documentId)).toMatchObject([{ ...ada, label: 'human', verdict: 'rejected' }]);
    expect(changes.at(-1)).toMatchObject({ type: 'run', documentId });
    value(review.undo());
    expect(snapshot(store)).toEqual(before);
  });

  it('becomes one with a label that is there, and what stood under either stands', () => {
    const { store, review } = oneDocument();
    const both = [found('person', 0, 3, 0.9), found('name', 0, 3, 0.2), found('person', 8, 11), found('name', 8, 11)];
    const documentId = addDocument(store, 'Bob met Bob in Oslo.', both, ['person', 'name']);
    value(review.edit({ documentId, edits: [{ kind: 'reject', places: [ada, { ...secondAda, label: 'name' }] }] }));
    value(review.edit({ documentId, edits: [{ kind: 'accept', places: [secondAda] }] }));
    value(review.renameLabel({ documentId, from: 'name', to: 'person' }));
    expect(store.runs.newestOf(documentId)).toMatchObject({
      labelSet: { labels: [{ name: 'person' }] },
      mentions: [{ ...ada, score: 0.9 }, secondAda],
    });
    expect(store.places.standing(documentId, 'person')).toMatchObject([{ start: 0 }, { start: 8 }]);
    expect(store.decisions.of(documentId)).toMatchObject([{ ...secondAda, verdict: 'accepted' }]);
  });

  it('keeps labels that came to the run in between when it is undone', () => {
    const { store, review, documentId } = oneDocument();
    value(review.renameLabel({ documentId, from: 'person', to: 'human' }));
    const run = store.runs.newestOf(documentId);
    const labels = [...(run?.labelSet.labels ?? []), { name: 'verb', description: '', colour: '#000000' }];
    store.runLabels.setLabels(run?.id ?? 0, labels);
    store.runLabels.exchange(run?.id ?? 0, [], [found('verb', 4, 7), found('human', 4, 7)]);
    value(review.undo());
    const after = store.runs.newestOf(documentId);
    expect(after?.labelSet.labels.map(({ name }) => name)).toEqual(['person', 'place', 'human', 'verb']);
    expect(after?.mentions.map(({ label }) => label).toSorted()).toEqual([
      'human',
      'person',
      'person',
      'place',
      'verb',
    ]);
  });

  it('is refused while the document is tagged, and where there is no such label', () => {
    const { store, review, documentId } = oneDocument();
    expect(codeOf(review.renameLabel({ documentId, from: 'verb', to: 'x' }))).toBe('not-found');
    const run = store.runs.newestOf(documentId);
    if (run === null) throw new Error('no run');
    store.runs.enqueue({ documentId, labelSet: run.labelSet, parameters: run.parameters, at: 'now' });
    expect(codeOf(review.renameLabel({ documentId, from: 'person', to: 'x' }))).toBe('run-conflict');
  });
});

describe('undo', () => {
  it('of a document that is gone for good does what can still be done', () => {
    const { store, review, documentId } = oneDocument();
    const other = addDocument(store, 'Ada', [found('person', 0, 3)]);
    const filter = { labels: null, minConfidence: 0, maxConfidence: 1, isPreview: false } as const;
    value(review.bulk({ ...filter, documentIds: null, verdict: 'rejected' }));
    store.documents.remove(documentId, 'now');
    store.documents.purge();
    expect(value(review.undo())).toMatchObject({ undo: null, redo: { kind: 'reject', documents: 2 } });
    expect(store.places.undecided(other)).toHaveLength(1);
    value(review.redo());
    expect(store.places.undecided(other)).toEqual([]);
  });

  it('of nothing is nothing', () => {
    const { review, changes } = oneDocument();
    expect([value(review.undo()), value(review.redo())]).toEqual(Array(2).fill({ undo: null, redo: null }));
    expect(changes).toEqual([]);
  });
});

type Opened = ApiOutput<'documents.get'>;

describe('over a restart', () => {
  const add = async (library: Library): Promise<number> => {
    const labelSetId = await library.knownLabels();
    const [added] = await library.ask('documents.add', {
      documents: [paste('trip', 'Ada Lovelace met Grace Hopper in Paris.')],
      labelSetId,
    });
    await library.settled();
    return added?.status === 'added' ? added.documentId : 0;
  };
  const said = ({ decisions }: Opened): string[] => decisions.map(({ start, verdict }) => `${start} ${verdict}`);

  it('steps can be undone and done again, also in a document that had been removed and came back', async () => {
    const dataFolder = temporaryFolder();
    const first = openLibrary({ dataFolder });
    const documentId = await add(first);
    const accept = { kind: 'accept' as const, places: [{ label: 'person', start: 0, end: 12 }] };
    const reject = { kind: 'reject' as const, places: [{ label: 'location', start: 33, end: 38 }] };
    await first.ask('review.edit', { documentId, edits: [accept] });
    await first.ask('review.edit', { documentId, edits: [reject] });
    await first.ask('review.undo', {});
    await first.services.close();

    const second = openLibrary({ dataFolder });
    expect(await second.ask('review.journal', {})).toMatchObject({
      undo: { kind: 'accept', text: 'Ada Lovelace' },
      redo: { kind: 'reject', text: 'Paris' },
    });
    await second.ask('review.redo', {});
    expect(said(await second.ask('documents.get', { documentId }))).toEqual(['0 accepted', '33 rejected']);
    const { decisions, nevers } = await second.ask('documents.get', { documentId });
    expect(await second.ask('documents.review', { documentId })).toEqual({ decisions, nevers });
    await second.ask('documents.remove', { documentIds: [documentId] });
    expect(await second.router.typed('documents.review', { documentId })).toMatchObject({ ok: false });
    await second.ask('review.undo', {});
    await second.ask('review.undo', {});
    await second.ask('documents.restore', { documentIds: [documentId] });
    expect(said(await second.ask('documents.get', { documentId }))).toEqual([]);
    expect(await second.ask('documents.list', {})).toMatchObject([{ mentions: 3, reviewed: 0 }]);
  });
});
