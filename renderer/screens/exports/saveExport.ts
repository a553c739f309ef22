// Writes an export in full and saves it: a text, or a zip's bytes.
import { perform } from '../../api/perform.ts';
import { saveFile } from '../../hooks/download.ts';
import type { ExportRequestInput } from './choices.ts';

/** Whether it was handed over; what went wrong is told in a toast. */
export async function saveExport(request: ExportRequestInput): Promise<boolean> {
  const file = await perform('exports.write', request);
  return file !== null && (await saveFile(file));
}
