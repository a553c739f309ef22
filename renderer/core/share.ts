// Structural sharing: an answer that says the same as the one before keeps its objects, so that nothing is drawn again.

/** `after`, made of the parts of `before` that are equal; `before` itself where all of it is. Plain JSON data only. */
export function share<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const parts = after.map((part: unknown, at) => share<unknown>(before[at], part));
    const isSame = before.length === after.length && parts.every((part, at) => Object.is(part, before[at]));
    return (isSame ? before : parts) as T;
  }
  if (isRecord(before) && isRecord(after)) {
    const parts = Object.entries(after).map(([key, part]) => [key, share<unknown>(before[key], part)] as const);
    const isSame =
      Object.keys(before).length === parts.length &&
      parts.every(([key, part]) => Object.hasOwn(before, key) && Object.is(part, before[key]));
    return (isSame ? before : Object.fromEntries(parts)) as T;
  }
  return after;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
