import { useMemo } from 'react';
import { formatJson, type JsonLine, type JsonProblem } from '../../lib/json-format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

const linesPerBlock = 100;

const blocksOf = (lines: readonly JsonLine[]): (readonly JsonLine[])[] => {
  const blocks: (readonly JsonLine[])[] = [];
  for (let i = 0; i < lines.length; i += linesPerBlock)
    blocks.push(lines.slice(i, i + linesPerBlock));
  return blocks;
};

/** A token cut at the end of a part is reported at its start; strings where they break off. */
const longestToken = 'false'.length;

type JsonTextProps = {
  readonly text: string;
  /** More follows that is not loaded: an early end is then no mistake. */
  readonly isPart: boolean;
};

/** Indented and coloured JSON. Every token is shown as it was sent; only the spaces are ours. */
export function JsonText({ text, isPart }: JsonTextProps) {
  const { lines, problem } = useMemo(() => formatJson(text), [text]);
  const isCut = isPart && problem !== null && problem.offset > text.length - longestToken;
  if (problem && !isCut) return <BrokenJson text={text} problem={problem} />;
  // Lines, and the tokens of a line, have no identity but their place, and never move.
  return (
    <pre className="code" aria-label="Body as indented JSON">
      {blocksOf(lines).map((block, blockAt) => (
        <div key={blockAt} className="code__block">
          {block.map((line, lineAt) => (
            <Line key={lineAt} line={line} />
          ))}
        </div>
      ))}
    </pre>
  );
}

const indent = '  ';

function Line({ line }: { readonly line: JsonLine }) {
  return (
    <div className="code__line">
      {indent.repeat(line.depth)}
      {line.tokens.map(({ kind, text }, at) =>
        kind === 'punctuation' ? (
          text
        ) : (
          <span key={at} className={`json-${kind}`}>
            <VisibleText text={text} />
          </span>
        ),
      )}
      {'\n'}
    </div>
  );
}

function BrokenJson({ text, problem }: { readonly text: string; readonly problem: JsonProblem }) {
  const { offset, line, column } = problem;
  return (
    <div className="stack stack--tight">
      <Notice look="warn">
        {problem.isAtEnd
          ? 'Not valid JSON: it ends too early. Shown as it was sent.'
          : `Not valid JSON: unexpected character at line ${line}, column ${column}. Shown as it was sent.`}
      </Notice>
      <pre className="code" aria-label="Body as it was sent">
        <VisibleText text={text.slice(0, offset)} />
        {!problem.isAtEnd && (
          <mark className="difference" title="The first character that is not JSON">
            <VisibleText text={text.slice(offset, offset + 1)} />
          </mark>
        )}
        <VisibleText text={text.slice(offset + 1)} />
      </pre>
    </div>
  );
}
