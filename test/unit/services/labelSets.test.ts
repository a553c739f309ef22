// Label sets: the starters are there once, own ones can be made, changed, taken along and thrown away.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelSetFileSchema, labelSetSchema } from '../../../electron/contract/index.ts';
import { readLabelSetFile, toLabelSetFile } from '../../../electron/services/labelSetFile.ts';
import { freeName } from '../../../electron/services/labelSets.ts';
import { palette, withColours } from '../../../electron/services/palette.ts';
import { createServices } from '../../../electron/services/index.ts';
import { createFakeHost } from './fakeHost.ts';
import { codeOf, openLibrary, resourcesFolder, temporaryFolder, value } from './library.ts';

describe('starter sets', () => {
  it('are there at the first start, in their order', async () => {
    const sets = await openLibrary().ask('labelSets.list', {});
    expect(sets.map(({ name }) => name)).toEqual([
      'General',
      'Contracts and legal',
      'Biomedical',
      'Personal data',
      'News',
      'Science',
      'E-commerce',
      'CVs',
    ]);
    for (const set of sets) expect(labelSetSchema.parse(set).starter).not.toBeNull();
  });

  const files = readdirSync(join(resourcesFolder, 'label-sets'));

  it.each(files)('%s has 6 to 12 plain phrases, described, each in its own colour of the palette', (name) => {
    const set = labelSetFileSchema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'label-sets', name), 'utf8')));
    expect(set.labels.length).toBeGreaterThanOrEqual(6);
    expect(set.labels.length).toBeLessThanOrEqual(12);
    expect(new Set(set.labels.map(({ colour }) => colour)).size).toBe(set.labels.length);
    for (const { name: label, description, colour } of set.labels) {
      expect(label).toBe(label.toLowerCase());
      expect(description).not.toBe('');
      expect(palette).toContain(colour);
    }
  });

  it('stay deleted, and a new one comes with an update', async () => {
    const dataFolder = temporaryFolder();
    const first = openLibrary({ dataFolder });
    const [general] = await first.ask('labelSets.list', {});
    await first.ask('labelSets.remove', { labelSetId: general?.id ?? 0 });
    await first.services.close();

    const newer = temporaryFolder();
    cpSync(resourcesFolder, newer, { recursive: true, filter: (path) => !path.includes('model') });
    const added = { format: 'padellm-label-set', version: 1, name: 'Added', labels: [{ name: 'ship' }] };
    writeFileSync(join(newer, 'label-sets', 'added.json'), JSON.stringify(added));
    const folders = { dataFolder, resourcesFolder: newer, modelFolder: newer, version: '2' };
    const second = value(createServices({ ...folders, host: createFakeHost() }));
    const names = value(second.labelSets.list()).map(({ name }) => name);
    await second.close();
    expect(names).toHaveLength(8);
    expect(names).not.toContain('General');
    expect(names.at(-1)).toBe('Added');
  });

  it('that cannot be read are named, and the library is closed again', () => {
    const broken = temporaryFolder();
    cpSync(join(resourcesFolder, 'label-sets'), join(broken, 'label-sets'), { recursive: true });
    writeFileSync(join(broken, 'label-sets', 'zzz.json'), '{');
    const folders = { dataFolder: temporaryFolder(), modelFolder: broken, version: '1' };
    const failed = createServices({ ...folders, resourcesFolder: broken, host: createFakeHost() });
    expect(failed.ok ? '' : failed.error.message).toContain('zzz');
    expect(codeOf(createServices({ ...folders, resourcesFolder: join(broken, 'none'), host: createFakeHost() }))).toBe(
      'label-set-format',
    );
  });
});

describe('own sets', () => {
  it('are created, duplicated, renamed, changed, removed and made again', async () => {
    const library = openLibrary();
    const labels = [
      { name: ' ship ', description: '', colour: '#aabbcc' },
      { name: 'port', description: 'where ships rest', colour: '#ddeeff' },
    ];
    const made = await library.ask('labelSets.create', { name: '  Sea ', labels });
    expect(made).toMatchObject({ name: 'Sea', starter: null, labels: [{ name: 'ship' }, { name: 'port' }] });
    const labelSetId = made.id;
    const copy = await library.ask('labelSets.duplicate', { labelSetId });
    expect(copy).toEqual({ ...made, id: copy.id, name: 'Sea copy' });
    expect((await library.ask('labelSets.duplicate', { labelSetId })).name).toBe('Sea copy 2');
    expect((await library.ask('labelSets.rename', { labelSetId, name: 'Ocean' })).name).toBe('Ocean');
    const reversed = made.labels.toReversed();
    await library.ask('labelSets.setLabels', { labelSetId, labels: reversed });
    const removed = await library.ask('labelSets.remove', { labelSetId });
    expect(removed).toEqual({ ...made, name: 'Ocean', labels: reversed });
    const again = await library.ask('labelSets.create', removed);
    expect(again.labels).toEqual(removed.labels);
    expect(library.changes.map(({ type }) => type)).toEqual(Array(7).fill('labelSets'));
  });

  it('that are not there are not found, by any request', async () => {
    const { router } = openLibrary();
    const labelSetId = 99;
    for (const answer of [
      router.typed('labelSets.duplicate', { labelSetId }),
      router.typed('labelSets.rename', { labelSetId, name: 'x' }),
      router.typed('labelSets.setLabels', { labelSetId, labels: [] }),
      router.typed('labelSets.remove', { labelSetId }),
      router.typed('labelSets.exportFile', { labelSetId }),
    ]) {
      expect(codeOf(await answer)).toBe('not-found');
    }
  });

  it('keep the run of a document as it was when they change', async () => {
    const library = openLibrary();
    const labelSetId = await library.knownLabels();
    await library.ask('documents.add', { documents: [{ kind: 'text', name: 'a', text: 'Oslo' }], labelSetId });
    await library.settled();
    await library.ask('labelSets.remove', { labelSetId });
    expect(await library.ask('documents.get', { documentId: 1 })).toMatchObject({
      run: { labelSet: { name: 'Known', labels: [{ name: 'person' }, {}, {}] }, mentions: [{ label: 'location' }] },
    });
  });
});

describe('files', () => {
  it('come back as they went out', async () => {
    const library = openLibrary();
    for (const { id } of await library.ask('labelSets.list', {})) {
      const written = await library.ask('labelSets.exportFile', { labelSetId: id });
      const read = await library.ask('labelSets.importFile', { json: `\ufeff${JSON.stringify(written)}` });
      expect(read).toMatchObject({ name: `${written.name} 2`, labels: written.labels, starter: null });
    }
  });

  it('come back as they went out, whatever the labels', () => {
    const label = fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((name) => name.trim() === name),
      description: fc.string({ maxLength: 20 }),
      colour: fc.constantFrom('#010203', '#AABBCC'),
    });
    const sets = fc.uniqueArray(label, { selector: ({ name }) => name, maxLength: 8 });
    fc.assert(
      fc.property(sets, (labels) => {
        const file = toLabelSetFile({ id: 1, name: 'A', starter: null, labels });
        expect(value(readLabelSetFile(JSON.stringify(file)))).toEqual({ name: 'A', labels });
      }),
    );
  });

  it.each([
    ['no JSON', '{'],
    ['another file', '{"format":"x"}'],
    [
      'two labels of one name',
      JSON.stringify({ format: 'padellm-label-set', version: 1, name: 'A', labels: [{ name: 'a' }, { name: ' a' }] }),
    ],
    [
      'a label without a name',
      JSON.stringify({ format: 'padellm-label-set', version: 1, name: 'A', labels: [{ name: ' ' }] }),
    ],
  ])('are refused with a reason: %s', (_, json) => {
    const refused = readLabelSetFile(json);
    expect(codeOf(refused)).toBe('label-set-format');
    expect(refused.ok ? '' : refused.error.message).toMatch(/^This is no label set: .+\.$/);
  });
});

describe('colours and names', () => {
  it('are given to labels without one, different ones as long as there are any', () => {
    const labels = Array.from({ length: palette.length }, (_, n) => ({ name: `${n}`, description: '' }));
    const [first, ...rest] = labels;
    const coloured = withColours([{ ...first, name: '0', description: '', colour: palette[3] }, ...rest]);
    expect(new Set(coloured.map(({ colour }) => colour)).size).toBe(palette.length);
    expect(withColours([...labels, ...labels]).every(({ colour }) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
  });

  it('never exceed what a name may have', () => {
    const name = 'x'.repeat(120);
    expect(freeName(name, [name])).toHaveLength(120);
    expect(freeName('News', ['News', 'News 2'])).toBe('News 3');
  });
});
