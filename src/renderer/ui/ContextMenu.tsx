import { useId } from 'react';
import { type MenuGroup, MenuPopup, placeAt } from './MenuPopup.tsx';

export type Point = { readonly leftPx: number; readonly topPx: number };

type ContextMenuProps = {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly at: Point;
  readonly onClose: (takesFocusBack: boolean) => void;
};

const isAnchor = (): boolean => false;

/** A menu at the pointer, open while mounted. */
export function ContextMenu({ label, groups, at, onClose }: ContextMenuProps) {
  const id = useId();
  return (
    <MenuPopup
      id={id}
      label={label}
      groups={groups}
      place={(menu) => placeAt(menu, at.leftPx, at.topPx)}
      isAnchor={isAnchor}
      onClose={onClose}
    />
  );
}
