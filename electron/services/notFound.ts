// What is asked for and not there, said the same way everywhere.
import { fail } from '../contract/index.ts';

type Failure = ReturnType<typeof fail>;

export const noLabelSet = (id: number): Failure =>
  fail('not-found', `There is no label set with the number ${id}; it may have been deleted.`);

export const noDocument = (id: number): Failure =>
  fail('not-found', `There is no document with the number ${id}; it may have been removed.`);
