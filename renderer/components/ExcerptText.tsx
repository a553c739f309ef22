// The words of a place with what stands around them.
import type { ReactElement } from 'react';
import type { Excerpt } from '../../electron/contract/index.ts';

export const ExcerptText = ({
  excerpt,
}: {
  readonly excerpt: Pick<Excerpt, 'before' | 'text' | 'after'>;
}): ReactElement => (
  <bdi className="excerpt">
    {excerpt.before}
    <mark>{excerpt.text}</mark>
    {excerpt.after}
  </bdi>
);
