// Small pieces of phrases that are made the same way in every language.
import type { Age } from '../core/ages.ts';
import type { Formats } from './formats.ts';

const longest = 60;

/** The beginning of long words, for sentences that quote them. */
export const excerpt = (words: string): string => (words.length > longest ? `${words.slice(0, longest - 1)}…` : words);

/** A chance in per cent as the language writes it, but never “100%” or “0%” where it is not certain. */
export const sureOf =
  (percent: (share: number) => string) =>
  (chance: number): string =>
    chance < 0.01 ? `<${percent(0.01)}` : chance < 1 && chance > 0.99 ? `>${percent(0.99)}` : percent(chance);

export interface AgeWords {
  readonly now: string;
  readonly minutes: (count: number) => string;
  readonly today: (time: string) => string;
  readonly yesterday: (time: string) => string;
}

/** How long ago something was; what is older than yesterday is a date. */
export const ageOf =
  ({ time, date }: Pick<Formats, 'time' | 'date'>, words: AgeWords) =>
  (of: Age): string => {
    switch (of.unit) {
      case 'now':
        return words.now;
      case 'minutes':
        return words.minutes(of.count);
      case 'today':
        return words.today(time(of.date));
      case 'yesterday':
        return words.yesterday(time(of.date));
      case 'date':
        return date(of.date);
    }
  };

/** @param bytes how many bytes, in words */
export const sizeOf =
  ({ number }: Pick<Formats, 'number'>, bytes: (n: number) => string, kilo = 'KB', mega = 'MB') =>
  (n: number): string => {
    if (n < 1_024) return bytes(n);
    return n < 1_024 ** 2 ? `${number(n / 1_024)} ${kilo}` : `${number(n / 1_024 ** 2)} ${mega}`;
  };

export const durationOf =
  ({ number, decimal }: Pick<Formats, 'number' | 'decimal'>, second = 's', minute = 'min') =>
  (seconds: number): string =>
    seconds < 90 ? `${number(seconds)} ${second}` : `${decimal(seconds / 60)} ${minute}`;
