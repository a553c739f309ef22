// The heading of a column that sorts: the arrow shows which way.
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface SortButtonProps {
  readonly isSorted: boolean;
  readonly isDescending: boolean;
  readonly onSort: () => void;
  readonly children: ReactNode;
}

export const SortButton = ({ isSorted, isDescending, onSort, children }: SortButtonProps): ReactElement => (
  <button type="button" className="sort" onClick={onSort}>
    {children}
    {isSorted && <Icon name={isDescending ? 'down' : 'up'} />}
  </button>
);
