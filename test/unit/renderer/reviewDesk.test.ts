// Decisions are on screen before they are stored, in their order, and gone again when the program refuses them.
import { describe, expect, it, vi } from 'vitest';
import type { Decision, JournalState, Result } from '../../../electron/contract/index.ts';
import { Query } from '../../../renderer/api/query.ts';
import { ReviewDesk } from '../../../renderer/api/reviewDesk.ts';
import { applyChange, reviewedOf, type DocumentAnswer, type ReviewChange } from '../../../renderer/core/applyEdits.ts';
import { decide } from '../../../renderer/core/editsOf.ts';
import { answerOf } from './answers.ts';
import { mention } from './arbitraries.ts';

const journal: JournalState = { undo: null, redo: null };
const [ada, byron] = [mention(0, 3), mention(8, 13)];
const change = (kind: 'accept' | 'reject', of = ada): ReviewChange => ({
  kind: 'edit',
  edits: [decide(kind, [of])],
  at: '2024-05-06T07:08:09.000Z',
});

function startDesk(): {
  readonly desk: ReviewDesk;
  readonly query: Query<DocumentAnswer>;
  readonly sent: ReviewChange[];
  readonly answer: (result: Result<JournalState>) => Promise<void>;
  readonly refused: string[];
  readonly verdicts: () => (Decision['verdict'] | 'never' | null)[];
} {
  const query = new Query<DocumentAnswer>(() => new Promise(() => undefined));
  query.set(answerOf('Ada met Byron.', [ada, byron]));
  const sent: ReviewChange[] = [];
  const refused: string[] = [];
  let settle: (result: Result<JournalState>) => void = () => undefined;
  const desk = new ReviewDesk({
    query,
    send: (one) => {
      sent.push(one);
      return new Promise((resolve) => (settle = resolve));
    },
    onStored: () => undefined,
    onRefused: ({ message }) => refused.push(message),
  });
  return {
    desk,
    query,
    sent,
    refused,
    answer: async (result) => {
      settle(result);
      await vi.waitFor(() => expect(desk.getSnapshot().length).toBeLessThan(sent.length + 1));
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
    verdicts: () => {
      const { data } = query.getSnapshot();
      if (data === null) throw new Error('no data');
      return reviewedOf(desk.getSnapshot().reduce(applyChange, data)).map(({ verdict }) => verdict);
    },
  };
}

describe('a decision', () => {
  it('is shown at once and stays when it is stored', async () => {
    const { desk, answer, verdicts } = startDesk();
    const stored = desk.make(change('accept'));
    expect(verdicts()).toEqual(['accepted', null]);
    await Promise.resolve();
    await answer({ ok: true, value: journal });
    expect(await stored).toBe(true);
    expect(desk.getSnapshot()).toEqual([]);
    expect(verdicts()).toEqual(['accepted', null]);
  });

  it('is taken back where the program refuses it, and says why', async () => {
    const { desk, answer, verdicts, refused } = startDesk();
    const stored = desk.make(change('reject'));
    await Promise.resolve();
    await answer({ ok: false, error: { code: 'store-failed', message: 'The disk is full.' } });
    expect(await stored).toBe(false);
    expect(verdicts()).toEqual([null, null]);
    expect(refused).toEqual(['The disk is full.']);
  });

  it('waits for the one before it, and both are on screen meanwhile', async () => {
    const { desk, answer, sent, verdicts } = startDesk();
    void desk.make(change('accept'));
    void desk.make(change('reject', byron));
    await Promise.resolve();
    expect(sent).toHaveLength(1);
    expect(verdicts()).toEqual(['accepted', 'rejected']);
    await answer({ ok: true, value: journal });
    expect(sent).toHaveLength(2);
    expect(verdicts()).toEqual(['accepted', 'rejected']);
  });
});
