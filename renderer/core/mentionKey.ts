// The identity of a mention within one run: it survives refetches and filters, an index would not.
import type { Mention } from '../../electron/contract/index.ts';

export type MentionKey = string;

export const mentionKey = (mention: Pick<Mention, 'label' | 'start' | 'end'>): MentionKey =>
  `${mention.start}-${mention.end}-${mention.label}`;
