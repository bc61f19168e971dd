import { useState } from 'react';
import type { CompareChoices } from '../../../shared/order.ts';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Select } from '../../ui/Select.tsx';

type CompareWithProps = {
  readonly seq: number;
  readonly choices: CompareChoices;
  readonly others: readonly number[];
  readonly before: number | null;
  readonly chosen: number | null;
  readonly onChoose: (seq: number) => void;
};

type Option = { readonly value: string; readonly label: string };

/** Each event once, under the first name that fits. */
const optionsOf = ({ choices, others, before, chosen }: CompareWithProps): readonly Option[] => {
  const named: readonly (readonly [number | null, string])[] = [
    ...others.map((other) => [other, t('selected')] as const),
    [choices.repeats, t('the event it repeats')],
    [choices.previousOfName, t('the previous of the same name')],
    [choices.previous, t('the previous of the source')],
    [before, t('the one opened before')],
    [chosen, t('by its number')],
  ];
  const options = new Map<number, string>();
  for (const [seq, words] of named) {
    if (seq !== null && !options.has(seq)) options.set(seq, words);
  }
  return [...options].map(([seq, words]) => ({ value: String(seq), label: `#${seq}: ${words}` }));
};

/** Chooses the other event: one that suggests itself, or any by its number. */
export function CompareWith(props: CompareWithProps) {
  const { seq, chosen, onChoose } = props;
  const [number, setNumber] = useState('');
  const options = optionsOf(props);
  const wanted = /^[1-9][0-9]{0,14}$/.test(number.trim()) ? Number(number) : null;
  const canCompare = wanted !== null && wanted !== seq;
  return (
    <Form
      className="compare-with"
      onSubmit={(event) => {
        event.preventDefault();
        if (canCompare) onChoose(wanted);
      }}
    >
      {options.length > 0 && (
        <Field label={t('Compare with')}>
          {(control) => (
            <Select
              {...control}
              value={String(chosen ?? '')}
              groups={[{ label: '', options }]}
              onChange={(value) => onChoose(Number(value))}
            />
          )}
        </Field>
      )}
      <Field label={t('Number of another event')}>
        {(control) => (
          <span className="compare-with__number">
            <input
              {...control}
              className="input"
              inputMode="numeric"
              maxLength={15}
              value={number}
              autoComplete="off"
              onChange={(event) => setNumber(event.target.value.replace(/^#/, ''))}
            />
            <Button type="submit" disabled={!canCompare}>
              {t('Compare')}
            </Button>
          </span>
        )}
      </Field>
    </Form>
  );
}
