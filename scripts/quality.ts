// Micro precision, recall and F1 of the engine on JSON Lines of { text, entities: [[start, end, label]], labels }.
// Matches are of mention text and label, after dedup. Usage: node scripts/quality.ts [--limit N] [--threshold N] FILES…
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parametersSchema } from '../electron/contract/index.ts';
import { loadEngine } from '../electron/engine/index.ts';

const recordSchema = z.object({
  text: z.string(),
  entities: z.array(z.tuple([z.number(), z.number(), z.string()])),
  labels: z.array(z.string()),
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'resources/model' },
    limit: { type: 'string', default: '100' },
    threshold: { type: 'string' },
    threads: { type: 'string', default: '0' },
    window: { type: 'string' },
  },
});

const loaded = await loadEngine(values.model, { provider: 'cpu', threads: Number(values.threads) });
if (!loaded.ok) throw new Error(loaded.error.message);
const engine = loaded.value;
const parameters = parametersSchema.parse({
  allOccurrences: false,
  ...(values.threshold && { threshold: Number(values.threshold) }),
  ...(values.window && { windowTokens: Number(values.window) }),
});
const means: number[] = [];
for (const file of positionals) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, Number(values.limit));
  let [right, found, gold] = [0, 0, 0];
  const begin = performance.now();
  for (const line of lines) {
    const record = recordSchema.parse(JSON.parse(line));
    const points = Array.from(record.text); // offsets of the data count code points
    const truth = new Set(record.entities.map(([s, e, label]) => `${label}\t${points.slice(s, e).join('')}`));
    const result = await engine.tag(record.text, record.labels, parameters);
    if (!result.ok) throw new Error(result.error.message);
    const said = new Set(result.value.mentions.map((m) => `${m.label}\t${record.text.slice(m.start, m.end)}`));
    right += [...said].filter((s) => truth.has(s)).length;
    found += said.size;
    gold += truth.size;
  }
  const [precision, recall] = [right / Math.max(found, 1), right / Math.max(gold, 1)];
  const f1 = (2 * precision * recall) / Math.max(precision + recall, 1e-9);
  means.push(f1);
  const ms = (performance.now() - begin) / lines.length;
  const percent = (x: number): string => (x * 100).toFixed(1);
  console.log(
    `${path.basename(file)} ${lines.length} records P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} ${ms.toFixed(0)} ms`,
  );
}
console.log(`mean F1 ${((means.reduce((a, b) => a + b, 0) / means.length) * 100).toFixed(2)}`);
await engine.close();
