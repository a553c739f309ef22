// A person looks for words in a library of many languages and sees where they stand.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../electron/contract/index.ts';
import { snippetOf } from '../../../electron/services/snippet.ts';
import { parseQuery } from '../../../electron/store/searchQuery.ts';
import { openLibrary, paste, type Library } from './library.ts';

let library: Library;
let ids: Record<string, number>;

const filler = 'Nothing to see here. '.repeat(40);
const texts: Readonly<Record<string, string>> = {
  'London budget.txt': 'The plan of the year.',
  'letter.txt': `${filler}Dear Grace Hopper, the budget of London is due in Paris. ${filler}`,
  'café.txt': 'Le Café de la Gare à Zürich, un établissement.',
  'tokyo.txt': '昨日、東京で会議があった。京都ではない。',
  'many.txt': 'Paris Paris Paris Paris. Ada Lovelace met Grace Murray in Oslo.',
  'party.txt': 'A party in the art gallery; arts and parties 🦜 everywhere.',
};

beforeEach(async () => {
  library = openLibrary();
  const labelSetId = await library.knownLabels();
  const documents = Object.entries(texts).map(([name, text]) => paste(name, text));
  const added = await library.ask('documents.add', { documents, labelSetId });
  ids = Object.fromEntries(added.map((one) => [one.name, one.status === 'added' ? one.documentId : -1]));
  await library.settled();
});

const search = async (query: string, mentionsOf: string[] | null = null): Promise<SearchHit[]> =>
  (await library.ask('documents.search', { query, mentionsOf })).hits;
const names = async (query: string, mentionsOf: string[] | null = null): Promise<string[]> => {
  const hits = await search(query, mentionsOf);
  return hits.map(({ documentId }) => Object.entries(ids).find(([, id]) => id === documentId)?.[0] ?? '?');
};

describe('searching the library', () => {
  it('shows names first, and the words in the midst of their text', async () => {
    expect(await names('london')).toEqual(['London budget.txt', 'letter.txt']);
    const [name, letter] = await search('london');
    expect(name).toMatchObject({ where: 'name', start: null, parts: [] });
    const text = texts['letter.txt'] ?? '';
    expect(letter).toMatchObject({ where: 'text', start: text.indexOf('London') });
    expect(letter?.parts).toHaveLength(3);
    expect(letter?.parts[1]).toBe('London');
    expect(text).toContain(letter?.parts.join(''));
    expect(letter?.parts.join('').length).toBeLessThan(130);
  });

  it('asks for all words, in any order, in name or text, the last one unfinished', async () => {
    expect(await names('paris grace')).toEqual(expect.arrayContaining(['letter.txt', 'many.txt']));
    expect(await names('hopper pari')).toEqual(['letter.txt']);
    expect(await names('pari hopper')).toEqual([]);
    expect(await names('london year')).toEqual(['London budget.txt']);
  });

  it('takes words in quotes together, and marks them as one', async () => {
    expect(await names('"budget of London"')).toEqual(['letter.txt']);
    expect(await names('"London budget"')).toEqual(['London budget.txt']);
    expect(await names('"of Lond')).toEqual(['letter.txt']);
    expect(await names('"of Lond"')).toEqual([]);
    const [hit] = await search('"budget of London" paris');
    expect(hit?.parts.filter((_, place) => place % 2 === 1)).toEqual(['budget of London', 'Paris']);
  });

  it('does not take a part of a word for the word', async () => {
    const [hit] = await search('art gallery');
    expect(hit?.start).toBe(texts['party.txt']?.indexOf('art gallery'));
  });

  it('ignores case and accents, both ways', async () => {
    for (const query of ['CAFE', 'café', 'cafe\u0301', 'zurich', 'ZÜRICH', 'Établ']) {
      expect(await names(query)).toEqual(['café.txt']);
    }
    expect((await search('zurich'))[0]?.parts[1]).toBe('Zürich');
  });

  it('finds one or two characters of Chinese or Japanese, and an emoji', async () => {
    for (const query of ['京', '東京', '京都', '会議', '東京で']) expect(await names(query)).toEqual(['tokyo.txt']);
    expect(await names('都京')).toEqual([]);
    expect((await search('京都'))[0]).toMatchObject({ start: texts['tokyo.txt']?.indexOf('京都') });
    expect((await search('🦜'))[0]?.parts[1]).toBe('🦜');
    expect(await names('🦊')).toEqual([]);
  });

  it('looks among mentions alone where a person asks for that', async () => {
    expect(await names('paris', [])).toEqual(expect.arrayContaining(['letter.txt', 'many.txt']));
    expect(await names('london', [])).toEqual([]);
    expect(await names('grace', ['person'])).toEqual(expect.arrayContaining(['letter.txt', 'many.txt']));
    expect(await names('grace', ['location'])).toEqual([]);
    expect(await names('grace hop', ['person'])).toEqual(['letter.txt']);
    // the words stand in the text, but in two mentions
    expect(await names('ada grace', ['person'])).toEqual([]);
    const [hit] = await search('lovelace', ['person']);
    expect(hit).toMatchObject({ where: 'mention', start: texts['many.txt']?.indexOf('Ada') });
    expect(hit?.parts[1]).toBe('Ada Lovelace');
  });

  it('says how many there are beyond the limit, and nothing of what was removed', async () => {
    const answer = await library.ask('documents.search', { query: 'paris', limit: 1 });
    expect([answer.hits.length, answer.all]).toEqual([1, 2]);
    await library.ask('documents.remove', { documentIds: [ids['many.txt'] ?? -1] });
    expect(await names('paris')).toEqual(['letter.txt']);
    expect(await names('paris', ['location'])).toEqual(['letter.txt']);
    expect(await names('-*:"')).toEqual([]);
  });
});

describe('a snippet', () => {
  const unit = fc.constantFrom('a', 'é', 'e\u0301', ' ', '\n', '🦜', '東', 'ß', 'word', '. ');
  const text = fc.string({ unit, maxLength: 400 });

  it('is a piece of the text, cut between characters, with what was looked for at its start', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('word', 'e', '東', '🦜', 'ss', '"a e"'), text, (before, query, after) => {
        const all = `${before} ${query.replaceAll('"', '')} ${after}`;
        const snippet = snippetOf(all, parseQuery(query));
        expect(snippet).not.toBeNull();
        if (snippet === null) return;
        const piece = snippet.parts.join('');
        const from = snippet.start - (snippet.parts[0]?.length ?? 0);
        expect(all.slice(from, from + piece.length)).toBe(piece);
        expect(snippet.parts.every((part) => part.isWellFormed())).toBe(true);
        expect(snippet.parts.length % 2).toBe(1);
        expect(snippet.parts.length).toBeGreaterThan(1);
        expect(piece.length).toBeLessThanOrEqual(40 + 80 + 2 + (snippet.parts[1]?.length ?? 0));
      }),
      { numRuns: 500 },
    );
  });

  it('is found far behind the beginning, over the borders of what is read at once', () => {
    const terms = parseQuery('"needle in hay"');
    for (const lead of [32_700, 32_750, 32_767, 32_768, 40_000, 65_536, 200_000]) {
      for (const blank of [' ', 'é ', '干']) {
        const all = `${blank.repeat(Math.floor(lead / blank.length))} Needle in hay ${'x '.repeat(50_000)}`;
        expect(snippetOf(all, terms)?.start).toBe(all.indexOf('Needle'));
      }
    }
  });
});
