// Times as people say them, as data: the catalogue of messages makes words of it.
export type Age =
  | { readonly unit: 'now' }
  | { readonly unit: 'minutes'; readonly count: number }
  | { readonly unit: 'today' | 'yesterday' | 'date'; readonly date: Date };

export function ageOf(iso: string, nowMs: number): Age {
  const date = new Date(iso);
  const minutes = Math.floor((nowMs - date.getTime()) / 60_000);
  if (minutes < 1) return { unit: 'now' };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const days = Math.round((startOfDay(nowMs) - startOfDay(date.getTime())) / 86_400_000);
  return { unit: days <= 0 ? 'today' : days === 1 ? 'yesterday' : 'date', date };
}

function startOfDay(ms: number): number {
  const day = new Date(ms);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

export interface Span {
  readonly unit: 'seconds' | 'minutes' | 'hours';
  readonly count: number;
}

/** Rounded up: a promise that is kept. */
export function spanOf(seconds: number): Span {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return { unit: 'seconds', count: whole < 10 ? whole : Math.ceil(whole / 5) * 5 };
  if (whole < 5_400) return { unit: 'minutes', count: Math.ceil(whole / 60) };
  return { unit: 'hours', count: Math.ceil(whole / 1_800) / 2 };
}
