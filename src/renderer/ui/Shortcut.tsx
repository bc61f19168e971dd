import './shortcut.css';
import { Fragment, type ReactNode } from 'react';
import { rich } from '../lib/rich.tsx';
import { isMac, shortcutCaps } from '../lib/shortcut-words.ts';

const held = (caps: readonly string[]): ReactNode => (
  <span className="shortcut__press">
    {caps.map((cap, at) => (
      <Fragment key={cap}>
        {/* Read out and copied, not seen. */}
        {at > 0 && !isMac() && <span className="visually-hidden">+</span>}
        <kbd>{cap}</kbd>
      </Fragment>
    ))}
  </span>
);

/** The caps of the keys of a shortcut. */
export function Shortcut({ shortcut }: { readonly shortcut: string }) {
  const [first = [], second] = shortcutCaps(shortcut);
  return (
    <span className="shortcut">
      {second === undefined
        ? held(first)
        : rich('{first} then {second}', { first: held(first), second: held(second) })}
    </span>
  );
}
