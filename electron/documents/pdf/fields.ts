// What people wrote into a PDF: form fields and typed notes as text in their places, remarks as comments.
import { z } from 'zod';
import type { TextItem } from './boxes.ts';

const annotationSchema = z.object({
  subtype: z.string(),
  rect: z.array(z.number()).length(4),
  hidden: z.boolean().optional(),
  fieldType: z.string().nullish(),
  fieldValue: z.unknown().optional(),
  contentsObj: z.object({ str: z.string() }).nullish(),
  titleObj: z.object({ str: z.string() }).nullish(),
});
type Annotation = z.infer<typeof annotationSchema>;

const known = (annotations: readonly unknown[]): readonly Annotation[] =>
  annotations.flatMap((one) => {
    const parsed = annotationSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });

function writtenIn({ subtype, fieldType, fieldValue, contentsObj }: Annotation): string {
  if (subtype === 'FreeText') return contentsObj?.str ?? '';
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return '';
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.filter((value) => typeof value === 'string').join(', ');
}

const usualSize = 10; // points

/** As if the page had been printed with them. */
export function fieldItems(annotations: readonly unknown[]): readonly TextItem[] {
  return known(annotations).flatMap((annotation) => {
    const lines = writtenIn(annotation)
      .split(/\r\n?|\n/u)
      .filter((line) => line.trim() !== '');
    const [left = 0, bottom = 0, right = 0, top = 0] = annotation.rect;
    if (annotation.hidden === true) return [];
    const height = Math.abs(top - bottom) / Math.max(1, lines.length);
    const size = Math.min(usualSize, Math.max(4, height * 0.7));
    return lines.map((str, at) => ({
      str,
      dir: 'ltr',
      transform: [size, 0, 0, size, Math.min(left, right), Math.max(top, bottom) - height * (at + 0.5) - 0.35 * size],
      width: Math.min(Math.abs(right - left), str.length * size * 0.5),
      height: size,
    }));
  });
}

const remarks = new Set(['Text', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret', 'Stamp', 'Ink']);

export const readComments = (annotations: readonly unknown[]): readonly string[] =>
  known(annotations)
    .filter(({ subtype, contentsObj }) => remarks.has(subtype) && (contentsObj?.str.trim() ?? '') !== '')
    .map(({ titleObj, contentsObj }) => {
      const author = titleObj?.str.trim() ?? '';
      return `${author === '' ? '' : `${author}: `}${(contentsObj?.str ?? '').replace(/\r\n?/gu, '\n').trim()}`;
    });
