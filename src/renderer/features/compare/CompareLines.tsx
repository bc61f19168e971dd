import { useMemo } from 'react';
import { t } from '../../../shared/text.ts';
import { formatCount } from '../../lib/plural.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { compareLines, type LineRun } from './compare-lines.ts';

type CompareLinesProps = {
  readonly before: string;
  readonly after: string;
  readonly seqs: readonly [number, number];
};

/** Lines drawn around a difference, and of one in all. */
const contextLines = 3;
const maxRunLines = 500;
const maxLineLength = 2000;
const maxRuns = 400;

/** Both texts in one list, with the lines that only one of them has marked. */
export function CompareLines({ before, after, seqs }: CompareLinesProps) {
  const { runs, isRough } = useMemo(() => compareLines(before, after), [before, after]);
  if (runs.every(({ kind }) => kind === 'same')) return <p>{t('The lines are the same.')}</p>;
  return (
    <>
      <p className="soft">
        {[
          t('− stands before lines of #{before} alone, + before those of #{after} alone.', {
            before: seqs[0],
            after: seqs[1],
          }),
          ...(isRough ? [t('Too many lines differ to say which belong together.')] : []),
          ...(runs.length > maxRuns ? [t('Only the first differences are shown.')] : []),
        ].join(' ')}
      </p>
      <ScrollBox className="code compare-lines" label={t('Lines of both bodies')}>
        {runs.slice(0, maxRuns).map((run, at) => (
          // Runs have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <Run key={at} run={run} isFirst={at === 0} isLast={at === runs.length - 1} />
        ))}
      </ScrollBox>
    </>
  );
}

type RunProps = { readonly run: LineRun; readonly isFirst: boolean; readonly isLast: boolean };

function Run({ run, isFirst, isLast }: RunProps) {
  const { kind, lines } = run;
  if (kind !== 'same') {
    return (
      <>
        <Lines kind={kind} lines={lines.slice(0, maxRunLines)} />
        <Skipped count={lines.length - maxRunLines} />
      </>
    );
  }
  const head = isFirst ? 0 : contextLines;
  const tail = isLast ? 0 : contextLines;
  if (lines.length <= head + tail) return <Lines kind={kind} lines={lines} />;
  return (
    <>
      <Lines kind={kind} lines={lines.slice(0, head)} />
      <Skipped count={lines.length - head - tail} />
      <Lines kind={kind} lines={tail === 0 ? [] : lines.slice(-tail)} />
    </>
  );
}

function Skipped({ count }: { readonly count: number }) {
  if (count <= 0) return null;
  return <div className="skipped">{t('… {count, number} lines …', { count })}</div>;
}

const marks: Readonly<Record<LineRun['kind'], string>> = { same: ' ', removed: '−', added: '+' };

function Lines({ kind, lines }: LineRun) {
  return lines.map((line, at) => {
    const text = (
      <>
        {marks[kind]} <VisibleText text={line.slice(0, maxLineLength)} hasGaps={kind !== 'same'} />
        {line.length > maxLineLength && (
          <span className="skipped">
            {t('… {count} more', { count: formatCount(line.length - maxLineLength) })}
          </span>
        )}
      </>
    );
    const Tag = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'div';
    return (
      // Lines have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <Tag key={at} className={`compare-lines__line compare-lines__line--${kind}`}>
        {text}
      </Tag>
    );
  });
}
