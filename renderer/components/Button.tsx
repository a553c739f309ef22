// Buttons with words, and buttons with only an icon, whose words are read aloud and shown on hover.
import type { ComponentProps, ReactElement } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'main' | 'quiet' | 'danger';
  readonly icon?: IconName;
}

export const Button = ({ look = 'plain', icon, children, className, ...rest }: ButtonProps): ReactElement => (
  <button type="button" className={`button ${look} ${className ?? ''}`} {...rest}>
    {icon !== undefined && <Icon name={icon} />}
    {children}
  </button>
);

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> {
  readonly label: string;
  readonly icon: IconName;
}

export const IconButton = ({ label, icon, className, ...rest }: IconButtonProps): ReactElement => (
  <button type="button" className={`icon-button ${className ?? ''}`} aria-label={label} title={label} {...rest}>
    <Icon name={icon} />
  </button>
);
