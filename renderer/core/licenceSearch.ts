// Finds licences by name, version or kind; every word that is typed must be somewhere in them.
import type { ApiOutput } from '../../electron/contract/index.ts';

export type Licence = ApiOutput<'about.licences'>[number];

export function searchLicences(licences: readonly Licence[], search: string): readonly Licence[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return licences.filter(({ name, version, licence }) => {
    const all = `${name} ${version} ${licence}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

const browsers: readonly (readonly [mark: string, name: string])[] = [
  ['Electron', 'Electron'],
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'], // in the agents of all that are built on it, so behind them
  ['Version', 'Safari'],
];

/** The program that the page runs in with its version, "Electron 45.5.0"; null: it does not say. */
export function runsIn(userAgent: string): string | null {
  for (const [mark, name] of browsers) {
    const version = new RegExp(`\\b${mark}/([\\d.]+)`, 'u').exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return null;
}
