import './console.css';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import type { Message } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
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
  /** The words above the request; see RequestDisclosure. */
  readonly request: Message;
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
  const { place, area, action, label, request, look = 'secondary', isBlocked = false } = props;
  const isBusy = useStore(place.consoles.store, ({ running }) => running !== null);
  const flow = useAction(place, area);
  return (
    <>
      <Form
        className="form action"
        onSubmit={(event) => {
          event.preventDefault();
          if (isBusy || isBlocked) return;
          if (action) flow.start(action);
          else props.onIncomplete?.();
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
            title={request}
          />
        </div>
      </Form>
      <AskDialog flow={flow} />
    </>
  );
}
