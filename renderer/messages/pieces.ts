// Small pieces of phrases that are made the same way in every language.

const longest = 60;

/** The beginning of long words, for sentences that quote them. */
export const excerpt = (words: string): string => (words.length > longest ? `${words.slice(0, longest - 1)}…` : words);

/** A chance in per cent as the language writes it, but never “100%” or “0%” where it is not certain. */
export const sureOf =
  (percent: (share: number) => string) =>
  (chance: number): string =>
    chance < 0.01 ? `<${percent(0.01)}` : chance < 1 && chance > 0.99 ? `>${percent(0.99)}` : percent(chance);
