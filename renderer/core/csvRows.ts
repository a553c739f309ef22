// Reads the first rows of a CSV file (RFC 4180), for the preview of an export.
export function firstCsvRows(content: string, most: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const start = content.charCodeAt(0) === 0xfeff ? 1 : 0;
  const endRow = (): void => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let at = start; at < content.length && rows.length < most; at += 1) {
    const char = content.charAt(at);
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (content.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (rows.length < most && (cell !== '' || row.length > 0)) endRow();
  return rows;
}

export function firstLines(content: string, most: number): string {
  let at = -1;
  for (let line = 0; line < most; line += 1) {
    const next = content.indexOf('\n', at + 1);
    if (next === -1) return content;
    at = next;
  }
  return `${content.slice(0, at)}\n…`;
}
