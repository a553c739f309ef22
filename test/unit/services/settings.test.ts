// Settings are kept, refused when they make no sense, and restart the engine only when they must.
import { expect, it } from 'vitest';
import { settingsSchema } from '../../../electron/contract/index.ts';
import { createServices } from '../../../electron/services/index.ts';
import { createFakeHost } from './fakeHost.ts';
import { codeOf, openLibrary, resourcesFolder, temporaryFolder, value } from './library.ts';

const defaults = settingsSchema.parse({});

it('are the defaults at first, and what was set later', async () => {
  const dataFolder = temporaryFolder();
  const first = openLibrary({ dataFolder });
  expect(await first.ask('settings.get', {})).toEqual(defaults);
  const changed = { ...defaults, parameters: { ...defaults.parameters, threshold: 0.5 } };
  expect(await first.ask('settings.set', changed)).toEqual(changed);
  expect(first.changes).toEqual([{ type: 'settings' }]);
  expect(first.host.restarts).toEqual([]);
  await first.services.close();
  expect(await openLibrary({ dataFolder }).ask('settings.get', {})).toEqual(changed);
});

it('with other engine options restart the engine once, and start the next program with them', async () => {
  const dataFolder = temporaryFolder();
  const library = openLibrary({ dataFolder });
  const engine = { provider: 'cpu' as const, threads: 2 };
  await library.ask('settings.set', { ...defaults, engine });
  await library.ask('settings.set', { ...defaults, engine });
  expect(library.host.restarts).toEqual([engine]);
  await library.services.close();
  const next = openLibrary({ dataFolder });
  expect(next.host.restarts).toEqual([engine]);
  await next.services.close();

  const host = createFakeHost();
  let startedWith: unknown = null;
  const services = createServices({
    dataFolder,
    resourcesFolder,
    modelFolder: dataFolder,
    version: '1',
    host: (options) => {
      startedWith = options;
      return host;
    },
  });
  await value(services).close();
  expect([startedWith, host.restarts]).toEqual([engine, []]);
});

it('apply to the runs that are asked after them', async () => {
  const library = openLibrary();
  const parameters = { ...defaults.parameters, rule: 'paper' as const };
  await library.ask('settings.set', { ...defaults, parameters });
  await library.ask('documents.add', { documents: [{ kind: 'text', name: 'a', text: 'Oslo' }], labelSetId: null });
  await library.settled();
  expect(library.host.requests[0]?.parameters).toEqual(parameters);
});

it('that make no sense are refused', async () => {
  const { router } = openLibrary();
  const overlap = { ...defaults, parameters: { ...defaults.parameters, windowTokens: 32, overlapTokens: 32 } };
  expect(codeOf(await router.typed('settings.set', overlap))).toBe('input-invalid');
  expect(codeOf(await router.typed('settings.set', { ...defaults, labelSetId: 99 }))).toBe('not-found');
});

it('forget a label set that was removed', async () => {
  const library = openLibrary();
  const labelSetId = await library.knownLabels();
  await library.ask('settings.set', { ...defaults, labelSetId });
  await library.ask('labelSets.remove', { labelSetId });
  expect((await library.ask('settings.get', {})).labelSetId).toBeNull();
});
