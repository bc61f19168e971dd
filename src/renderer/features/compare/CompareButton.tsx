import { useState } from 'react';
import type { SourceInfo } from '../../../shared/provider.ts';
import { Button } from '../../ui/Button.tsx';
import { CompareDialog } from './CompareDialog.tsx';

type CompareButtonProps = {
  readonly seq: number;
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
export function CompareButton({ seq, sources }: CompareButtonProps) {
  const before = useOpenedBefore(seq);
  const [comparedSeq, setCompared] = useState<number | null>(null);
  return (
    <>
      <Button isSmall look="quiet" onClick={() => setCompared(seq)}>
        Compare with…
      </Button>
      {comparedSeq === seq && (
        <CompareDialog
          seq={seq}
          others={[]}
          before={before}
          sources={sources}
          onClose={() => setCompared(null)}
        />
      )}
    </>
  );
}
