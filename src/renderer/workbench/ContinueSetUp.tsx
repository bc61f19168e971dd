import type { AppState } from '../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import { firstStepsOf, isOver } from '../features/onboarding/first-steps.ts';
import { useFirstEvents } from '../features/onboarding/use-first-events.ts';
import { shortNameOf } from '../lib/provider-name.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useNow } from '../ui/now.tsx';

type ContinueSetUpProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo;
  readonly keyMatches: AppState['keyMatches'];
  readonly onContinue: () => void;
};

/** While an event is open, such as a test, in the midst of setting up: the way back to that. */
export function ContinueSetUp({ source, provider, keyMatches, onContinue }: ContinueSetUpProps) {
  const events = useFirstEvents(source.id);
  const nowMs = useNow();
  if (!events || isOver(source, events, keyMatches)) return null;
  const { key, url } = firstStepsOf(source, events, false, nowMs);
  // Without a key, another notice leads to it.
  if (key !== 'done' || url !== 'current') return null;
  return (
    <div className="feed__foot">
      <Notice
        action={
          <Button isSmall onClick={onContinue}>
            {t('Continue')}
          </Button>
        }
      >
        {t('Next: step 3 of 3, a public URL for {provider}.', { provider: shortNameOf(provider) })}
      </Notice>
    </div>
  );
}
