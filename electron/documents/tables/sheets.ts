// The parts of a workbook (.xlsx) as rows of strings.
import { parseXml, type Namespaces } from '../xml.ts';
import type { TableRow } from './columns.ts';

const namespaces: Namespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

export interface SheetReference {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

export function parseWorkbook(bytes: Uint8Array): readonly SheetReference[] {
  const sheets: SheetReference[] = [];
  parseXml(bytes, namespaces, {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', relation: attributes['r:id'] ?? '', isHidden });
    },
  });
  return sheets;
}

/** `_x000D_`: how spreadsheets write characters that XML cannot hold. */
const unescapeCell = (text: string): string =>
  text
    .replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/gu, '\n');

/** The strings that cells refer to by number. Readings above characters (`rPh`) are left out. */
export function parseSharedStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let pieces: string[] | null = null;
  let isText = false;
  let readings = 0;
  parseXml(bytes, namespaces, {
    open: (name) => {
      if (name === 'si') pieces = [];
      if (name === 'rPh') readings++;
      if (name === 't') isText = readings === 0;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') readings--;
      if (name === 'si' && pieces !== null) strings.push(unescapeCell(pieces.join('')));
    },
    text: (text) => {
      if (isText) pieces?.push(text);
    },
  });
  return strings;
}

const mostColumns = 1_024;

/** `C7` -> 2; null where it is no place of a sheet. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const wholeNumber = (text: string | undefined): number | null => {
  const parsed = Number(text);
  return text !== undefined && Number.isSafeInteger(parsed) && parsed > 0 ? parsed : null;
};

/** @param mostRows one more is returned where there are more */
export function parseSheet(bytes: Uint8Array, shared: readonly string[], mostRows: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] | null = null;
  let row = 0;
  let column = -1;
  let type = 'n';
  let isValue = false;
  let readings = 0;
  let value: string[] = [];
  const cellText = (): string => {
    const written = value.join('');
    if (type === 's') return shared[Number(written)] ?? '';
    if (type === 'e') return '';
    if (type === 'b') return written === '1' ? 'TRUE' : 'FALSE';
    return type === 'inlineStr' || type === 'str' ? unescapeCell(written) : written;
  };
  parseXml(bytes, namespaces, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          row = wholeNumber(attributes['r']) ?? row + 1;
          column = -1;
          cells = rows.length <= mostRows ? [] : null;
          break;
        case 'c':
          column = columnOf(attributes['r'] ?? '') ?? column + 1;
          type = attributes['t'] ?? 'n';
          value = [];
          break;
        case 'rPh':
          readings++;
          break;
        case 'v':
        case 't':
          isValue = readings === 0;
          break;
      }
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 't':
          isValue = false;
          break;
        case 'rPh':
          readings--;
          break;
        case 'c':
          if (cells !== null && column >= 0 && column < mostColumns && value.length > 0) cells[column] = cellText();
          break;
        case 'row':
          if (cells !== null && cells.length > 0) rows.push({ number: row, cells });
          cells = null;
          break;
      }
    },
    text: (text) => {
      if (isValue) value.push(text);
    },
  });
  return rows;
}
