import type { ReactNode } from 'react';
import { useState } from 'react';

type DisclosureProps = {
  readonly title: ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** What is inside is made only once it is wanted. */
  readonly children: () => ReactNode;
};

/** Something that is folded away until it is wanted. */
export function Disclosure({ title, isOpenAtFirst = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details
      className="disclosure"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen && <div className="disclosure__inside">{children()}</div>}
    </details>
  );
}
