import './profile.css';
import type { ProfileSummary } from '../../../shared/profile.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { formatDate } from '../../lib/time.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

type ProfileFactsProps = {
  readonly profile: ProfileSummary;
  readonly providers: readonly ProviderInfo[];
};

/** What is in a profile file. Its names are a stranger's text. */
export function ProfileFacts({ profile, providers }: ProfileFactsProps) {
  const { fileName, exportedAtMs, sources, schemes } = profile;
  return (
    <Facts>
      <Fact name={t('File')}>
        <VisibleText text={fileName} />
      </Fact>
      <Fact name={t('Exported')}>{formatDate(exportedAtMs)}</Fact>
      <Fact name={t('Sources')}>
        {sources.length === 0 ? (
          t('None')
        ) : (
          <ul className="profile-sources" aria-label={t('Sources in the file')}>
            {sources.map(({ name, provider, keys }, index) => (
              // Names may repeat, and the list does not change.
              <li key={`${index} ${name}`}>
                <VisibleText text={name} />
                <span className="soft small">
                  {rich('{provider}, {count, plural, =0 {no key} one {# key} other {# keys}}', {
                    provider: <ProviderName id={provider} providers={providers} />,
                    count: keys,
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={t('Schemes')}>
        {schemes === 0
          ? t('None')
          : t('{count, plural, one {# scheme} other {# schemes}}', { count: schemes })}
      </Fact>
      <Fact name={t('Secrets')}>
        {profile.hasSecrets ? t('Encrypted with a passphrase') : t('None')}
      </Fact>
    </Facts>
  );
}

type ProviderNameProps = { readonly id: string; readonly providers: readonly ProviderInfo[] };

/** A scheme of the user's own may be known by the file alone. */
function ProviderName({ id, providers }: ProviderNameProps) {
  return <VisibleText text={providers.find((one) => one.id === id)?.name ?? id} />;
}
