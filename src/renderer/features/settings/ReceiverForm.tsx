import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { ReceiverState } from '../../../shared/ipc.ts';
import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Segments } from '../../ui/Segments.tsx';

type ReceiverFormProps = {
  readonly settings: Settings;
  readonly receiver: ReceiverState;
  readonly onChanged: () => void;
};

const MiB = 1024 * 1024;
/** A size typed with decimals, without a tail of them. */
const toMiB = (bytes: number): string => String(Math.round((bytes / MiB) * 1000) / 1000);

const portChoices = ['automatic', 'pinned'] as const;

/** One message for both: an event that is pinned is another word in other languages. */
const portWord = (choice: (typeof portChoices)[number]): string =>
  t('{choice, select, pinned {Pinned} other {Automatic}}', { choice });

const portHint = (receiver: ReceiverState, isPinned: boolean): string => {
  const rule = isPinned
    ? t('The same port at every start. The URLs of all sources change with it.')
    : t('A free port is chosen, and tried again at the next start.');
  return receiver.kind === 'listening'
    ? `${t('Now on port {port}.', { port: receiver.port })} ${rule}`
    : rule;
};

export function ReceiverForm({ settings, receiver, onChanged }: ReceiverFormProps) {
  const api = useApi();
  const { inform } = useNotices();
  const [isPinned, setPinned] = useState(settings.port !== null);
  const [port, setPort] = useState(
    String(settings.port ?? (receiver.kind === 'listening' ? receiver.port : 8787)),
  );
  const [limitMiB, setLimit] = useState(toMiB(settings.bodyLimitBytes));
  const [rate, setRate] = useState(String(settings.requestsPerSecond));
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isPortError = error?.code.startsWith('receiver.') === true;

  const save = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('settings.update', {
      port: isPinned ? Number(port) : null,
      bodyLimitBytes: Math.round(Number(limitMiB) * MiB),
      requestsPerSecond: Number(rate),
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    inform(t('Settings saved'));
    onChanged();
  };

  return (
    <Section title={t('Receiver')}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="field">
          <span className="field__label">{t('Port')}</span>
          <div className="settings__port">
            <Segments
              label={t('Port')}
              options={portChoices.map((value) => ({ value, label: portWord(value) }))}
              value={isPinned ? 'pinned' : 'automatic'}
              onChange={(value) => setPinned(value === 'pinned')}
            />
            {isPinned && (
              <input
                className="input input--narrow"
                type="number"
                aria-label={t('Port number')}
                aria-invalid={isPortError || undefined}
                min={1}
                max={65_535}
                step={1}
                required
                value={port}
                onChange={(event) => setPort(event.target.value)}
              />
            )}
          </div>
          <p className="field__hint">{portHint(receiver, isPinned)}</p>
          {isPortError && error && <ErrorText error={error} />}
        </div>
        <div className="settings__pair">
          <Field label={t('Largest body (MiB)')} hint={t('Larger requests are refused with 413.')}>
            {(control) => (
              <input
                {...control}
                className="input input--narrow"
                type="number"
                min={0.001}
                max={512}
                step="any"
                required
                value={limitMiB}
                onChange={(event) => setLimit(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={t('Requests per second')}
            hint={t('Senders above this are told 429: slow down.')}
          >
            {(control) => (
              <input
                {...control}
                className="input input--narrow"
                type="number"
                min={1}
                max={1_000_000}
                step={1}
                required
                value={rate}
                onChange={(event) => setRate(event.target.value)}
              />
            )}
          </Field>
        </div>
        {error && !isPortError && <ErrorText error={error} />}
        <div>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {t('Save')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
