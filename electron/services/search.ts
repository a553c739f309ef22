// Searching the library: from what a person types to documents, each with the piece of its text that holds the words.
import { ok, type ApiOutput, type ApiParsedInput, type Result, type SearchHit } from '../contract/index.ts';
import type { Store } from '../store/open.ts';
import type { FoundDocument, FoundMention } from '../store/search.ts';
import { holdsAll, parseQuery, toMatch, type Term } from '../store/searchQuery.ts';
import { snippetAt, snippetOf, type Snippet } from './snippet.ts';

export interface SearchService {
  readonly documents: (input: ApiParsedInput<'documents.search'>) => Result<ApiOutput<'documents.search'>>;
}

/** Texts are read for the pieces shown until this many UTF-16 code units; a person reads the first hits, not the 900th. */
const mostUnitsRead = 32_000_000;

export function createSearch(store: Store): SearchService {
  /** Reads the text of a hit unless enough was read for this answer. */
  function textReader(): (documentId: number, length: number) => string | null {
    let unitsLeft = mostUnitsRead;
    return (documentId, length) => {
      if (length > unitsLeft) return null;
      unitsLeft -= length;
      return store.search.textOf(documentId);
    };
  }

  function inDocuments(terms: readonly Term[], limit: number): ApiOutput<'documents.search'> {
    const { found, all } = store.search.documents(toMatch(terms), limit);
    const read = textReader();
    const toHit = ({ documentId, isName, length }: FoundDocument): SearchHit => {
      const text = read(documentId, length);
      const snippet: Snippet | null = text === null ? null : snippetOf(text, terms);
      const where = isName ? ('name' as const) : ('text' as const);
      return { documentId, where, start: snippet?.start ?? null, parts: snippet?.parts ?? [] };
    };
    return { hits: found.map(toHit), all };
  }

  function inMentions(terms: readonly Term[], labels: readonly string[], limit: number): ApiOutput<'documents.search'> {
    const { found, all } = store.search.mentions(toMatch(terms), labels, (folded) => holdsAll(terms, folded), limit);
    const read = textReader();
    const toHit = ({ documentId, start, end, length }: FoundMention): SearchHit => {
      const text = read(documentId, length);
      return { documentId, where: 'mention', start, parts: text === null ? [] : snippetAt(text, start, end).parts };
    };
    return { hits: found.map(toHit), all };
  }

  return {
    documents: ({ query, mentionsOf, limit }) => {
      const terms = parseQuery(query);
      if (terms.length === 0) return ok({ hits: [], all: 0 });
      return ok(mentionsOf === null ? inDocuments(terms, limit) : inMentions(terms, mentionsOf, limit));
    },
  };
}
