// Changes some settings: shown at once, stored by the program, taken back when that fails.
import type { Settings } from '../../electron/contract/index.ts';
import { perform } from '../api/perform.ts';
import { settingsQuery } from '../api/program.ts';

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = settingsQuery.getSnapshot().data;
  if (before === null) return;
  const wanted = { ...before, ...change };
  settingsQuery.set(wanted);
  const stored = await perform('settings.set', wanted);
  if (stored !== null) settingsQuery.set(stored);
  else if (settingsQuery.getSnapshot().data === wanted) settingsQuery.set(before);
}
