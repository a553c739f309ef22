// Files that the page hands to the system: saved in a dialog, dragged out of the window, or downloaded.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../../../electron/contract/index.ts';
import type { SenderFrame } from '../../../../electron/shells/ipc/calls.ts';
import { guardDownloads, type DownloadLike } from '../../../../electron/shells/ipc/downloads.ts';
import { registerDragOut, safeFileName, type DragEvent } from '../../../../electron/shells/ipc/dragOut.ts';
import { registerSaving } from '../../../../electron/shells/ipc/saving.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-handing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ourFrame = { url: 'app://padellm/index.html', parent: null };
const strangers = [null, { url: 'https://evil.example/', parent: null }, { url: ourFrame.url, parent: ourFrame }];

describe('saving', () => {
  function open(choose: (defaultPath: string) => { canceled: boolean; filePath: string }) {
    const commands: Command[] = [];
    const offered: string[] = [];
    let save: (event: { senderFrame: SenderFrame | null }, ...args: unknown[]) => Promise<unknown> = () =>
      Promise.resolve();
    registerSaving(
      { handle: (_channel, listener) => (save = listener) },
      {
        choose: ({ defaultPath }) => {
          offered.push(defaultPath);
          return Promise.resolve(choose(defaultPath));
        },
        tell: (command) => commands.push(command),
        folderOf: () => folder,
      },
    );
    return { save: (file: unknown) => save({ senderFrame: ourFrame }, file), saveFrom: save, commands, offered };
  }
  const text = { fileName: 'a.csv', encoding: 'text', content: 'é,1\n', mediaType: 'text/csv' };

  test('a text and bytes are what they were, and the next dialog begins where the last file went', async () => {
    const elsewhere = path.join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    const { save, offered } = open((offer) => ({
      canceled: false,
      filePath: path.join(elsewhere, path.basename(offer)),
    }));
    expect(await save(text)).toEqual({ saved: true });
    expect(await save({ fileName: 'b.zip', encoding: 'base64', content: 'UEsDBA==' })).toEqual({ saved: true });
    expect(readFileSync(path.join(elsewhere, 'a.csv'), 'utf8')).toBe('é,1\n');
    expect([...readFileSync(path.join(elsewhere, 'b.zip'))]).toEqual([0x50, 0x4b, 3, 4]);
    expect(offered).toEqual([path.join(folder, 'a.csv'), path.join(elsewhere, 'b.zip')]);
  });

  test('a person who changes their mind is not told anything', async () => {
    const { save, commands } = open(() => ({ canceled: true, filePath: '' }));
    expect(await save(text)).toEqual({ saved: false });
    expect(commands).toEqual([]);
  });

  test('a failure is told, and leaves what was there and nothing beside it', async () => {
    const place = path.join(folder, 'taken');
    mkdirSync(place);
    writeFileSync(path.join(place, 'kept.txt'), 'kept');
    const { save, commands } = open(() => ({ canceled: false, filePath: place })); // a folder cannot be replaced
    expect(await save(text)).toEqual({ saved: false });
    expect(commands).toMatchObject([{ type: 'failed', message: expect.stringContaining('taken') as string }]);
    expect(readFileSync(path.join(place, 'kept.txt'), 'utf8')).toBe('kept');
    expect(readdirSync(folder).filter((name) => name.startsWith('taken.'))).toEqual([]);
  });

  test('a file beside it that is called nearly the same is left alone', async () => {
    const place = path.join(folder, 'near.csv');
    writeFileSync(`${place}.part`, 'a download of another program');
    const { save } = open(() => ({ canceled: false, filePath: place }));
    expect(await save(text)).toEqual({ saved: true });
    expect(readFileSync(`${place}.part`, 'utf8')).toBe('a download of another program');
  });

  test.each(strangers)('%j is not asked where to', async (senderFrame) => {
    const { saveFrom, offered } = open(() => ({ canceled: false, filePath: path.join(folder, 'evil') }));
    expect(await saveFrom({ senderFrame }, text)).toEqual({ saved: false });
    expect(offered).toEqual([]);
  });

  test('what is no file is not saved', async () => {
    const { save, offered } = open(() => ({ canceled: true, filePath: '' }));
    for (const wrong of [null, 'x', { fileName: '', encoding: 'text', content: '' }, { ...text, encoding: 'hex' }])
      expect(await save(wrong)).toEqual({ saved: false });
    expect(offered).toEqual([]);
  });
});

describe('dragging out', () => {
  function open() {
    const place = path.join(folder, 'drags');
    mkdirSync(path.join(place, 'old'), { recursive: true });
    let drag: (event: DragEvent, ...args: unknown[]) => Promise<unknown> = () => Promise.resolve();
    const clean = registerDragOut(
      { handle: (_channel, listener) => (drag = listener) },
      { folder: place, icon: '/icon.png' },
    );
    const startDrag = vi.fn<(item: { file: string; icon: string }) => void>();
    return {
      place,
      clean,
      startDrag,
      drag: (frame: DragEvent['senderFrame'], file: unknown) =>
        drag({ senderFrame: frame, sender: { startDrag } }, file),
    };
  }

  test('the file lies under its own name, what a crash left is gone, and at the end all of it', async () => {
    const { place, clean, drag, startDrag } = open();
    expect(existsSync(place)).toBe(false);
    const file = { fileName: 'mentions.csv', encoding: 'text', content: 'a;b' };
    expect(await drag(ourFrame, file)).toEqual({ ok: true, value: null });
    expect(await drag(ourFrame, { ...file, content: 'c;d' })).toEqual({ ok: true, value: null });
    const dragged = startDrag.mock.calls.map(([item]) => item);
    expect(dragged.map((item) => readFileSync(item.file, 'utf8'))).toEqual(['a;b', 'c;d']);
    expect(dragged.map((item) => path.basename(item.file))).toEqual(['mentions.csv', 'mentions.csv']);
    expect(dragged[0]?.icon).toBe('/icon.png');
    clean();
    expect(existsSync(place)).toBe(false);
  });

  test('a name that leads elsewhere stays in its folder', async () => {
    const { place, drag, startDrag } = open();
    await drag(ourFrame, { fileName: '../../evil.txt', encoding: 'text', content: 'x' });
    const file = startDrag.mock.calls[0]?.[0].file ?? '';
    expect(path.relative(place, file).startsWith('..')).toBe(false);
    expect(readdirSync(path.dirname(file))).toHaveLength(1);
  });

  test('a folder that cannot be emptied keeps the program neither from starting nor from ending', () => {
    const clean = registerDragOut({ handle: () => undefined }, { folder: 'no\0folder', icon: '' });
    expect(clean).not.toThrow();
  });

  test.each(strangers)('%j drags nothing', async (senderFrame) => {
    const { drag, startDrag, place } = open();
    expect(await drag(senderFrame, { fileName: 'a', encoding: 'text', content: '' })).toMatchObject({ ok: false });
    expect(startDrag).not.toHaveBeenCalled();
    expect(existsSync(place)).toBe(false);
  });

  test('what is no file, or cannot be dragged, is an answer', async () => {
    const { drag, startDrag } = open();
    expect(await drag(ourFrame, { fileName: 'a' })).toMatchObject({ ok: false });
    startDrag.mockImplementation(() => {
      throw new Error('no icon');
    });
    expect(await drag(ourFrame, { fileName: 'a', encoding: 'text', content: '' })).toMatchObject({ ok: false });
  });
});

test('names of files are names everywhere, and stay readable', () => {
  expect(safeFileName('mentions 2026.csv')).toBe('mentions 2026.csv');
  expect(safeFileName('a/b\\c:d?.txt')).toBe('a_b_c_d_.txt');
  expect(safeFileName('CON.txt')).toBe('_CON.txt');
  expect(safeFileName('...')).toBe('export');
  const long = safeFileName(`${'名'.repeat(200)}.csv`);
  expect(long).toMatch(/^名+\.csv$/u);
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(201);
  const sign = fc.constantFrom('a', 'é', '名', '😀', '.', ' ', '/', '\\', ':', '*', '\0', '\n', '-');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).not.toMatch(/[\\/:*?"<>|]|^\.|[. ]$|^$/u);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201);
      expect(safe.isWellFormed()).toBe(true);
      expect(safeFileName(safe)).toBe(safe);
    }),
    { numRuns: 1_000 },
  );
});

test('only what the page has made is downloaded, by the dialog of the system', () => {
  const prevented = vi.fn();
  const options = vi.fn();
  const item = (url: string): DownloadLike => ({
    getURL: () => url,
    getFilename: () => 'mentions.csv',
    setSaveDialogOptions: options,
  });
  guardDownloads(
    {
      on: (_event, listener) => {
        listener({ preventDefault: prevented }, item('blob:app://padellm/0f'));
        expect(prevented).not.toHaveBeenCalled();
        for (const url of ['https://example.com/a', 'blob:https://example.com/a', 'app://padellm/index.html'])
          listener({ preventDefault: prevented }, item(url));
      },
    },
    () => '/downloads',
  );
  expect(prevented).toHaveBeenCalledTimes(3);
  expect(options).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ defaultPath: path.join('/downloads', 'mentions.csv') }),
  );
});
