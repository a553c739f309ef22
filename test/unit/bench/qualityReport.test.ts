import { describe, expect, test } from 'vitest';
import {
  qualityJson,
  qualityMarkdown,
  type FileQuality,
  type QualityReport,
} from '../../../electron/bench/qualityReport.ts';

const quality = (f1: number, more: Partial<FileQuality> = {}): FileQuality => ({
  precision: 2 / 3,
  recall: 50,
  f1,
  records: 20,
  severalWindows: 0,
  exact: { precision: 40, recall: 40, f1: 40 },
  countAccuracy: 91.234567,
  countAccuracyPresent: 70,
  errors: { total: 10, label: 10, boundary: 20, count: 50, index: 20, miscounted: 60 },
  falseAlarms: 3,
  foreignAlarms: null,
  calibrationError: 8,
  calibration: [{ mentions: 4, score: 50, right: 60 }],
  curve: [
    { threshold: 0.05, precision: 1, recall: 1, f1: 11.11 },
    { threshold: 0.1, precision: 1, recall: 1, f1: 22.22 },
  ],
  msPerRecord: 123.456,
  ablation: null,
  ...more,
});
const report: QualityReport = {
  settings: {
    machine: {
      processor: 'Fast One',
      cores: 2,
      memoryBytes: 1,
      platform: 'linux x64',
      node: '24.0.0',
      threads: 2,
      provider: 'cpu',
      model: 'Small',
      modelVersion: '1',
    },
    rule: 'marginal',
    dedup: 'paper',
    threshold: 0.15,
    windowTokens: 224,
    foreignLabels: 0,
  },
  files: new Map([
    ['mit-movie.test', quality(60)],
    ['odd|name', quality(70.005)],
  ]),
  notes: ['Mind the gap.'],
};

describe('JSON', () => {
  test('has the shape that scripts read, with two decimals', () => {
    const json = JSON.parse(qualityJson(report)) as Record<string, Record<string, unknown>>;
    expect(Object.keys(json)).toEqual(['files', 'mean']);
    expect(json['mean']).toEqual({ f1: 65 });
    expect(json['files']?.['mit-movie.test']).toMatchObject({
      precision: 0.67,
      recall: 50,
      f1: 60,
      countAccuracy: 91.23,
      records: 20,
      rule: 'marginal',
      dedup: 'paper',
      threshold: 0.15,
    });
  });
});

describe('Markdown', () => {
  const lines = qualityMarkdown(report).split('\n');

  test('says what it was measured on and how', () => {
    expect(lines[2]).toMatch(/^Fast One, .* Small 1, /);
    expect(lines[4]).toMatch(/^The marginal rule, dedup paper, threshold 0\.15, windows of 224 tokens\./);
  });

  test('every table has as many cells in each line, one line a file and one for all', () => {
    const cellsOf = (line: string): number => line.replaceAll('\\|', '').split('|').length;
    const tables = qualityMarkdown(report)
      .split('\n\n')
      .filter((part) => part.startsWith('|'));
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const rows = table.trimEnd().split('\n');
      expect(rows).toHaveLength(5);
      expect(new Set(rows.map(cellsOf)).size).toBe(1);
    }
  });

  test('the last line sums records and errors and takes the mean of the rest', () => {
    const totals = lines.filter((line) => line.startsWith('| all '));
    expect(totals[0]).toMatch(/^\| all \| 40 \| 0\.7 \| 50\.0 \| 65\.0 \|/);
    expect(totals[1]).toMatch(/^\| all \| 20 \| 10\.0 \|/);
    expect(totals[2]).toBe('| all | 11.1 | 22.2 |');
  });

  test('notes and ablations stand where there are any', () => {
    expect(lines).toContain('- Mind the gap.');
    expect(lines.some((line) => line.includes('Ablations'))).toBe(false);
    const scores = { precision: 1, recall: 1, f1: 33.33 };
    const files = new Map([['a', quality(1, { ablation: [{ rule: 'paper', dedup: 'reversed', ...scores }] })]]);
    const text = qualityMarkdown({ ...report, files });
    expect(text).toContain('|  | paper, reversed |');
    expect(text).toContain('| a | 33.3 |');
  });
});
