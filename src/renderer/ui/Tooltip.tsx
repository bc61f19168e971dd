import './tooltip.css';
import { Tooltip as Parts } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { useLayer } from './layer.ts';

type TooltipProps = {
  readonly label: string;
  /** The key that does the same, as it is printed on it. */
  readonly shortcut?: string | undefined;
  /** One element that takes a reference and handlers. */
  readonly children: ReactElement;
};

/** Around everything that has tooltips: once one is shown, the next comes at once. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Parts.Provider delayDuration={500} disableHoverableContent>
      {children}
    </Parts.Provider>
  );
}

/** Words for a control that shows none, under the pointer or at the keyboard's focus. */
export function Tooltip({ label, shortcut, children }: TooltipProps) {
  const layer = useLayer();
  return (
    <Parts.Root>
      <Parts.Trigger
        asChild
        onFocus={(event) => {
          // Focus that came by the mouse, or back from a closed dialog, asks for no words.
          if (!event.currentTarget.matches(':focus-visible')) event.preventDefault();
        }}
      >
        {children}
      </Parts.Trigger>
      <Parts.Portal container={layer}>
        <Parts.Content className="tooltip" side="bottom" sideOffset={6} collisionPadding={8}>
          {label}
          {shortcut !== undefined && <kbd>{shortcut}</kbd>}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
