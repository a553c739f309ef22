// The program, its data folder and its model's card.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestSchema, ok, type ApiOutput, type Manifest, type Result } from '../contract/index.ts';

export interface AboutService {
  readonly get: () => Promise<Result<ApiOutput<'about.get'>>>;
}

/** null where there is no model, or its manifest is not one; the engine says why when it loads. */
async function readManifest(modelFolder: string): Promise<Manifest | null> {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(join(modelFolder, 'manifest.json'), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function createAbout(options: {
  readonly version: string;
  readonly dataFolder: string;
  readonly modelFolder: string;
}): AboutService {
  const { version, dataFolder, modelFolder } = options;
  return { get: async () => ok({ version, dataFolder, manifest: await readManifest(modelFolder) }) };
}
