// What can be done with a whole label set.
import type { LabelSet } from '../../../electron/contract/index.ts';
import { perform } from '../../api/perform.ts';
import { labelSetsQuery } from '../../api/program.ts';
import { download } from '../../hooks/download.ts';
import { go } from '../../hooks/navigation.ts';
import { showInfo } from '../../hooks/toasts.ts';
import { t } from '../../messages/index.ts';

export async function createSet(sets: readonly LabelSet[]): Promise<void> {
  const names = new Set(sets.map(({ name }) => name));
  let name = t.labelSets.newName;
  for (let n = 2; names.has(name); n += 1) name = `${t.labelSets.newName} ${n}`;
  openSet(await perform('labelSets.create', { name, labels: [] }));
}

export async function duplicateSet(labelSetId: number): Promise<void> {
  openSet(await perform('labelSets.duplicate', { labelSetId }));
}

export async function removeSet(labelSetId: number): Promise<void> {
  const removed = await perform('labelSets.remove', { labelSetId });
  if (removed === null) return;
  labelSetsQuery.invalidate();
  go({ screen: 'labelSets', labelSetId: null });
  showInfo(t.labelSets.removed(removed.name), {
    label: t.undo,
    run: () => {
      void perform('labelSets.create', { name: removed.name, labels: removed.labels }).then(() =>
        labelSetsQuery.invalidate(),
      );
    },
  });
}

export async function exportSet(labelSetId: number): Promise<void> {
  const file = await perform('labelSets.exportFile', { labelSetId });
  if (file === null) return;
  const fileName = `${file.name.replace(/[^\p{L}\p{N} _-]+/gu, '').trim() || 'labels'}.json`;
  download(fileName, 'application/json', `${JSON.stringify(file, null, 2)}\n`);
}

export function openSet(set: LabelSet | null): void {
  if (set === null) return;
  labelSetsQuery.invalidate();
  go({ screen: 'labelSets', labelSetId: set.id });
}
