// Stories on the real model that ships with the app.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parametersSchema, type Mention, type ReadWindow, type TagResult } from '../../../electron/contract/index.ts';
import { loadEngine, sessionOptions, type Engine } from '../../../electron/engine/index.ts';
import { openModel, readManifest, type Model } from '../../../electron/engine/model.ts';
import { predictWindow } from '../../../electron/engine/predict.ts';

const folder = path.resolve(import.meta.dirname, '../../../resources/model');
const news =
  'BERLIN - Siemens AG said on Tuesday it would buy the Danish wind turbine maker Nordvind A/S for 1.2 billion euros. ' +
  'Chief executive Maria Lindqvist told reporters in Copenhagen that the deal would close by June 2025.';
const labels = ['person', 'organization', 'location', 'date', 'amount of money'];
const parameters = parametersSchema.parse({});

let engine: Engine;
let model: Model;

beforeAll(async () => {
  const loaded = await loadEngine(folder, { provider: 'cpu', threads: 2 });
  if (!loaded.ok) throw new Error(loaded.error.message);
  engine = loaded.value;
  const manifest = await readManifest(folder);
  if (!manifest.ok) throw new Error(manifest.error.message);
  model = await openModel(folder, manifest.value, sessionOptions('cpu', 2));
});
afterAll(async () => {
  await engine.close();
  await model.session.close();
});

const tag = async (text: string, names: readonly string[], more = {}): Promise<readonly Mention[]> => {
  const result = await engine.tag(text, names, { ...parameters, ...more });
  if (!result.ok) throw new Error(result.error.message);
  return result.value.mentions;
};

describe('the bundled model', () => {
  test('its files are those of its manifest', async () => {
    for (const { path: name, bytes, sha256 } of model.manifest.files) {
      const content = await readFile(path.join(folder, name));
      expect(content.length).toBe(bytes);
      expect(content.length).toBeLessThan(95_000_000);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  test('finds people, organizations, places, dates and money in a piece of news', async () => {
    const found = (await tag(news, labels)).map((m) => `${m.label}: ${news.slice(m.start, m.end)}`);
    expect(found).toContain('person: Maria Lindqvist');
    expect(found).toContain('organization: Siemens AG');
    expect(found).toContain('amount of money: 1.2 billion euros');
    expect(found).toContain('location: Copenhagen');
  });

  test('every mention is a slice of the text that begins and ends with a word, in any script', async () => {
    const text =
      'Zoë 👩🏽‍🔬 Müller met 東京大学 in Paris 🎉.\r\nE\u0301lodie Dupont joined Acme\u00a0Corp. in Zürich on 3\u202fMay.';
    for (const mention of await tag(text, labels, { threshold: 0.05 })) {
      const string = text.slice(mention.start, mention.end);
      expect(string.trim()).toBe(string);
      expect(string.isWellFormed()).toBe(true);
      expect(mention.score).toBeGreaterThan(0);
      expect(mention.score).toBeLessThanOrEqual(1);
    }
  });

  // Packing changes the order of float additions, and int8 activations turn that into steps: hence the tolerance.
  const tolerance = 0.05;
  const expectAlike = (
    one: readonly Pick<Mention, 'start' | 'end' | 'score'>[],
    other: readonly Pick<Mention, 'start' | 'end' | 'score'>[],
  ): void => {
    for (const [these, those] of [
      [one, other],
      [other, one],
    ] as const) {
      for (const a of these) {
        const b = those.find((c) => c.start === a.start && c.end === a.end);
        if (b) expect(Math.abs(b.score - a.score)).toBeLessThan(tolerance);
        else expect(a.score).toBeLessThan(parameters.threshold + tolerance);
      }
    }
  };

  test('one label never depends on the others while dedup is off', async () => {
    const together = await tag(news, labels, { dedup: 'off' });
    for (const label of labels) {
      const alone = await tag(news, [label], { dedup: 'off' });
      expect(alone.length).toBeGreaterThan(0);
      expectAlike(
        alone,
        together.filter((m) => m.label === label),
      );
    }
  });

  test('guessing slots and looking ahead in rounds find what asking for one thing after the other finds', async () => {
    const past = model.session.keyValues();
    const usual = await predictWindow(model, news, labels, parameters, past);
    for (const options of [
      { guess: 0, lookTokens: 2 },
      { guess: 0, lookTokens: Infinity },
      { guess: 4, lookTokens: 1 },
    ]) {
      const other = await predictWindow(model, news, labels, parameters, past, options);
      for (const [i] of labels.entries()) {
        expectAlike(
          usual.candidates.filter((c) => c.label === i),
          other.candidates.filter((c) => c.label === i),
        );
      }
    }
  });

  test('a label added to a text that was read a moment ago costs its own tokens alone, and finds the same', async () => {
    const text = `${news} It was said in Oslo.`;
    const before = await engine.tag(text, ['person'], parameters);
    const added = await engine.tag(text, ['location'], parameters);
    if (!before.ok || !added.ok) throw new Error('nothing was tagged');
    const fed = ({ value }: typeof added): number =>
      value.windows.reduce((sum, { trace }) => sum + trace.prefixTokens, 0);
    expect(fed(before)).toBeGreaterThan(40);
    expect(fed(added)).toBe(0);
    const fresh = await predictWindow(model, text, ['location'], parameters, model.session.keyValues());
    const found = added.value.mentions.map(({ start, end, score }) => ({ start, end, score }));
    expect(found.length).toBeGreaterThan(1);
    expectAlike(found, fresh.candidates);
  });

  test('more labels than fit in one forward are asked in groups over one reading of the text', async () => {
    const text = 'Maria Lindqvist went home.';
    const many = Array.from({ length: 240 }, (_, i) => (i === 200 ? 'person' : `imaginary thing ${i}`));
    const result = await engine.tag(text, many, { ...parameters, dedup: 'off' });
    if (!result.ok) throw new Error(result.error.message);
    const [window] = result.value.windows;
    expect(window?.trace.labels).toHaveLength(240);
    expect(window?.trace.prefixTokens).toBeLessThan(16); // read once, not once a group
    const alone = await tag(text, ['person'], { dedup: 'off' });
    expect(alone.map((m) => text.slice(m.start, m.end))).toContain('Maria Lindqvist');
    expectAlike(
      alone,
      result.value.mentions.filter((m) => m.label === 'person'),
    );
  });
});

describe('long documents', () => {
  const filler = 'The committee met again in the afternoon and went through the agenda without haste. ';
  const long = `Maria Lindqvist opened the session. ${filler.repeat(40)}Siemens AG sent a letter. ${filler.repeat(40)}In the end Maria Lindqvist left.`;

  test('every character is read, and names far apart are found', async () => {
    const windows: number[] = [];
    const result = await engine.tag(long, ['person', 'organization'], parameters, {
      onWindow: ({ window }) => windows.push(window.index),
    });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.coverage).toBe(1);
    expect(windows).toEqual(result.value.windows.map((w) => w.index));
    expect(windows.length).toBeGreaterThan(5);
    const people = result.value.mentions.filter((m) => m.label === 'person');
    expect(people.map((m) => m.start)).toContain(0);
    expect(people.map((m) => m.start)).toContain(long.lastIndexOf('Maria'));
  });

  describe('that were cut off', () => {
    const names = ['person', 'organization'];
    const read: ReadWindow[] = [];
    /** Mentions as they stood after each window. */
    const shown: (readonly Mention[])[] = [];
    let whole: TagResult;

    /** Without what a clock said. */
    const outcomeOf = ({ mentions, windows, coverage }: TagResult): unknown => ({
      mentions,
      coverage,
      windows: windows.map(({ trace, ...window }) => ({
        ...window,
        labels: trace.labels.map(({ label, predicted, expected, pNone, kept, pComplete }) => ({
          ...{ label, predicted, expected, pNone, kept, pComplete },
        })),
      })),
    });
    const changed = (before: readonly Mention[], mentions: readonly Mention[], from: number): readonly Mention[] => [
      ...before.filter(({ start }) => start < from),
      ...mentions,
    ];

    beforeAll(async () => {
      await engine.tag(long, names, parameters); // what is kept of the text makes the next attempts alike
      const result = await engine.tag(long, names, parameters, {
        onWindow: ({ window, found, mentions, from }) => {
          read.push({ ...window, found: [...found] });
          shown.push(changed(shown.at(-1) ?? [], mentions, from));
        },
      });
      if (!result.ok) throw new Error(result.error.message);
      whole = result.value;
    });

    test('end as if they had not been, wherever that was, and read the other windows only', async () => {
      expect(read.length).toBeGreaterThan(5);
      for (let cut = 0; cut <= read.length; cut += 1) {
        // as the store keeps it
        const kept = JSON.parse(JSON.stringify(read.slice(0, cut))) as ReadWindow[];
        const indices: number[] = [];
        let mentions = shown[cut - 1] ?? [];
        const result = await engine.tag(long, names, parameters, {
          read: kept,
          onWindow: (report) => {
            indices.push(report.window.index);
            mentions = changed(mentions, report.mentions, report.from);
          },
        });
        if (!result.ok) throw new Error(result.error.message);
        expect(indices).toEqual(read.slice(cut).map(({ index }) => index));
        expect(outcomeOf(result.value)).toEqual(outcomeOf(whole));
        expect(mentions).toEqual(shown.at(-1));
      }
    });

    test('begin anew where what was read does not fit', async () => {
      const [first, second] = read;
      if (first === undefined || second === undefined) throw new Error('nothing was read');
      const misfits: (readonly ReadWindow[])[] = [
        [second],
        [first, { ...second, start: second.start + 1 }],
        [{ ...first, of: first.of + 1 }],
        [{ ...first, found: [{ label: 'ship', start: 0, end: 5, score: 0.9, origin: 'found' }] }],
        [{ ...first, trace: { ...first.trace, labels: first.trace.labels.slice(1) } }],
        [...read, second],
      ];
      for (const misfit of misfits) {
        const indices: number[] = [];
        const controller = new AbortController();
        await engine.tag(long, names, parameters, {
          read: misfit,
          signal: controller.signal,
          onWindow: ({ window }) => {
            indices.push(window.index);
            controller.abort();
          },
        });
        expect(indices).toEqual([0]);
      }
    });

    test('another text can be tagged between two windows, which changes nothing', async () => {
      let asked = 0;
      const between: string[] = [];
      const result = await engine.tag(long, names, parameters, {
        beforeWindow: async () => {
          asked += 1;
          if (asked === 3)
            between.push(...(await tag('Anna Berg lives in Oslo.', ['person'])).map(({ label }) => label));
        },
      });
      if (!result.ok) throw new Error(result.error.message);
      expect(asked).toBe(read.length);
      expect(between).toEqual(['person']);
      expect(outcomeOf(result.value)).toEqual(outcomeOf(whole));
    });

    test('every label says how sure it is that nothing is missing', () => {
      for (const { trace } of whole.windows) {
        for (const { pNone, kept, pComplete = -1 } of trace.labels) {
          expect(pComplete).toBeGreaterThanOrEqual(kept === 0 ? pNone - 1e-9 : pNone);
          expect(pComplete).toBeLessThanOrEqual(1);
        }
      }
    });
  });

  test('a run is cancelled between windows', async () => {
    const controller = new AbortController();
    let seen = 0;
    const result = await engine.tag(long, ['person'], parameters, {
      signal: controller.signal,
      onWindow: () => {
        seen += 1;
        controller.abort();
      },
    });
    expect(seen).toBe(1);
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('clear answers', () => {
  test('no labels is an error, no words is an empty result', async () => {
    expect(await engine.tag('Text', [], parameters)).toMatchObject({ ok: false, error: { code: 'label-set-empty' } });
    expect(await tag('', labels)).toEqual([]);
    expect(await tag(' \n\t', labels)).toEqual([]);
  });

  test('a folder without a model is an error that names it', async () => {
    const missing = await loadEngine('/nowhere', { provider: 'cpu', threads: 1 });
    expect(missing).toMatchObject({ ok: false, error: { code: 'engine-model' } });
    if (!missing.ok) expect(missing.error.message).toContain('/nowhere');
  });

  test('a processor that is not there gives way to the CPU with its reason', async () => {
    const loaded = await loadEngine(folder, { provider: 'dml', threads: 1 });
    if (!loaded.ok) throw new Error(loaded.error.message);
    expect(loaded.value.info.provider).toBe('cpu');
    expect(loaded.value.info.fallback).toMatch(/dml/);
    await loaded.value.close();
  });
});
