import { useState } from 'react';
import type { SourceInfo } from '../../../shared/provider.ts';
import { GuideSection } from './GuideSection.tsx';
import { SubscriptionSection } from './SubscriptionSection.tsx';
import { UserSection } from './UserSection.tsx';
import type { Place } from './use-action.ts';

type BrackenConsoleProps = {
  readonly place: Place;
  readonly source: SourceInfo;
  readonly onOpenEvent: (seq: number) => void;
};

const suffixDigits = 4;

/** Another name each time: a user that was not deleted must not be in the way. */
const freshUsername = (): string => {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `Test-User-${random.toString(16).padStart(suffixDigits, '0')}`;
};

export function BrackenConsole({ place, source, onOpenEvent }: BrackenConsoleProps) {
  const { publicUrl } = source;
  const [username, setUsername] = useState(freshUsername);
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
