// What a document format offers: pure, bytes in, the one text out.
import type { acceptedExtensions, FidelityNote, Result } from '../contract/index.ts';

export type Extension = (typeof acceptedExtensions)[number];

export interface ReadText {
  readonly text: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly fidelity: readonly FidelityNote[];
}

export interface Reader {
  readonly extensions: readonly Extension[];
  readonly mediaType: string;
  readonly read: (name: string, bytes: Uint8Array) => Result<ReadText>;
}
