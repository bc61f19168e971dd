import './portal.css';
import type { ReactNode } from 'react';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { shortNameOf } from '../../lib/provider-name.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ExternalIcon, PencilIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { EventChecklist } from './EventChecklist.tsx';
import { PortalStep } from './PortalStep.tsx';
import { partsOf } from './portal-words.ts';
import { SecretToPaste } from './SecretToPaste.tsx';
import { useTicks } from './use-ticks.ts';

type PortalHelperProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo;
  /** The URL of the source, with its copy button. */
  readonly url: ReactNode;
  /** Said elsewhere that only this computer can reach it. */
  readonly isReachSaid?: boolean;
  readonly onChanged: () => void;
  /** Opens a scheme of the user's own in the builder. */
  readonly onEditScheme: (id: string) => void;
};

/** What to do in the provider's portal, step by step, with the values to paste there. */
export function PortalHelper(props: PortalHelperProps) {
  const { source, provider, url, isReachSaid = false, onChanged, onEditScheme } = props;
  const ticks = useTicks(source, onChanged);
  const { steps } = provider;
  const name = shortNameOf(provider);
  const secret = <SecretToPaste source={source} provider={provider} onChanged={onChanged} />;
  const done = steps.filter((_step, at) => ticks.has(`step:${at + 1}`)).length;
  const isSecretAsked = steps.some((step) => partsOf(step).some(({ kind }) => kind === 'secret'));
  return (
    <Section
      title={t('In the portal of {provider}', { provider: name })}
      actions={<PortalLink provider={provider} onEditScheme={onEditScheme} />}
    >
      <ol className="portal-steps">
        {steps.map((text, at) => (
          <PortalStep
            key={text}
            text={text}
            values={{ url, secret }}
            isDone={ticks.has(`step:${at + 1}`)}
            onDone={(isDone) => ticks.set(`step:${at + 1}`, isDone)}
          />
        ))}
      </ol>
      {provider.canGenerateSecret && !isSecretAsked && (
        <p className="portal-value">
          <span>{t('Where the portal lets you choose the secret:')} </span>
          {secret}
        </p>
      )}
      {done > 0 && (
        <p className="soft small">
          {done === steps.length
            ? t('All steps done.')
            : t('{done} of {count} steps done.', { done, count: steps.length })}
        </p>
      )}
      {source.publicUrl === null && !isReachSaid && (
        <p className="soft small">
          {t(
            'This URL works only on this computer. Start the tunnel to get one that {provider} can reach.',
            { provider: name },
          )}
        </p>
      )}
      {provider.portalEvents.length > 0 && (
        <EventChecklist source={source} provider={provider} ticks={ticks} />
      )}
    </Section>
  );
}

type PortalLinkProps = Pick<PortalHelperProps, 'provider' | 'onEditScheme'>;

/** The provider's page on signatures; for a scheme of the user's own, its builder. */
function PortalLink({ provider, onEditScheme }: PortalLinkProps) {
  const api = useApi();
  const { report } = useNotices();
  const openDocs = async (): Promise<void> => {
    const result = await api.call('docs.open', { providerId: provider.id });
    if (!result.ok) report(result.error);
  };
  return provider.isCustom ? (
    <Button
      look="quiet"
      isSmall
      icon={<PencilIcon size={14} />}
      onClick={() => onEditScheme(provider.id)}
    >
      {t('Edit the scheme…')}
    </Button>
  ) : (
    <Button
      look="quiet"
      isSmall
      icon={<ExternalIcon size={14} />}
      title={t('Opens in your browser')}
      onClick={() => void openDocs()}
    >
      {t('Open the provider’s documentation')}
    </Button>
  );
}
