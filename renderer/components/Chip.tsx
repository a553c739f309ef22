// A label with its colour and how many mentions it has.
import type { ReactElement } from 'react';
import { t } from '../messages/index.ts';
import { labelStyle } from './labelStyle.ts';

interface ChipProps {
  readonly name: string;
  readonly colour: string | undefined;
  readonly count?: number;
}

export const Chip = ({ name, colour, count }: ChipProps): ReactElement => (
  <span className="chip" style={labelStyle(colour)}>
    <span className="chip-name">{name}</span>
    {count !== undefined && <span className="chip-count">{t.number(count)}</span>}
  </span>
);
