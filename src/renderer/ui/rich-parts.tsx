/** What tags in messages stand for: `rich('… <soft>…</soft>', { soft })`. */
import type { ReactNode } from 'react';

/** The less important part of a text. */
export const soft = (text: ReactNode): ReactNode => <span className="soft">{text}</span>;
export const strong = (text: ReactNode): ReactNode => <strong>{text}</strong>;
/** For screen readers only. */
export const hidden = (text: ReactNode): ReactNode => (
  <span className="visually-hidden">{text}</span>
);
