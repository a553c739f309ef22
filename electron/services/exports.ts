// Exports: the chosen documents with the run that is shown of each, filtered as the screen is, as one file.
import {
  ok,
  type ApiParsedInput,
  type Document,
  type ExportFile,
  type ExportItem,
  type ExportMention,
  type Mention,
  type Result,
} from '../contract/index.ts';
import { packExport, safeStem, writeExport } from '../exports/index.ts';
import type { Store } from '../store/open.ts';
import { noDocument } from './notFound.ts';

export interface ExportsService {
  readonly write: (request: ApiParsedInput<'exports.write'>) => Result<ExportFile>;
}

/** Of the one document, or of the day. */
function stemOf(items: readonly ExportItem[], now: Date): string {
  const [only] = items;
  if (items.length !== 1 || only === undefined) return `padellm-${now.toISOString().slice(0, 10)}`;
  return `${safeStem(only.document.name)}-entities`;
}

type Filter = Pick<ApiParsedInput<'exports.write'>, 'minConfidence' | 'labels' | 'reviewedOnly'>;

/** What a person has decided outranks the model's confidence. */
function filterOf({ minConfidence, labels, reviewedOnly }: Filter): (mention: ExportMention) => boolean {
  const wanted = labels === null ? null : new Set(labels);
  return ({ label, score, isReviewed }) =>
    (wanted === null || wanted.has(label)) && (isReviewed || (!reviewedOnly && (score ?? 1) >= minConfidence));
}

/** No decisions are kept yet: every mention is the model's alone. */
const unreviewed = (mention: Mention): ExportMention => ({ ...mention, isReviewed: false });

export function createExports(store: Store, now: () => Date): ExportsService {
  function itemOf(document: Document): ExportItem[] {
    const run = store.runs.newestBegunOf(document.id);
    return run === null ? [] : [{ document, run, mentions: run.mentions.map(unreviewed) }];
  }
  return {
    write: ({ format, documentIds, bom, separator, companions, preview, ...filter }) => {
      const keeps = filterOf(filter);
      const items: ExportItem[] = [];
      for (const id of documentIds === null ? store.documents.ids() : new Set(documentIds)) {
        const document = store.documents.get(id);
        if (document === null) return noDocument(id);
        items.push(...itemOf(document).map((item) => ({ ...item, mentions: item.mentions.filter(keeps) })));
      }
      const files = writeExport(format, items, { bom, separator, companions });
      const at = now();
      const packed = packExport(files, { format, stem: stemOf(items, at), now: at, isPreview: preview });
      if (!packed.ok) return packed;
      const mentions = items.flatMap((item) => item.mentions);
      return ok({
        ...packed.value,
        mentions: mentions.length,
        reviewed: mentions.filter(({ isReviewed }) => isReviewed).length,
        documents: items.length,
      });
    },
  };
}
