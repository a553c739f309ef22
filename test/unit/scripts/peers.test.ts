// A table that claims features names the tests that show them; a test that was renamed must not leave an empty claim.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);

test('every claim of docs/PEERS.md names tests that are there', () => {
  const rows = readFileSync(new URL('docs/PEERS.md', root), 'utf8')
    .split('\n')
    .filter((line) => /^\| .*\b(?:yes|partly)\b/u.test(line));
  expect(rows.length).toBeGreaterThan(25);
  for (const row of rows) {
    const files =
      row
        .split('|')[3]
        ?.split(',')
        .map((file) => file.trim()) ?? [];
    expect(files, row).not.toEqual([]);
    for (const file of files) expect(existsSync(new URL(file, root)), `${row}: ${file}`).toBe(true);
  }
});
