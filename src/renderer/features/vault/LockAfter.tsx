import { t } from '../../../shared/text.ts';
import { formatSpan } from '../../lib/time.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';

type LockAfterProps = { readonly minutes: number | null; readonly onChanged: () => void };

const never = 'never';
const choices = [15, 60, 240, 480] as const;

const optionOf = (minutes: number) => ({
  value: String(minutes),
  label: t('After {span}', { span: formatSpan(minutes * 60_000) }),
});

/** After how long without use the passphrase is asked for again. */
export function LockAfter({ minutes, onChanged }: LockAfterProps) {
  const setting = useCommand('vault.setLockAfter');
  const set = async (value: string): Promise<void> => {
    const result = await setting.run({ minutes: value === never ? null : Number(value) });
    if (result.ok) onChanged();
  };
  // What was set elsewhere is among the options, too.
  const all = [...new Set([...choices, ...(minutes === null ? [] : [minutes])])];
  return (
    <Field
      label={t('Lock by itself')}
      hint={t(
        'When this window has not been used for so long. From then on requests are captured, answered as not verified (401 unless set otherwise), and checked once you unlock.',
      )}
      error={setting.error}
    >
      {(control) => (
        <Select
          {...control}
          className="input lock-after"
          value={minutes === null ? never : String(minutes)}
          groups={[
            {
              label: '',
              options: [
                { value: never, label: t('Never') },
                ...all.toSorted((a, b) => a - b).map(optionOf),
              ],
            },
          ]}
          onChange={(value) => void set(value)}
        />
      )}
    </Field>
  );
}
