import './welcome.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { shortNameOf } from '../../lib/provider-name.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { ProviderChooser } from '../../ui/ProviderChooser.tsx';
import { StepStrip } from './StepStrip.tsx';
import { seeItWork } from './see-it-work.ts';

type WelcomeProps = {
  readonly providers: readonly ProviderInfo[];
  /** The source is there, and a test event is on its way. */
  readonly onStarted: (sourceId: number, isTested: boolean) => void;
  /** For those whose provider is not in the list. */
  readonly schemes: ReactNode;
};

const firstChoice = 'github';
const firstStates = { provider: 'current', key: 'later', url: 'later' } as const;

/** The first step: choose a provider; one signed request can be seen to arrive at once. */
export function Welcome({ providers, onStarted, schemes }: WelcomeProps) {
  const api = useApi();
  const [providerId, setProviderId] = useState(
    providers.some(({ id }) => id === firstChoice) ? firstChoice : (providers[0]?.id ?? ''),
  );
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not where a dialog has it already.
    if (document.activeElement !== document.body) return;
    page.current?.querySelector<HTMLElement>('[data-initial-focus]')?.focus();
  }, []);
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

  const name = provider ? shortNameOf(provider) : '';
  return (
    <div ref={page} className="welcome">
      <Form
        className="welcome__inner"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void start(false);
        }}
      >
        <header>
          <h1>{t('Was it really signed by who it claims?')}</h1>
          <p className="welcome__lead">
            {t(
              'Countersign receives webhooks on this computer and shows, for each one, whether its signature is good, and if not, exactly why. Who sends them?',
            )}
          </p>
        </header>
        <StepStrip states={firstStates} onStep={null} />
        <ProviderChooser
          label={t('Provider')}
          providers={providers}
          value={providerId}
          onChange={setProviderId}
          footer={schemes}
        />
        <footer className="welcome__foot">
          {error && <ErrorText error={error} />}
          <div className="welcome__buttons">
            <Button look="primary" type="submit" isBusy={isBusy} disabled={!provider}>
              {provider ? t('Continue with {provider}', { provider: name }) : t('Continue')}
            </Button>
            <Button disabled={isBusy || !provider} onClick={() => void start(true)}>
              {provider ? t('See it work with {provider}', { provider: name }) : t('See it work')}
            </Button>
          </div>
          <p className="soft small">
            {provider
              ? t(
                  'Both add a source for {provider}; “See it work” sends it one test event besides. Nothing leaves this computer.',
                  { provider: name },
                )
              : t('Choose a provider first.')}
          </p>
        </footer>
      </Form>
    </div>
  );
}
