import './welcome.css';
import { type ReactNode, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { ProviderChooser } from '../../ui/ProviderChooser.tsx';
import { seeItWork } from './see-it-work.ts';

type WelcomeProps = {
  readonly providers: readonly ProviderInfo[];
  /** The source is there, and a test event is on its way. */
  readonly onStarted: (sourceId: number, isTested: boolean) => void;
  /** For those whose provider is not in the list. */
  readonly schemes: ReactNode;
};

const firstChoice = 'github';

/** The start: choose a provider, and see one signed request arrive. */
export function Welcome({ providers, onStarted, schemes }: WelcomeProps) {
  const api = useApi();
  const [providerId, setProviderId] = useState(
    providers.some(({ id }) => id === firstChoice) ? firstChoice : (providers[0]?.id ?? ''),
  );
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const provider = providers.find(({ id }) => id === providerId);
  if (providers.length === 0) return null;

  const start = async (isTested: boolean): Promise<void> => {
    if (!provider) return;
    setBusy(true);
    setError(null);
    const result = await seeItWork(api, provider, isTested);
    setBusy(false);
    if (result.ok) onStarted(result.value, isTested);
    else setError(result.error);
  };

  return (
    <div className="welcome">
      <div className="welcome__inner">
        <header>
          <h1>Was it really signed by who it claims?</h1>
          <p className="welcome__lead">
            Countersign receives webhooks on this computer and shows, for each one, whether its
            signature is good, and if not, exactly why. Who sends them?
          </p>
        </header>
        <ProviderChooser
          label="Provider"
          providers={providers}
          value={providerId}
          onChange={setProviderId}
          footer={schemes}
        />
        <footer className="welcome__foot">
          {error && <ErrorText error={error} />}
          <div className="welcome__buttons">
            <Button
              look="primary"
              isBusy={isBusy}
              disabled={!provider}
              onClick={() => void start(true)}
            >
              {provider ? `See it work with ${provider.name}` : 'See it work'}
            </Button>
            <Button look="quiet" disabled={isBusy || !provider} onClick={() => void start(false)}>
              Only add the source
            </Button>
          </div>
          <p className="soft small">
            {provider
              ? `Adds a source for ${provider.name} and sends it one signed test event. Nothing leaves this computer.`
              : 'Choose a provider first.'}
          </p>
        </footer>
      </div>
    </div>
  );
}
