import { describe, expect, test } from 'vitest';
import { parametersSchema, readOptionsSchema } from '../../../../electron/contract/index.ts';
import { parseCliArguments } from '../../../../electron/shells/cli/arguments.ts';

const tag = (...args: readonly string[]) => parseCliArguments(['tag', ...args], false);

describe('what is understood', () => {
  test('the defaults', () => {
    expect(tag('a.txt', '--labels', 'person, city')).toEqual({
      ok: true,
      value: {
        kind: 'tag',
        paths: ['a.txt'],
        labels: ['person', 'city'],
        labelSetPath: null,
        reading: readOptionsSchema.parse({}),
        format: 'json',
        outputPath: null,
        parameters: parametersSchema.parse({}),
        engine: { provider: 'auto', threads: 0 },
      },
    });
  });

  test('every option', () => {
    const args = ['a.txt', '-', 'folder', '--labels', 'a,b,,a', '--labels', 'date of birth', '--label-set', 'set.json'];
    const more = ['--format', 'csv', '--output', 'o.csv', '--threshold', '0.5', '--rule', 'paper', '--dedup', 'off'];
    const reading = ['--encoding', 'Windows-1252', '--text-column', 'Abstract', '--comments'];
    const without = ['--no-notes', '--no-headers', '--no-attachments'];
    expect(tag(...args, ...more, ...reading, ...without, '--threads', '2', '--provider=cpu')).toEqual({
      ok: true,
      value: {
        kind: 'tag',
        paths: ['a.txt', '-', 'folder'],
        labels: ['a', 'b', 'date of birth'],
        labelSetPath: 'set.json',
        reading: {
          encoding: 'windows-1252',
          textColumn: 'Abstract',
          notes: false,
          headersAndFooters: false,
          comments: true,
          attachments: false,
        },
        format: 'csv',
        outputPath: 'o.csv',
        parameters: parametersSchema.parse({ threshold: 0.5, rule: 'paper', dedup: 'off' }),
        engine: { provider: 'cpu', threads: 2 },
      },
    });
  });

  test('standard input, where no file is named and something is written to it', () => {
    expect(parseCliArguments(['tag', '--labels', 'a'], true)).toMatchObject({ ok: true, value: { paths: ['-'] } });
    expect(parseCliArguments(['tag', 'a.txt', '--labels', 'a'], true)).toMatchObject({ value: { paths: ['a.txt'] } });
    expect(tag('--labels', 'a')).toMatchObject({ ok: false });
  });

  test('help and version, whatever else is there', () => {
    expect(parseCliArguments(['--help'], false)).toEqual({ ok: true, value: { kind: 'help' } });
    expect(tag('-h')).toEqual({ ok: true, value: { kind: 'help' } });
    expect(parseCliArguments(['--version'], true)).toEqual({ ok: true, value: { kind: 'version' } });
  });
});

describe('what is wrong', () => {
  test.each([
    [[], 'A command is missing'],
    [['tga', 'a.txt'], 'tga'],
    [['tag', 'a.txt'], 'what to find'],
    [['tag', 'a.txt', '--labels', ' , '], 'what to find'],
    [['tag', 'a.txt', '--labels', 'x'.repeat(121)], '120'],
    [['tag', 'a.txt', '--labels', 'a', '--format', 'xml'], '--format'],
    [['tag', 'a.txt', '--labels', 'a', '--threshold', '2'], '--threshold'],
    [['tag', 'a.txt', '--labels', 'a', '--threshold', ''], '--threshold'],
    [['tag', 'a.txt', '--labels', 'a', '--threshold', 'high'], '--threshold'],
    [['tag', 'a.txt', '--labels', 'a', '--rule', 'guess'], '--rule'],
    [['tag', 'a.txt', '--labels', 'a', '--dedup', 'some'], '--dedup'],
    [['tag', 'a.txt', '--labels', 'a', '--threads', '1.5'], '--threads'],
    [['tag', 'a.txt', '--labels', 'a', '--provider', 'tpu'], '--provider'],
    [['tag', 'a.txt', '--label', 'a'], '--label'],
    [['tag', 'a.txt', '--labels', 'a', '--encoding', 'morse'], '--encoding'],
    [['tag', 'a.txt', '--labels', 'a', '--text-column', ''], '--text-column'],
    [['tag', 'a.txt', '--labels'], '--labels'],
  ])('%j', (argv, part) => {
    const parsed = parseCliArguments(argv, false);
    expect(parsed).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(parsed.ok ? '' : parsed.error.message).toContain(part);
    expect(parsed.ok ? '' : parsed.error.message).not.toContain('\n');
  });
});
