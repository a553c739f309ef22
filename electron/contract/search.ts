// Search over the library: words of texts, names and mentions; case and accents do not count.
import { z } from 'zod';

export const searchRequestSchema = z.object({
  /** Words that must all stand there; words in double quotes stand together; the last one may be unfinished. */
  query: z.string().trim().min(1).max(400),
  /** Only words of mentions count, of these labels (empty: of any). null: names and whole texts. */
  mentionsOf: z.array(z.string()).nullable().default(null),
  limit: z.number().int().min(1).max(10_000).default(1_000),
});

export const searchHitSchema = z.object({
  documentId: z.number().int(),
  where: z.enum(['name', 'text', 'mention']),
  /** The first place in the text in UTF-16 code units, or null where only the name matches or it was not looked for. */
  start: z.number().int().nullable(),
  /** A piece of the text around it (none where only the name matches, or far down a long list), cut so that every second part is what was looked for: ["in ", "London", " and"]. */
  parts: z.array(z.string()),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchResultSchema = z.object({ hits: z.array(searchHitSchema), all: z.number().int() });
