// How much one file may still unpack: one budget goes through all archives that lie in one another.
import { documentLimits } from '../contract/index.ts';

export class Budget {
  #bytesLeft: number;
  #entriesLeft: number;

  constructor(bytes: number = documentLimits.inflatedBytes, entries: number = documentLimits.entries) {
    this.#bytesLeft = bytes;
    this.#entriesLeft = entries;
  }

  get bytesLeft(): number {
    return this.#bytesLeft;
  }

  takeBytes(bytes: number): void {
    this.#bytesLeft = Math.max(0, this.#bytesLeft - bytes);
  }

  /** Whether that many entries could still be taken. */
  takeEntries(entries: number): boolean {
    if (entries > this.#entriesLeft) return false;
    this.#entriesLeft -= entries;
    return true;
  }
}
