// The HTML report: the document's words and nothing else, however hostile they are.
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../electron/exports/html.ts';
import { markText } from '../../../electron/exports/htmlMarks.ts';
import { anyItem, anyItems, item, mention } from './items.ts';

interface ReadMark {
  readonly className: string;
  readonly text: string;
}

/** What a browser makes of a marked text: its words without the labels, the marks, and the labels in order. */
function readBack(html: string): {
  text: string;
  marks: ReadMark[];
  labels: string[];
  elements: Set<string>;
  attributes: Set<string>;
} {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  const open: { className: string; text: string }[] = [];
  const marks: ReadMark[] = [];
  const labels: string[] = [];
  let text = '';
  let label: string | null = null;
  const parser = new Parser({
    onopentag: (name, given) => {
      const { class: className = '' } = given;
      elements.add(name);
      for (const attribute of Object.keys(given)) attributes.add(attribute);
      if (name === 'mark') open.push({ className, text: '' });
      if (name === 'small') label = '';
    },
    ontext: (piece) => {
      if (label !== null) label += piece;
      else {
        text += piece;
        for (const mark of open) mark.text += piece;
      }
    },
    onclosetag: (name) => {
      if (name === 'small' && label !== null) {
        labels.push(label);
        label = null;
      }
      const mark = name === 'mark' ? open.pop() : undefined;
      if (mark !== undefined) marks.push(mark);
    },
  });
  parser.end(html);
  if (open.length > 0) throw new Error('a mark does not end');
  return { text, marks, labels, elements, attributes };
}

const naming = { classOf: (label: string) => `l-${label.length}`, titleOf: ({ label }: { label: string }) => label };

describe('marks', () => {
  it('have all the text and every mention, whatever crosses what', () => {
    fc.assert(
      fc.property(anyItem, ({ document, mentions }) => {
        const { text, marks, labels, elements } = readBack(markText(document.text, mentions, naming).html);
        expect(text).toBe(document.text);
        expect(labels.toSorted()).toEqual(mentions.map(({ label }) => label).toSorted());
        for (const name of elements) expect(['mark', 'small']).toContain(name);
        const marked = marks.reduce((sum, mark) => sum + mark.text.length, 0);
        expect(marked).toBe(mentions.reduce((sum, { start, end }) => sum + end - start, 0));
        expect(marks.map((mark) => mark.text)).not.toContain('');
      }),
    );
  });

  it('nest, and give each of what overlaps an underline of its own', () => {
    const text = 'the University of Oslo';
    const { html, lanes } = markText(text, [mention('place', 18, 22), mention('school', 4, 22)], naming);
    expect(html).toBe(
      'the <mark class="m l-6 n0" title="school">University of <mark class="m l-5 n1" title="place">Oslo' +
        '<small>place</small></mark><small>school</small></mark>',
    );
    expect(lanes).toBe(2);
  });

  it('take a crossing mention up again', () => {
    const { marks } = readBack(markText('abcdef', [mention('x', 0, 4), mention('yy', 2, 6)], naming).html);
    expect(marks).toEqual([
      { className: 'm l-2 n1', text: 'cd' },
      { className: 'm l-1 n0', text: 'abcd' },
      { className: 'm l-2 n1', text: 'ef' },
    ]);
  });
});

describe('the report', () => {
  const hostile = '</div></mark><script>alert(1)</script><img src=x onerror=alert(2)>';

  it('runs and loads nothing', () => {
    const report = writeHtml([
      item(hostile, `${hostile} Ada`, [
        mention(`"><script>${hostile}`, 0, 20),
        mention('person', hostile.length + 1, hostile.length + 4),
      ]),
    ]);
    const { elements, attributes } = readBack(report);
    for (const name of ['script', 'img', 'link', 'iframe', 'object', 'base']) expect(elements).not.toContain(name);
    expect(report).toContain("default-src 'none'");
    for (const attribute of attributes) expect(attribute).not.toMatch(/^(on.*|src|srcset|href|action|data)$/);
    expect(report).not.toMatch(/https?:|url\(|@import/);
  });

  it('lets no colour into the style sheet that is not one', () => {
    const one = item('a', 'Ada', [mention('person', 0, 3)]);
    const labels = [{ name: 'person', description: '', colour: 'red}</style><script>' }];
    const report = writeHtml([{ ...one, run: { ...one.run, labelSet: { name: 'S', labels } } }]);
    expect(report).not.toContain('<script>');
    expect(report).toContain('.l0{--c:#7a7f87}');
  });

  it('has every document, with a contents list where there are several', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const report = writeHtml(items);
        expect(report.match(/<article /g)).toHaveLength(items.length);
        expect(report.includes('<nav')).toBe(items.length > 1);
        expect(report.isWellFormed()).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('has a legend whose boxes hide a label, and a table of distinct mentions', () => {
    const report = writeHtml([
      item('a.txt', 'Ada and Ada in Oslo', [
        mention('person', 0, 3, 0.4),
        mention('person', 8, 11, 0.9),
        mention('city', 15, 19),
      ]),
    ]);
    expect(report).toContain('<input type="checkbox" id="show-0" checked><span class="key l0">person</span> 2');
    expect(report).toContain('body:has(#show-0:not(:checked)) .m.l0');
    expect(report).toContain('<td dir="auto">Ada</td><td class="number">2</td><td class="number">90%</td>');
    expect(report).toContain('3 mentions · label set Set · model m 2 · 100% of the text read');
  });
});
