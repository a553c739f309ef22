// The one table of requests that the renderer, the command line and the HTTP shell can make: name -> input, output.
// Every answer is a Result; inputs are validated by the router, outputs by the type system and, in tests, by the schema.
import { z } from 'zod';
import {
  addedDocumentSchema,
  documentSchema,
  documentSummarySchema,
  incomingDocumentSchema,
  readableEncodings,
  readOptionsSchema,
  tagSchema,
} from './documents.ts';
import { mentionSchema } from './engine.ts';
import {
  companionSchema,
  entityListRequestSchema,
  entityListSchema,
  entityRequestSchema,
  labelMatrixSchema,
} from './entities.ts';
import { exportFileSchema, exportRequestSchema } from './exports.ts';
import {
  labelNameSchema,
  labelSchema,
  labelSetFileSchema,
  labelSetNameSchema,
  labelSetSchema,
  labelsSchema,
} from './labelSets.ts';
import { manifestSchema } from './manifest.ts';
import { measurementStateSchema } from './measurements.ts';
import {
  decisionSchema,
  excerptSchema,
  journalStateSchema,
  neverSchema,
  placeSchema,
  reviewEditSchema,
  reviewReachSchema,
} from './review.ts';
import { corpusDifferenceSchema, runDifferenceSchema, runSummarySchema } from './runComparison.ts';
import { queueSchema, runSchema } from './runs.ts';
import { searchRequestSchema, searchResultSchema } from './search.ts';
import { settingsSchema } from './settings.ts';
import type { Result } from './result.ts';

const nothing = z.object({}).strict();
const id = z.number().int();

export const api = {
  'documents.list': { input: nothing, output: z.array(documentSummarySchema) },
  'documents.get': {
    input: z.object({ documentId: id }),
    output: z.object({
      document: documentSchema,
      tags: z.array(z.string()),
      /** The newest run that has begun, else the newest. */
      run: runSchema.nullable(),
      /** What a person decided on this document, and the words that are never tagged in any (see `reviewMentions`). */
      decisions: z.array(decisionSchema),
      nevers: z.array(neverSchema),
    }),
  },
  /** The part of `documents.get` that changes with every decision, without the text and what the windows cost. */
  'documents.review': {
    input: z.object({ documentId: id }),
    output: z.object({ decisions: z.array(decisionSchema), nevers: z.array(neverSchema) }),
  },
  'documents.search': { input: searchRequestSchema, output: searchResultSchema },
  /** Adds and takes away tags; answers how many documents changed. */
  'documents.tag': {
    input: z.object({ documentIds: z.array(id), add: z.array(tagSchema), remove: z.array(tagSchema) }),
    output: z.object({ changed: z.number().int() }),
  },
  /**
   * Reads files, adds the documents in them and queues a run of each with the label set (null: that of the settings).
   * A table, a mail or an archive holds several documents: there can be more answers than files.
   */
  'documents.add': {
    input: z.object({
      documents: z.array(incomingDocumentSchema).min(1).max(10_000),
      labelSetId: id.nullable(),
      options: readOptionsSchema.prefault({}),
    }),
    output: z.array(addedDocumentSchema),
  },
  /**
   * Reads the text of a document that was decoded wrongly in another encoding. The new document takes the place of the
   * old one, which is hidden and can be restored; where the text does not change, the old one is answered as known.
   */
  'documents.setEncoding': {
    input: z.object({ documentId: id, encoding: z.enum(readableEncodings) }),
    output: addedDocumentSchema,
  },
  /** Hides documents; `documents.restore` brings them back until the program is closed. */
  'documents.remove': {
    input: z.object({ documentIds: z.array(id) }),
    output: z.object({ removed: z.number().int() }),
  },
  'documents.restore': {
    input: z.object({ documentIds: z.array(id) }),
    output: z.object({ restored: z.number().int() }),
  },

  'labelSets.list': { input: nothing, output: z.array(labelSetSchema) },
  'labelSets.create': { input: z.object({ name: labelSetNameSchema, labels: labelsSchema }), output: labelSetSchema },
  'labelSets.duplicate': { input: z.object({ labelSetId: id }), output: labelSetSchema },
  'labelSets.rename': { input: z.object({ labelSetId: id, name: labelSetNameSchema }), output: labelSetSchema },
  /** Replaces the labels: adds, deletes, renames, reorders and recolours in one step. */
  'labelSets.setLabels': { input: z.object({ labelSetId: id, labels: labelsSchema }), output: labelSetSchema },
  /** Returns what was removed, so that it can be created again. */
  'labelSets.remove': { input: z.object({ labelSetId: id }), output: labelSetSchema },
  'labelSets.exportFile': { input: z.object({ labelSetId: id }), output: labelSetFileSchema },
  'labelSets.importFile': { input: z.object({ json: z.string().max(4_000_000) }), output: labelSetSchema },

  'runs.start': {
    input: z.object({ documentIds: z.array(id).min(1), labelSetId: id }),
    output: z.object({ runIds: z.array(id) }),
  },
  /** null: everything that waits or runs. */
  'runs.cancel': {
    input: z.object({ runIds: z.array(id).nullable() }),
    output: z.object({ cancelled: z.number().int() }),
  },
  /** The runs of a document, newest first. */
  'runs.list': { input: z.object({ documentId: id }), output: z.array(runSummarySchema) },
  'runs.get': { input: z.object({ runId: id }), output: runSchema },
  'runs.compare': { input: z.object({ before: id, after: id }), output: runDifferenceSchema },
  /** null: every document of the library. */
  'runs.compareCorpus': {
    input: z.object({ documentIds: z.array(id).nullable() }),
    output: corpusDifferenceSchema,
  },
  /** Looks for more labels in the newest run of a document; they and their mentions become part of it. */
  'runs.addLabels': {
    input: z.object({ documentId: id, labels: z.array(labelSchema).min(1).max(50) }),
    output: z.object({ runId: id, mentions: z.number().int(), milliseconds: z.number() }),
  },
  /** Adds the likeliest mention of a label that is not in the newest run yet; null: there is none worth a look. */
  'runs.lookForMore': {
    input: z.object({ documentId: id, label: z.string() }),
    output: z.object({ mention: mentionSchema.nullable() }),
  },
  /** Tags a paragraph that belongs to no document, before anything that waits. */
  'labels.try': {
    input: z.object({ text: z.string().min(1).max(6_000), labels: z.array(z.string()).min(1).max(100) }),
    output: z.object({ mentions: z.array(mentionSchema), milliseconds: z.number() }),
  },
  'queue.get': { input: nothing, output: queueSchema },
  /** The run in hand stops at its next window, and nothing that waits begins, until it is resumed. */
  'queue.pause': { input: nothing, output: queueSchema },
  'queue.resume': { input: nothing, output: queueSchema },

  /** All edits or none, as one step of the journal. */
  'review.edit': {
    input: z.object({ documentId: id, edits: z.array(reviewEditSchema).min(1).max(1_000) }),
    output: journalStateSchema,
  },
  /**
   * Does the same to every place with the same words: accept and reject mentions that are there under the label, add it
   * where it is missing, give it another label. One step of the journal.
   */
  'review.editAlike': {
    input: z.object({
      documentId: id,
      place: placeSchema,
      kind: z.enum(['accept', 'reject', 'add', 'relabel']),
      /** For relabel: the new one. */
      label: labelNameSchema.nullable().default(null),
      scope: z.enum(['document', 'corpus']),
      isPreview: z.boolean(),
    }),
    output: reviewReachSchema,
  },
  /** Accepts or rejects what is undecided and passes the filter. One step of the journal. */
  'review.bulk': {
    input: z.object({
      /** null: every document of the library. */
      documentIds: z.array(id).nullable(),
      labels: z.array(z.string()).nullable(),
      minConfidence: z.number().min(0).max(1),
      maxConfidence: z.number().min(0).max(1),
      verdict: z.enum(['accepted', 'rejected']),
      isPreview: z.boolean(),
    }),
    output: reviewReachSchema,
  },
  /** Words of a place that are never to be tagged again in any document. */
  'review.never': {
    input: z.object({ documentId: id, place: placeSchema, everyLabel: z.boolean() }),
    output: journalStateSchema,
  },
  'review.nevers': { input: nothing, output: z.array(neverSchema) },
  'review.allow': { input: neverSchema, output: journalStateSchema },
  /** In the newest run of a document and what was decided on it; a label that is there already takes the other in. */
  'review.renameLabel': {
    input: z.object({ documentId: id, from: z.string(), to: labelNameSchema }),
    output: journalStateSchema,
  },
  'review.undo': { input: nothing, output: journalStateSchema },
  'review.redo': { input: nothing, output: journalStateSchema },
  'review.journal': { input: nothing, output: journalStateSchema },

  'entities.list': { input: entityListRequestSchema, output: entityListSchema },
  'entities.places': {
    input: entityRequestSchema,
    output: z.object({ places: z.array(excerptSchema), all: z.number().int() }),
  },
  'entities.companions': { input: entityRequestSchema, output: z.array(companionSchema) },
  'entities.matrix': {
    input: z.object({ documentIds: z.array(id).nullable(), limit: z.number().int().min(1).max(2_000).default(200) }),
    output: labelMatrixSchema,
  },

  /**
   * Reads files that other programs (or this one) wrote with mentions in them: their documents with the mentions as a
   * finished run, and what was reviewed as decisions. A document that is known keeps its own and gets the run beside.
   */
  'imports.add': {
    input: z.object({ files: z.array(incomingDocumentSchema).min(1).max(1_000) }),
    output: z.object({ documents: z.array(addedDocumentSchema), notes: z.array(z.string()) }),
  },

  /**
   * Begins to compare the methods on the document, with what its newest run looked for. Answered at once, since it takes
   * minutes; changes tell how far it is, and `comparisons.get` what it gave. Refused while anything else is going on.
   */
  'comparisons.measure': { input: z.object({ documentId: id }), output: measurementStateSchema },
  /** How the comparison on a run stands, and what the last one gave since the program was started. */
  'comparisons.get': { input: z.object({ runId: id }), output: measurementStateSchema },
  'comparisons.cancel': { input: nothing, output: z.object({ cancelled: z.number().int() }) },

  'settings.get': { input: nothing, output: settingsSchema },
  'settings.set': { input: settingsSchema, output: settingsSchema },

  'exports.write': { input: exportRequestSchema, output: exportFileSchema },

  /** Writes a copy of the whole library into the folder `backups` of the data folder. */
  'library.backup': { input: nothing, output: z.object({ file: z.string(), bytes: z.number() }) },

  /** Packages that the program is built with: name, version, licence and its text. */
  'about.licences': {
    input: nothing,
    output: z.array(z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() })),
  },
  /** The model's card as Markdown. */
  'about.modelCard': { input: nothing, output: z.object({ markdown: z.string() }) },
  'about.get': {
    input: nothing,
    output: z.object({ version: z.string(), dataFolder: z.string(), manifest: manifestSchema.nullable() }),
  },
} as const;

export type Api = typeof api;
export type ApiName = keyof Api;
export type ApiInput<N extends ApiName> = z.input<Api[N]['input']>;
export type ApiParsedInput<N extends ApiName> = z.output<Api[N]['input']>;
export type ApiOutput<N extends ApiName> = z.output<Api[N]['output']>;

/** How anyone reaches the program: in process, over IPC or over HTTP. */
export type Call = <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<Result<ApiOutput<N>>>;
