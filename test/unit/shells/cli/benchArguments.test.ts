import { describe, expect, test } from 'vitest';
import { scaleParts } from '../../../../electron/bench/scaleFigures.ts';
import { parseCliArguments } from '../../../../electron/shells/cli/arguments.ts';
import { statusLine } from '../../../../electron/shells/cli/progress.ts';

const bench = (...args: readonly string[]) => parseCliArguments(['bench', ...args], false);

const output = { jsonPath: null, outputPath: null };
const model = { modelFolder: null, engine: { provider: 'cpu', threads: 0 } };

describe('what is understood', () => {
  test('speed: on files or a folder of the paper’s sets', () => {
    const usual = { kind: 'bench', bench: 'speed', ...output, ...model, limit: 100, rounds: null };
    expect(bench('speed', '--data', 'd')).toEqual({ ok: true, value: { ...usual, paths: [], dataFolder: 'd' } });
    const args = ['a.jsonl', 'b.jsonl', '--limit', '20', '--rounds=2', '--threads', '2', '--provider', 'auto'];
    expect(bench('speed', ...args, '--json', 'o.json', '--output', 'o.md', '--model', 'm')).toEqual({
      ok: true,
      value: {
        ...usual,
        ...{ paths: ['a.jsonl', 'b.jsonl'], dataFolder: null, limit: 20, rounds: 2 },
        ...{ jsonPath: 'o.json', outputPath: 'o.md', modelFolder: 'm', engine: { provider: 'auto', threads: 2 } },
      },
    });
  });

  test('scale: all of it, or parts in the order in which they are measured', () => {
    const usual = { kind: 'bench', bench: 'scale', ...output, ...model };
    expect(bench('scale')).toEqual({ ok: true, value: { ...usual, parts: scaleParts, svgPath: null } });
    expect(bench('scale', '--only', 'words, labels', '--only', 'memory', '--svg', 'c.svg')).toEqual({
      ok: true,
      value: { ...usual, parts: ['memory', 'labels', 'words'], svgPath: 'c.svg' },
    });
  });

  test('quality', () => {
    const args = ['a.jsonl', '--threshold', '0.2', '--rule', 'paper', '--dedup', 'reversed', '--ablation'];
    expect(bench('quality', ...args, '--window-tokens', '128', '--foreign-labels', '3', '--limit', '7')).toEqual({
      ok: true,
      value: {
        ...{ kind: 'bench', bench: 'quality', paths: ['a.jsonl'], dataFolder: null, ...output, modelFolder: null },
        ...{ engine: { provider: 'auto', threads: 0 }, limit: 7, threshold: 0.2, rule: 'paper', dedup: 'reversed' },
        ...{ ablation: true, windowTokens: 128, foreignLabels: 3 },
      },
    });
    expect(bench('quality', 'a.jsonl')).toMatchObject({ value: { limit: null, threshold: null, foreignLabels: 0 } });
  });

  test('help, wherever it is asked for', () => {
    expect(bench('--help')).toEqual({ ok: true, value: { kind: 'help' } });
    expect(bench('speed', '-h')).toEqual({ ok: true, value: { kind: 'help' } });
  });
});

describe('what is wrong', () => {
  test.each([
    [[], 'speed, scale or quality'],
    [['sped'], '“sped”'],
    [['speed'], '--data'],
    [['speed', 'a', '--data', 'd'], 'not both'],
    [['speed', 'a', '--limit', '0'], '--limit'],
    [['speed', 'a', '--limit', '1.5'], '--limit'],
    [['speed', 'a', '--rounds', ''], '--rounds'],
    [['speed', 'a', '--threads', 'two'], '--threads'],
    [['speed', 'a', '--provider', 'tpu'], '--provider'],
    [['speed', 'a', '--svg', 'x'], '--svg'],
    [['speed', 'a', '--json'], '--json'],
    [['scale', 'a'], 'no files'],
    [['scale', '--only', 'cats'], '“cats”'],
    [['scale', '--data', 'd'], '--data'],
    [['quality', 'a', '--dedup', 'some'], '--dedup'],
    [['quality', 'a', '--rule', 'guess'], '--rule'],
    [['quality', 'a', '--threshold', '0'], '--threshold'],
    [['quality', 'a', '--window-tokens', '-1'], '--window-tokens'],
  ])('%j', (argv, part) => {
    const parsed = bench(...argv);
    expect(parsed).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(parsed.ok ? '' : parsed.error.message).toContain(part);
    expect(parsed.ok ? '' : parsed.error.message).not.toContain('\n');
  });

  test('the word bench after an option', () => {
    const parsed = parseCliArguments(['--threads', '2', 'bench', 'speed'], false);
    expect(parsed.ok ? '' : parsed.error.message).toContain('comes first');
  });
});

test('a terminal shows one line that changes, a log the lines that stay', () => {
  const run = (isTTY: boolean): string => {
    let written = '';
    const line = statusLine({ isTTY, columns: 12, write: (text) => (written += text) });
    line.show('document 1 of 2');
    line.settle('document 2 of 2');
    line.clear();
    return written;
  };
  expect(run(false)).toBe('document 2 of 2\n');
  expect(run(true)).toBe('\r\u001b[Kdocument 1 \r\u001b[Kdocument 2 of 2\n\r\u001b[K');
});
