// Pieces of text on a page with their places, upright and counted from the top left corner, in points.

/** A row of six numbers: [a, b, c, d, e, f] of PDF's transformations. */
export type Matrix = readonly number[];

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that letters stand on. */
  readonly baseline: number;
  /** Of the font. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** A blank stood before it in the file. */
  readonly hasBlankBefore: boolean;
  /** Its place in the order of the file. */
  readonly order: number;
}

/** What pdf.js says of a piece of text. */
export interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
}

export interface PageBoxes {
  readonly boxes: readonly Box[];
  /** Text that stands at an angle, in the order of the file. */
  readonly turned: readonly string[];
}

/** Latin, Hebrew and Arabic signs for letters in a place or joined, and radicals of Chinese drawn as characters. */
const presentationForms = /[\u2e80-\u2fdf\ufb00-\ufdff\ufe70-\ufefc]+/gu;
/** What widespread fonts have in Unicode's private area: fi and fl, old-style digits, small capitals. */
const privateForms = /[\uf001\uf002\uf730-\uf739\uf761-\uf77a]/gu;

function privateForm(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code <= 0xf002) return code === 0xf001 ? 'fi' : 'fl';
  return String.fromCharCode(code >= 0xf761 ? code - 0xf761 + 0x41 : code - 0xf730 + 0x30);
}

/** Accents that stand before their letters, as old TeX fonts draw them, and the cedilla, which stands behind its letter. */
const accents: Readonly<Record<string, string>> = {
  '\u00a8': '\u0308',
  '\u00b4': '\u0301',
  '\u0060': '\u0300',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u00af': '\u0304',
  '\u02d8': '\u0306',
  '\u02d9': '\u0307',
  '\u02da': '\u030a',
  '\u02c7': '\u030c',
  '\u02dd': '\u030b',
};
const dotless: Readonly<Record<string, string>> = { '\u0131': 'i', '\u0237': 'j' };

/** "na¨ıve" is "naïve", "G¨odel" is "Gödel"; a sign that makes no letter of Unicode together stays as it is. */
export function joinAccents(text: string): string {
  return text
    .replace(
      /([\u00a8\u00b4\u0060\u02c6\u02dc\u00af\u02d8-\u02da\u02c7\u02dd])([A-Za-z\u0131\u0237])/gu,
      (both, accent: string, letter: string) => {
        const joined = `${dotless[letter] ?? letter}${accents[accent] ?? ''}`.normalize('NFC');
        return joined.length === 1 ? joined : both;
      },
    )
    .replace(/([A-Za-z])\u00b8/gu, (both, letter: string) => {
      const joined = `${letter}\u0327`.normalize('NFC');
      return joined.length === 1 ? joined : both;
    });
}

/** Letters for the signs that fonts draw in their stead: "ﬁ" is "fi". */
export const plainLetters = (text: string): string =>
  text.replace(presentationForms, (signs) => signs.normalize('NFKC')).replace(privateForms, privateForm);

/** @returns the product of two transformations, the second applied first */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const mostTilt = 0.05; // radians, about 3 degrees: a crooked scan is still upright
const leastSize = 0.1;

/** Letters drawn twice with a small shift, which is how some programs make them bold. */
function isDrawnAgain(box: Box, earlier: readonly Box[]): boolean {
  const near = box.size * 0.15;
  return earlier
    .slice(-6)
    .some(
      (other) =>
        other.text === box.text &&
        Math.abs(other.left - box.left) < near &&
        Math.abs(other.baseline - box.baseline) < near,
    );
}

/** @param view the transformation from the page's own coordinates to upright ones from the top left corner */
export function toBoxes(items: readonly TextItem[], view: Matrix): PageBoxes {
  const boxes: Box[] = [];
  const turned: string[] = [];
  let hasBlankBefore = false;
  for (const [order, item] of items.entries()) {
    if (item.str.trim() === '') {
      hasBlankBefore ||= item.str !== '';
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0] = multiply(view, item.transform);
    const size = Math.hypot(c, d) || Math.hypot(a, b) || item.height;
    if (!Number.isFinite(left + baseline + size) || size < leastSize) continue;
    const text = plainLetters(item.str);
    if (Math.abs(Math.atan2(b, a)) > mostTilt || item.dir === 'ttb') {
      turned.push(text);
      continue;
    }
    const isRightToLeft = item.dir === 'rtl';
    const box = { text, left, right: left + item.width, baseline, size, isRightToLeft, hasBlankBefore, order };
    hasBlankBefore = false;
    if (!isDrawnAgain(box, boxes)) boxes.push(box);
  }
  return { boxes, turned };
}
