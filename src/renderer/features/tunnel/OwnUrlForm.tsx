import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useNotices } from '../../ui/notices.tsx';

type OwnUrlFormProps = {
  readonly settings: Settings;
  /** Changes each time the focus is wanted here; 0 for not at all. */
  readonly focusTurn: number;
  readonly onChanged: () => void;
};

/** For those who have a way in already. */
export function OwnUrlForm({ settings, focusTurn, onChanged }: OwnUrlFormProps) {
  const api = useApi();
  const { inform } = useNotices();
  const [url, setUrl] = useState(settings.ownPublicUrl ?? '');
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusTurn > 0) field.current?.focus();
  }, [focusTurn]);
  const save = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('settings.update', { ownPublicUrl: url.trim() || null });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    inform(url.trim() === '' ? t('Public URL removed') : t('Public URL saved'));
    onChanged();
  };
  return (
    <Section title={t('Your own public URL')}>
      <Form
        className="token-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={t('Scheme and host')}
          hint={t(
            'For another tunnel or a reverse proxy of yours that leads to this computer. It is shown while ngrok’s tunnel is off, and its host is let in.',
          )}
          error={error}
        >
          {(control) => (
            <input
              {...control}
              ref={field}
              className="input input--mono"
              type="url"
              maxLength={2048}
              placeholder="https://hooks.example.com"
              value={url}
              onChange={(event) => setUrl(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" isBusy={isBusy}>
          {t('Save URL')}
        </Button>
      </Form>
    </Section>
  );
}
