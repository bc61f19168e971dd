import './settings.css';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { AppState } from '../../../shared/ipc.ts';
import type { Settings } from '../../../shared/settings.ts';
import { useApi } from '../../api.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { HistorySection } from '../history/HistorySection.tsx';
import { ProfileSection } from '../profile/ProfileSection.tsx';
import { SecretsSection } from '../vault/SecretsSection.tsx';
import { ReceiverForm } from './ReceiverForm.tsx';
import { TlsSection } from './TlsSection.tsx';

type SettingsDialogProps = {
  readonly app: AppState;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

export function SettingsDialog({ app, onChanged, onClose }: SettingsDialogProps) {
  const { settings } = app;
  return (
    <Dialog title="Settings" isWide onClose={onClose}>
      <div className="stack stack--wide">
        <ThemeSection settings={settings} onChanged={onChanged} />
        <ReceiverForm
          // Start over with what was saved.
          key={`${settings.port} ${settings.bodyLimitBytes} ${settings.requestsPerSecond}`}
          settings={settings}
          receiver={app.receiver}
          onChanged={onChanged}
        />
        <TlsSection tls={settings.tls} onChanged={onChanged} />
        <HistorySection history={app.history} limits={settings.retention} onChanged={onChanged} />
        <SecretsSection vault={app.vault} onChanged={onChanged} />
        <ProfileSection vault={app.vault} providers={app.providers} onChanged={onChanged} />
        <Section title="About">
          <Facts>
            <Fact name="Version">{app.version}</Fact>
            <Fact name="Data folder">
              <span className="mono">{app.dataFolder}</span>
            </Fact>
          </Facts>
        </Section>
      </div>
    </Dialog>
  );
}

type ThemeSectionProps = { readonly settings: Settings; readonly onChanged: () => void };

function ThemeSection({ settings, onChanged }: ThemeSectionProps) {
  const api = useApi();
  const [error, setError] = useState<AppError | null>(null);
  const choose = async (theme: Settings['theme']): Promise<void> => {
    const result = await api.call('settings.update', { theme });
    setError(result.ok ? null : result.error);
    if (result.ok) onChanged();
  };
  return (
    <Section title="Appearance">
      <div>
        <Segments
          label="Theme"
          options={[
            { value: 'system', label: 'Same as system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          value={settings.theme}
          onChange={(theme) => void choose(theme)}
        />
      </div>
      {error && <ErrorText error={error} />}
    </Section>
  );
}
