// The label set that a command tags with: that of a file, that of --labels, or both joined.
import { readFile } from 'node:fs/promises';
import { fail, type Call, type Label, type LabelSet, type Result } from '../../contract/index.ts';

const colour = '#808080'; // never seen

export async function openLabelSet(
  call: Call,
  labelSetPath: string | null,
  names: readonly string[],
): Promise<Result<LabelSet>> {
  const given: Label[] = names.map((name) => ({ name, description: '', colour }));
  if (labelSetPath === null) return call('labelSets.create', { name: 'padella', labels: given });
  let json: string;
  try {
    json = await readFile(labelSetPath, 'utf8');
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return fail('label-set-format', `The label set ${labelSetPath} cannot be read: ${reason}`);
  }
  const imported = await call('labelSets.importFile', { json });
  if (!imported.ok || given.length === 0) return imported;
  const known = new Set(imported.value.labels.map(({ name }) => name));
  const labels = [...imported.value.labels, ...given.filter(({ name }) => !known.has(name))];
  return call('labelSets.setLabels', { labelSetId: imported.value.id, labels });
}
