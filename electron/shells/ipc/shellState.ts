// What the window remembers between starts: its place, its appearance and the files opened last. Losing it is no loss.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type Bounds = z.infer<typeof boundsSchema>;

const shellStateSchema = z.object({
  bounds: boundsSchema.nullable().catch(null),
  isMaximised: z.boolean().catch(false),
  appearance: z.enum(['system', 'light', 'dark']).catch('system'),
  recent: z.array(z.string()).catch([]),
});
export type ShellState = Readonly<z.infer<typeof shellStateSchema>>;
export type Appearance = ShellState['appearance'];

export const firstShellState: ShellState = { bounds: null, isMaximised: false, appearance: 'system', recent: [] };

/** Each part that is not what it should be is as at the first start. */
export function parseShellState(json: string): ShellState {
  try {
    const parsed = shellStateSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : firstShellState;
  } catch {
    return firstShellState;
  }
}

export interface ShellStore {
  readonly get: () => ShellState;
  readonly set: (change: Partial<ShellState>) => void;
}

export function openShellStore(file: string): ShellStore {
  let state = firstShellState;
  try {
    state = parseShellState(readFileSync(file, 'utf8'));
  } catch {
    // the first start
  }
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      try {
        // Written beside and moved: a start that comes meanwhile reads one or the other, never half.
        writeFileSync(`${file}.new`, JSON.stringify(state));
        renameSync(`${file}.new`, file);
      } catch {
        // A full disk must not keep the window from closing.
      }
    },
  };
}

const mostRecent = 10;

/** Newest first, each once. */
export const withRecent = (recent: readonly string[], opened: readonly string[]): string[] =>
  [...new Set([...opened.toReversed(), ...recent])].slice(0, mostRecent);

/** What of the title bar must be on some screen, so that a person can take hold of the window. */
const gripPixels = { width: 120, height: 32 } as const;

/** The remembered bounds where they can be reached on today's screens; null: let the system choose. */
export function reachableBounds(bounds: Bounds | null, workAreas: readonly Bounds[]): Bounds | null {
  if (bounds === null) return null;
  const isReachable = workAreas.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const isTopIn = bounds.y >= area.y && bounds.y + gripPixels.height <= area.y + area.height;
    return isTopIn && width >= gripPixels.width;
  });
  return isReachable ? bounds : null;
}
