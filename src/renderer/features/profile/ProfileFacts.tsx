import './profile.css';
import type { ProfileSummary } from '../../../shared/profile.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { plural } from '../../lib/plural.ts';
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
      <Fact name="File">
        <VisibleText text={fileName} />
      </Fact>
      <Fact name="Exported">{formatDate(exportedAtMs)}</Fact>
      <Fact name="Sources">
        {sources.length === 0 ? (
          'None'
        ) : (
          <ul className="profile-sources" aria-label="Sources in the file">
            {sources.map(({ name, provider, keys }, index) => (
              // Names may repeat, and the list does not change.
              <li key={`${index} ${name}`}>
                <VisibleText text={name} />
                <span className="soft small">
                  <ProviderName id={provider} providers={providers} />,{' '}
                  {keys === 0 ? 'no key' : plural(keys, 'key')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="Schemes">{schemes === 0 ? 'None' : plural(schemes, 'scheme')}</Fact>
      <Fact name="Secrets">{profile.hasSecrets ? 'Encrypted with a passphrase' : 'None'}</Fact>
    </Facts>
  );
}

type ProviderNameProps = { readonly id: string; readonly providers: readonly ProviderInfo[] };

/** A scheme of the user's own may be known by the file alone. */
function ProviderName({ id, providers }: ProviderNameProps) {
  return <VisibleText text={providers.find((one) => one.id === id)?.name ?? id} />;
}
