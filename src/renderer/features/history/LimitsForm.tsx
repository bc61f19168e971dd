import { useState } from 'react';
import type { HistoryInfo } from '../../../shared/history.ts';
import { defaultSettings, type Settings } from '../../../shared/settings.ts';
import { message, t } from '../../../shared/text.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { useNow } from '../../ui/now.tsx';
import { consequenceOf } from './history-words.ts';
import { LimitField } from './LimitField.tsx';

type Limits = Settings['retention'];

type LimitsFormProps = {
  readonly limits: Limits;
  readonly info: HistoryInfo | null;
  readonly onChanged: () => void;
};

type Typed = { readonly [Name in keyof Limits]: string | null };

const MiB = 1024 * 1024;

const typedOf = ({ maxEvents, maxAgeDays, maxBytes }: Limits): Typed => ({
  maxEvents: maxEvents === null ? null : String(maxEvents),
  maxAgeDays: maxAgeDays === null ? null : String(maxAgeDays),
  maxBytes: maxBytes === null ? null : String(Math.round(maxBytes / MiB)),
});

const limitsOf = ({ maxEvents, maxAgeDays, maxBytes }: Typed): Limits => ({
  maxEvents: maxEvents === null ? null : Number(maxEvents),
  maxAgeDays: maxAgeDays === null ? null : Number(maxAgeDays),
  maxBytes: maxBytes === null ? null : Number(maxBytes) * MiB,
});

const usual = typedOf(defaultSettings.retention);

const fields = [
  {
    name: 'maxEvents',
    label: message('Limit the number'),
    unit: message('events'),
    min: 1,
    max: 100_000_000,
  },
  {
    name: 'maxAgeDays',
    label: message('Limit the age'),
    unit: message('days'),
    min: 1,
    max: 36_500,
  },
  {
    name: 'maxBytes',
    label: message('Limit the size on disk'),
    unit: message('MiB'),
    min: 16,
    max: 1_048_576,
  },
] as const;

const isWhole = (typed: Typed): boolean =>
  fields.every(({ name, min }) => typed[name] === null || Number(typed[name]) >= min);

/** How much history is kept. */
export function LimitsForm({ limits, info, onChanged }: LimitsFormProps) {
  const { inform } = useNotices();
  const nowMs = useNow();
  const saving = useCommand('settings.update');
  const [typed, setTyped] = useState(() => typedOf(limits));
  const wanted = limitsOf(typed);
  const isChanged = fields.some(({ name }) => wanted[name] !== limits[name]);
  const consequence =
    info && isChanged && isWhole(typed) ? consequenceOf(wanted, info, nowMs) : null;

  const save = async (): Promise<void> => {
    const result = await saving.run({ retention: wanted });
    if (!result.ok) return;
    inform(t('Settings saved'));
    onChanged();
  };

  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="soft">
        {t(
          'Above a limit the oldest events are removed, by themselves and for good. Pinned events stay, and are not counted.',
        )}
      </p>
      {fields.map(({ name, label, unit, ...field }) => (
        <LimitField
          key={name}
          {...field}
          label={t(label)}
          unit={t(unit)}
          value={typed[name]}
          usual={usual[name] ?? ''}
          onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
        />
      ))}
      {consequence !== null && <Notice look="warn">{consequence}</Notice>}
      {saving.error && <ErrorText error={saving.error} />}
      <div>
        <Button type="submit" isBusy={saving.isBusy} disabled={!isChanged}>
          {t('Save limits')}
        </Button>
      </div>
    </Form>
  );
}
