/** The menu itself, once it is open. Radix does the keys, the letters typed ahead and the place. */
import './menu.css';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import { useKeyHint } from '../lib/use-key-hint.ts';
import { CheckIcon } from './icons.tsx';
import { useLayer } from './layer.ts';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
  readonly isDangerous?: boolean;
  /** What it does, where a key does the same: the key is shown beside it. */
  readonly action?: ActionId;
  /** Set for a choice among items of the same group: a radio item, which leaves the menu open. */
  readonly isChosen?: boolean;
  readonly onSelect: () => void;
};
export type MenuGroup = { readonly label?: string; readonly items: readonly MenuItem[] };

type MenuPopupProps = {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly align: 'start' | 'end';
  readonly gapPx: number;
  /** The focus belongs back where it was: before an item does its work, or at Escape. */
  readonly onDone: () => void;
  /** Something else was pressed or took the focus, which stays there. */
  readonly onLeave?: () => void;
};

const marginPx = 8;

export function MenuPopup(props: MenuPopupProps) {
  const { label, groups, align, gapPx, onDone, onLeave } = props;
  const layer = useLayer();
  const hasLeft = useRef(false);
  const leave = (): void => {
    hasLeft.current = true;
    onLeave?.();
  };
  // First, so that a dialog the item opens gives the focus back there when it closes.
  const done = (): void => {
    hasLeft.current = true;
    onDone();
  };
  return (
    <DropdownMenu.Portal container={layer}>
      <DropdownMenu.Content
        className="menu"
        aria-label={label}
        aria-labelledby={undefined}
        align={align}
        sideOffset={gapPx}
        collisionPadding={marginPx}
        loop
        onInteractOutside={leave}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (!hasLeft.current) onDone();
          hasLeft.current = false;
        }}
      >
        {groups.map((group, index) => (
          <MenuSection key={group.label ?? index} group={group} onDone={done} />
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}

function MenuSection({
  group,
  onDone,
}: {
  readonly group: MenuGroup;
  readonly onDone: () => void;
}) {
  const { label, items } = group;
  const chosen = items.find(({ isChosen }) => isChosen)?.id ?? '';
  return (
    <DropdownMenu.RadioGroup className="menu__group" aria-label={label} value={chosen}>
      {label !== undefined && (
        <DropdownMenu.Label className="menu__heading" aria-hidden="true">
          {label}
        </DropdownMenu.Label>
      )}
      {items.map((item) => (
        <MenuRow key={item.id} item={item} onDone={onDone} />
      ))}
    </DropdownMenu.RadioGroup>
  );
}

function MenuRow({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const { id, label, detail, icon, isDangerous, action, isChosen, onSelect } = item;
  const { aria, shortcut } = useKeyHint(action ?? null);
  const className = isDangerous ? 'menu__item menu__item--danger' : 'menu__item';
  const words = (
    <span className="menu__words">
      {label}
      {detail !== undefined && <span className="menu__detail">{detail}</span>}
    </span>
  );
  if (isChosen === undefined) {
    return (
      <DropdownMenu.Item
        {...aria}
        className={className}
        textValue={label}
        onSelect={() => {
          onDone();
          onSelect();
        }}
      >
        {icon}
        {words}
        {shortcut !== null && (
          <kbd className="menu__key" aria-hidden="true">
            {shortcut}
          </kbd>
        )}
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.RadioItem
      className={className}
      textValue={label}
      value={id}
      onSelect={(event) => {
        event.preventDefault();
        onSelect();
      }}
    >
      <span className="menu__mark">
        <DropdownMenu.ItemIndicator>
          <CheckIcon size={14} />
        </DropdownMenu.ItemIndicator>
      </span>
      {words}
    </DropdownMenu.RadioItem>
  );
}
