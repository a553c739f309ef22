// Which files a reader is given together.
import { describe, expect, it } from 'vitest';
import type { ImportFile } from '../../../../electron/contract/index.ts';
import { groupFiles } from '../../../../electron/services/imports/groups.ts';

const named = (...names: string[]): ImportFile[] => names.map((name) => ({ name, content: '' }));
const namesOf = (files: readonly ImportFile[]): string[][] =>
  groupFiles(files).groups.map((group) => group.files.map(({ name }) => name));

describe('files of tokens', () => {
  it('have the text of their own name each, so that their number does not count twice', () => {
    expect(namesOf(named('a.conll', 'b.conll', 'a.txt', 'b.txt', 'labels.json'))).toEqual([
      ['a.conll', 'a.txt', 'labels.json'],
      ['b.conll', 'b.txt', 'labels.json'],
    ]);
  });

  it('have all texts that are called otherwise', () => {
    expect(namesOf(named('entities.conll', 'texts/0001-a.txt', 'texts/0002-b.txt'))).toEqual([
      ['entities.conll', 'texts/0001-a.txt', 'texts/0002-b.txt'],
    ]);
  });
});
