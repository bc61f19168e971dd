import './field.css';
import type { ComponentProps } from 'react';
import { type Message, t } from '../../shared/text.ts';

export type SelectGroup<Value extends string> = {
  /** Empty for options that stand alone. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
};

type SelectProps<Value extends string> = Omit<ComponentProps<'select'>, 'onChange' | 'value'> & {
  readonly value: Value;
  readonly groups: readonly SelectGroup<Value>[];
  readonly onChange: (value: Value) => void;
};

/** A choice of many. */
export function Select<Value extends string>({
  value,
  groups,
  onChange,
  ...rest
}: SelectProps<Value>) {
  return (
    <select
      className="input"
      {...rest}
      value={value}
      onChange={(event) => onChange(event.target.value as Value)}
    >
      {groups.map(({ label, options }) =>
        label === '' ? (
          options.map((option) => <SelectOption key={option.value} {...option} />)
        ) : (
          <optgroup key={label} label={label}>
            {options.map((option) => (
              <SelectOption key={option.value} {...option} />
            ))}
          </optgroup>
        ),
      )}
    </select>
  );
}

function SelectOption({ value, label }: { readonly value: string; readonly label: string }) {
  return <option value={value}>{label}</option>;
}

/** Options without groups, from values and their words. */
export const choicesOf = <Value extends string>(
  words: Readonly<Record<Value, Message>>,
  values: readonly Value[] = Object.keys(words) as Value[],
): readonly SelectGroup<Value>[] => [
  { label: '', options: values.map((value) => ({ value, label: t(words[value]) })) },
];
