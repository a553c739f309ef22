// The numbers of list items and headings, in the ways that office formats write them.

export type NumberFormat = 'decimal' | 'padded' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'none';

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const mostRoman = 4_999;

function toRoman(value: number): string {
  if (value < 1 || value > mostRoman) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}

/** a … z, aa, bb …, as word processors count. */
function toLetters(value: number): string {
  if (value < 1 || value > 26 * 20) return String(value);
  return String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

export function formatNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'decimal':
      return String(value);
    case 'padded':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return toLetters(value);
    case 'upperLetter':
      return toLetters(value).toUpperCase();
    case 'lowerRoman':
      return toRoman(value);
    case 'upperRoman':
      return toRoman(value).toUpperCase();
    case 'none':
      return '';
  }
}

export const bullet = '•';
