import type { ReactNode } from 'react';
import { memo, useContext } from 'react';
import type { EventSummary } from '../../../shared/event.ts';
import { type Language, t } from '../../../shared/text.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { formatMoment } from '../../lib/time.ts';
import { lookOf } from '../../lib/verdict-look.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { classNames } from '../../ui/class-names.ts';
import {
  ClockIcon,
  GlobeIcon,
  HandshakeIcon,
  HistoryIcon,
  ImportIcon,
  RepeatIcon,
  ScissorsIcon,
  SendIcon,
} from '../../ui/icons.tsx';
import { Ago, Stamp } from '../../ui/now.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { OldestSeqContext } from './oldest-seq.ts';
import { RowIcons, RowTags, spokenMarks } from './RowMarks.tsx';
import type { TimeStyle } from './time-style.ts';

type Mark = {
  readonly text: string;
  readonly title: string;
  readonly icon: ReactNode;
  /** Its word stays where there is room for a short one. */
  readonly isShort?: boolean;
  /** Its word stays beside the icon for as long as no other mark needs the room. */
  readonly isKept?: boolean;
};

/** What is unusual about how it came, and how it came out. */
const marksOf = (event: EventSummary, oldestSeq = 0): readonly Mark[] => {
  const marks: Mark[] = [];
  // One that nobody signed has no other verdict than that, which says it already.
  if (event.handshake !== null && lookOf(event).look !== 'handshake') {
    const name = visibleLine(event.handshake);
    marks.push({
      text: event.eventName === event.handshake ? t('Handshake') : t('Handshake {name}', { name }),
      title: t('The provider’s check of the URL: {name}', { name }),
      icon: <HandshakeIcon size={12} />,
      isShort: true,
    });
  }
  if (event.arrival === 'simulator') {
    marks.push({
      text: t('test'),
      title: t('Sent by Countersign as a test'),
      icon: <SendIcon size={12} />,
      isShort: true,
    });
  }
  if (event.arrival === 'import') {
    marks.push({
      text: t('imported'),
      title: t('Taken from a file or a text; nobody sent it here'),
      icon: <ImportIcon size={12} />,
      isShort: true,
    });
  }
  if (event.repeatOf !== null) {
    const seq = event.repeatOf;
    marks.push({
      text: t('repeat of #{seq}', { seq }),
      title: t(
        seq < oldestSeq
          ? 'The same event as #{seq} (no longer here): sent again by the sender, or replayed'
          : 'The same event as #{seq}: sent again by the sender, or replayed',
        { seq },
      ),
      icon: <RepeatIcon size={12} />,
    });
  }
  if (event.isObsolete) {
    marks.push({
      text: t('obsolete'),
      title: t('A later state of what it is about had arrived before it'),
      icon: <ClockIcon size={12} />,
      isKept: true,
    });
  }
  // Nothing was answered to what was imported.
  if (event.rejudgedAtMs !== null && event.status !== 0) {
    marks.push({
      text: t('judged later'),
      title: t('“{verdict}” since {moment}, after it had been answered with {status}', {
        verdict: lookOf(event).word,
        moment: formatMoment(event.rejudgedAtMs),
        status: event.status,
      }),
      icon: <HistoryIcon size={12} />,
      isKept: true,
    });
  }
  if (event.isFromBrowser) {
    marks.push({
      text: t('browser'),
      title: t('Sent by a web page, not by a server'),
      icon: <GlobeIcon size={12} />,
    });
  }
  if (event.isTruncated) {
    marks.push({
      text: t('truncated'),
      title: t('Only the first part of the body was kept'),
      icon: <ScissorsIcon size={12} />,
    });
  }
  return marks;
};

const nameOf = ({ eventName, handshake }: EventSummary): string =>
  visibleLine(eventName ?? handshake ?? '');

const markClass = ({ isShort, isKept }: Mark, isCrowded: boolean): string => {
  if (isShort) return 'mark mark--short';
  return isKept && !isCrowded ? 'mark mark--kept' : 'mark';
};

/** What a screen reader says for a row. */
const spokenName = (event: EventSummary, sourceName: string): string =>
  [
    lookOf(event).word,
    nameOf(event) || `${event.method} ${visibleLine(event.path)}`,
    sourceName,
    ...marksOf(event).map(({ text }) => text),
    ...spokenMarks(event),
    event.status === 0 ? t('not answered') : t('answered {status}', { status: event.status }),
    formatMoment(event.receivedAtMs),
  ].join(', ');

type FeedRowProps = {
  readonly event: EventSummary;
  /** Empty where the whole list is of one source. */
  readonly sourceName: string;
  readonly isSelected: boolean;
  /** The one that is open, and that the keys move from. */
  readonly isOpen: boolean;
  readonly timeStyle: TimeStyle;
  /** What stands above it: a time without the tunnel. */
  readonly describedBy?: string | undefined;
  readonly topPx: number;
  /** Its text is another one in another language. */
  readonly language: Language;
};

export const rowId = (seq: number): string => `event-${seq}`;

/** One event in the list: a pure function of its summary and the language. */
export const FeedRow = memo(function FeedRow({
  event,
  sourceName,
  isSelected,
  isOpen,
  timeStyle,
  describedBy,
  topPx,
}: FeedRowProps) {
  const oldestSeq = useContext(OldestSeqContext);
  const path = visibleLine(event.path);
  const name = nameOf(event);
  const marks = marksOf(event, oldestSeq);
  const isCrowded = marks.length > 1 || sourceName !== '';
  return (
    <div
      id={rowId(event.seq)}
      className={isOpen ? 'feed-row feed-row--open' : 'feed-row'}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element holds only text
      role="option"
      aria-selected={isSelected}
      aria-label={spokenName(event, sourceName)}
      aria-describedby={describedBy}
      style={{ transform: `translateY(${topPx}px)` }}
      data-seq={event.seq}
    >
      <span className="feed-row__seq">#{event.seq}</span>
      <span className="feed-row__verdict">
        <VerdictBadge facts={event} />
      </span>
      {sourceName !== '' && (
        <span className="feed-row__source" title={sourceName}>
          {sourceName}
        </span>
      )}
      <span className="feed-row__what">
        {name !== '' && (
          <span className="feed-row__name" title={name}>
            {name}
          </span>
        )}
        <span className="feed-row__path" title={`${event.method} ${path}`}>
          <span className="feed-row__method">{event.method}</span> {path}
        </span>
      </span>
      {marks.length + event.tags.length > 0 && (
        <span
          className={classNames(
            'feed-row__marks',
            event.tags.length > 0 && 'feed-row__marks--tagged',
            event.tags.length > 1 && 'feed-row__marks--counted',
          )}
        >
          {marks.map((mark) => (
            <span key={mark.text} className={markClass(mark, isCrowded)} title={mark.title}>
              {mark.icon}
              <span className="mark__word">{mark.text}</span>
            </span>
          ))}
          <RowTags tags={event.tags} />
        </span>
      )}
      <RowIcons isPinned={event.isPinned} hasNote={event.hasNote} />
      <span className="feed-row__size">{formatBytes(event.bodyBytes)}</span>
      <span
        className="feed-row__status"
        title={
          event.status === 0
            ? t('Not answered')
            : t('Answered with {status}', { status: event.status })
        }
      >
        {event.status === 0 ? '–' : event.status}
      </span>
      <span className="feed-row__time">
        {timeStyle === 'absolute' ? (
          <Stamp atMs={event.receivedAtMs} />
        ) : (
          <Ago atMs={event.receivedAtMs} />
        )}
      </span>
    </div>
  );
});
