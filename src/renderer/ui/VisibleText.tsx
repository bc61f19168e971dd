import './text.css';
import { t } from '../../shared/text.ts';
import { visibleRuns } from '../lib/visible-text.ts';

type VisibleTextProps = {
  readonly text: string;
  /** Shows spaces and line ends, too: where a single one makes the difference. */
  readonly hasGaps?: boolean;
};

/** A stranger's text: only ever text nodes, with hidden characters shown as escapes. */
export function VisibleText({ text, hasGaps = false }: VisibleTextProps) {
  const runs = visibleRuns(text, hasGaps);
  if (runs.length === 1 && runs[0]?.isEscape === false) return runs[0].text;
  let at = 0;
  return runs.map((run) => {
    const key = at;
    at += run.text.length;
    return run.isEscape ? (
      <span
        key={key}
        className="escape"
        title={t('A character that cannot be seen, shown as an escape')}
      >
        {run.text}
      </span>
    ) : (
      run.text
    );
  });
}
