// CSV that any reader of RFC 4180 takes back unchanged, and that no spreadsheet runs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contextOf,
  csvHeader,
  neutraliseCell,
  restoreCell,
  writeCsv,
  writeRow,
} from '../../../electron/exports/csv.ts';
import { writeExport } from '../../../electron/exports/index.ts';
import { item, mention } from './items.ts';

/** A reader written from RFC 4180 alone. */
function parseCsv(csv: string): string[][] {
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
      while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r') {
        if (csv[at] === '"' || csv[at] === '\n') throw new Error('a bare quote or line feed');
        cell += csv.charAt(at++);
      }
    }
    row.push(cell);
    if (csv[at] === ',') {
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
        const read = parseCsv(written.map(writeRow).join(''));
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
    const csv = writeCsv([
      item('a, "b".txt', 'Ada met =Grace\r\nin Oslo', [mention('person', 8, 14, 0.98765), mention('city', 19, 23, 1)]),
    ]);
    expect(csv).toBe(
      'document,label,text,start,end,confidence,context\r\n' +
        '"a, ""b"".txt",person,\'=Grace,8,14,0.9877,Ada met =Grace in Oslo\r\n' +
        '"a, ""b"".txt",city,Oslo,19,23,1.0000,Ada met =Grace in Oslo\r\n',
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

  it('begins with a mark if that is wanted; JSON never does', () => {
    expect(writeExport('csv', [], true).startsWith('\ufeffdocument,')).toBe(true);
    expect(writeExport('csv', [], false).startsWith('document,')).toBe(true);
    expect(writeExport('json', [], true).startsWith('{')).toBe(true);
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
