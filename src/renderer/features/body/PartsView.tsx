import './parts.css';
import { type ReactNode, useMemo, useState } from 'react';
import {
  boundaryOf,
  headerParameter,
  type MultipartPart,
  type MultipartProblem,
  parseMultipart,
} from '../../../shared/multipart.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { decodeLeniently, formatBytes } from '../../lib/bytes.ts';
import { rich } from '../../lib/rich.tsx';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { headerOf } from './body-kind.ts';
import { type ByteSource, memorySource } from './byte-source.ts';
import { useBytes } from './use-bytes.ts';

/** Larger bodies are not taken apart here. */
const maxMultipartBytes = 32 * 1024 * 1024;
/** Parts drawn at first. */
const firstParts = 50;

const problemWords: Readonly<Record<MultipartProblem, Message>> = {
  'no-boundary': message('The boundary that Content-Type names is nowhere in this body.'),
  'bad-header': message('The headers of the next part are malformed.'),
  'no-end': message(
    'The closing boundary is missing: this body was cut, or its sender is careless.',
  ),
  'too-many-parts': message('There are more parts than are taken apart here.'),
};

/** Shows a part like a body of its own. */
type RenderBody = (source: ByteSource, contentType: string, label: string) => ReactNode;

type PartsViewProps = {
  readonly source: ByteSource;
  readonly contentType: string;
  /** Of the event whose received body this is: its parts can then be saved. */
  readonly seq: number | null;
  readonly renderBody: RenderBody;
};

/** The parts of a multipart body, each to be looked at like a body of its own. */
export function PartsView({ source, contentType, seq, renderBody }: PartsViewProps) {
  const { bytes, error } = useBytes(source, 0, Math.min(source.totalBytes, maxMultipartBytes));
  const boundary = boundaryOf(contentType) ?? '';
  const multipart = useMemo(() => bytes && parseMultipart(bytes, boundary), [bytes, boundary]);
  const [most, setMost] = useState(firstParts);
  if (error) return <ErrorText error={error} />;
  if (!bytes || !multipart) return <p className="soft">{t('Loading the body…')}</p>;
  const { parts, problem } = multipart;
  return (
    <div className="stack">
      {problem && <Notice look="warn">{t(problemWords[problem])}</Notice>}
      {source.totalBytes > maxMultipartBytes && (
        <Notice>
          {t('Only the first {size} are taken apart.', { size: formatBytes(maxMultipartBytes) })}
        </Notice>
      )}
      {parts.slice(0, most).map((part, index) => (
        <Part
          key={part.start}
          part={part}
          index={index}
          body={bytes}
          seq={seq}
          renderBody={renderBody}
        />
      ))}
      {parts.length > most && (
        <div>
          <Button isSmall onClick={() => setMost(most + firstParts)}>
            {t('Show more of {count, number} parts', { count: parts.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

type PartProps = {
  readonly part: MultipartPart;
  readonly index: number;
  readonly body: Uint8Array;
  readonly seq: number | null;
  readonly renderBody: RenderBody;
};

/** Headers are kept as ISO 8859-1; most senders mean UTF-8. */
const readable = (latin1: string): string =>
  decodeLeniently(Uint8Array.from(latin1, (char) => char.charCodeAt(0)));

function Part({ part, index, body, seq, renderBody }: PartProps) {
  // Parts in parts stay closed: who nests them endlessly gets no further than one.
  const [isOpen, setOpen] = useState(index === 0 && seq !== null);
  const { isBusy, error, run } = useCommand('body.savePart');
  const source = useMemo(
    () => memorySource(body.subarray(part.start, part.end)),
    [body, part.start, part.end],
  );
  const disposition = readable(headerOf(part.headers, 'content-disposition'));
  const name = headerParameter(disposition, 'name');
  const fileName = headerParameter(disposition, 'filename');
  const number = index + 1;
  return (
    <Section
      title={t('Part {number}', { number })}
      actions={
        <span className="part-actions">
          <Button
            isSmall
            look="quiet"
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'Hide part {number}' : 'Show part {number}', { number })}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'Hide' : 'Show')}
          </Button>
          {seq !== null && (
            <Button
              isSmall
              isBusy={isBusy}
              aria-label={t('Save part {number}', { number })}
              onClick={() => void run({ seq, index })}
            >
              {t('Save…')}
            </Button>
          )}
        </span>
      }
    >
      <p className="soft">
        <PartFacts name={name} fileName={fileName} size={formatBytes(source.totalBytes)} />
      </p>
      {error && <ErrorText error={error} />}
      {isOpen && (
        <>
          <table className="headers" aria-label={t('Headers of part {number}', { number })}>
            <tbody>
              {part.headers.map(([header, value], at) => (
                // oxlint-disable-next-line react/no-array-index-key -- they repeat and never move
                <tr key={at}>
                  <th scope="row">
                    <VisibleText text={readable(header)} />
                  </th>
                  <td>
                    <VisibleText text={readable(value)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {source.totalBytes === 0 ? (
            <p className="soft">{t('This part is empty.')}</p>
          ) : (
            renderBody(
              source,
              headerOf(part.headers, 'content-type'),
              t('Show part {number} as', { number }),
            )
          )}
        </>
      )}
    </Section>
  );
}

type PartFactsProps = {
  readonly name: string | null;
  readonly fileName: string | null;
  readonly size: string;
};

function PartFacts({ name, fileName, size }: PartFactsProps) {
  const field = <VisibleText text={name ?? ''} />;
  const file = <VisibleText text={fileName ?? ''} />;
  if (name !== null && fileName !== null) {
    return rich('Field “{field}”, file “{file}”, {size}', { field, file, size });
  }
  if (name !== null) return rich('Field “{field}”, {size}', { field, size });
  return fileName === null ? size : rich('file “{file}”, {size}', { file, size });
}
