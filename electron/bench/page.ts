// One page with eight labels: milliseconds, and tokens a second beside the machine's own limit.
import { z } from 'zod';
import { ok, type Parameters, type Result } from '../contract/index.ts';
import type { Engine } from '../engine/index.ts';
import type { Limit } from './limit.ts';
import { median, quartiles } from './statistics.ts';

/** For a page of a contract. */
export const pageLabels = [
  'person',
  'organization',
  'location',
  'date',
  'amount of money',
  'law or regulation',
  'court',
  'job title',
] as const;

export const pageSchema = z.object({
  words: z.number().int(),
  labels: z.number().int(),
  windows: z.number().int(),
  mentions: z.number().int(),
  /** Median of `samples`. */
  milliseconds: z.number(),
  quartiles: z.tuple([z.number(), z.number()]),
  samples: z.number().int(),
  /** Tokens fed: of the text, of labels, slots and spans. */
  tokens: z.number().int(),
  forwards: z.number().int(),
  tokensPerSecond: z.number(),
  /** Of the limit, 0..1. */
  shareOfLimit: z.number(),
});
export type Page = z.infer<typeof pageSchema>;

const rounds = 10;

export async function measurePage(
  engine: Engine,
  text: string,
  parameters: Parameters,
  limit: Limit,
  signal?: AbortSignal,
): Promise<Result<Page>> {
  const options = { methods: ['ours'] as const, rounds, warmUps: 2, ...(signal && { signal }) };
  const compared = await engine.compare(text, pageLabels, parameters, options);
  if (!compared.ok) return compared;
  const { windows, mentions, methods } = compared.value;
  const { samplesMs = [], prefilledTokens: tokens = 0, forwards = 0 } = methods.ours ?? {};
  const milliseconds = median(samplesMs);
  const tokensPerSecond = tokens / (milliseconds / 1_000);
  return ok({
    words: wordsOf(text),
    labels: pageLabels.length,
    windows,
    mentions,
    milliseconds,
    quartiles: quartiles(samplesMs),
    samples: samplesMs.length,
    tokens,
    forwards,
    tokensPerSecond,
    shareOfLimit: tokensPerSecond / limit.tokensPerSecond,
  });
}

export const wordsOf = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;
