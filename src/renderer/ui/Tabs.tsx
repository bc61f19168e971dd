import './tabs.css';
import { Tabs as Parts } from 'radix-ui';
import type { ReactNode } from 'react';

export type Tab<Id extends string> = { readonly id: Id; readonly label: string };

type TabsProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly children: ReactNode;
};

/** Tabs with one tab stop; arrow keys move and select. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  children,
}: TabsProps<Id>) {
  return (
    <Parts.Root className="tabs" value={selected} onValueChange={(id) => onSelect(id as Id)}>
      <Parts.List className="tabs__list" aria-label={label}>
        {tabs.map(({ id, label: name }) => (
          <Parts.Trigger key={id} className="tabs__tab" value={id}>
            {name}
          </Parts.Trigger>
        ))}
      </Parts.List>
      <Parts.Content className="tabs__panel" value={selected} key={selected}>
        {children}
      </Parts.Content>
    </Parts.Root>
  );
}
