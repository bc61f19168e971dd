import './profile.css';
import { useState } from 'react';
import type { ProfileSummary } from '../../../shared/profile.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';

type ProfileSectionProps = {
  readonly vault: VaultState;
  readonly providers: readonly ProviderInfo[];
  readonly onChanged: () => void;
};

/** What a person has set up, as a file: to another machine, or back from one. */
export function ProfileSection({ vault, providers, onChanged }: ProfileSectionProps) {
  const [isExporting, setExporting] = useState(false);
  const [chosen, setChosen] = useState<ProfileSummary | null>(null);
  const choosing = useCommand('profile.chooseFile');
  const choose = async (): Promise<void> => {
    const result = await choosing.run({});
    if (result.ok) setChosen(result.value);
  };
  return (
    <Section title={t('Profile')}>
      <p className="soft">
        {t(
          'Your sources, schemes and settings as a file, to take to another machine or to keep as a copy. Events are not in it.',
        )}
      </p>
      <div className="profile-buttons">
        <Button onClick={() => setExporting(true)}>{t('Export…')}</Button>
        <Button isBusy={choosing.isBusy} onClick={() => void choose()}>
          {t('Import…')}
        </Button>
      </div>
      {choosing.error && <ErrorText error={choosing.error} />}
      {isExporting && <ExportDialog vault={vault} onClose={() => setExporting(false)} />}
      {chosen && (
        <ImportDialog
          profile={chosen}
          vault={vault}
          providers={providers}
          onChanged={onChanged}
          onClose={() => setChosen(null)}
        />
      )}
    </Section>
  );
}
