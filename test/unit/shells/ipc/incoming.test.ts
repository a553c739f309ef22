import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { maxDocumentBytes, type AddedDocument, type Call, type Command } from '../../../../electron/contract/index.ts';
import { createAdding, type ChooseOptions } from '../../../../electron/shells/ipc/adding.ts';
import { filesOfArguments, findFiles } from '../../../../electron/shells/ipc/incoming.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-incoming-'));
const at = (...parts: string[]): string => path.join(folder, ...parts);

beforeAll(() => {
  mkdirSync(at('case', 'letters'), { recursive: true });
  mkdirSync(at('case', '.hidden'));
  mkdirSync(at('empty'));
  writeFileSync(at('case', 'b.txt'), 'Ada');
  writeFileSync(at('case', 'a.PDF'), 'x');
  writeFileSync(at('case', 'photo.jpg'), 'x');
  writeFileSync(at('case', '.secret.txt'), 'x');
  writeFileSync(at('case', '.hidden', 'c.txt'), 'x');
  writeFileSync(at('case', 'letters', 'd.md'), 'Charles');
  writeFileSync(at('large.txt'), '');
  truncateSync(at('large.txt'), maxDocumentBytes + 1);
  symlinkSync(at('case'), at('case', 'again'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('arguments of a start', () => {
  test('files are taken, switches are not, and the own folder only before packaging', () => {
    const given = ['/usr/bin/app', '--no-sandbox', 'letter.txt', '', '/abs/b.pdf', '--flag=x'];
    expect(filesOfArguments(given, '/home/ada', true)).toEqual([
      path.resolve('/home/ada', 'letter.txt'),
      path.resolve('/abs/b.pdf'),
    ]);
    expect(filesOfArguments(['electron', '--no-sandbox', '/project', 'c.txt'], '/home/ada', false)).toEqual([
      path.resolve('/home/ada', 'c.txt'),
    ]);
    expect(filesOfArguments(['app'], '/', true)).toEqual([]);
  });

  test('file managers hand over addresses; one that is no file of this machine is passed over', () => {
    const file = at('with space & ünïcode.txt');
    expect(filesOfArguments(['app', pathToFileURL(file).href, 'file:%zz'], '/', true)).toEqual([file]);
  });
});

describe('files and folders', () => {
  test('a folder gives what can be read, sorted, without what is hidden and without following links', async () => {
    const { files, unreadable, isCut } = await findFiles([at('case')]);
    expect(files.map(({ name }) => name)).toEqual(['case/a.PDF', 'case/b.txt', 'case/letters/d.md']);
    expect({ unreadable, isCut }).toEqual({ unreadable: [], isCut: false });
  });

  test('a file that was chosen is taken whatever its name; one that is gone is told', async () => {
    const found = await findFiles([at('case', 'photo.jpg'), at('gone.txt')]);
    expect(found.files.map(({ name }) => name)).toEqual(['photo.jpg']);
    expect(found.unreadable).toEqual([at('gone.txt')]);
  });

  test('too many files are cut, and that is told', async () => {
    const found = await findFiles([at('case')], 2);
    expect(found.files).toHaveLength(2);
    expect(found.isCut).toBe(true);
  });
});

describe('adding', () => {
  function open(chosen: { canceled: boolean; filePaths: string[] } = { canceled: true, filePaths: [] }) {
    const commands: Command[] = [];
    const asked: ChooseOptions[] = [];
    const remembered: string[] = [];
    const sent: string[][] = [];
    let id = 0;
    const call = vi.fn((_name: string, input: { documents: { name: string }[] }) => {
      sent.push(input.documents.map(({ name }) => name));
      const value = input.documents.map(({ name }): AddedDocument => ({
        status: 'added',
        name,
        documentId: ++id,
        runId: null,
      }));
      return Promise.resolve({ ok: true, value });
    });
    const adding = createAdding({
      call: call as unknown as Call,
      tell: (command) => commands.push(command),
      choose: (options) => {
        asked.push(options);
        return Promise.resolve(chosen);
      },
      remember: (files) => remembered.push(...files),
    });
    const answers = (): readonly AddedDocument[] =>
      commands.flatMap((command) => (command.type === 'added' ? command.answers : []));
    return { adding, commands, asked, remembered, sent, answers };
  }

  test('the dialog offers every format; what is chosen is added, remembered and told', async () => {
    const { adding, asked, remembered, commands, answers } = open({
      canceled: false,
      filePaths: [at('case', 'b.txt')],
    });
    await adding.chooseDocuments();
    expect(asked[0]?.filters?.[0]?.extensions).toEqual(expect.arrayContaining(['pdf', 'docx', 'txt']));
    expect(remembered).toEqual([at('case', 'b.txt')]);
    expect(answers()).toEqual([{ status: 'added', name: 'b.txt', documentId: 1, runId: null }]);
    expect(commands.map(({ type }) => type)).toEqual(['adding', 'adding', 'added']);
  });

  test('a person who changes their mind adds nothing', async () => {
    const { adding, commands, asked } = open();
    await adding.chooseFolder();
    expect(asked[0]?.properties).toContain('openDirectory');
    expect(commands).toEqual([]);
  });

  test('a folder is added but its files are not among the recent ones', async () => {
    const { adding, remembered, answers } = open();
    await adding.open([at('case')]);
    expect(answers().map(({ name }) => name)).toEqual(['case/a.PDF', 'case/b.txt', 'case/letters/d.md']);
    expect(remembered).toEqual([]);
  });

  test('what is too large or gone is refused by its name, and the others go on', async () => {
    const { adding, answers, sent } = open();
    await adding.open([at('gone.txt'), at('large.txt'), at('case', 'b.txt')]);
    expect(answers().map(({ name, status }) => [name, status])).toEqual([
      ['gone.txt', 'refused'],
      ['large.txt', 'refused'],
      ['b.txt', 'added'],
    ]);
    expect(sent).toEqual([['b.txt']]);
  });

  test('a folder without documents is told in a sentence', async () => {
    const { adding, commands } = open();
    await adding.open([at('empty')]);
    expect(commands).toEqual([{ type: 'failed', message: expect.stringContaining('empty') as string }]);
  });

  test('two starts at the same time are added one after the other', async () => {
    const { adding, commands } = open();
    await Promise.all([adding.open([at('case', 'b.txt')]), adding.open([at('case', 'letters', 'd.md')])]);
    expect(commands.map(({ type }) => type)).toEqual(['adding', 'adding', 'added', 'adding', 'adding', 'added']);
  });
});
