import { useMemo } from 'react';
import { plural } from '../../lib/plural.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { CompareTable } from './CompareTable.tsx';
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
  const count = plural(changes.length, 'difference');
  return (
    <>
      <p>
        {changes.length === 0
          ? 'The values are the same. Members are compared by name, whatever their order.'
          : `${count}${hasMore ? ', and more that are not listed' : ''}. Members are compared by name, items of arrays by position.`}
      </p>
      {(before.hasRepeatedKeys || after.hasRepeatedKeys) && (
        <p className="soft">
          A name is there more than once in an object; its last value counts here.
        </p>
      )}
      {changes.length > 0 && (
        <CompareTable
          label="Differences of the JSON bodies"
          nameTitle="Path"
          seqs={seqs}
          rows={changes.map((change) => ({
            key: change.path,
            name:
              change.path === '' ? (
                'The whole body'
              ) : (
                <VisibleText text={change.path.slice(0, 500)} />
              ),
            before: change.before,
            after: change.after,
            change: change.kind,
          }))}
        />
      )}
    </>
  );
}
