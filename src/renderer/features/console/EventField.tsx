import { useState } from 'react';
import { brackenEvents } from '../../../shared/console.ts';
import { t } from '../../../shared/text.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';

const other = 'other';
const knownEvents: readonly string[] = brackenEvents;
const eventChoices = () => [
  {
    label: '',
    options: [
      ...knownEvents.map((event) => ({ value: event, label: event })),
      { value: other, label: t('Another event…') },
    ],
  },
];

/** A name as it may stand in Bracken's URL. */
export const isEventName = (name: string): boolean => /^[A-Za-z0-9_.-]{1,80}$/.test(name);

type EventFieldProps = {
  readonly event: string;
  readonly onEvent: (event: string) => void;
};

/** One of the events of the guide, or any other by its name. */
export function EventField({ event, onEvent }: EventFieldProps) {
  const [isOther, setOther] = useState(!knownEvents.includes(event));
  return (
    <>
      <Field label={t('Event')}>
        {(control) => (
          <Select
            {...control}
            value={isOther ? other : event}
            groups={eventChoices()}
            onChange={(choice) => {
              setOther(choice === other);
              onEvent(choice === other ? '' : choice);
            }}
          />
        )}
      </Field>
      {isOther && (
        <Field
          label={t('Name of the event')}
          hint={t('As the URL of the API has it, such as user_create.')}
        >
          {(control) => (
            <input
              {...control}
              className="input input--mono"
              maxLength={80}
              required
              pattern="[A-Za-z0-9_.\-]{1,80}"
              title={t('Letters, digits, underscores, dots and hyphens')}
              autoComplete="off"
              spellCheck={false}
              value={event}
              onChange={(change) => onEvent(change.target.value.trim())}
            />
          )}
        </Field>
      )}
    </>
  );
}
