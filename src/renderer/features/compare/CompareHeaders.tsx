import { useMemo, useState } from 'react';
import { t } from '../../../shared/text.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { CompareTable, changeWords } from './CompareTable.tsx';
import { compareHeaders, type HeaderRow } from './compare-headers.ts';
import type { ComparedEvent } from './use-compared.ts';

const changeOf = ({ kind, isCaseChanged, before, after }: HeaderRow): string => {
  if (kind === 'same') return '';
  if (!isCaseChanged) return t(changeWords[kind]);
  return before === after ? t('name in other case') : t('changed, name in other case');
};

/** The headers of both, each with its counterpart. */
export function CompareHeaders({
  events: [a, b],
}: {
  readonly events: readonly [ComparedEvent, ComparedEvent];
}) {
  const [isAll, setAll] = useState(false);
  const { rows, isReordered } = useMemo(
    () => compareHeaders(a.detail.headers, b.detail.headers),
    [a, b],
  );
  const changed = rows.filter(({ kind }) => kind !== 'same');
  const shown = isAll ? rows : changed;
  return (
    <div className="stack">
      <p>
        {changed.length === 0
          ? t('The headers are the same.')
          : t(
              '{count, plural, one {# header of {total} differs.} other {# headers of {total} differ.}}',
              { count: changed.length, total: rows.length },
            )}{' '}
        {isReordered
          ? t('Those that both have come in another order.')
          : t('Those that both have come in the same order.')}
      </p>
      <label className="check">
        <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />
        <span>{t('Show those that are the same, too')}</span>
      </label>
      {shown.length > 0 && (
        <CompareTable
          label={t('Headers of both events')}
          nameTitle={t('Header')}
          seqs={[a.detail.summary.seq, b.detail.summary.seq]}
          rows={shown.map((row, at) => ({
            key: `${at} ${row.name}`,
            name: <VisibleText text={row.name} />,
            before: row.before,
            after: row.after,
            change: changeOf(row),
          }))}
        />
      )}
    </div>
  );
}
