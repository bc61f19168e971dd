import { useMemo } from 'react';
import { t } from '../../../shared/text.ts';
import { formatJson, type JsonProblem } from '../../lib/json-format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { CodeText } from './CodeText.tsx';
import { jsonText } from './json-text.ts';
import { formatXml } from './xml-format.ts';

/** Indented JSON. Every token is shown as it was sent; only the spaces are ours. */
export function JsonPretty({ text }: { readonly text: string }) {
  const { pretty, problem } = useMemo(() => {
    const format = formatJson(text);
    return { pretty: format.problem ? null : jsonText(format.lines), problem: format.problem };
  }, [text]);
  if (problem) return <BrokenJson text={text} problem={problem} />;
  if (pretty === null) return <TooDeep text={text} language="json" />;
  return <CodeText text={pretty} language="json" label={t('Body as indented JSON')} />;
}

type BrokenJsonProps = { readonly text: string; readonly problem: JsonProblem };

/** JSON as it was sent, with the place where it stops being JSON. */
export function BrokenJson({ text, problem }: BrokenJsonProps) {
  const { offset, line, column, isAtEnd } = problem;
  return (
    <div className="stack stack--tight">
      <Notice look="warn">
        {isAtEnd
          ? t(
              'Not valid JSON: it ends too early, at line {line}, column {column}. Shown as it was sent.',
              {
                line,
                column,
              },
            )
          : t(
              'Not valid JSON: unexpected character at line {line}, column {column}. Shown as it was sent.',
              {
                line,
                column,
              },
            )}
      </Notice>
      <CodeText text={text} language="json" label={t('Body as it was sent')} markAt={offset} />
    </div>
  );
}

function TooDeep({ text, language }: { readonly text: string; readonly language: 'json' | 'xml' }) {
  return (
    <div className="stack stack--tight">
      <Notice>
        {t('It is nested so deeply that indenting would bury it. Shown as it was sent.')}
      </Notice>
      <CodeText text={text} language={language} label={t('Body as it was sent')} />
    </div>
  );
}

/** Indented XML. No entity is expanded and no DTD read; text stays as it was sent. */
export function XmlPretty({ text }: { readonly text: string }) {
  const pretty = useMemo(() => formatXml(text), [text]);
  if (pretty !== null)
    return <CodeText text={pretty} language="xml" label={t('Body as indented XML')} />;
  return (
    <div className="stack stack--tight">
      <Notice look="warn">
        {t('The tags of this XML do not nest, or too deeply, so it is shown as it was sent.')}
      </Notice>
      <CodeText text={text} language="xml" label={t('Body as it was sent')} />
    </div>
  );
}
