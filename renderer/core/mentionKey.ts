// The identity of a mention within one document: it survives refetches and filters, an index would not.
import type { Place } from '../../electron/contract/index.ts';

export type MentionKey = string;

export const mentionKey = ({ label, start, end }: Place): MentionKey => `${start}-${end}-${label}`;
