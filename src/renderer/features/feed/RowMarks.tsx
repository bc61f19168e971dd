/** What a person said of an event: pinned, its tags, a note. */

import type { EventSummary } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { NoteIcon, PinIcon } from '../../ui/icons.tsx';

type Marked = Pick<EventSummary, 'isPinned' | 'tags' | 'hasNote'>;

/** The same in words, for those who hear a row. */
export const spokenMarks = ({ isPinned, tags, hasNote }: Marked): readonly string[] => [
  ...(isPinned ? [t('pinned')] : []),
  ...(tags.length > 0 ? [t('tagged {tags}', { tags: tags.map(visibleLine).join(', ') })] : []),
  ...(hasNote ? [t('with a note')] : []),
];

export function RowTags({ tags }: Pick<Marked, 'tags'>) {
  const [first, ...more] = tags.map(visibleLine);
  return (
    <>
      {first !== undefined && (
        <span className="row-tag" title={first}>
          {first}
        </span>
      )}
      {more.length > 0 && (
        <>
          <span className="row-tag row-tag--more" title={more.join(', ')}>
            +{more.length}
          </span>
          {/* In place of both where there is no room for words. */}
          <span className="row-tag row-tag--all" title={[first, ...more].join(', ')}>
            +{tags.length}
          </span>
        </>
      )}
    </>
  );
}

export function RowIcons({ isPinned, hasNote }: Pick<Marked, 'isPinned' | 'hasNote'>) {
  return (
    <>
      {hasNote && (
        <span className="row-mark" title={t('Has a note')}>
          <NoteIcon size={14} />
        </span>
      )}
      {isPinned && (
        <span className="row-mark" title={t('Pinned: kept whatever the limits of the history')}>
          <PinIcon size={14} />
        </span>
      )}
    </>
  );
}
