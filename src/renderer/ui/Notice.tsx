import './notice.css';
import type { ReactNode } from 'react';
import { InfoIcon, WarningIcon } from './icons.tsx';

type NoticeProps = {
  readonly look?: 'info' | 'warn' | 'bad';
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A few words that stay where they matter. */
export function Notice({ look = 'info', action, children }: NoticeProps) {
  return (
    <div className={`notice notice--${look}`}>
      {look === 'info' ? <InfoIcon /> : <WarningIcon />}
      <div className="notice__words">{children}</div>
      {action}
    </div>
  );
}
