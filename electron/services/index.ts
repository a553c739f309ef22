// The whole product behind one door: opens the library, takes up what was left waiting, and owns engine and store.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  engineOptionsSchema,
  fail,
  ok,
  toAppError,
  type Change,
  type EngineOptions,
  type Result,
} from '../contract/index.ts';
import { createDocumentReader } from '../documents/index.ts';
import type { EngineHost } from '../host/types.ts';
import { openStore, type Store } from '../store/open.ts';
import { refreshStale } from './current.ts';
import { createAbout, type AboutService } from './about.ts';
import { createComparisons, type ComparisonsService } from './comparisons.ts';
import { createDocuments, type DocumentsService } from './documents.ts';
import { createEntities, type EntitiesService } from './entities.ts';
import { createEvents } from './events.ts';
import { createExports, type ExportsService } from './exports.ts';
import { createLabelSets, type LabelSetsService } from './labelSets.ts';
import { createImports, type ImportsService } from './imports.ts';
import { createLibrary, type LibraryService } from './library.ts';
import { createLiveLabels, type LiveLabelsService } from './liveLabels.ts';
import { createQueue } from './queue.ts';
import { createReview, type ReviewService } from './review.ts';
import { createRunComparison, type RunComparisonService } from './runComparison.ts';
import { createRuns, type RunsService } from './runs.ts';
import { createSearch, type SearchService } from './search.ts';
import { createSettings, readSettings, sameEngine, type SettingsService } from './settings.ts';
import { loadStarters } from './starters.ts';

export interface Services {
  readonly documents: DocumentsService;
  readonly labelSets: LabelSetsService;
  readonly runs: RunsService;
  readonly runComparison: RunComparisonService;
  readonly liveLabels: LiveLabelsService;
  readonly review: ReviewService;
  readonly search: SearchService;
  readonly entities: EntitiesService;
  readonly imports: ImportsService;
  readonly library: LibraryService;
  readonly comparisons: ComparisonsService;
  readonly settings: SettingsService;
  readonly exports: ExportsService;
  readonly about: AboutService;
  readonly onChange: (listener: (change: Change) => void) => () => void;
  /** Ends the engine and closes the library; a run in hand is taken up at the next start. */
  readonly close: () => Promise<void>;
}

export interface ServicesOptions {
  /** Where the library is kept; ':memory:' for one that is gone when closed. */
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly modelFolder: string;
  readonly version: string;
  /** A function is called with the kept options, which saves a restart at once after the start. */
  readonly host: EngineHost | ((options: EngineOptions) => EngineHost);
  readonly now?: () => Date;
}

const inMemory = ':memory:';

function openLibrary(dataFolder: string, now: () => Date): Result<Store> {
  if (dataFolder === inMemory) return openStore({ file: inMemory, now });
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch (thrown) {
    return fail('store-failed', `The folder ${dataFolder} could not be made: ${toAppError(thrown).message}.`);
  }
  return openStore({ file: join(dataFolder, 'library.sqlite'), now });
}

/** What the last session left: removed documents go for good, runs that were cut off wait again. */
function tidy(store: Store, resourcesFolder: string): Result<number> {
  store.inTransaction(() => {
    store.documents.purge();
    store.runs.purge();
    store.runs.requeueRunning();
    refreshStale(store);
  });
  return loadStarters(store, resourcesFolder);
}

function startHost(host: ServicesOptions['host'], options: EngineOptions): EngineHost {
  if (typeof host === 'function') return host(options);
  if (!sameEngine(options, engineOptionsSchema.parse({}))) host.restart(options);
  return host;
}

export function createServices(options: ServicesOptions): Result<Services> {
  const { dataFolder, resourcesFolder, now = () => new Date() } = options;
  const opened = openLibrary(dataFolder, now);
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const tidied = tidy(store, resourcesFolder);
    if (!tidied.ok) {
      store.close();
      return tidied;
    }
    const events = createEvents();
    const host = startHost(options.host, readSettings(store).engine);
    const queue = createQueue({ store, host, emit: events.emit, now });
    queue.wake();
    const comparisons = createComparisons({ store, host, queue, events, now });
    const reader = createDocumentReader();
    let closing: Promise<void> | null = null;
    const close = async (): Promise<void> => {
      events.close();
      await reader.close();
      await queue.close();
      store.close();
    };
    return ok({
      documents: createDocuments(store, events, queue, reader, now),
      labelSets: createLabelSets(store, events),
      runs: createRuns(store, queue, now),
      runComparison: createRunComparison(store),
      liveLabels: createLiveLabels({ store, events, host, makeWay: comparisons.makeWay }),
      review: createReview({ store, events, now }),
      search: createSearch(store),
      entities: createEntities(store),
      imports: createImports({ store, events, now }),
      library: createLibrary({ store, dataFolder, now }),
      comparisons,
      settings: createSettings(store, events, host.restart),
      exports: createExports(store, now),
      about: createAbout(options),
      onChange: events.on,
      close: () => (closing ??= close()),
    });
  } catch (thrown) {
    store.close();
    return { ok: false, error: toAppError(thrown, 'store-failed') };
  }
}
