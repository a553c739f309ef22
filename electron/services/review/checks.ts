// Places that come from outside, checked against the text they lie in. Pure.
import { fail, labelNameSchema, type Place, type Result } from '../../contract/index.ts';
import { isTorn } from '../torn.ts';

interface Whole {
  readonly name: string;
  readonly text: string;
}

/** null: the place is one. */
export function wrongPlace({ name, text }: Whole, { label, start, end }: Place): Result<never> | null {
  if (start >= end || end > text.length) {
    const all = `characters 0 to ${text.length}`;
    return fail('input-invalid', `There is no place from ${start} to ${end} in “${name}”, which has ${all}.`);
  }
  if (isTorn(text, start) || isTorn(text, end)) {
    return fail('input-invalid', `The place from ${start} to ${end} in “${name}” cuts a character in two.`);
  }
  const named = labelNameSchema.safeParse(label);
  return named.success ? null : fail('input-invalid', `“${label}” is no label: it has 1 to 120 characters.`);
}

/** For what a person marks: blanks alone are nothing. */
export function wrongMark(whole: Whole, place: Place): Result<never> | null {
  const wrong = wrongPlace(whole, place);
  if (wrong !== null || whole.text.slice(place.start, place.end).trim() !== '') return wrong;
  return fail('input-invalid', `There are only blanks from ${place.start} to ${place.end} in “${whole.name}”.`);
}
