import { useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { ErrorText, Field } from '../../ui/Field.tsx';
import { useNotices } from '../../ui/notices.tsx';

type TlsSectionProps = { readonly tls: Settings['tls']; readonly onChanged: () => void };

/** The user's own certificate. The passphrase is in the field alone and gone once it is used. */
export function TlsSection({ tls, onChanged }: TlsSectionProps) {
  const api = useApi();
  const { inform } = useNotices();
  const passphrase = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);

  const choose = async (): Promise<void> => {
    const typed = passphrase.current?.value ?? '';
    if (passphrase.current) passphrase.current.value = '';
    setBusy(true);
    const result = await api.call('tls.choose', { passphrase: typed === '' ? null : typed });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok || result.value === null) return;
    inform(t('Serving HTTPS'), t('The URLs of all sources now start with https.'));
    onChanged();
  };
  const remove = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('settings.update', { tls: null });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) onChanged();
  };

  return (
    <Section title="HTTPS">
      {tls ? (
        <Facts>
          <Fact name={t('Certificate')}>
            <span className="mono">{tls.certFile}</span>
          </Fact>
          <Fact name={t('Private key')}>
            <span className="mono">{tls.keyFile}</span>
          </Fact>
        </Facts>
      ) : (
        <p className="soft">
          {t(
            'Plain HTTP, which is enough on this computer. To serve HTTPS, choose a certificate and its private key (PEM).',
          )}
        </p>
      )}
      <div className="settings__tls">
        <Field label={t('Passphrase of the private key')} hint={t('Only if it has one.')}>
          {(control) => (
            <input
              {...control}
              ref={passphrase}
              className="input"
              type="password"
              maxLength={1024}
              autoComplete="off"
            />
          )}
        </Field>
        <div className="settings__buttons">
          <Button isBusy={isBusy} onClick={() => void choose()}>
            {tls ? t('Choose another certificate…') : t('Choose certificate and key…')}
          </Button>
          {tls && (
            <Button look="quiet" isBusy={isBusy} onClick={() => void remove()}>
              {t('Go back to plain HTTP')}
            </Button>
          )}
        </div>
      </div>
      {error && <ErrorText error={error} />}
    </Section>
  );
}
