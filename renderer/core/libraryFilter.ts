// Which documents of the library pass what a person searches and filters by.
import type { DocumentSummary, SearchHit } from '../../electron/contract/index.ts';
import { percentOf } from './mentionFilter.ts';
import type { AddedFilter, LibraryView, ReviewFilter, StatusFilter } from './libraryView.ts';

/** The best hit of each document: text before mention before name, since it shows where. */
export function hitsByDocument(hits: readonly SearchHit[]): ReadonlyMap<number, SearchHit> {
  const best = new Map<number, SearchHit>();
  for (const hit of hits) {
    const known = best.get(hit.documentId);
    if (known === undefined || (known.start === null && hit.start !== null)) best.set(hit.documentId, hit);
  }
  return best;
}

/** `hits` of the whole search; null: nothing is searched, or the answer is not there yet. */
export function filterDocuments(
  documents: readonly DocumentSummary[],
  view: LibraryView,
  hits: ReadonlyMap<number, SearchHit> | null,
  nowMs: number,
): readonly DocumentSummary[] {
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  const isAdded = addedTest(view.added, nowMs);
  const { status, label, tags, confidence, reviewed } = view;
  return documents.filter(
    (one) =>
      (words.length === 0 || hits?.has(one.id) === true || (view.mentionsOf === null && hasAll(one.name, words))) &&
      (status === null || status === statusOf(one)) &&
      (label === null || (one.run?.counts[label] ?? 0) > 0) &&
      tags.every((tag) => one.tags.includes(tag)) &&
      (reviewed === null || reviewed === reviewOf(one)) &&
      (confidence === null || isOnSide(one.confidence, confidence.side, confidence.percent)) &&
      isAdded(one.addedAt),
  );
}

const hasAll = (name: string, words: readonly string[]): boolean =>
  words.every((word) => name.toLowerCase().includes(word));

function statusOf({ run }: DocumentSummary): StatusFilter {
  if (run === null) return 'none';
  return run.status === 'queued' || run.status === 'running' ? 'waiting' : run.status;
}

const reviewOf = ({ mentions, reviewed }: DocumentSummary): ReviewFilter =>
  reviewed === 0 ? 'none' : reviewed < mentions ? 'some' : 'all';

/** In whole per cents, as they are shown; both sides leave the bound itself to "above". */
const isOnSide = (confidence: number | null, side: 'below' | 'above', percent: number): boolean =>
  confidence !== null && percentOf(confidence) < percent === (side === 'below');

function addedTest(added: AddedFilter | null, nowMs: number): (iso: string) => boolean {
  if (added === null) return () => true;
  if (added.kind === 'days') {
    const first = new Date(nowMs);
    first.setHours(0, 0, 0, 0);
    first.setDate(first.getDate() - (added.days - 1));
    return (iso) => Date.parse(iso) >= first.getTime();
  }
  // Without a zone: the days of the person's own clock.
  const from = added.from === '' ? -Infinity : new Date(`${added.from}T00:00:00`).getTime();
  const to = added.to === '' ? Infinity : new Date(`${added.to}T23:59:59.999`).getTime();
  return (iso) => Date.parse(iso) >= from && Date.parse(iso) <= to;
}

/** The parts of a snippet with what stands before the first hit cut, so that the hit is seen in one line. */
export function snippetParts(parts: readonly string[], mostBefore = 20): readonly string[] {
  const [before = '', ...rest] = parts.map((part) => part.replace(/\s+/g, ' '));
  if (before.length <= mostBefore) return [before, ...rest];
  const cut = before.slice(-mostBefore);
  const space = cut.indexOf(' ');
  return [`…${space === -1 ? cut : cut.slice(space + 1)}`, ...rest];
}
