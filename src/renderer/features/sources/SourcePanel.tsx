import './source-panel.css';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { VaultState } from '../../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ExternalIcon, PencilIcon } from '../../ui/icons.tsx';
import { Monogram } from '../../ui/Monogram.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { KeySection } from './KeySection.tsx';
import { SourceSettingsForm } from './SourceSettingsForm.tsx';
import { SourceUrl } from './SourceUrl.tsx';

type SourcePanelProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo | null;
  readonly providers: readonly ProviderInfo[];
  readonly vault: VaultState;
  /** Sends a test event. */
  readonly test: ReactNode;
  readonly onChanged: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  /** Opens a scheme of the user's own in the builder. */
  readonly onEditScheme: (id: string) => void;
};

type TabId = 'setup' | 'settings';

export function SourcePanel(props: SourcePanelProps) {
  const { source, provider, vault, test, onChanged } = props;
  const [tab, setTab] = useState<TabId>('setup');
  return (
    <section className="source-panel" aria-label={`Source ${source.name}`}>
      <header className="source-panel__head">
        <Monogram name={provider?.name ?? '?'} />
        <div className="source-panel__words">
          <h2 title={source.name}>{source.name}</h2>
          <p className="soft small">{provider?.summary ?? 'Unknown provider'}</p>
        </div>
      </header>
      <Tabs
        label="Parts of the source"
        tabs={[
          { id: 'setup', label: 'Set up' },
          { id: 'settings', label: 'Settings' },
        ]}
        selected={tab}
        onSelect={setTab}
      >
        {tab === 'setup' ? (
          <div className="stack stack--wide">
            <KeySection source={source} provider={provider} vault={vault} onChanged={onChanged} />
            {provider && (
              <PortalSteps provider={provider} source={source} onEditScheme={props.onEditScheme} />
            )}
            <Section title="Try it">
              <p className="soft">
                See a signed request arrive before the provider sends one. It goes to the URL above,
                marked as a test.
              </p>
              <div>{test}</div>
            </Section>
          </div>
        ) : (
          <SourceSettingsForm
            // Start over when another source is shown, or when these settings were saved.
            key={`${source.id} ${source.provider} ${JSON.stringify(source.settings)}`}
            source={source}
            providers={props.providers}
            onChanged={onChanged}
            onRename={props.onRename}
            onRemove={props.onRemove}
          />
        )}
      </Tabs>
    </section>
  );
}

type PortalStepsProps = Pick<SourcePanelProps, 'source' | 'onEditScheme'> & {
  readonly provider: ProviderInfo;
};

function PortalSteps({ provider, source, onEditScheme }: PortalStepsProps) {
  const api = useApi();
  const { report } = useNotices();
  const openDocs = async (): Promise<void> => {
    const result = await api.call('docs.open', { providerId: provider.id });
    if (!result.ok) report(result.error);
  };
  return (
    <Section
      title={`In ${provider.name}’s portal`}
      actions={
        provider.isCustom ? (
          <Button
            look="quiet"
            isSmall
            icon={<PencilIcon size={14} />}
            onClick={() => onEditScheme(provider.id)}
          >
            Edit the scheme…
          </Button>
        ) : (
          <Button
            look="quiet"
            isSmall
            icon={<ExternalIcon size={14} />}
            title="Opens in your browser"
            onClick={() => void openDocs()}
          >
            Open the provider’s documentation
          </Button>
        )
      }
    >
      <ol className="steps">
        {provider.steps.map((step) => (
          <li key={step}>
            <Step text={step} source={source} />
          </li>
        ))}
      </ol>
      {source.publicUrl === null && (
        <p className="soft small">
          This URL works only on this computer. Start the tunnel to get one that {provider.name} can
          reach.
        </p>
      )}
    </Section>
  );
}

const urlMark = '{url}';

/** The step's words; where the URL belongs, the URL itself with its copy button. */
function Step({ text, source }: { readonly text: string; readonly source: SourceInfo }) {
  const at = text.indexOf(urlMark);
  if (at < 0) return text;
  const after = text.slice(at + urlMark.length);
  return (
    <>
      {text.slice(0, at)}
      <SourceUrl source={source} />
      {after}
    </>
  );
}
