// Writes an export in full and hands it to the browser to save: a text, or a zip's bytes.
import { perform } from '../../api/perform.ts';
import type { ExportRequestInput } from './choices.ts';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function saveBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Whether it was handed over; what went wrong is told in a toast. */
export async function saveExport(request: ExportRequestInput): Promise<boolean> {
  const file = await perform('exports.write', request);
  if (file === null) return false;
  const content = file.encoding === 'base64' ? bytesOf(file.content) : file.content;
  saveBlob(file.fileName, new Blob([content], { type: file.mediaType }));
  return true;
}
