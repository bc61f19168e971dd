import { useState } from 'react';
import type { ProfileImported, ProfileSummary } from '../../../shared/profile.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { keepsSecrets, type VaultState } from '../../../shared/vault.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import { useSecretField } from '../vault/secret-field.ts';
import { ImportedDialog } from './ImportedDialog.tsx';
import { ProfileFacts } from './ProfileFacts.tsx';

type ImportDialogProps = {
  readonly profile: ProfileSummary;
  readonly vault: VaultState;
  readonly providers: readonly ProviderInfo[];
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** What a chosen file holds, what of it to take over, and then what was added. */
export function ImportDialog(props: ImportDialogProps) {
  const { profile, vault, providers, onChanged, onClose } = props;
  const [withSettings, setWithSettings] = useState(false);
  const [imported, setImported] = useState<ProfileImported | null>(null);
  const passphrase = useSecretField();
  const importing = useCommand('profile.import');
  const isWrong = importing.error?.code === 'profile.wrong-passphrase';
  const canOpen = profile.hasSecrets && vault.status !== 'locked';
  const run = async (typed: string | null): Promise<void> => {
    const result = await importing.run({ passphrase: typed, withSettings });
    if (!result.ok) {
      passphrase.ref.current?.focus();
      return;
    }
    onChanged();
    setImported(result.value);
  };
  if (imported) {
    return <ImportedDialog imported={imported} hasSettings={withSettings} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={t('Import a profile')}
      action={profile.hasSecrets && !canOpen ? t('Import without secrets') : t('Import')}
      isBusy={importing.isBusy}
      isReady={!canOpen || passphrase.isFilled}
      isQuestion={!canOpen}
      error={isWrong ? null : importing.error}
      aside={
        canOpen && (
          <Button
            look="quiet"
            disabled={importing.isBusy}
            onClick={() => {
              passphrase.take();
              void run(null);
            }}
          >
            {t('Import without secrets')}
          </Button>
        )
      }
      onSubmit={() => void run(canOpen ? passphrase.take() : null)}
      onClose={onClose}
    >
      <ProfileFacts profile={profile} providers={providers} />
      {profile.hasSettings && (
        <label className="check">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.target.checked)}
          />
          <span>
            {t('Take over the settings, too')}
            <span className="field__hint check__hint">
              {t('In place of those of this machine, the limits of the history among them.')}
            </span>
          </span>
        </label>
      )}
      {canOpen && (
        <PassphraseField
          field={passphrase}
          label={t('Passphrase of the file')}
          hint={t('Chosen when the file was exported.')}
          error={isWrong ? importing.error : null}
          isFirst
        />
      )}
      <SecretsNotice profile={profile} vault={vault} />
    </FormDialog>
  );
}

/** What becomes of the secrets in the file, where that is not plain. */
function SecretsNotice({ profile, vault }: Pick<ImportDialogProps, 'profile' | 'vault'>) {
  if (!profile.hasSecrets) {
    return (
      <p className="soft small">
        {t('The file holds no secrets. Its keys are listed by fingerprint, for you to paste.')}
      </p>
    );
  }
  if (vault.status === 'locked') {
    return (
      <Notice>
        {t(
          'Secrets are locked, so those in the file cannot be kept. Unlock them first, or import without secrets.',
        )}
      </Notice>
    );
  }
  return (
    !keepsSecrets(vault) && (
      <Notice>
        {t(
          'Secrets are kept for this run only: those in the file will be gone when Countersign quits.',
        )}
      </Notice>
    )
  );
}
