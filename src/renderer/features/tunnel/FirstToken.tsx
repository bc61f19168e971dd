import { t } from '../../../shared/text.ts';
import { keepsSecrets, type VaultState } from '../../../shared/vault.ts';
import { useApi } from '../../api.ts';
import { tokenPlace } from '../../lib/vault-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ExternalIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { TokenForm } from './TokenForm.tsx';
import { useDashboard } from './use-tunnel.ts';

type FirstTokenProps = { readonly vault: VaultState; readonly focusTurn: number };

/** The way to the first public URL: two steps. */
export function FirstToken({ vault, focusTurn }: FirstTokenProps) {
  const api = useApi();
  const { report } = useNotices();
  const openDashboard = useDashboard();
  const start = async (): Promise<void> => {
    const result = await api.call('tunnel.start', {});
    if (!result.ok) report(result.error);
  };
  return (
    <Section title={t('Get a public URL')}>
      <p className="soft">
        {t('The tunnel runs over ngrok, which asks for an account. A free one is enough.')}
      </p>
      <ol className="steps">
        <li>
          <p>{t('Sign up or log in at ngrok, and copy your authtoken there.')}</p>
          <div className="tunnel-panel__link">
            <Button
              isSmall
              icon={<ExternalIcon size={14} />}
              title={t('Opens in your browser')}
              onClick={() => openDashboard('authtoken')}
            >
              {t('Get your authtoken')}
            </Button>
          </div>
        </li>
        <li>
          <TokenForm
            label={t('Paste the authtoken')}
            action={t('Save and start')}
            focusTurn={focusTurn}
            onSaved={() => void start()}
          />
        </li>
      </ol>
      <p className="soft small">{tokenPlace(keepsSecrets(vault), vault)}</p>
    </Section>
  );
}
