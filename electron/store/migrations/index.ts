// The steps from an empty file to today's library, in order; step n leaves user_version n. Never edited after release.
import { migration0001 } from './0001.ts';
import { migration0002 } from './0002.ts';
import { migration0003 } from './0003.ts';

export const migrations: readonly string[] = [migration0001, migration0002, migration0003];
