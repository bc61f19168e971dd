import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/settings.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';

type RootCaFieldProps = {
  readonly tunnel: Settings['tunnel'];
  readonly onChanged: () => void;
};

/** The authority to trust for the agent server; takes effect when chosen. */
export function RootCaField({ tunnel, onChanged }: RootCaFieldProps) {
  const api = useApi();
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (isChosen: boolean): Promise<void> => {
    setBusy(true);
    const result = isChosen
      ? await api.call('tunnel.chooseRootCa', {})
      : await api.call('settings.update', { tunnel: { ...tunnel, rootCaFile: null } });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok && result.value !== null) onChanged();
  };
  return (
    <fieldset className="field root-ca" aria-label={t('Root CA')}>
      <span className="field__label">{t('Root CA')}</span>
      {tunnel.rootCaFile !== null && <p className="mono root-ca__file">{tunnel.rootCaFile}</p>}
      <div className="root-ca__buttons">
        <Button isSmall isBusy={isBusy} onClick={() => void run(true)}>
          {tunnel.rootCaFile === null ? t('Choose a file…') : t('Choose another file…')}
        </Button>
        {tunnel.rootCaFile !== null && (
          <Button isSmall look="quiet" isBusy={isBusy} onClick={() => void run(false)}>
            {t('Remove')}
          </Button>
        )}
      </div>
      <p className="field__hint">
        {t('A PEM file, for networks that open TLS connections and sign them anew.')}
      </p>
      {error && <ErrorText error={error} />}
    </fieldset>
  );
}
