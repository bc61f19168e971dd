import { type Message, t } from '../../../shared/text.ts';
import { Field, type FieldError } from '../../ui/Field.tsx';
import { choicesOf, Select } from '../../ui/Select.tsx';
import { headerListId } from './HeaderNames.tsx';

type LocatorProps<From extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly words: Readonly<Record<From, Message>>;
  /** What the name of the place is called; none where the choice says it all. */
  readonly atWords: Readonly<Partial<Record<From, Message>>>;
  readonly values?: readonly From[];
  readonly from: From;
  readonly at: string;
  readonly error: FieldError | null;
  readonly onChange: (change: { readonly from: From; readonly at: string }) => void;
};

/** Where a request says something: a choice, and then the name of the place. */
export function Locator<From extends string>(props: LocatorProps<From>) {
  const { label, hint, words, atWords, values, from, at, error, onChange } = props;
  const atLabel = atWords[from];
  return (
    <>
      <Field label={label} hint={hint}>
        {(control) => (
          <Select
            {...control}
            value={from}
            groups={choicesOf(words, values)}
            onChange={(next) => onChange({ from: next, at: '' })}
          />
        )}
      </Field>
      {atLabel !== undefined && (
        <Field
          label={t(atLabel)}
          hint={from === 'json' ? t('Names with dots between, such as data.created.') : undefined}
          error={error}
        >
          {(control) => (
            <input
              {...control}
              className="input input--mono"
              value={at}
              maxLength={300}
              list={from === 'header' ? headerListId : undefined}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange({ from, at: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
