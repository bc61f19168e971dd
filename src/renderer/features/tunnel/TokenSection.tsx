import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { TunnelInfo } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import { keepsSecrets, type VaultState } from '../../../shared/vault.ts';
import { useApi } from '../../api.ts';
import { tokenPlace } from '../../lib/vault-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { ExternalIcon, KeyIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { TokenForm } from './TokenForm.tsx';
import { useDashboard } from './use-tunnel.ts';

type TokenSectionProps = {
  readonly tunnel: TunnelInfo;
  readonly vault: VaultState;
  readonly tokenAsked: number;
  /** The form that was asked for is not needed any more. */
  readonly onTokenGiven: () => void;
  readonly onChanged: () => void;
};

export function TokenSection(props: TokenSectionProps) {
  const { tunnel, vault, tokenAsked, onTokenGiven, onChanged } = props;
  const openDashboard = useDashboard();
  const { hasToken, isTokenPersistent } = tunnel;
  const [isReplacing, setReplacing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const isFormShown = !hasToken || isReplacing || tokenAsked > 0;
  const replaceButton = useRef<HTMLButtonElement>(null);
  const wasFormShown = useRef(isFormShown);
  useEffect(() => {
    if (wasFormShown.current && !isFormShown) replaceButton.current?.focus();
    wasFormShown.current = isFormShown;
  }, [isFormShown]);
  const putAway = (): void => {
    setReplacing(false);
    onTokenGiven();
  };
  return (
    <Section
      title={t('Authtoken')}
      actions={
        <Button
          look="quiet"
          isSmall
          icon={<ExternalIcon size={14} />}
          title={t('Opens in your browser')}
          onClick={() => openDashboard('authtoken')}
        >
          {t('Get your authtoken')}
        </Button>
      }
    >
      {hasToken && (
        <div className="token-kept">
          <KeyIcon />
          <p>
            {t('An authtoken is kept')}
            {!isTokenPersistent && <span className="tag tag--warn">{t('This run only')}</span>}
          </p>
          {!isFormShown && (
            <Button ref={replaceButton} isSmall onClick={() => setReplacing(true)}>
              {t('Replace')}
            </Button>
          )}
          <Button isSmall look="quiet" onClick={() => setRemoving(true)}>
            {t('Remove…')}
          </Button>
        </div>
      )}
      {isFormShown && (
        <TokenForm
          label={hasToken ? t('New authtoken') : t('Authtoken')}
          action={hasToken ? t('Replace') : t('Save')}
          focusTurn={isReplacing ? tokenAsked + 1 : tokenAsked}
          onSaved={() => {
            putAway();
            onChanged();
          }}
          {...(hasToken && { onCancel: putAway })}
        />
      )}
      <p className="soft small">
        {tokenPlace(hasToken ? isTokenPersistent : keepsSecrets(vault), vault)}
      </p>
      {isRemoving && (
        <RemoveTokenDialog
          onClose={() => setRemoving(false)}
          onDone={() => {
            setRemoving(false);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}

type RemoveTokenDialogProps = { readonly onDone: () => void; readonly onClose: () => void };

function RemoveTokenDialog({ onDone, onClose }: RemoveTokenDialogProps) {
  const api = useApi();
  const { announce } = useNotices();
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('tunnel.removeToken', {});
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    announce(t('Authtoken removed'));
    onDone();
  };
  return (
    <ConfirmDialog
      title={t('Remove the authtoken?')}
      action={t('Remove authtoken')}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        {t(
          'The tunnel cannot be started without one. Countersign keeps no copy; the authtoken itself stays valid at ngrok.',
        )}
      </p>
      {error && <ErrorText error={error} />}
    </ConfirmDialog>
  );
}
