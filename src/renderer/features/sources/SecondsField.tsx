import { useId } from 'react';
import { t } from '../../../shared/text.ts';
import { ErrorText } from '../../ui/Field.tsx';
import { useProblem } from '../../ui/form-problems.ts';

type SecondsFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** The allowed age of a signature, up to a year. */
export function SecondsField({ value, onChange }: SecondsFieldProps) {
  const id = useId();
  const problem = useProblem(id);
  return (
    <>
      <label className="unit-field">
        <input
          id={id}
          className="input"
          type="number"
          aria-label={t('Allowed age in seconds')}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
          min={1}
          max={31_536_000}
          step={1}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {t('seconds')}
      </label>
      {problem && <ErrorText id={`${id}-error`} error={problem} />}
    </>
  );
}
