// Raised digits behind a number: "1843" with the mark of note 2 is not the number 18432.
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param before what stands in front; behind a letter the digits stay as they are ("m2", "Lovelace1") */
export function raisedDigits(text: string, before: string): string {
  if (!/^\d{1,4}$/u.test(text) || !/[\d.,;:!?)\]”’"]$/u.test(before)) return text;
  return text.replace(/\d/gu, (digit) => raised[Number(digit)] ?? digit);
}
