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
} from './documents.ts';
import { exportFileSchema, exportRequestSchema } from './exports.ts';
import { labelSetFileSchema, labelSetNameSchema, labelSetSchema, labelsSchema } from './labelSets.ts';
import { manifestSchema } from './manifest.ts';
import { measurementStateSchema } from './measurements.ts';
import { queueSchema, runSchema } from './runs.ts';
import { settingsSchema } from './settings.ts';
import type { Result } from './result.ts';

const nothing = z.object({}).strict();
const id = z.number().int();

export const api = {
  'documents.list': { input: nothing, output: z.array(documentSummarySchema) },
  'documents.get': {
    input: z.object({ documentId: id }),
    output: z.object({ document: documentSchema, run: runSchema.nullable() }),
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
  'queue.get': { input: nothing, output: queueSchema },

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
