import { useState } from 'react';
import { useStore } from 'zustand';
import type { SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useAction } from '../../lib/actions.ts';
import { Button } from '../../ui/Button.tsx';
import type { FeedSelection } from '../feed/feed-selection.ts';
import { CompareDialog } from './CompareDialog.tsx';

type CompareButtonProps = {
  readonly seq: number;
  /** What is selected in the feed: offered first. */
  readonly selection: FeedSelection;
  readonly sources: readonly SourceInfo[];
};

/** The event that was open before this one, while the pane stayed open. */
const useOpenedBefore = (seq: number): number | null => {
  const [opened, setOpened] = useState<{ readonly now: number; readonly before: number | null }>({
    now: seq,
    before: null,
  });
  if (opened.now === seq) return opened.before;
  setOpened({ now: seq, before: opened.now });
  return opened.now;
};

/** Opens the comparison of the event that is open. */
export function CompareButton({ seq, selection, sources }: CompareButtonProps) {
  const before = useOpenedBefore(seq);
  const [comparedSeq, setCompared] = useState<number | null>(null);
  const others = useStore(selection.store, ({ seqs }) => seqs);
  useAction('event.compare', () => setCompared(seq));
  return (
    <>
      <Button isSmall look="quiet" action="event.compare" onClick={() => setCompared(seq)}>
        {t('Compare with…')}
      </Button>
      {comparedSeq === seq && (
        <CompareDialog
          seq={seq}
          others={[...others]}
          before={before}
          sources={sources}
          onClose={() => setCompared(null)}
        />
      )}
    </>
  );
}
