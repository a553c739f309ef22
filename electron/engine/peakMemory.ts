// The process's resident memory at its largest over a while, looked at whenever the event loop comes round.
const intervalMs = 10;

export class PeakMemory {
  #most = process.memoryUsage.rss();
  readonly #timer = setInterval(() => this.#look(), intervalMs);

  /** Bytes. */
  stop(): number {
    clearInterval(this.#timer);
    this.#look();
    return this.#most;
  }

  #look(): void {
    this.#most = Math.max(this.#most, process.memoryUsage.rss());
  }
}
