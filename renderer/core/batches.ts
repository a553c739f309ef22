// Groups files into requests of a bearable size, in order. A file that is too big for any group goes alone.
export function* inBatches<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  mostBytes: number,
  mostItems: number,
): Generator<readonly T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (batch.length > 0 && (bytes + size > mostBytes || batch.length >= mostItems)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(item);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
