// The program, its data folder and its model's card.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { api, fail, manifestSchema, ok, type ApiOutput, type Manifest, type Result } from '../contract/index.ts';

export interface AboutService {
  readonly get: () => Promise<Result<ApiOutput<'about.get'>>>;
  readonly licences: () => Promise<Result<ApiOutput<'about.licences'>>>;
  readonly modelCard: () => Promise<Result<ApiOutput<'about.modelCard'>>>;
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
  readonly resourcesFolder: string;
}): AboutService {
  const { version, dataFolder, modelFolder, resourcesFolder } = options;
  return {
    get: async () => ok({ version, dataFolder, manifest: await readManifest(modelFolder) }),
    licences: async () => {
      try {
        const json = await readFile(join(resourcesFolder, 'licences.json'), 'utf8');
        return ok(api['about.licences'].output.parse(JSON.parse(json)));
      } catch {
        return fail('not-found', 'The list of licences is missing from this installation.');
      }
    },
    modelCard: async () => {
      try {
        return ok({ markdown: await readFile(join(modelFolder, 'MODEL_CARD.md'), 'utf8') });
      } catch {
        return fail('not-found', 'This model comes without a card.');
      }
    },
  };
}
