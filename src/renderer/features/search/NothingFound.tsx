import type { SearchState } from '../../../shared/contract/search.ts';
import { t } from '../../../shared/text.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { Button } from '../../ui/Button.tsx';

type NothingFoundProps = {
  readonly query: string;
  readonly skipped: SearchState['skipped'];
  readonly onClear: () => void;
};

/** Instead of the list, when there are events and the search finds none. */
export function NothingFound({ query, skipped, onClear }: NothingFoundProps) {
  return (
    <div className="blank">
      <p className="blank__title">
        {t('Nothing matches “{query}”', { query: visibleLine(query.trim()) })}
      </p>
      {skipped > 0 && (
        <p className="soft">
          {t(
            '{count, plural, one {# body} other {# bodies}} cannot be searched: binary, or packed in a way that cannot be read.',
            { count: skipped },
          )}
        </p>
      )}
      <Button onClick={onClear}>{t('Clear the search')}</Button>
    </div>
  );
}
