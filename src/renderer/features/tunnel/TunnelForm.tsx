import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { ExternalIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { RootCaField } from './RootCaField.tsx';
import { useDashboard } from './use-tunnel.ts';

type TunnelFormProps = {
  readonly settings: Settings;
  readonly onChanged: () => void;
};

/** A domain as typed or as pasted from the address bar. */
export const readDomain = (typed: string): string | null =>
  typed
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/s, '') || null;

export function TunnelForm({ settings, onChanged }: TunnelFormProps) {
  const api = useApi();
  const { inform } = useNotices();
  const openDashboard = useDashboard();
  const { tunnel } = settings;
  const [domain, setDomain] = useState(tunnel.domain ?? '');
  const [serverAddr, setServerAddr] = useState(tunnel.serverAddr ?? '');
  const [isAutomatic, setAutomatic] = useState(tunnel.isAutomatic);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('settings.update', {
      tunnel: {
        domain: readDomain(domain),
        serverAddr: serverAddr.trim() || null,
        rootCaFile: tunnel.rootCaFile,
        isAutomatic,
      },
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    inform(t('Tunnel settings saved'));
    onChanged();
  };

  return (
    <Form
      className="stack stack--wide"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Section title={t('Tunnel')}>
        <div className="form">
          <div className="field">
            <span className="field__label">{t('Start')}</span>
            <div>
              <Segments
                label={t('Start')}
                options={[
                  { value: 'hand', label: t('By hand') },
                  { value: 'automatic', label: t('With Countersign') },
                ]}
                value={isAutomatic ? 'automatic' : 'hand'}
                onChange={(value) => setAutomatic(value === 'automatic')}
              />
            </div>
            <p className="field__hint">
              {isAutomatic
                ? t(
                    'As soon as Countersign starts, anyone who knows the URL can send requests to it.',
                  )
                : t('Nobody outside can reach Countersign until you start the tunnel.')}
            </p>
          </div>
          <Field
            label={t('Domain')}
            hint={t(
              'Empty takes what your account gives. With the free dev domain that every account has, the URL stays the same for good, and need not be pasted again.',
            )}
          >
            {(control) => (
              <input
                {...control}
                className="input input--mono"
                maxLength={300}
                spellCheck={false}
                autoComplete="off"
                placeholder="your-name.ngrok-free.dev"
                value={domain}
                onChange={(event) => setDomain(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Button
              isSmall
              icon={<ExternalIcon size={14} />}
              title={t('Opens in your browser')}
              onClick={() => openDashboard('domains')}
            >
              {t('Find your free domain')}
            </Button>
          </div>
        </div>
      </Section>
      <details
        className="enterprise"
        open={tunnel.serverAddr !== null || tunnel.rootCaFile !== null}
      >
        <summary>{t('Enterprise')}</summary>
        <div className="form">
          <Field
            label={t('Agent server')}
            hint={t('host:port of the server your company gave you. Empty means ngrok’s own.')}
          >
            {(control) => (
              <input
                {...control}
                className="input input--mono"
                maxLength={260}
                spellCheck={false}
                autoComplete="off"
                pattern="[A-Za-z0-9.\-]+:[0-9]{1,5}"
                title={t('host:port, such as connect.example.com:443')}
                placeholder="connect.ngrok-agent.com:443"
                value={serverAddr}
                onChange={(event) => setServerAddr(event.target.value)}
              />
            )}
          </Field>
          <RootCaField tunnel={tunnel} onChanged={onChanged} />
        </div>
      </details>
      {error && <ErrorText error={error} />}
      <div>
        <Button look="primary" type="submit" isBusy={isBusy}>
          {t('Save tunnel settings')}
        </Button>
      </div>
    </Form>
  );
}
