import './console.css';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { AccountSection } from './AccountSection.tsx';
import { UnderWay } from './AreaOutcome.tsx';
import { BrackenConsole } from './BrackenConsole.tsx';
import { type Consoles, nothingDone } from './consoles.ts';
import { DraftsContext } from './drafts.ts';
import { MessagemediaConsole } from './MessagemediaConsole.tsx';
import type { Place } from './use-action.ts';

type ProviderConsoleProps = {
  readonly source: SourceInfo;
  readonly kind: NonNullable<ProviderInfo['console']>;
  readonly vault: VaultState;
  readonly consoles: Consoles;
  readonly onChanged: () => void;
  readonly onOpenEvent: (seq: number) => void;
};

/** The provider's own API, as far as its guide uses it. */
export function ProviderConsole(props: ProviderConsoleProps) {
  const { source, kind, vault, consoles, onChanged, onOpenEvent } = props;
  const { account, accountError } = useStore(
    consoles.store,
    ({ sources }) => sources[source.id] ?? nothingDone,
  );
  useEffect(() => void consoles.load(source.id), [consoles, source.id]);
  const isElsewhere = useStore(
    consoles.store,
    ({ running }) => running !== null && running.sourceId !== source.id,
  );
  if (accountError) {
    return (
      <div className="stack stack--tight">
        <ErrorText error={accountError} />
        <div>
          <Button onClick={() => void consoles.load(source.id)}>{t('Try again')}</Button>
        </div>
      </div>
    );
  }
  if (account === undefined) return <p className="soft">{t('Loading…')}</p>;
  // An account of another provider is none here.
  const own = account?.kind === kind ? account : null;
  const place: Place = { consoles, sourceId: source.id, onChanged };
  const parts = (
    <div className="console stack stack--wide">
      {isElsewhere && (
        <UnderWay
          consoles={consoles}
          words={t('The console of another source is still at work.')}
        />
      )}
      <AccountSection
        place={place}
        kind={kind}
        account={own}
        vault={vault}
        onAccount={(next) => consoles.setAccount(source.id, next)}
      />
      {own?.hasSecret && kind === 'messagemedia' && (
        <MessagemediaConsole place={place} source={source} />
      )}
      {own?.hasSecret && kind === 'bracken' && (
        <BrackenConsole place={place} source={source} onOpenEvent={onOpenEvent} />
      )}
    </div>
  );
  return (
    <DraftsContext value={{ drafts: consoles.drafts, sourceId: source.id }}>{parts}</DraftsContext>
  );
}
