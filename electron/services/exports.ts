// Exports: the chosen documents with the run that is shown of each, filtered as the screen is, as one file's content.
import {
  ok,
  type ApiParsedInput,
  type Document,
  type ExportFile,
  type ExportItem,
  type Mention,
  type Result,
} from '../contract/index.ts';
import { exporters, writeExport } from '../exports/index.ts';
import type { Store } from '../store/open.ts';
import { noDocument } from './notFound.ts';

export interface ExportsService {
  readonly write: (request: ApiParsedInput<'exports.write'>) => Result<ExportFile>;
}

/** A name that every file system takes: of the one document, or of the day. */
function fileNameOf(items: readonly ExportItem[], extension: string, now: Date): string {
  const [only] = items;
  if (items.length !== 1 || only === undefined) return `padellm-${now.toISOString().slice(0, 10)}${extension}`;
  const base = only.document.name.split(/[/\\]/).at(-1) ?? '';
  const stem = base
    .replace(/\.[^.]+$/, '')
    .replace(/[<>:"|?*\p{Cc}]/gu, '_')
    .slice(0, 100)
    .trim();
  return `${stem === '' ? 'document' : stem}-entities${extension}`;
}

export function createExports(store: Store, now: () => Date): ExportsService {
  function itemOf(document: Document, keeps: (mention: Mention) => boolean): ExportItem[] {
    const run = store.runs.newestBegunOf(document.id);
    return run === null ? [] : [{ document, run: { ...run, mentions: run.mentions.filter(keeps) } }];
  }
  return {
    write: ({ format, documentIds, minConfidence, labels, bom }) => {
      const wanted = labels === null ? null : new Set(labels);
      const keeps = ({ label, score }: Mention): boolean =>
        score >= minConfidence && (wanted === null || wanted.has(label));
      const items: ExportItem[] = [];
      for (const id of documentIds === null ? store.documents.ids() : new Set(documentIds)) {
        const document = store.documents.get(id);
        if (document === null) return noDocument(id);
        items.push(...itemOf(document, keeps));
      }
      const { extension, mediaType } = exporters[format];
      return ok({
        fileName: fileNameOf(items, extension, now()),
        mediaType,
        content: writeExport(format, items, bom),
        mentions: items.reduce((sum, { run }) => sum + run.mentions.length, 0),
        documents: items.length,
      });
    },
  };
}
