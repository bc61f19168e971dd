import type { EventDetail } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { countingEvent, insteadWords, obsoleteWords } from './order-words.ts';
import { useOrder } from './use-order.ts';

type ObsoleteNoticeProps = {
  readonly detail: EventDetail;
  readonly onOpenEvent: (seq: number) => void;
};

/** Says of a genuine event that it came too late, and which one counts instead. */
export function ObsoleteNotice({ detail, onOpenEvent }: ObsoleteNoticeProps) {
  const { order } = useOrder(detail);
  const event = order?.events.find(({ seq }) => seq === detail.summary.seq);
  if (!order || !event?.isObsolete) return null;
  const counting = countingEvent(order);
  if (!counting || event.order === null) {
    return <Notice look="warn">{obsoleteWords(order, event)}</Notice>;
  }
  const { seq } = counting;
  return (
    <Notice
      look="warn"
      action={
        <Button isSmall onClick={() => onOpenEvent(seq)}>
          {t('Open #{seq}', { seq })}
        </Button>
      }
    >
      {insteadWords(order, event.order, counting)}
    </Notice>
  );
}
