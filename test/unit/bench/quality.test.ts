// The quality bench on the model that ships with the app.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { qualityJson, runQuality, type QualityOptions } from '../../../electron/bench/quality.ts';
import { mentionsOf, predictText } from '../../../electron/bench/qualityMentions.ts';
import { parametersSchema } from '../../../electron/contract/index.ts';
import { sessionOptions } from '../../../electron/engine/index.ts';
import { openModel, readManifest, type Model } from '../../../electron/engine/model.ts';
import { tagText } from '../../../electron/engine/tag.ts';

const modelFolder = path.resolve(import.meta.dirname, '../../../resources/model');
const folder = mkdtempSync(path.join(os.tmpdir(), 'padellm-bench-'));
const records = [
  {
    text: '🎉 Maria Lindqvist left Siemens AG in Copenhagen.',
    entities: [
      [2, 17, 'person'],
      [23, 33, 'organization'],
      [37, 47, 'city'],
    ],
    labels: ['person', 'organization', 'city'],
  },
  { text: 'It rained all day.', entities: [], labels: ['person', 'organization', 'city'] },
];
const file = path.join(folder, 'news.test.jsonl');
writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options: QualityOptions = {
  files: [file],
  modelFolder,
  limit: null,
  threads: 2,
  threshold: null,
  rule: 'marginal',
  dedup: 'paper',
  ablation: false,
  windowTokens: null,
};

describe('one prediction, cut later', () => {
  let model: Model;
  beforeAll(async () => {
    const manifest = await readManifest(modelFolder);
    if (!manifest.ok) throw new Error(manifest.error.message);
    model = await openModel(modelFolder, manifest.value, sessionOptions('cpu', 2));
  });
  afterAll(() => model.session.close());

  test('is what the engine gives for each rule, threshold and dedup, over several windows', async () => {
    const text =
      'Maria Lindqvist opened the session in Paris. Siemens AG sent a letter to Paris Hilton and to the city of Paris. ' +
      'In the end Maria Lindqvist left for Copenhagen with Zoë 👩🏽‍🔬 Müller of Nordvind A/S, and Siemens lost.';
    const labels = ['person', 'organization', 'location', 'city'];
    const base = parametersSchema.parse({ windowTokens: 40, overlapTokens: 24, allOccurrences: false });
    for (const rule of ['marginal', 'paper'] as const) {
      for (const threshold of [0.1, 0.4]) {
        const own = { ...base, rule, threshold };
        const prediction = await model.pool.lend((past) => predictText(model, past, text, labels, own, undefined));
        expect(prediction.windows.length).toBeGreaterThan(1);
        for (const dedup of ['paper', 'nested', 'off'] as const) {
          const tagged = await tagText(model, text, labels, { ...own, dedup });
          if (!tagged.ok) throw new Error(tagged.error.message);
          const cut = mentionsOf(prediction, { threshold: rule === 'paper' ? 0 : threshold, dedup, labels: 4 });
          const plain = (m: { start: number; end: number; label: string; score: number }) =>
            `${m.start} ${m.end} ${m.label} ${m.score}`;
          expect(cut.map(plain).sort()).toEqual(tagged.value.mentions.map(plain).sort());
        }
      }
    }
  });
});

describe('a file of records', () => {
  test('is measured record by record, with all labels in it and none beside it', async () => {
    const progress: string[] = [];
    const report = await runQuality({
      ...options,
      ablation: true,
      foreignLabels: 2,
      onProgress: (of, done, all) => progress.push(`${of} ${done}/${all}`),
    });
    if (!report.ok) throw new Error(report.error.message);
    expect(progress).toEqual([`${file} 1/2`, `${file} 2/2`]);
    const quality = report.value.files.get('news.test');
    expect(quality).toMatchObject({ records: 2, severalWindows: 0 });
    expect(quality?.f1).toBeGreaterThan(60);
    expect(quality?.ablation).toHaveLength(8);
    expect(quality?.curve).toHaveLength(18);
    expect(quality?.foreignAlarms).not.toBeNull();
    expect(quality?.msPerRecord).toBeGreaterThan(0);
    expect(report.value.notes.join()).toContain('One-step');
    expect(qualityJson(report.value)).toContain('"news.test"');
  });

  test('a limit, a threshold and the paper rule are obeyed', async () => {
    const report = await runQuality({ ...options, limit: 1, threshold: 0.5, rule: 'paper', curve: false });
    if (!report.ok) throw new Error(report.error.message);
    expect(report.value.files.get('news.test')).toMatchObject({ records: 1, curve: null });
    expect(report.value.settings).toMatchObject({ rule: 'paper', threshold: null });
  });

  test('a cancelled bench stops at the next record', async () => {
    const controller = new AbortController();
    let seen = 0;
    const report = await runQuality({
      ...options,
      signal: controller.signal,
      onProgress: () => {
        seen += 1;
        controller.abort();
      },
    });
    expect(report).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toBe(1);
  });
});

describe('clear errors', () => {
  test('a bad line of any file ends the bench before the first record', async () => {
    const bad = path.join(folder, 'bad.jsonl');
    writeFileSync(bad, `${JSON.stringify(records[0])}\noops`);
    let seen = 0;
    const report = await runQuality({ ...options, files: [file, bad], onProgress: () => (seen += 1) });
    expect(report).toMatchObject({ ok: false, error: { code: 'document-format' } });
    expect(!report.ok && report.error.message).toContain(`${bad}, line 2`);
    expect(seen).toBe(0);
  });

  test('settings out of range and a folder without a model', async () => {
    for (const wrong of [{ limit: 0 }, { limit: 1.5 }, { threshold: 2 }, { windowTokens: 3 }, { foreignLabels: 99 }])
      expect(await runQuality({ ...options, ...wrong })).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    const missing = await runQuality({ ...options, modelFolder: path.join(folder, 'none') });
    expect(missing).toMatchObject({ ok: false, error: { code: 'engine-model' } });
  });
});
