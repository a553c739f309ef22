// CSV that any reader of RFC 4180 takes back unchanged, and that no spreadsheet runs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../electron/contract/index.ts';
import { contextOf, csv, csvHeader, neutraliseCell, restoreCell, writeRow } from '../../../electron/exports/csv.ts';
import { csvDocuments } from '../../../electron/exports/csvDocuments.ts';
import type { Exporter, ExportOptions } from '../../../electron/exports/exporter.ts';
import { anyItems, item, mention, options } from './items.ts';

const write = (exporter: Exporter, items: readonly ExportItem[], changed: Partial<ExportOptions> = {}): string =>
  exporter.write(items, { ...options, ...changed }).files[0]?.content ?? '';
const writeCsv = (items: readonly ExportItem[]): string => write(csv, items);

/** A reader written from RFC 4180 alone. */
function parseCsv(csv: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      at++;
      for (;;) {
        if (csv[at] === '"' && csv[at + 1] === '"') {
          cell += '"';
          at += 2;
        } else if (csv[at] === '"') {
          at++;
          break;
        } else {
          if (at >= csv.length) throw new Error('a quoted cell does not end');
          cell += csv.charAt(at++);
        }
      }
    } else {
      while (at < csv.length && csv[at] !== separator && csv[at] !== '\r') {
        if (csv[at] === '"' || csv[at] === '\n') throw new Error('a bare quote or line feed');
        cell += csv.charAt(at++);
      }
    }
    row.push(cell);
    if (csv[at] === separator) {
      at++;
    } else if (csv.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else {
      throw new Error('a row ends without CRLF');
    }
  }
  if (row.length > 0) throw new Error('the last row does not end');
  return rows;
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", '＝', 'cmd|', ' ', '🦜', 'é'))
    .map((parts) => parts.join('')),
);

describe('rows', () => {
  it('come back as they were, whatever is in them', () => {
    const rows = fc.array(fc.array(hostile, { minLength: 1, maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (written) => {
        const read = parseCsv(written.map((row) => writeRow(row)).join(''));
        expect(read.map((row) => row.map(restoreCell))).toEqual(written);
      }),
    );
  });

  it('never begin a cell with what a spreadsheet runs', () => {
    fc.assert(fc.property(hostile, (cell) => !/^[=+\-@\t\r\n]/.test(neutraliseCell(cell))));
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "=cmd|' /C calc'!A0"])('neutralises %j', (cell) => {
    expect(neutraliseCell(cell)).toBe(`'${cell}`);
    expect(restoreCell(`'${cell}`)).toBe(cell);
  });

  it.each(['plain', "'quoted'", "O'Neil", '1-2', ''])('leaves %j alone', (cell) => {
    expect(neutraliseCell(cell)).toBe(cell);
    expect(restoreCell(cell)).toBe(cell);
  });
});

describe('the file', () => {
  it('has one row a mention under a fixed header', () => {
    const written = writeCsv([
      item('a, "b".txt', 'Ada met =Grace\r\nin Oslo', [mention('person', 8, 14, 0.98765), mention('city', 19, 23, 1)]),
    ]);
    expect(written).toBe(
      'document,label,text,start,end,confidence,context,page\r\n' +
        '"a, ""b"".txt",person,\'=Grace,8,14,0.9877,Ada met =Grace in Oslo,\r\n' +
        '"a, ""b"".txt",city,Oslo,19,23,1.0000,Ada met =Grace in Oslo,\r\n',
    );
  });

  it('says the same text as its offsets, for every mention of any text', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y);
        const [header, row] = parseCsv(writeCsv([item('d', text, [mention('l', start, end)])]));
        expect(header).toEqual([...csvHeader]);
        expect(restoreCell(row?.[2] ?? '')).toBe(text.slice(Number(row?.[3]), Number(row?.[4])));
      }),
    );
  });

  it('is only a header when nothing was found', () => {
    expect(parseCsv(writeCsv([item('a', 'text', [])]))).toEqual([[...csvHeader]]);
    expect(parseCsv(writeCsv([]))).toHaveLength(1);
  });

  it('begins with a mark and has other separators if that is wanted', () => {
    expect(write(csv, [], { bom: true }).startsWith('\ufeffdocument,')).toBe(true);
    expect(write(csv, [], { separator: 'semicolon' }).startsWith('document;label;')).toBe(true);
  });

  it('has the same cells with either separator', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const commas = parseCsv(write(csv, items));
        expect(parseCsv(write(csv, items, { separator: 'semicolon' }), ';')).toEqual(commas);
      }),
    );
  });

  it('says the page where a document has pages', () => {
    const paged = item('a.pdf', 'Ada in Oslo', [mention('person', 0, 3), mention('city', 7, 11)]);
    const rows = parseCsv(writeCsv([{ ...paged, document: { ...paged.document, pages: [0, 4] } }]));
    expect(rows.map((row) => row.at(-1))).toEqual(['page', '1', '2']);
  });
});

describe('one row a document', () => {
  it('counts each label and names each mention once', () => {
    const rows = parseCsv(
      write(csvDocuments, [
        item('a', 'Ada, Ada and\nBob in =Oslo', [
          mention('person', 0, 3),
          mention('person', 5, 8),
          mention('person', 9, 16),
          mention('=city', 20, 25),
        ]),
        item('b', 'nothing', []),
      ]),
    );
    expect(rows).toEqual([
      ['document', 'mentions', 'person (count)', 'person (mentions)', "'=city (count)", "'=city (mentions)"],
      ['a', '4', '3', 'Ada; and Bob', '1', "'=Oslo"],
      ['b', '0', '0', '', '0', ''],
    ]);
  });

  it('has one row a document and one width, whatever was found', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const rows = parseCsv(write(csvDocuments, items));
        expect(rows).toHaveLength(items.length + 1);
        expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
        for (const [index, { mentions }] of items.entries()) expect(rows[index + 1]?.[1]).toBe(String(mentions.length));
      }),
    );
  });
});

describe('the context', () => {
  it('is one line of some 40 characters on each side', () => {
    const text = `${'x'.repeat(100)} \r\n\t Ada \n ${'y'.repeat(100)}`;
    const start = text.indexOf('Ada');
    expect(contextOf(text, { start, end: start + 3 })).toBe(`${'x'.repeat(35)} Ada ${'y'.repeat(37)}`);
  });

  it('cuts no character in two', () => {
    const text = '🦜'.repeat(60);
    for (let start = 40; start < 60; start++) {
      expect(contextOf(text, { start, end: start + 1 }).isWellFormed()).toBe(true);
    }
  });
});
