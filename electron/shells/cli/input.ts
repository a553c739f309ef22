// The files of a command, one at a time: what was named, what is inside folders, and standard input.
import { fail, maxDocumentBytes, ok, type AppError, type Result } from '../../contract/index.ts';
import { walkPaths, type WalkedFile } from '../../documents/walk.ts';

export type CliFile =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly error: AppError };

/** Its bytes are read as those of a text file, with all care for encodings. */
const stdinName = 'stdin.txt';

export async function* readInput(paths: readonly string[], stdin: AsyncIterable<Uint8Array>): AsyncGenerator<CliFile> {
  const names = new Set<string>();
  for (const path of paths) {
    const files: AsyncIterable<CliFile | WalkedFile> = path === '-' ? readStdin(stdin) : walkPaths([path]);
    for await (const file of files) {
      // Two files of one name are told apart by their paths.
      const name = names.has(file.name) && 'path' in file ? file.path : file.name;
      names.add(name);
      yield { ...file, name };
    }
  }
}

async function* readStdin(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<CliFile> {
  const read = await readAll(stdin);
  yield read.ok ? { name: stdinName, bytes: read.value } : { name: stdinName, error: read.error };
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > maxDocumentBytes) {
        const most = maxDocumentBytes / 1024 / 1024;
        return fail('document-too-large', `Standard input is larger than ${most} MB; split it into smaller parts.`);
      }
      chunks.push(chunk);
    }
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return fail('document-unreadable', `Standard input could not be read: ${reason}`);
  }
  return ok(Buffer.concat(chunks));
}
