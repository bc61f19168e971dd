import { useState } from 'react';
import { t } from '../../../shared/text.ts';
import { Field } from '../../ui/Field.tsx';
import { formatTimeOfDay, parseTimeOfDay } from './time-of-day.ts';

type TimeFieldProps = {
  readonly label: string;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
};

/** A time of the day. The browser's own field would follow the system, not the chosen language. */
export function TimeField({ label, minute, onChange }: TimeFieldProps) {
  const [text, setText] = useState(() => formatTimeOfDay(minute));
  const [isBad, setBad] = useState(false);
  const take = (): void => {
    const read = parseTimeOfDay(text);
    setBad(read === null);
    if (read === null) return;
    setText(formatTimeOfDay(read));
    if (read !== minute) onChange(read);
  };
  const error = { message: t('Write a time such as {time}.', { time: formatTimeOfDay(1320) }) };
  return (
    <Field label={label} error={isBad ? error : null}>
      {(control) => (
        <input
          {...control}
          className="input settings__time"
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
          }}
        />
      )}
    </Field>
  );
}
