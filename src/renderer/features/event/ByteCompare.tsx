import { t } from '../../../shared/text.ts';
import './diagnosis.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '../../../shared/diagnosis.ts';
import type { CandidateReport } from '../../../shared/verdict.ts';
import { type DiffRun, diffBytes } from '../../lib/byte-diff.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { type BytesForm, PartLegend } from '../../ui/SignedBytes.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { CompareSide } from './CompareSide.tsx';
import { maxCompareBytes, type Side, sideOf } from './compare-pieces.ts';
import type { EventView } from './event-view.ts';

export type ComparedContent = NonNullable<Finding['content']>;

type ByteCompareProps = {
  readonly view: EventView;
  readonly title: string;
  readonly content: ComparedContent;
  /** The readings that were tried, strongest first. */
  readonly candidates: readonly CandidateReport[];
  readonly form: BytesForm;
  readonly onClose: () => void;
};

/** What is needed of the stored body to compare it; the rest is loaded here. */
const useLoadedBody = (view: EventView): Uint8Array => {
  const body = useStore(view.store, (state) => state.body);
  const isShort = body.bytes.length < Math.min(body.totalBytes, maxCompareBytes);
  const canLoad = isShort && !body.isLoading && body.error === null;
  useEffect(() => {
    if (canLoad) void view.loadMore();
  }, [view, canLoad]);
  return body.bytes;
};

const empty: Side = { bytes: new Uint8Array(), parts: [] };

/** The bytes that were checked beside those that would match, with every difference marked. */
export function ByteCompare(props: ByteCompareProps) {
  const { view, title, content, candidates, form, onClose } = props;
  const body = useLoadedBody(view);
  const [name, setName] = useState(candidates[0]?.name ?? '');
  const candidate = candidates.find((one) => one.name === name) ?? candidates[0] ?? null;
  const left = useMemo(
    () => (candidate ? sideOf(candidate.parts, body) : empty),
    [candidate, body],
  );
  const right = useMemo(() => sideOf(content.parts, content.body ?? body), [content, body]);
  const runs = useMemo(() => diffBytes(left.bytes, right.bytes), [left, right]);
  const origins = [...left.parts, ...right.parts].map(({ origin }) => origin);
  const box = useRef<HTMLDivElement>(null);
  // Opened by a button that is gone by now: the focus goes to what it opened.
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const close = (): void => {
    box.current?.closest<HTMLElement>('[role="tabpanel"]')?.focus();
    onClose();
  };
  return (
    <div ref={box} className="compare-box" tabIndex={-1}>
      <Section
        title={t('Compared with what would match')}
        actions={
          <Button look="quiet" isSmall onClick={close}>
            {t('Close the comparison')}
          </Button>
        }
      >
        <p>
          <VisibleText text={title} />
        </p>
        {candidates.length > 1 && (
          <Field label={t('Reading to compare')}>
            {(control) => (
              <Select
                {...control}
                value={name}
                groups={[
                  {
                    label: '',
                    options: candidates.map((one) => ({ value: one.name, label: one.name })),
                  },
                ]}
                onChange={setName}
              />
            )}
          </Field>
        )}
        {candidate && <p className="soft">{summaryOf(runs, left, right)}</p>}
        <PartLegend origins={origins} />
        <div className="compare">
          {candidate && (
            <CompareSide
              title={t('What was checked')}
              side="a"
              content={left}
              runs={runs}
              length={candidate.length}
              sha256={candidate.sha256}
              sha256Name={t('SHA-256 of what was checked')}
              form={form}
            />
          )}
          <CompareSide
            title={t('What would match')}
            side="b"
            content={right}
            runs={candidate ? runs : unchanged(right)}
            length={content.length}
            sha256={content.sha256}
            sha256Name={t('SHA-256 of what would match')}
            form={form}
          />
        </div>
        {Math.max(candidate?.length ?? 0, content.length) > maxCompareBytes && (
          <p className="soft small">
            {t('Compared are the first {size} of each side.', {
              size: formatBytes(maxCompareBytes),
            })}
          </p>
        )}
      </Section>
    </div>
  );
}

const unchanged = ({ bytes: { length } }: Side): readonly DiffRun[] => [
  { isSame: true, aFrom: 0, aTo: length, bFrom: 0, bTo: length },
];

const summaryOf = (runs: readonly DiffRun[], left: Side, right: Side): string => {
  const changes = runs.filter(({ isSame }) => !isSame);
  const [first] = changes;
  if (!first) {
    return left.bytes.length === 0 && right.bytes.length === 0
      ? t('There are no bytes to compare.')
      : t(
          'The bytes are the same on both sides: what differs is the key, or how the signature is written.',
        );
  }
  return [
    t(
      '{count, plural, one {# difference} other {# differences}}; the first is at byte {first, number}.',
      { count: changes.length, first: first.aFrom },
    ),
    t(
      'Differing bytes are underlined and framed, with spaces and line ends shown; ‸ stands where the other side has more.',
    ),
  ].join(' ');
};
