/** The menu itself, once it is open: arrow keys, Home, End, first letters, Escape; top layer. */
import './menu.css';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
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

type MenuPopupProps = {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** Puts the menu where it belongs; read once, when it opens. */
  readonly place: (menu: HTMLElement) => void;
  /** A press there is no press beside the menu. */
  readonly isAnchor: (target: Node) => boolean;
  /** The focus belongs back where it was, unless the press went elsewhere. */
  readonly onClose: (takesFocusBack: boolean) => void;
};

const marginPx = 8;

/** Moves the menu to a point, or as near to it as the window lets it. */
export const placeAt = (menu: HTMLElement, leftPx: number, topPx: number): void => {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const fit = (wanted: number, size: number, room: number): number =>
    Math.max(marginPx, Math.min(room - size - marginPx, wanted));
  menu.style.left = `${fit(leftPx, width, window.innerWidth)}px`;
  menu.style.top = `${fit(topPx, height, window.innerHeight)}px`;
};

const itemsOf = (menu: HTMLElement | null): HTMLElement[] =>
  Array.from(menu?.querySelectorAll<HTMLElement>('[data-menu-item]') ?? []);

export function MenuPopup({ id, label, groups, place, isAnchor, onClose }: MenuPopupProps) {
  const menu = useRef<HTMLDivElement>(null);
  const latest = useRef({ place, isAnchor, onClose });
  useEffect(() => {
    latest.current = { place, isAnchor, onClose };
  });
  useLayoutEffect(() => {
    if (!menu.current) return;
    menu.current.showPopover?.();
    latest.current.place(menu.current);
    itemsOf(menu.current)[0]?.focus();
  }, []);
  useEffect(() => {
    const onPointerDown = (event: globalThis.PointerEvent): void => {
      const target = event.target as Node;
      if (menu.current?.contains(target) || latest.current.isAnchor(target)) return;
      latest.current.onClose(false);
    };
    const onResize = (): void => latest.current.onClose(false);
    document.addEventListener('pointerdown', onPointerDown, true);
    window.addEventListener('resize', onResize);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
      window.removeEventListener('resize', onResize);
    };
  }, []);
  const close = (): void => onClose(true);
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
