// Labels that a person tries while they look at a text: asked before anything that waits, and added to the run that is
// shown. A run that is still to be worked on is left alone.
import {
  fail,
  ok,
  reviewMentions,
  stands,
  toAppError,
  type ApiOutput,
  type ApiParsedInput,
  type Document,
  type Mention,
  type Parameters,
  type Result,
  type Run,
  type TagResult,
  type WindowResult,
  type WindowTrace,
} from '../contract/index.ts';
import type { EngineHost } from '../host/types.ts';
import type { RunExtension } from '../store/runs.ts';
import type { Store } from '../store/open.ts';
import { refreshCurrent } from './current.ts';
import type { Events } from './events.ts';
import { noDocument } from './notFound.ts';
import { readSettings } from './settings.ts';

export interface LiveLabelsService {
  readonly add: (input: ApiParsedInput<'runs.addLabels'>) => Promise<Result<ApiOutput<'runs.addLabels'>>>;
  readonly lookForMore: (input: ApiParsedInput<'runs.lookForMore'>) => Promise<Result<ApiOutput<'runs.lookForMore'>>>;
  readonly try: (input: ApiParsedInput<'labels.try'>) => Promise<Result<ApiOutput<'labels.try'>>>;
}

export interface LiveLabelsOptions {
  readonly store: Store;
  readonly events: Events;
  readonly host: EngineHost;
  /** Stops a comparison of methods, which takes minutes and would be disturbed. */
  readonly makeWay: () => void;
}

interface Shown {
  readonly document: Document;
  readonly run: Run;
}

interface Timed extends TagResult {
  readonly milliseconds: number;
}

/** How sure the model must be at least of a mention that is asked for; it is told to name what it is hardly sure of. */
const leastLook = 0.02;
const lookParameters = { threshold: 0.01, dedup: 'off', allOccurrences: false } as const;

export function createLiveLabels({ store, events, host, makeWay }: LiveLabelsOptions): LiveLabelsService {
  async function tag(text: string, labels: readonly string[], parameters: Parameters): Promise<Result<Timed>> {
    makeWay();
    const begin = performance.now();
    const tagged = await host
      .tag({ text, labels, parameters, isUrgent: true })
      .catch((thrown: unknown): Result<TagResult> => ({ ok: false, error: toAppError(thrown) }));
    return tagged.ok ? ok({ ...tagged.value, milliseconds: performance.now() - begin }) : tagged;
  }

  /** The run of a document that labels can be added to. */
  function shownOf(documentId: number): Result<Shown> {
    const document = store.documents.get(documentId);
    if (document === null) return noDocument(documentId);
    const newest = store.runs.newestOf(documentId);
    if (newest?.status === 'queued' || newest?.status === 'running') return stillToBeRead(document.name);
    const run = store.runs.newestBegunOf(documentId);
    return run === null ? neverRead(document.name) : ok({ document, run });
  }

  /** Writes to the run as it is by now, since others may have written while the engine worked. */
  function extend<T>(
    { document, run: { id: runId } }: Shown,
    more: (run: Run) => { readonly extension: RunExtension | null; readonly answer: T },
  ): Result<T> {
    const written = store.inTransaction((): Result<{ readonly answer: T; readonly isChanged: boolean }> => {
      const now = shownOf(document.id);
      if (!now.ok) return now;
      if (now.value.run.id !== runId) return otherRun(document.name);
      const { extension, answer } = more(now.value.run);
      if (extension === null) return ok({ answer, isChanged: false });
      store.runs.extend(runId, extension);
      refreshCurrent(store, document.id);
      return ok({ answer, isChanged: true });
    });
    if (!written.ok) return written;
    if (written.value.isChanged) events.emit({ type: 'run', runId, documentId: document.id });
    return ok(written.value.answer);
  }

  return {
    add: async ({ documentId, labels }) => {
      const shown = shownOf(documentId);
      if (!shown.ok) return shown;
      const { document, run } = shown.value;
      const isNewIn =
        ({ labelSet }: Run) =>
        (name: string): boolean =>
          !labelSet.labels.some((known) => known.name === name);
      const asked = [...new Set(labels.map(({ name }) => name))].filter(isNewIn(run));
      if (asked.length === 0) return ok({ runId: run.id, mentions: 0, milliseconds: 0 });
      const tagged = await tag(document.text, asked, run.parameters);
      if (!tagged.ok) return tagged;
      const { mentions, windows, milliseconds } = tagged.value;
      return extend(shown.value, (current) => {
        const names = new Set(asked.filter(isNewIn(current)));
        const added = mentions.filter(({ label }) => names.has(label));
        const answer = { runId: run.id, mentions: added.length, milliseconds };
        if (names.size === 0) return { extension: null, answer };
        const newLabels = [...names].flatMap((name) => labels.find((label) => label.name === name) ?? []);
        const labelSet = { ...current.labelSet, labels: [...current.labelSet.labels, ...newLabels] };
        return { extension: { labelSet, mentions: added, windows: joined(current.windows, windows, names) }, answer };
      });
    },
    lookForMore: async ({ documentId, label }) => {
      const shown = shownOf(documentId);
      if (!shown.ok) return shown;
      const { document, run } = shown.value;
      if (!run.labelSet.labels.some(({ name }) => name === label)) {
        return fail(
          'not-found',
          `“${document.name}” was not read with the label “${label}”; add it to the document first.`,
        );
      }
      const tagged = await tag(document.text, [label], { ...run.parameters, ...lookParameters });
      if (!tagged.ok) return tagged;
      return extend(shown.value, ({ labelSet, mentions }) => {
        const mention = likeliestNew(document, label, mentions, tagged.value.mentions);
        const extension = mention === null ? null : { labelSet, mentions: [mention], windows: [] };
        return { extension, answer: { mention } };
      });
    },
    try: async ({ text, labels }) => {
      const names = [...new Set(labels.map((label) => label.trim()))].filter((label) => label !== '');
      if (names.length === 0) return fail('label-set-empty', 'There is no label to look for; write at least one.');
      const tagged = await tag(text, names, readSettings(store).parameters);
      if (!tagged.ok) return tagged;
      const { mentions, milliseconds } = tagged.value;
      return ok({ mentions, milliseconds });
    },
  };

  /** The best of the found that is not shown yet and that a person has not ruled out. */
  function likeliestNew(
    { id, text }: Document,
    label: string,
    shown: readonly Mention[],
    found: readonly Mention[],
  ): Mention | null {
    const decisions = store.decisions.of(id);
    const nevers = store.decisions.nevers();
    const taken = reviewMentions(text, shown, decisions, nevers).filter(
      (mention) => mention.label === label && stands(mention),
    );
    const undecided = reviewMentions(text, found, decisions, nevers).filter(({ verdict }) => verdict === null);
    const open = new Set(undecided.map(({ start, end }) => `${start} ${end}`));
    const isOpen = ({ start, end, score }: Mention): boolean =>
      score >= leastLook &&
      open.has(`${start} ${end}`) &&
      !taken.some((other) => start < other.end && other.start < end);
    return found
      .filter(isOpen)
      .reduce<Mention | null>((best, next) => (best && best.score >= next.score ? best : next), null);
  }
}

/** The windows of a run in which the new labels were looked for, too, with what that cost. */
function joined(
  windows: readonly WindowResult[],
  more: readonly WindowResult[],
  names: ReadonlySet<string>,
): WindowResult[] {
  return windows.flatMap((window) => {
    const own = more[window.index];
    if (own === undefined || own.start !== window.start || own.end !== window.end) return [];
    return [{ ...window, trace: joinedTrace(window.trace, own.trace, names) }];
  });
}

const joinedTrace = (one: WindowTrace, more: WindowTrace, names: ReadonlySet<string>): WindowTrace => ({
  prefixMs: one.prefixMs + more.prefixMs,
  prefixTokens: one.prefixTokens + more.prefixTokens,
  stepOneMs: one.stepOneMs + more.stepOneMs,
  stepTwoMs: one.stepTwoMs + more.stepTwoMs,
  otherMs: one.otherMs + more.otherMs,
  forwards: one.forwards + more.forwards,
  labels: [...one.labels, ...more.labels.filter(({ label }) => names.has(label))],
});

const stillToBeRead = (name: string): ReturnType<typeof fail> =>
  fail('run-conflict', `“${name}” waits or is being read; try again when it is done.`);

const otherRun = (name: string): ReturnType<typeof fail> =>
  fail('run-conflict', `“${name}” was run again meanwhile; try again on what is there now.`);

const neverRead = (name: string): ReturnType<typeof fail> =>
  fail('not-found', `“${name}” has not been read yet; run it with some labels first.`);
