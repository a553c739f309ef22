// What a document format offers: bytes in; one text out, or several, or further files. No reader touches the disk.
import type { AcceptedExtension, FidelityNote, ReadOptions, Result } from '../contract/index.ts';
import type { Budget } from './budget.ts';

export interface ReadText {
  readonly text: string;
  readonly mediaType: string;
  /** '' where the format settles it. */
  readonly encoding: string;
  readonly fidelity: readonly FidelityNote[];
  /** Where each page begins; left out where there are none. */
  readonly pages?: readonly number[];
}

export interface ReadContext {
  readonly options: ReadOptions;
  readonly budget: Budget;
  /** Says that work goes on, between the pages of a long document. */
  readonly alive: () => void;
}

export interface OneReader {
  readonly kind: 'one';
  readonly extensions: readonly AcceptedExtension[];
  readonly read: (
    name: string,
    bytes: Uint8Array,
    context: ReadContext,
  ) => Result<ReadText> | Promise<Result<ReadText>>;
}

/** A document, or a file that is read in its turn. */
export type Part =
  | { readonly name: string; readonly read: Result<ReadText> }
  | { readonly name: string; readonly open: () => Result<Uint8Array> };

export interface ManyReader {
  readonly kind: 'many';
  readonly extensions: readonly AcceptedExtension[];
  readonly parts: (
    name: string,
    bytes: Uint8Array,
    context: ReadContext,
  ) => Result<Iterable<Part>> | Promise<Result<Iterable<Part>>>;
}

export type Reader = OneReader | ManyReader;
