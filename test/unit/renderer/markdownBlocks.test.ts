import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runsIn, searchLicences } from '../../../renderer/core/licenceSearch.ts';
import { parseInline, parseMarkdown, type Block, type Inline } from '../../../renderer/core/markdownBlocks.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

describe('a model card', () => {
  test('is read into headings, paragraphs, lists, tables and code', () => {
    const card = [
      '---',
      'license: apache-2.0',
      '---',
      '# SmolLM2',
      '',
      'One line',
      'and the **next**.',
      '- first `a`',
      '  goes on',
      '- second',
      '',
      '1. one',
      '2. two',
      '',
      '| Set | F1 |',
      '|---|---:|',
      '| AI | 61.3 |',
      '| Music |',
      '```',
      '# no heading',
      '```',
    ].join('\r\n');
    expect(parseMarkdown(card)).toEqual([
      { kind: 'heading', level: 1, content: [text('SmolLM2')] },
      { kind: 'paragraph', content: [text('One line and the '), { kind: 'strong', text: 'next' }, text('.')] },
      {
        kind: 'list',
        isOrdered: false,
        items: [[text('first '), { kind: 'code', text: 'a' }, text(' goes on')], [text('second')]],
      },
      { kind: 'list', isOrdered: true, items: [[text('one')], [text('two')]] },
      {
        kind: 'table',
        head: [[text('Set')], [text('F1')]],
        rows: [
          [[text('AI')], [text('61.3')]],
          [[text('Music')], []],
        ],
      },
      { kind: 'code', text: '# no heading' },
    ] satisfies Block[]);
  });

  test('tags of HTML and scripts stay the text that they are', () => {
    expect(parseMarkdown('<img src=x onerror="alert(1)"> <b>no</b>')).toEqual([
      { kind: 'paragraph', content: [text('<img src=x onerror="alert(1)"> <b>no</b>')] },
    ]);
    expect(parseInline('[click](javascript:alert(1))')[0]).toMatchObject({
      kind: 'link',
      address: 'javascript:alert(1',
    });
  });

  test('any text is read to its end, and no letter or digit is lost', () => {
    const lines = fc.array(
      fc.oneof(
        fc.string().filter((line) => !line.includes('|')),
        fc.constantFrom('```', '# a', '- b', '| c | d |', '|---|---|', '1. e', '---', '', '  f'),
      ),
    );
    const letters = (some: string): string => some.replaceAll(/[^\p{L}]/gu, '');
    const wordsOf = (block: Block): string => {
      switch (block.kind) {
        case 'code':
          return block.text;
        case 'list':
          return block.items.flat().map(inlineWords).join('');
        case 'table':
          return [...block.head, ...block.rows.flat()].flat().map(inlineWords).join('');
        default:
          return block.content.map(inlineWords).join('');
      }
    };
    const inlineWords = (part: Inline): string => (part.kind === 'link' ? part.text + part.address : part.text);
    fc.assert(
      fc.property(lines, (some) => {
        // Front matter and the name of a fence's language are left out on purpose.
        fc.pre(some[0]?.trim() !== '---' && !some.some((line) => /^\s*(?:```|~~~)\s*\S/u.test(line)));
        const source = some.join('\n');
        expect(letters(parseMarkdown(source).map(wordsOf).join(''))).toBe(letters(source));
      }),
    );
  });
});

test('licences are found by every word that is typed', () => {
  const licence = (name: string, kind: string) => ({ name, version: '1.0.0', licence: kind, text: '' });
  const all = [licence('react', 'MIT'), licence('react-dom', 'MIT'), licence('pdfjs-dist', 'Apache-2.0')];
  const found = (search: string): string[] => searchLicences(all, search).map(({ name }) => name);
  expect(found('')).toEqual(['react', 'react-dom', 'pdfjs-dist']);
  expect(found(' MIT dom ')).toEqual(['react-dom']);
  expect(found('apache')).toEqual(['pdfjs-dist']);
  expect(found('gpl')).toEqual([]);
});

test.each([
  [
    'Mozilla/5.0 (X11) AppleWebKit/537.36 PaDeLLM/0.1.0 Chrome/150.0.1 Electron/45.5.0 Safari/537.36',
    'Electron 45.5.0',
  ],
  ['Mozilla/5.0 (Windows NT) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.1', 'Edge 150.0.1'],
  ['Mozilla/5.0 (X11; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox 150.0'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/20.1 Safari/605.1.15', 'Safari 20.1'],
  ['curl/8', null],
])('%s runs in %s', (agent, expected) => {
  expect(runsIn(agent)).toBe(expected);
});
