import './button.css';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type ButtonProps = ComponentProps<'button'> & {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly isSmall?: boolean;
  /** The work it started still runs: it cannot be pressed again, and says so. */
  readonly isBusy?: boolean;
  readonly icon?: ReactNode;
};

export function Button({
  look = 'secondary',
  isSmall = false,
  isBusy = false,
  icon,
  className,
  children,
  disabled,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || isBusy}
      aria-busy={isBusy || undefined}
      className={classNames('button', `button--${look}`, isSmall && 'button--small', className)}
    >
      {icon}
      {children !== undefined && <span className="button__label">{children}</span>}
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** Its name, also shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
};

export function IconButton({ label, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      className={classNames('icon-button', className)}
    >
      {icon}
    </button>
  );
}
