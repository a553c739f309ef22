// Labels that hardly any text has a mention of: whatever is found under them is most likely a false alarm.
const foreign = [
  'volcano',
  'dinosaur species',
  'perfume',
  'knitting pattern',
  'chess opening',
  'sailing knot',
  'cheese variety',
  'dog breed',
  'opera aria',
  'gemstone',
  'martial arts throw',
  'lunar crater',
  'cocktail',
  'typeface',
  'ballet step',
  'saddle type',
];

export const mostForeignLabels = foreign.length;

/** The first `count` of them that are not among the `own` labels. */
export function foreignLabels(own: readonly string[], count: number): string[] {
  const known = new Set(own.map((label) => label.toLowerCase()));
  return foreign.filter((label) => !known.has(label)).slice(0, count);
}
