import { useContext } from 'react';
import { annotationLimits } from '../../../shared/annotations.ts';
import type { EventSummary } from '../../../shared/event.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { CopyContext } from '../../ui/copy.tsx';
import { useNotices } from '../../ui/notices.tsx';

export type Copied = 'URL' | 'delivery' | 'number';

const copiedWords: Readonly<Record<Copied, Message>> = {
  URL: message('URL'),
  delivery: message('Delivery ID'),
  number: message('Number'),
};

/** Copies what identifies events, one a line. */
export const useCopyEvents = (urlOf: (event: EventSummary) => string) => {
  const api = useApi();
  const copyText = useContext(CopyContext);
  const { inform, report } = useNotices();
  const linesOf = async (
    what: Copied,
    events: readonly EventSummary[],
  ): Promise<readonly string[] | null> => {
    if (what === 'URL') return events.map(urlOf);
    if (what === 'number') return events.map(({ seq }) => String(seq));
    const result = await api.call('events.deliveryIds', {
      seqs: events.slice(0, annotationLimits.events).map(({ seq }) => seq),
    });
    if (result.ok) return result.value.filter((id) => id !== null);
    report(result.error);
    return null;
  };
  const copy = async (what: Copied, events: readonly EventSummary[]): Promise<void> => {
    const lines = await linesOf(what, events);
    if (!lines) return;
    if (lines.length === 0) {
      inform(t('No delivery ID in the request'), t('The provider sends none, or it is not known.'));
      return;
    }
    const isCopied = await copyText([...new Set(lines)].join('\n'));
    if (isCopied) inform(t('{what} copied', { what: t(copiedWords[what]) }));
  };
  return (what: Copied, events: readonly EventSummary[]): void => void copy(what, events);
};
