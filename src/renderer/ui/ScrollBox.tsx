import type { ReactNode } from 'react';

type ScrollBoxProps = {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
};

/** A part of the page that scrolls on its own, and so must be reachable by keyboard. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    // Not a section: among the landmarks of a page it would be one too many.
    <div
      className={className}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields
      role="group"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else keys could not scroll it
      tabIndex={0}
    >
      {children}
    </div>
  );
}
