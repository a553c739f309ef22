// What a person says of mentions, kept apart from what the model said: decisions outlive every later run.
import { z } from 'zod';
import { mentionSchema, type Mention } from './engine.ts';
import { labelNameSchema } from './labelSets.ts';

/** A place under a label. Offsets are UTF-16 code units into the document's text. */
export const placeSchema = mentionSchema.pick({ label: true, start: true, end: true });
export type Place = z.infer<typeof placeSchema>;

/** added: a person marked it themselves, or changed a mention's label or bounds into it. */
export const verdictSchema = z.enum(['accepted', 'rejected', 'added']);
export type Verdict = z.infer<typeof verdictSchema>;

export const decisionSchema = placeSchema.extend({
  verdict: verdictSchema,
  /** What the model's score was when this was decided; null: the model had not found it. */
  score: z.number().nullable(),
  decidedAt: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** Words that are never tagged again, in any document; label null: under no label at all. */
export const neverSchema = z.object({ text: z.string().min(1).max(1_000), label: labelNameSchema.nullable() });
export type Never = z.infer<typeof neverSchema>;

/** One thing that a person does to mentions of one document. */
export const reviewEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), places: z.array(placeSchema).min(1).max(100_000) }),
  z.object({ kind: z.literal('reject'), places: z.array(placeSchema).min(1).max(100_000) }),
  /** Takes decisions back: the model's word stands again. */
  z.object({ kind: z.literal('undecide'), places: z.array(placeSchema).min(1).max(100_000) }),
  z.object({ kind: z.literal('relabel'), places: z.array(placeSchema).min(1).max(100_000), label: labelNameSchema }),
  z.object({
    kind: z.literal('resize'),
    place: placeSchema,
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
  }),
  z.object({ kind: z.literal('add'), places: z.array(placeSchema).min(1).max(100_000) }),
]);
export type ReviewEdit = z.infer<typeof reviewEditSchema>;

/** What a step of the journal did, in figures that any language can say. */
export const reviewStepSchema = z.object({
  kind: z.enum(['accept', 'reject', 'undecide', 'relabel', 'resize', 'add', 'never', 'allow', 'rename']),
  mentions: z.number().int(),
  documents: z.number().int(),
  /** The words, where all have the same; of a renamed label what it was called before. */
  text: z.string().nullable(),
  label: z.string().nullable(),
});
export type ReviewStep = z.infer<typeof reviewStepSchema>;

/** What would be undone and done again next; it survives a restart. */
export const journalStateSchema = z.object({ undo: reviewStepSchema.nullable(), redo: reviewStepSchema.nullable() });
export type JournalState = z.infer<typeof journalStateSchema>;

/** The words around a place, for lists. */
export const excerptSchema = z.object({
  documentId: z.number().int(),
  name: z.string(),
  label: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  before: z.string(),
  text: z.string(),
  after: z.string(),
  /** From 1; null for documents without pages. */
  page: z.number().int().nullable(),
});
export type Excerpt = z.infer<typeof excerptSchema>;

/** What a step over many places does, or in a preview would do. */
export const reviewReachSchema = z.object({
  mentions: z.number().int(),
  documents: z.number().int(),
  /** The first of them. */
  examples: z.array(excerptSchema),
  journal: journalStateSchema,
});
export type ReviewReach = z.infer<typeof reviewReachSchema>;

/** A mention as a person sees it: what the model said, and what they decided. */
export interface ReviewedMention extends Omit<Mention, 'score' | 'origin'> {
  /** null: the model did not find it. */
  readonly score: number | null;
  readonly origin: Mention['origin'] | 'added';
  /** never: its words are on the list of those that are not tagged again. */
  readonly verdict: Verdict | 'never' | null;
}

/** How words are compared everywhere: case, kinds of blanks and Unicode forms do not count. */
export const wordsKey = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Names a place within its document. */
export const placeKey = ({ label, start, end }: Place): string => `${start} ${end} ${label}`;

/** Whether a mention stands: it is shown, counted and exported. */
export const stands = ({ verdict }: Pick<ReviewedMention, 'verdict'>): boolean =>
  verdict !== 'rejected' && verdict !== 'never';

/**
 * What the model found and a person decided, as one list in reading order, what was rejected included (see `stands`).
 * A decision on the very place outranks the model and the list of words that are never tagged.
 */
export function reviewMentions(
  text: string,
  mentions: readonly Mention[],
  decisions: readonly Decision[],
  nevers: readonly Never[],
): ReviewedMention[] {
  const decided = new Map(decisions.map((decision) => [placeKey(decision), decision]));
  const everyLabel = new Set(nevers.filter(({ label }) => label === null).map(({ text: words }) => wordsKey(words)));
  const oneLabel = new Set(nevers.map(({ text: words, label }) => `${label ?? ''}\n${wordsKey(words)}`));
  const isNever = ({ label, start, end }: Place): boolean => {
    if (nevers.length === 0) return false;
    const key = wordsKey(text.slice(start, end));
    return everyLabel.has(key) || oneLabel.has(`${label}\n${key}`);
  };
  const found = new Set<string>();
  const all: ReviewedMention[] = mentions.map((mention) => {
    const key = placeKey(mention);
    const decision = decided.get(key);
    found.add(key);
    return { ...mention, verdict: decision?.verdict ?? (isNever(mention) ? 'never' : null) };
  });
  for (const [key, { label, start, end, verdict, score }] of decided) {
    if (found.has(key)) continue;
    // what was rejected and is not found any more says nothing; what was accepted stays although a later run missed it
    if (verdict === 'rejected') continue;
    all.push({ label, start, end, score, origin: verdict === 'added' ? 'added' : 'found', verdict });
  }
  return all.sort((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
