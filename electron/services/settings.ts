// Settings: always whole and valid; other engine options restart the engine, and what waits goes on with them.
import { fail, ok, settingsSchema, type EngineOptions, type Result, type Settings } from '../contract/index.ts';
import type { Store } from '../store/open.ts';
import type { Events } from './events.ts';
import { noLabelSet } from './notFound.ts';

const key = 'settings';

export interface SettingsService {
  readonly get: () => Result<Settings>;
  readonly set: (settings: Settings) => Result<Settings>;
}

/** What was kept, without what is no longer valid or points at a label set that is gone. */
export function readSettings(store: Store): Settings {
  const parsed = settingsSchema.safeParse(store.settings.get(key) ?? {});
  const settings = parsed.success ? parsed.data : settingsSchema.parse({});
  const { labelSetId } = settings;
  return labelSetId !== null && store.labelSets.get(labelSetId) === null ? { ...settings, labelSetId: null } : settings;
}

export const sameEngine = (one: EngineOptions, other: EngineOptions): boolean =>
  one.provider === other.provider && one.threads === other.threads;

export function createSettings(
  store: Store,
  events: Events,
  restartEngine: (options: EngineOptions) => void,
): SettingsService {
  return {
    get: () => ok(readSettings(store)),
    set: (settings) => {
      const { parameters, labelSetId, engine } = settings;
      if (parameters.overlapTokens >= parameters.windowTokens) {
        return fail('input-invalid', 'The overlap of windows must be smaller than the window.');
      }
      if (labelSetId !== null && store.labelSets.get(labelSetId) === null) return noLabelSet(labelSetId);
      const before = readSettings(store);
      store.settings.set(key, settings);
      if (!sameEngine(before.engine, engine)) restartEngine(engine);
      events.emit({ type: 'settings' });
      return ok(settings);
    },
  };
}
