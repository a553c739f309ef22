// Files with mentions in them, as this program writes them: documents whose mentions a spec knows beforehand.
import { fileOf, type TestFile } from './person.ts';

export interface Annotated {
  readonly name: string;
  readonly text: string;
  /** Label and words: every place where they stand is a mention. */
  readonly mentions: readonly (readonly [label: string, words: string])[];
}

/** Confidence falls from mention to mention, so that filters have something to tell apart. */
const confidenceOf = (at: number): number => Math.max(0.3, 0.99 - (at % 60) / 100);

function placesOf(text: string, words: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

export function annotated(fileName: string, documents: readonly Annotated[]): TestFile {
  return fileOf(
    fileName,
    JSON.stringify({
      format: 'padellm-export',
      version: 1,
      documents: documents.map(({ name, text, mentions }) => ({
        name,
        text,
        mentions: mentions
          .flatMap(([label, words]) => placesOf(text, words).map((place) => ({ label, ...place })))
          .map((mention, at) => ({ ...mention, confidence: confidenceOf(at), reviewed: false })),
      })),
    }),
  );
}
