// Where a text must not be cut: characters beyond U+FFFF are two UTF-16 code units.

/** Whether the place lies between the halves of one character. */
export const isTorn = (text: string, place: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(place - 1)) && /[\udc00-\udfff]/.test(text.charAt(place));
