// A sentence that explains a state: something is empty, missing or went wrong, and what to do.
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface NoticeProps {
  readonly tone?: 'info' | 'warning' | 'error';
  readonly children: ReactNode;
}

const icons: Readonly<Record<'info' | 'warning' | 'error', IconName>> = {
  info: 'info',
  warning: 'warning',
  error: 'warning',
};

export const Notice = ({ tone = 'info', children }: NoticeProps): ReactElement => (
  <div className={`notice ${tone}`} role={tone === 'error' ? 'alert' : undefined}>
    <Icon name={icons[tone]} />
    <div>{children}</div>
  </div>
);
