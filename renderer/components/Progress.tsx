// A bar of progress with words for those who do not see it.
import type { ReactElement } from 'react';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0: not known yet. */
  readonly all: number;
}

export const Progress = ({ label, done, all }: ProgressProps): ReactElement => (
  <progress className="progress" aria-label={label} {...(all > 0 ? { value: done, max: all } : {})} />
);
