import { t } from '../../../shared/text.ts';
import '../event/diagnosis.css';
import { useMemo, useState } from 'react';
import { diffBytes } from '../../lib/byte-diff.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { type BytesForm, FormChoice } from '../../ui/SignedBytes.tsx';
import { CompareSide } from '../event/CompareSide.tsx';
import { maxCompareBytes, sideOf } from '../event/compare-pieces.ts';
import type { ComparedEvent } from './use-compared.ts';

const bodySide = ({ body }: ComparedEvent) =>
  sideOf([{ origin: 'body', label: t('Body'), start: 0, end: body.length }], body);

/** Both bodies byte by byte. */
export function CompareBytes({
  events: [a, b],
}: {
  readonly events: readonly [ComparedEvent, ComparedEvent];
}) {
  const [form, setForm] = useState<BytesForm>('text');
  const [left, right] = useMemo(() => [bodySide(a), bodySide(b)] as const, [a, b]);
  const runs = useMemo(() => diffBytes(left.bytes, right.bytes), [left, right]);
  const changes = runs.filter(({ isSame }) => !isSame);
  const [first] = changes;
  const isCut = Math.max(a.detail.storedBytes, b.detail.storedBytes) > maxCompareBytes;
  return (
    <>
      <p>
        {[
          first
            ? t(
                '{count, plural, one {# difference} other {# differences}}; the first is at byte {first, number}.',
                { count: changes.length, first: first.aFrom },
              )
            : t('The bytes are the same on both sides.'),
          ...(isCut
            ? [
                t('Compared are the first {size} of each side.', {
                  size: formatBytes(maxCompareBytes),
                }),
              ]
            : []),
        ].join(' ')}
      </p>
      <FormChoice label={t('Bytes as')} form={form} onChange={setForm} />
      <div className="compare">
        {([a, b] as const).map(({ detail }, at) => (
          <CompareSide
            key={detail.summary.seq}
            title={t('Body of #{seq}', { seq: detail.summary.seq })}
            side={at === 0 ? 'a' : 'b'}
            content={at === 0 ? left : right}
            runs={runs}
            length={detail.storedBytes}
            sha256={detail.bodySha256}
            sha256Name={t('SHA-256 of body of #{seq}', { seq: detail.summary.seq })}
            form={form}
          />
        ))}
      </div>
    </>
  );
}
