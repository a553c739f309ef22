// Answers for the documents of one file -> the answer for the file.
import { ok, type ReadNamedDocument, type Result } from '../contract/index.ts';

/** A file that is refused as such is an error; one of several documents that is refused stands among the others. */
export function asResult(name: string, documents: readonly ReadNamedDocument[]): Result<readonly ReadNamedDocument[]> {
  const [only] = documents;
  if (documents.length === 1 && only?.name === name && !only.read.ok) return only.read;
  return ok(documents);
}
