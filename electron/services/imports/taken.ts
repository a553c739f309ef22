// A document of an import as the library keeps it: mentions of a run, and what a person had decided. Pure.
import { labelNameSchema, type Decision, type ImportedDocument, type Mention } from '../../contract/index.ts';

export interface Taken {
  readonly name: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly decisions: readonly Decision[];
  readonly notes: readonly string[];
}

/** Files that know no confidence are as sure as can be. */
const certain = 1;

/**
 * What was reviewed is decided on. A reviewed mention without a confidence is one that a person added: it is no mention
 * of the run. The same place under labels that differ by blanks alone is one.
 */
export function takeOver({ name, text, mentions }: ImportedDocument, at: string): Taken {
  const found = new Map<string, Mention>();
  const decisions = new Map<string, Decision>();
  const notes: string[] = [];
  for (const { label: written, start, end, score, isReviewed } of mentions) {
    const label = labelNameSchema.safeParse(written);
    if (!label.success) {
      notes.push(
        `“${name}”: a mention at ${start} to ${end} has a label of more than 120 characters and was left out.`,
      );
      continue;
    }
    const place = { label: label.data, start, end };
    const key = `${start} ${end} ${label.data}`;
    const isAdded = isReviewed && score === null;
    if (!isAdded) found.set(key, { ...place, score: score ?? certain, origin: 'found' });
    if (isReviewed) decisions.set(key, { ...place, verdict: isAdded ? 'added' : 'accepted', score, decidedAt: at });
  }
  return { name, text, mentions: [...found.values()], decisions: [...decisions.values()], notes };
}

/** The labels of all, in the order of the alphabet. */
export const labelsOf = (documents: readonly Taken[]): string[] =>
  [
    ...new Set(documents.flatMap(({ mentions, decisions }) => [...mentions, ...decisions].map(({ label }) => label))),
  ].sort();
