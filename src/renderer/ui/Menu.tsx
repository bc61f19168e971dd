/** A menu button: it opens its menu next to itself, at a press or the arrow down. */
import { DropdownMenu } from 'radix-ui';
import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import { useActions } from '../lib/actions.ts';
import { type MenuGroup, MenuPopup } from './MenuPopup.tsx';

/** What makes a button open its menu, its reference included. */
export type MenuTriggerProps = Omit<ComponentProps<'button'>, 'children'>;

type MenuProps = {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** Opens it, too. */
  readonly action?: ActionId | undefined;
  /** Makes the button that opens the menu; the properties are to be spread on it. */
  readonly renderTrigger: (props: MenuTriggerProps) => ReactNode;
};

export function Menu({ label, groups, action, renderTrigger }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useActions(action === undefined ? {} : { [action]: () => setOpen(true) });
  return (
    <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={setOpen}>
      <DropdownMenu.Trigger
        asChild
        ref={trigger}
        onPointerDown={(event) => {
          // Pointers, unlike clicks, reach a button that is disabled.
          if (event.currentTarget.disabled) event.preventDefault();
        }}
      >
        <Trigger render={renderTrigger} />
      </DropdownMenu.Trigger>
      <MenuPopup
        label={label}
        groups={groups}
        align="end"
        gapPx={4}
        onDone={() => trigger.current?.focus()}
      />
    </DropdownMenu.Root>
  );
}

type TriggerProps = MenuTriggerProps & { readonly render: MenuProps['renderTrigger'] };

/** Hands on what Radix gives its child. */
function Trigger({ render, ...props }: TriggerProps) {
  return render(props);
}
