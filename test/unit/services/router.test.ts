// The router: every request of the table answers, and nothing that comes from outside throws.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { api, appErrorSchema } from '../../../electron/contract/index.ts';
import { createRouter } from '../../../electron/router.ts';
import { createServices } from '../../../electron/services/index.ts';
import { createFakeHost } from './fakeHost.ts';
import { openLibrary, resourcesFolder, temporaryFolder, value } from './library.ts';

describe('the router', () => {
  it('refuses unknown names and inputs in one readable sentence', async () => {
    const { router } = openLibrary();
    for (const [name, input, reason] of [
      ['documents.burn', {}, 'There is no request “documents.burn”.'],
      ['toString', {}, 'There is no request “toString”.'],
      ['documents.get', { documentId: 'x' }, /“documents\.get” was not understood: .+ \(at documentId\)\.$/],
      ['labelSets.create', { name: ' ', labels: [] }, /A label set needs a name \(at name\)/],
      [
        'labelSets.create',
        {
          name: 'A',
          labels: [
            { name: 'a', colour: '#000000' },
            { name: ' a ', colour: '#000000' },
          ],
        },
        /Two labels have the same name/,
      ],
      ['runs.start', null, /\(and 1 more\)/],
    ] as const) {
      const answer = await router.call(name, input);
      expect(answer).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
      expect(answer.ok ? '' : answer.error.message).toMatch(reason);
    }
  });

  it('answers every request with what the contract says, or an error of the contract', async () => {
    const { router } = openLibrary();
    const inputs = fc.oneof(
      fc.record({ documentIds: fc.array(fc.nat(3), { minLength: 1 }), labelSetId: fc.nat(9), documentId: fc.nat(3) }),
      fc.record({ runIds: fc.option(fc.array(fc.nat(3))), name: fc.string(), json: fc.json() }),
      fc.record({ format: fc.constantFrom('csv', 'json'), documentIds: fc.constant(null) }),
      fc.anything(),
    );
    const names = Object.keys(api) as (keyof typeof api)[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), inputs, async (name, input) => {
        const answer = await router.call(name, input);
        if (answer.ok) api[name].output.parse(answer.value);
        else appErrorSchema.parse(answer.error);
      }),
      { numRuns: 300 },
    );
  });

  it('turns what is thrown into an error', async () => {
    const library = openLibrary();
    await library.services.close();
    expect(await library.router.call('documents.list', {})).toMatchObject({
      ok: false,
      error: { message: expect.any(String) as string },
    });
    const broken = createRouter({
      ...library.services,
      documents: {
        ...library.services.documents,
        list: () => {
          throw Object.assign(new Error('disk full'), { name: 'SqliteError' });
        },
      },
    });
    expect(await broken.call('documents.list', {})).toEqual({
      ok: false,
      error: { code: 'store-failed', message: 'disk full' },
    });
  });

  it('passes changes on until the listener leaves', async () => {
    const library = openLibrary();
    const heard: string[] = [];
    const stop = library.router.onChange(({ type }) => heard.push(type));
    await library.knownLabels();
    stop();
    await library.knownLabels();
    expect(heard).toEqual(['labelSets']);
  });

  it('tells version, data folder and that there is no model yet', async () => {
    expect(await openLibrary().ask('about.get', {})).toEqual({
      version: '0.0.1',
      dataFolder: ':memory:',
      manifest: null,
    });
  });
});

describe('a library that cannot be opened', () => {
  it.each([
    ['in a folder that is a file', 'store-failed', (folder: string) => writeFileSync(join(folder, 'data'), '')],
    [
      'that is rubbish',
      'store-failed',
      (folder: string) => {
        mkdirSync(join(folder, 'data'));
        writeFileSync(join(folder, 'data', 'library.sqlite'), 'rubbish '.repeat(999));
      },
    ],
  ])('is an answer: %s', (_, code, prepare) => {
    const folder = temporaryFolder();
    prepare(folder);
    const folders = { resourcesFolder, modelFolder: folder, version: '1', host: createFakeHost() };
    expect(createServices({ dataFolder: join(folder, 'data'), ...folders })).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  it('leaves an open one alone', () => {
    const dataFolder = temporaryFolder();
    openLibrary({ dataFolder });
    const folders = { dataFolder, resourcesFolder, modelFolder: dataFolder, version: '1' };
    const second = createServices({ ...folders, host: createFakeHost() });
    expect(second.ok ? '' : second.error.message).toContain('another running copy');
  });

  it('opens once it is free', async () => {
    const dataFolder = temporaryFolder();
    await openLibrary({ dataFolder }).services.close();
    value(await openLibrary({ dataFolder }).router.typed('queue.get', {}));
  });
});
