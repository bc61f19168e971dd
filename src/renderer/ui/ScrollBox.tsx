import type { ReactNode } from 'react';

type ScrollBoxProps = {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
};

/** A part of the page that scrolls on its own, and so must be reachable by keyboard. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else keys could not scroll it
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
