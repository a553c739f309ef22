// The model's byte-level BPE with offsets, which the library's tokenizer does not give: every character of a token
// string stands for one byte of UTF-8, so counting them finds each token's place in the text.
import { readFile } from 'node:fs/promises';
import { PreTrainedTokenizer } from '@huggingface/transformers';
import { z } from 'zod';

const tokenizerFileSchema = z.looseObject({
  model: z.looseObject({ vocab: z.record(z.string(), z.number().int()) }),
});

export interface Encoding {
  readonly ids: readonly number[];
  /** UTF-16 offsets [start, end) of each token: all characters of which it holds at least one byte. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

export interface Tokenizer {
  readonly encode: (text: string) => Encoding;
  readonly ids: (text: string) => readonly number[];
}

/** Reads a tokenizer.json of a byte-level BPE. Throws when it is none. */
export async function loadTokenizer(file: string): Promise<Tokenizer> {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  const { model } = tokenizerFileSchema.parse(json);
  const bytesOf = new Map<number, number>();
  for (const [token, id] of Object.entries(model.vocab)) bytesOf.set(id, Array.from(token).length);
  const bpe = new PreTrainedTokenizer(json, {});
  const ids = (text: string): readonly number[] => (text === '' ? [] : bpe.encode(text, { add_special_tokens: false }));
  return {
    ids,
    encode: (text) => {
      const tokens = ids(text);
      return { ids: tokens, spans: spansOf(text, tokens, bytesOf) };
    },
  };
}

function spansOf(text: string, ids: readonly number[], bytesOf: ReadonlyMap<number, number>): [number, number][] {
  const { starts, ends } = characterOfByte(text);
  let byte = 0;
  const spans = ids.map((id): [number, number] => {
    const first = byte;
    byte += bytesOf.get(id) ?? 0;
    const start = starts[first];
    const end = ends[byte - 1];
    if (start === undefined || end === undefined) throw new Error(`token ${id} lies outside the text`);
    return [start, end];
  });
  if (byte !== starts.length) throw new Error(`the tokens hold ${byte} bytes of a text of ${starts.length}`);
  return spans;
}

/** For every byte of the text's UTF-8: where its character begins and ends, in UTF-16 units. */
function characterOfByte(text: string): { starts: Uint32Array; ends: Uint32Array } {
  const bytes = Buffer.byteLength(text, 'utf8');
  const starts = new Uint32Array(bytes);
  const ends = new Uint32Array(bytes);
  let byte = 0;
  let unit = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    starts.fill(unit, byte, byte + size);
    unit += character.length;
    ends.fill(unit, byte, byte + size);
    byte += size;
  }
  return { starts, ends };
}
