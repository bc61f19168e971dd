/** A menu button: arrow keys, Home, End, first letters, Escape. Opens in the top layer. */
import './menu.css';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { CheckIcon } from './icons.tsx';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
  readonly isDangerous?: boolean;
  /** Set for a choice among items of the same group: a radio item, which leaves the menu open. */
  readonly isChosen?: boolean;
  readonly onSelect: () => void;
};
export type MenuGroup = { readonly label?: string; readonly items: readonly MenuItem[] };

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

const place = (menu: HTMLElement, anchor: HTMLElement): void => {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const fitsBelow = box.bottom + gapPx + height <= window.innerHeight - 8;
  const top = fitsBelow ? box.bottom + gapPx : Math.max(8, box.top - gapPx - height);
  const left = Math.min(window.innerWidth - width - 8, Math.max(8, box.right - width));
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
};

const itemsOf = (menu: HTMLElement | null): HTMLElement[] =>
  Array.from(menu?.querySelectorAll<HTMLElement>('[data-menu-item]') ?? []);

const buttonIn = (anchor: HTMLElement | null): HTMLElement | null =>
  anchor?.querySelector<HTMLElement>('button') ?? null;

export function Menu({ label, groups, renderTrigger }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    buttonIn(anchor.current)?.focus();
  };
  useLayoutEffect(() => {
    const button = buttonIn(anchor.current);
    if (!isOpen || !menu.current || !button) return;
    menu.current.showPopover?.();
    place(menu.current, button);
    itemsOf(menu.current)[0]?.focus();
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = (event: globalThis.PointerEvent): void => {
      const target = event.target as Node;
      if (!menu.current?.contains(target) && !anchor.current?.contains(target)) setOpen(false);
    };
    const onResize = (): void => setOpen(false);
    document.addEventListener('pointerdown', onPointerDown, true);
    window.addEventListener('resize', onResize);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
      window.removeEventListener('resize', onResize);
    };
  }, [isOpen]);
  const move = (event: KeyboardEvent): void => {
    const items = itemsOf(menu.current);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const letter = event.key.length === 1 ? event.key.toLowerCase() : null;
    const byLetter = letter
      ? [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
          item.textContent.toLowerCase().startsWith(letter),
        )
      : undefined;
    const target = items[targets[event.key] ?? -1] ?? (letter === ' ' ? undefined : byLetter);
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      close();
    } else if (target) {
      event.preventDefault();
      target.focus();
    }
  };
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
        <div
          ref={menu}
          id={id}
          className="menu"
          role="menu"
          aria-label={label}
          popover="manual"
          tabIndex={-1}
          onKeyDown={move}
        >
          {groups.map((group, index) => (
            <fieldset key={group.label ?? index} className="menu__group" aria-label={group.label}>
              {group.label !== undefined && (
                <div className="menu__heading" aria-hidden="true">
                  {group.label}
                </div>
              )}
              {group.items.map((item) => (
                <MenuRow key={item.id} item={item} onClose={close} />
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </>
  );
}

function MenuRow({ item, onClose }: { readonly item: MenuItem; readonly onClose: () => void }) {
  const isRadio = item.isChosen !== undefined;
  return (
    <button
      type="button"
      data-menu-item
      className={item.isDangerous ? 'menu__item menu__item--danger' : 'menu__item'}
      role={isRadio ? 'menuitemradio' : 'menuitem'}
      aria-checked={item.isChosen}
      tabIndex={-1}
      onClick={() => {
        if (!isRadio) onClose();
        item.onSelect();
      }}
    >
      {isRadio ? (
        <span className="menu__mark">{item.isChosen && <CheckIcon size={14} />}</span>
      ) : (
        item.icon
      )}
      <span className="menu__words">
        {item.label}
        {item.detail !== undefined && <span className="menu__detail">{item.detail}</span>}
      </span>
    </button>
  );
}
