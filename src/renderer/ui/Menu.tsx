/** A menu button: it opens its menu next to itself, at a click or the arrow down. */
import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { type MenuGroup, MenuPopup, placeAt } from './MenuPopup.tsx';

type MenuProps = {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** Makes the button that opens the menu; the properties are to be spread on it. */
  readonly renderTrigger: (props: {
    readonly 'aria-haspopup': 'menu';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string | undefined;
    readonly onClick: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  }) => ReactNode;
};

const gapPx = 4;

const placeBy = (menu: HTMLElement, button: HTMLElement): void => {
  const box = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const fitsBelow = box.bottom + gapPx + height <= window.innerHeight - 8;
  const top = fitsBelow ? box.bottom + gapPx : box.top - gapPx - height;
  placeAt(menu, box.right - width, top);
};

const buttonIn = (anchor: HTMLElement | null): HTMLElement | null =>
  anchor?.querySelector<HTMLElement>('button') ?? null;

export function Menu({ label, groups, renderTrigger }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const id = useId();
  return (
    <>
      <span ref={anchor} className="menu-anchor">
        {renderTrigger({
          'aria-haspopup': 'menu',
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? id : undefined,
          onClick: () => setOpen((open) => !open),
          onKeyDown: (event) => {
            if (event.key !== 'ArrowDown' || isOpen) return;
            event.preventDefault();
            setOpen(true);
          },
        })}
      </span>
      {isOpen && (
        <MenuPopup
          id={id}
          label={label}
          groups={groups}
          place={(menu) => {
            const button = buttonIn(anchor.current);
            if (button) placeBy(menu, button);
          }}
          isAnchor={(target) => anchor.current?.contains(target) === true}
          onClose={(takesFocusBack) => {
            setOpen(false);
            if (takesFocusBack) buttonIn(anchor.current)?.focus();
          }}
        />
      )}
    </>
  );
}
