// Keys and values of texts read lately, so that another label on an open document costs its own tokens alone.
import type { KeyValues } from './keyValues.ts';

/** Bytes kept in all: about 2,800 tokens of the bundled model, some six pages. */
const mostBytes = 128 * 1024 * 1024;

export class Prefixes {
  readonly #kept = new Map<string, KeyValues>();
  readonly #most: number;
  #bytes = 0;

  constructor(most = mostBytes) {
    this.#most = most;
  }

  /** Puts what is known of `text` into `past`; whether anything was. */
  restore(text: string, past: KeyValues): boolean {
    const kept = this.#kept.get(text);
    if (!kept) return false;
    this.#kept.delete(text); // last used, last forgotten
    this.#kept.set(text, kept);
    past.copyFrom(kept);
    return true;
  }

  /** Keeps the first `length` tokens of `past` as those of `text`; what was not used for longest gives way. */
  keep(text: string, past: KeyValues, length: number): void {
    const copy = past.head(length);
    if (this.#kept.has(text) || copy.bytes > this.#most) return;
    this.#kept.set(text, copy);
    this.#bytes += copy.bytes;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= this.#most) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes;
    }
  }

  /** Whether texts of so many tokens can be kept together. */
  fits(tokens: number, past: KeyValues): boolean {
    return tokens * past.bytesPerToken <= this.#most;
  }
}
