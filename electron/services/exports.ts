// Exports: the chosen documents with the run that is shown of each, filtered as the screen is, as one file.
import {
  latencyOf,
  ok,
  parametersSchema,
  reviewMentions,
  stands,
  type ApiParsedInput,
  type Document,
  type ExportFile,
  type ExportItem,
  type ExportMention,
  type Never,
  type Result,
  type ReviewedMention,
} from '../contract/index.ts';
import { packExport, safeStem, writeExport } from '../exports/index.ts';
import type { Store } from '../store/open.ts';
import { noDocument } from './notFound.ts';
import { withColours } from './palette.ts';

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

/** What stands, as it is written: what a person added has no confidence of the model's. */
const writtenOf = ({ label, start, end, score, origin, verdict }: ReviewedMention): ExportMention =>
  verdict === 'added'
    ? { label, start, end, score: null, origin: 'added', isReviewed: true }
    : { label, start, end, score, origin, isReviewed: verdict === 'accepted' };

/** Of a document that was only ever marked by hand. */
const handRun = (documentId: number, labels: readonly string[]): ExportItem['run'] => ({
  id: 0,
  documentId,
  labelSet: {
    name: 'Marked by hand',
    labels: withColours([...new Set(labels)].map((name) => ({ name, description: '' }))),
  },
  parameters: parametersSchema.parse({}),
  engine: null,
  status: 'done',
  coverage: null,
  error: null,
  startedAt: null,
  finishedAt: null,
});

export function createExports(store: Store, now: () => Date): ExportsService {
  /** None of a document that was never tagged and has no mention of a person's. */
  function itemOf(document: Document, nevers: readonly Never[]): ExportItem[] {
    const run = store.runs.newestFinishedOf(document.id) ?? store.runs.newestBegunOf(document.id);
    const decisions = store.decisions.of(document.id);
    const mentions = reviewMentions(document.text, run?.mentions ?? [], decisions, nevers)
      .filter(stands)
      .map(writtenOf);
    if (run !== null) {
      const latency = run.windows.length > 0 ? { latency: latencyOf(run.windows) } : {};
      return [{ document, run, mentions, ...latency }];
    }
    const labels = mentions.map(({ label }) => label);
    return mentions.length === 0 ? [] : [{ document, run: handRun(document.id, labels), mentions }];
  }
  return {
    write: ({ format, documentIds, bom, separator, companions, preview, ...filter }) => {
      const keeps = filterOf(filter);
      const nevers = store.decisions.nevers();
      const items: ExportItem[] = [];
      for (const id of documentIds === null ? store.documents.ids() : new Set(documentIds)) {
        const document = store.documents.get(id);
        if (document === null) return noDocument(id);
        items.push(...itemOf(document, nevers).map((item) => ({ ...item, mentions: item.mentions.filter(keeps) })));
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
