import { t } from '../../../shared/text.ts';
import './compare.css';
import { useState } from 'react';
import type { CompareChoices } from '../../../shared/order.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { type Tab, Tabs } from '../../ui/Tabs.tsx';
import { CompareBodies } from './CompareBodies.tsx';
import { CompareFacts } from './CompareFacts.tsx';
import { CompareHeaders } from './CompareHeaders.tsx';
import { CompareWith } from './CompareWith.tsx';
import { useChoices, useCompared } from './use-compared.ts';

type CompareDialogProps = {
  readonly seq: number;
  /** Selected beside it in the feed: offered first. */
  readonly others: readonly number[];
  /** The event that was open before. */
  readonly before: number | null;
  readonly sources: readonly SourceInfo[];
  readonly onClose: () => void;
};

type TabId = 'facts' | 'headers' | 'body';

const tabsOf = (): readonly Tab<TabId>[] => [
  { id: 'facts', label: t('Facts') },
  { id: 'headers', label: t('Headers') },
  { id: 'body', label: t('Body') },
];

const likeliest = (
  choices: CompareChoices | null,
  others: readonly number[],
  before: number | null,
): number | null =>
  choices && (others[0] ?? choices.repeats ?? choices.previousOfName ?? choices.previous ?? before);

/** Two events side by side: what differs in their facts, headers and bodies. */
export function CompareDialog({ seq, others, before, sources, onClose }: CompareDialogProps) {
  const own = others.filter((other) => other !== seq);
  const choices = useChoices(seq);
  const [chosen, setChosen] = useState<number | null>(null);
  const [tab, setTab] = useState<TabId>('facts');
  const other = chosen ?? likeliest(choices, own, before);
  const { events, error } = useCompared(seq, other);
  return (
    <Dialog title={t('Compare event #{seq}', { seq })} onClose={onClose} isFull>
      <div className="compare-dialog">
        {choices && (
          <CompareWith
            seq={seq}
            choices={choices}
            others={own}
            before={before}
            chosen={other}
            onChoose={setChosen}
          />
        )}
        {error && <ErrorText error={error} />}
        {events && (
          <Tabs label={t('What to compare')} tabs={tabsOf()} selected={tab} onSelect={setTab}>
            {tab === 'facts' && <CompareFacts events={events} sources={sources} />}
            {tab === 'headers' && <CompareHeaders events={events} />}
            {tab === 'body' && <CompareBodies events={events} />}
          </Tabs>
        )}
      </div>
    </Dialog>
  );
}
