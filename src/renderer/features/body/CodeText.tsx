import './code-text.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../../shared/text.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import type { Code, CodeLanguage } from './code-mirror.ts';
import { escaped, hasLongLine, hasManyHidden } from './long-text.ts';

/** What is drawn while the editor is on its way. */
const firstChars = 4 * 1024;

type CodeTextProps = {
  readonly text: string;
  readonly language: CodeLanguage;
  readonly label: string;
  /** A character to point at, by its offset; null for none. */
  readonly markAt?: number | null;
};

/** What the editor is given: the text itself, unless that has too many hidden characters. */
const drawnOf = (text: string, markAt: number | null) => {
  if (!hasManyHidden(text)) return { text, markAt, isEscaped: false };
  const at = markAt === null ? null : escaped(text.slice(0, markAt)).length;
  return { text: escaped(text), markAt: at, isEscaped: true };
};

/** A long text of a stranger: read only, with search, folding and line numbers. */
export function CodeText(props: CodeTextProps) {
  const { language, label, markAt: sentMarkAt = null } = props;
  const { text, markAt, isEscaped } = useMemo(
    () => drawnOf(props.text, sentMarkAt),
    [props.text, sentMarkAt],
  );
  const host = useRef<HTMLDivElement>(null);
  const isLong = useMemo(() => hasLongLine(text), [text]);
  const [look, setLook] = useState<'loading' | 'editor' | 'plain'>('loading');
  useEffect(() => {
    let isGone = false;
    let code: Code | null = null;
    const show = async (): Promise<void> => {
      const { createCode } = await import('./code-mirror.ts');
      if (isGone || !host.current) return;
      code = createCode(host.current, { text, language, label, markAt });
      setLook('editor');
    };
    // Without the editor the text is still there to be read.
    show().catch(() => setLook('plain'));
    return () => {
      isGone = true;
      code?.destroy();
    };
  }, [text, language, label, markAt]);
  return (
    <>
      {isEscaped && (
        <p className="soft small">
          {t(
            'This text is full of characters that cannot be seen; they are written out as escapes.',
          )}
        </p>
      )}
      {isLong && (
        <p className="soft small">
          {t('A line is longer than is drawn at once, so lines are not wrapped.')}
        </p>
      )}
      <div ref={host} className="code-host" hidden={look !== 'editor'} />
      {look !== 'editor' && (
        <pre className="code" aria-label={label}>
          <VisibleText text={look === 'plain' ? text : text.slice(0, firstChars)} />
        </pre>
      )}
    </>
  );
}
