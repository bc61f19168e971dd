import { useMemo } from 'react';
import { t } from '../../../shared/text.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { CompareTable, changeWords } from './CompareTable.tsx';
import { compareJson } from './compare-json.ts';
import type { JsonTree } from './json-tree.ts';

type CompareJsonProps = {
  readonly before: JsonTree;
  readonly after: JsonTree;
  readonly seqs: readonly [number, number];
};

/** What differs between two JSON documents, as paths with both values. */
export function CompareJson({ before, after, seqs }: CompareJsonProps) {
  const { changes, hasMore } = useMemo(() => compareJson(before.root, after.root), [before, after]);
  const count = changes.length;
  return (
    <>
      <p>
        {count === 0
          ? t('The values are the same. Members are compared by name, whatever their order.')
          : [
              hasMore
                ? t(
                    '{count, plural, one {# difference} other {# differences}}, and more that are not listed.',
                    { count },
                  )
                : t('{count, plural, one {# difference} other {# differences}}.', { count }),
              t('Members are compared by name, items of arrays by position.'),
            ].join(' ')}
      </p>
      {(before.hasRepeatedKeys || after.hasRepeatedKeys) && (
        <p className="soft">
          {t('A name is there more than once in an object; its last value counts here.')}
        </p>
      )}
      {count > 0 && (
        <CompareTable
          label={t('Differences of the JSON bodies')}
          nameTitle={t('Path')}
          seqs={seqs}
          rows={changes.map((change) => ({
            key: change.path,
            name:
              change.path === '' ? (
                t('The whole body')
              ) : (
                <VisibleText text={change.path.slice(0, 500)} />
              ),
            before: change.before,
            after: change.after,
            change: t(changeWords[change.kind]),
          }))}
        />
      )}
    </>
  );
}
