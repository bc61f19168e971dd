import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { type MenuGroup, MenuPopup } from './MenuPopup.tsx';

export type Point = { readonly leftPx: number; readonly topPx: number };

type ContextMenuProps = {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly at: Point;
  readonly onClose: (takesFocusBack: boolean) => void;
};

/** A menu at the pointer, open while mounted. */
export function ContextMenu({ label, groups, at, onClose }: ContextMenuProps) {
  const isOver = useRef(false);
  const close = (takesFocusBack: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    onClose(takesFocusBack);
  };
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={() => close(true)}>
      <DropdownMenu.Trigger asChild>
        {/* Nothing to see or press: only a place. */}
        <span
          className="menu-point"
          aria-hidden="true"
          style={{ left: at.leftPx, top: at.topPx }}
        />
      </DropdownMenu.Trigger>
      <MenuPopup
        label={label}
        groups={groups}
        align="start"
        gapPx={0}
        onDone={() => close(true)}
        onLeave={() => close(false)}
      />
    </DropdownMenu.Root>
  );
}
