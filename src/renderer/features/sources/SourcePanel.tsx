import './source-panel.css';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type {
  FirstEvents,
  KeyMatches,
  ProviderInfo,
  SourceInfo,
} from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { Section } from '../../ui/Facts.tsx';
import { Monogram } from '../../ui/Monogram.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import type { Consoles } from '../console/consoles.ts';
import { ProviderConsole } from '../console/ProviderConsole.tsx';
import { KeySection } from '../keys/KeySection.tsx';
import { FirstSteps } from '../onboarding/FirstSteps.tsx';
import { isOver } from '../onboarding/first-steps.ts';
import { useFirstEvents } from '../onboarding/use-first-events.ts';
import { PortalHelper } from '../portal/PortalHelper.tsx';
import type { VaultStep } from '../vault/vault-step.ts';
import { SourceSettingsForm } from './SourceSettingsForm.tsx';
import { SourceUrl } from './SourceUrl.tsx';

type SourcePanelProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo | null;
  readonly providers: readonly ProviderInfo[];
  readonly keyMatches: readonly KeyMatches[];
  /** Where it begins: at its set-up, or where it says what its events are about. */
  readonly beginsAt: 'setup' | 'entity';
  /** It was shown where it was to begin. */
  readonly onBegun: () => void;
  readonly vault: VaultState;
  readonly consoles: Consoles;
  /** Sends a test event. */
  readonly test: ReactNode;
  readonly onChanged: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  /** Opens a scheme of the user's own in the builder. */
  readonly onEditScheme: (id: string) => void;
  /** Opens a dialog about where secrets are kept. */
  readonly onVault: (step: VaultStep) => void;
  readonly onOpenEvent: (seq: number) => void;
};

type TabId = 'setup' | 'console' | 'settings';

/** What there is on the way to the first event; null where that way is behind the source. */
const useWayToFirst = (
  source: SourceInfo,
  keyMatches: readonly KeyMatches[],
): FirstEvents | null => {
  const events = useFirstEvents(source.id);
  // Whoever has seen the way keeps it to its end, however many events follow the first.
  const [isUnderWay, setUnderWay] = useState(false);
  const isNow = events !== null && !isOver(source, events, keyMatches);
  if (isNow && !isUnderWay) setUnderWay(true);
  return isNow || isUnderWay ? events : null;
};

export function SourcePanel(props: SourcePanelProps) {
  const { source, provider, vault, test, onChanged, onBegun } = props;
  const [wanted, setTab] = useState<TabId>(props.beginsAt === 'entity' ? 'settings' : 'setup');
  useEffect(() => {
    if (props.beginsAt !== 'setup') onBegun();
  }, [props.beginsAt, onBegun]);
  const firstEvents = useWayToFirst(source, props.keyMatches);
  const api = provider?.console ?? null;
  // The tab goes when the source gets a provider without one.
  const tab = wanted === 'console' && api === null ? 'setup' : wanted;
  return (
    <section className="source-panel" aria-label={t('Source {name}', { name: source.name })}>
      <header className="source-panel__head">
        <Monogram name={provider?.name ?? '?'} />
        <div className="source-panel__words">
          <h2 title={source.name}>{source.name}</h2>
          <p className="soft small">{provider?.summary ?? t('Unknown provider')}</p>
        </div>
      </header>
      <Tabs
        label={t('Parts of the source')}
        tabs={[
          { id: 'setup', label: t('Set up') },
          ...(api ? [{ id: 'console', label: t('Console') } as const] : []),
          { id: 'settings', label: t('Settings') },
        ]}
        selected={tab}
        onSelect={setTab}
      >
        {tab === 'setup' && (
          <FirstSteps
            source={source}
            provider={provider}
            events={firstEvents}
            keys={
              <KeySection
                source={source}
                provider={provider}
                keyMatches={props.keyMatches}
                vault={vault}
                onChanged={onChanged}
                onVault={props.onVault}
              />
            }
            portal={
              provider && (
                <PortalHelper
                  // Other steps, other ticks.
                  key={provider.id}
                  source={source}
                  provider={provider}
                  url={<SourceUrl source={source} />}
                  isReachSaid={firstEvents !== null && firstEvents.good === null}
                  onChanged={onChanged}
                  onEditScheme={props.onEditScheme}
                />
              )
            }
            test={
              <Section title={t('Try it')}>
                <p className="soft">
                  {t(
                    'See a request arrive, made as the provider makes it. It goes to the URL above, marked as a test.',
                  )}
                </p>
                <div>{test}</div>
              </Section>
            }
            onProvider={() => setTab('settings')}
            onConsole={() => setTab('console')}
            onOpenEvent={props.onOpenEvent}
            onChanged={onChanged}
          />
        )}
        {tab === 'console' && api && (
          <ProviderConsole
            // The account is read again when its secret may have got another place.
            key={`${vault.place} ${vault.status}`}
            source={source}
            kind={api}
            vault={vault}
            consoles={props.consoles}
            onChanged={onChanged}
            onOpenEvent={props.onOpenEvent}
          />
        )}
        {tab === 'settings' && (
          <SourceSettingsForm
            // Start over when another source is shown, or when these settings were saved.
            key={`${source.id} ${source.provider} ${JSON.stringify(source.settings)}`}
            source={source}
            providers={props.providers}
            focusesEntity={props.beginsAt === 'entity'}
            onChanged={onChanged}
            onRename={props.onRename}
            onRemove={props.onRemove}
          />
        )}
      </Tabs>
    </section>
  );
}
