import type { SourceInfo } from '../../../shared/provider.ts';
import { useDraft } from './drafts.ts';
import { GuideSection } from './GuideSection.tsx';
import { SubscriptionSection } from './SubscriptionSection.tsx';
import { freshUsername } from './test-user.ts';
import { UserSection } from './UserSection.tsx';
import type { Place } from './use-action.ts';

type BrackenConsoleProps = {
  readonly place: Place;
  readonly source: SourceInfo;
  readonly onOpenEvent: (seq: number) => void;
};

export function BrackenConsole({ place, source, onOpenEvent }: BrackenConsoleProps) {
  const { publicUrl } = source;
  const [username, setUsername] = useDraft('username', freshUsername);
  return (
    <>
      <GuideSection
        place={place}
        publicUrl={publicUrl}
        username={username}
        onUsername={setUsername}
        onOpenEvent={onOpenEvent}
      />
      <SubscriptionSection place={place} publicUrl={publicUrl} />
      <UserSection place={place} />
    </>
  );
}
