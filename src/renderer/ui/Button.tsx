import './button.css';
import type { ComponentProps, ReactNode } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import { useKeyHint } from '../lib/use-key-hint.ts';
import { classNames } from './class-names.ts';
import { Tooltip } from './Tooltip.tsx';

export type ButtonProps = ComponentProps<'button'> & {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly isSmall?: boolean;
  /** The work it started still runs: it cannot be pressed again, and says so. */
  readonly isBusy?: boolean;
  readonly icon?: ReactNode;
  /** What it does, where a key does the same: its tooltip tells the key. */
  readonly action?: ActionId;
};

export function Button({
  look = 'secondary',
  isSmall = false,
  isBusy = false,
  icon,
  action,
  title,
  className,
  children,
  disabled,
  type = 'button',
  ...rest
}: ButtonProps) {
  const { aria, shortcut, tip } = useKeyHint(action ?? null);
  const label = rest['aria-label'] ?? (typeof children === 'string' ? children : '');
  return (
    <button
      {...aria}
      {...rest}
      title={shortcut === null ? title : tip(title ?? label)}
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

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'title'> & {
  /** Its name, also shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** What it does, where a key does the same: its tooltip shows the key. */
  readonly action?: ActionId;
};

export function IconButton(props: IconButtonProps) {
  const { label, icon, action, className, type = 'button', ...rest } = props;
  const { aria, shortcut } = useKeyHint(action ?? null);
  return (
    <Tooltip label={label} shortcut={shortcut ?? undefined}>
      <button
        {...aria}
        {...rest}
        type={type}
        aria-label={label}
        // The tooltip says what the name says: no description besides it.
        aria-describedby={rest['aria-describedby']}
        className={classNames('icon-button', className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
