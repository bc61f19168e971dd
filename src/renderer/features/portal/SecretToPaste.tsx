import { useState } from 'react';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { generatedHint, keyName } from '../../lib/key-words.ts';
import { rich } from '../../lib/rich.tsx';
import { Button } from '../../ui/Button.tsx';
import { useConfirmedCopy } from '../../ui/copy.tsx';
import { CheckIcon, CopyIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { secretToPaste } from './portal-words.ts';

type SecretToPasteProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo;
  readonly onChanged: () => void;
};

/** The secret for the portal. It goes from main to the clipboard and is never shown. */
export function SecretToPaste({ source, provider, onChanged }: SecretToPasteProps) {
  const key = secretToPaste(source);
  const api = useApi();
  const { inform, report } = useNotices();
  const [isBusy, setBusy] = useState(false);
  const { isCopied, copy } = useConfirmedCopy(async () => {
    if (!key) return false;
    const result = await api.call('keys.copy', { id: key.id });
    if (!result.ok) report(result.error);
    else
      inform(
        t('Secret copied'),
        t('The clipboard is cleared after {seconds} seconds.', {
          seconds: result.value.clearsInS,
        }),
      );
    return result.ok;
  }, t('Secret'));
  const generate = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('keys.generate', { sourceId: source.id, label: '' });
    setBusy(false);
    if (!result.ok) {
      report(result.error);
      return;
    }
    inform(t('Secret generated and copied'), generatedHint(provider.name));
    onChanged();
  };
  if (!key) {
    if (!provider.canGenerateSecret)
      return <span className="soft">{t('add it as a key above first')}</span>;
    return (
      <span className="paste-secret">
        <Button isSmall isBusy={isBusy} onClick={() => void generate()}>
          {t('Generate one')}
        </Button>
        <span className="soft small">{t('or add your own as a key above')}</span>
      </span>
    );
  }
  return (
    <span className="paste-secret">
      <Button
        isSmall
        icon={isCopied ? <CheckIcon size={14} className="copied-icon" /> : <CopyIcon size={14} />}
        onClick={copy}
      >
        {isCopied ? t('Copied') : t('Copy the secret')}
      </Button>
      <span className="soft small">
        {key.last4 === null
          ? keyName(key)
          : rich('{name}, ends in {last4}', {
              name: keyName(key),
              last4: <span className="mono">{key.last4}</span>,
            })}
      </span>
    </span>
  );
}
