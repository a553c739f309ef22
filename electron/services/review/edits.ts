// Edits of one document, one after the other, each on what the last one left.
import { ok, type Document, type Place, type Result, type ReviewEdit } from '../../contract/index.ts';
import { wrongMark, wrongPlace } from './checks.ts';
import type { Draft } from './draft.ts';
import type { Figures } from './figures.ts';

/** Where a relabelled or resized place ends up; the others stay. */
const targetOf = (edit: ReviewEdit, place: Place): Place => {
  if (edit.kind === 'relabel') return { ...place, label: edit.label };
  if (edit.kind === 'resize') return { ...place, start: edit.start, end: edit.end };
  return place;
};

function applyTo(draft: Draft, kind: ReviewEdit['kind'], place: Place, target: Place): boolean {
  switch (kind) {
    case 'accept':
    case 'add':
      return draft.accept(place);
    case 'reject':
      return draft.reject(place);
    case 'undecide':
      return draft.undecide(place);
    case 'relabel':
    case 'resize':
      return draft.move(place, target);
  }
}

/** Puts all edits into the draft, or says which one cannot be. */
export function applyEdits(
  { id, name, text }: Document,
  edits: readonly ReviewEdit[],
  draft: Draft,
  figures: Figures,
): Result<void> {
  for (const edit of edits) {
    for (const place of edit.kind === 'resize' ? [edit.place] : edit.places) {
      const target = targetOf(edit, place);
      const check = edit.kind === 'add' || edit.kind === 'resize' ? wrongMark : wrongPlace;
      const wrong = wrongPlace({ name, text }, place) ?? check({ name, text }, target);
      if (wrong !== null) return wrong;
      if (!applyTo(draft, edit.kind, place, target)) continue;
      figures.count(id, target.label, text.slice(target.start, target.end));
    }
  }
  return ok(undefined);
}
