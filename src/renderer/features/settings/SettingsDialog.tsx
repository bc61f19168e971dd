import './settings.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { AppState } from '../../../shared/ipc.ts';
import type { Settings } from '../../../shared/settings.ts';
import { languages, t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { HistorySection } from '../history/HistorySection.tsx';
import { ProfileSection } from '../profile/ProfileSection.tsx';
import { SecretsSection } from '../vault/SecretsSection.tsx';
import { PresenceSection } from './PresenceSection.tsx';
import { ReceiverForm } from './ReceiverForm.tsx';
import { TlsSection } from './TlsSection.tsx';

export type SettingsSection = 'history' | 'profile';

type SettingsDialogProps = {
  readonly app: AppState;
  /** To begin there; null: at the top. */
  readonly section: SettingsSection | null;
  readonly onKeys: () => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

export function SettingsDialog({ app, section, onKeys, onChanged, onClose }: SettingsDialogProps) {
  const { settings } = app;
  return (
    <Dialog title={t('Settings')} isWide onClose={onClose}>
      <div className="stack stack--wide">
        <AppearanceSection settings={settings} onChanged={onChanged} />
        <PresenceSection settings={settings} onChanged={onChanged} />
        <ReceiverForm
          // Start over with what was saved.
          key={`${settings.port} ${settings.bodyLimitBytes} ${settings.requestsPerSecond}`}
          settings={settings}
          receiver={app.receiver}
          onChanged={onChanged}
        />
        <TlsSection tls={settings.tls} onChanged={onChanged} />
        <Place isWanted={section === 'history'}>
          <HistorySection history={app.history} limits={settings.retention} onChanged={onChanged} />
        </Place>
        <SecretsSection vault={app.vault} onChanged={onChanged} />
        <Place isWanted={section === 'profile'}>
          <ProfileSection vault={app.vault} providers={app.providers} onChanged={onChanged} />
        </Place>
        <Section title={t('Keyboard')}>
          <p className="soft">{t('Every action can have the key that you want.')}</p>
          <div>
            <Button action="app.keys" onClick={onKeys}>
              {t('Keyboard shortcuts…')}
            </Button>
          </div>
        </Section>
        {/* Elsewhere the word names what an event is about. */}
        <Section title={t('{part, select, app {About} other {}}', { part: 'app' })}>
          <Facts>
            <Fact name={t('Version')}>{app.version}</Fact>
            <Fact name={t('Data folder')}>
              <span className="mono">{app.dataFolder}</span>
            </Fact>
          </Facts>
        </Section>
      </div>
    </Dialog>
  );
}

type PlaceProps = { readonly isWanted: boolean; readonly children: ReactNode };

/** A part that can be begun at. */
function Place({ isWanted, children }: PlaceProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    element.current?.scrollIntoView({ block: 'start' });
    element.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <div ref={element} className="settings__place" tabIndex={-1}>
      {children}
    </div>
  );
}

type AppearanceSectionProps = { readonly settings: Settings; readonly onChanged: () => void };

function AppearanceSection({ settings, onChanged }: AppearanceSectionProps) {
  const api = useApi();
  const [error, setError] = useState<AppError | null>(null);
  const change = async (chosen: Partial<Pick<Settings, 'theme' | 'language'>>): Promise<void> => {
    const result = await api.call('settings.update', chosen);
    setError(result.ok ? null : result.error);
    if (result.ok) onChanged();
  };
  return (
    <Section title={t('Appearance')}>
      <div className="field">
        <span className="field__label" aria-hidden="true">
          {t('Theme')}
        </span>
        <Segments
          label={t('Theme')}
          options={[
            { value: 'system', label: t('Same as system') },
            { value: 'light', label: t('Light') },
            { value: 'dark', label: t('Dark') },
            { value: 'contrast', label: t('High contrast') },
          ]}
          value={settings.theme}
          onChange={(theme) => void change({ theme })}
        />
      </div>
      <div className="field">
        <span className="field__label" aria-hidden="true">
          {t('Language')}
        </span>
        <Segments
          label={t('Language')}
          options={[
            { value: 'system', label: t('System') },
            { value: 'en', label: languages.en },
            { value: 'de', label: languages.de },
          ]}
          value={settings.language}
          onChange={(language) => void change({ language })}
        />
      </div>
      {error && <ErrorText error={error} />}
    </Section>
  );
}
