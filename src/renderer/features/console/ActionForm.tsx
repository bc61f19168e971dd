import './console.css';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { Button } from '../../ui/Button.tsx';
import { AskDialog } from './AskDialog.tsx';
import type { ConsoleArea } from './consoles.ts';
import { RequestDisclosure } from './RequestDisclosure.tsx';
import { type Place, useAction } from './use-action.ts';

type ActionFormProps = {
  readonly place: Place;
  readonly area: ConsoleArea;
  /** Null while the fields do not yet make one. */
  readonly action: ConsoleAction | null;
  /** The words on the button. */
  readonly label: string;
  readonly look?: 'primary' | 'secondary';
  /** Cannot be sent whatever the fields say; the reason stands beside it. */
  readonly isBlocked?: boolean;
  /** It was to be sent while the fields did not make an action. */
  readonly onIncomplete?: () => void;
  /** The fields. */
  readonly children?: ReactNode;
};

/** Fields, a button, and the exact request that the button sends. */
export function ActionForm(props: ActionFormProps) {
  const { place, area, action, label, look = 'secondary', isBlocked = false, onIncomplete } = props;
  const isBusy = useStore(place.consoles.store, ({ running }) => running !== null);
  const flow = useAction(place, area);
  return (
    <>
      <form
        className="form action"
        onSubmit={(event) => {
          event.preventDefault();
          if (isBusy || isBlocked) return;
          if (action) flow.start(action);
          else onIncomplete?.();
        }}
      >
        {props.children}
        <div className="action__row">
          <Button type="submit" look={look} disabled={isBusy || isBlocked}>
            {label}
          </Button>
          <RequestDisclosure
            sourceId={place.sourceId}
            actions={action && [action]}
            purpose={label.charAt(0).toLowerCase() + label.slice(1).replace('…', '')}
          />
        </div>
      </form>
      <AskDialog flow={flow} />
    </>
  );
}
