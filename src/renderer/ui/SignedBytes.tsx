/** Signed content part by part, each coloured by where it came from. */
import './signed-bytes.css';
import { type ReactNode, useId } from 'react';
import { type Message, message, t } from '../../shared/text.ts';
import type { PartOrigin, SignedPart } from '../../shared/verdict.ts';
import { decodeLeniently, formatBytes, toHex } from '../lib/bytes.ts';
import { ScrollBox } from './ScrollBox.tsx';
import { Segments } from './Segments.tsx';
import { VisibleText } from './VisibleText.tsx';

export type BytesForm = 'text' | 'hex';

export const originWords: Readonly<Record<PartOrigin, Message>> = {
  literal: message('Fixed text'),
  method: message('Method'),
  target: message('Request target'),
  url: message('Public URL'),
  header: message('Header'),
  body: message('Body'),
  derived: message('Made from the body'),
  secret: message('Secret'),
  parameter: message('Setting of the source'),
};

/** The same within a line of text. */
const originNotes: Readonly<Record<PartOrigin, Message>> = {
  literal: message('fixed text'),
  method: message('method'),
  target: message('request target'),
  url: message('public url'),
  header: message('header'),
  body: message('body'),
  derived: message('made from the body'),
  secret: message('secret'),
  parameter: message('setting of the source'),
};

export const originNote = (origin: PartOrigin): string => t(originNotes[origin]);

/** Most bytes of one part that are drawn. */
export const maxPartBytes = 64 * 1024;

/** A part's bytes, capped; of the body what is loaded. */
export const bytesOfPart = (part: SignedPart, body: Uint8Array, most = maxPartBytes): Uint8Array =>
  part.origin === 'body'
    ? body.subarray(part.start, Math.min(part.end, part.start + most))
    : part.bytes.subarray(0, most);

export function FormChoice({
  label,
  form,
  onChange,
}: {
  readonly label: string;
  readonly form: BytesForm;
  readonly onChange: (form: BytesForm) => void;
}) {
  return (
    <Segments
      label={label}
      options={[
        { value: 'text', label: t('Text') },
        { value: 'hex', label: t('Hex') },
      ]}
      value={form}
      onChange={onChange}
    />
  );
}

/** What the colours mean. */
export function PartLegend({ origins }: { readonly origins: Iterable<PartOrigin> }) {
  return (
    <ul className="legend" aria-label={t('Where the parts come from')}>
      {[...new Set(origins)].map((origin) => (
        <li key={origin}>
          <span className={`legend__swatch part--${origin}`} />
          {t(originWords[origin])}
        </li>
      ))}
    </ul>
  );
}

type PartRunProps = {
  readonly origin: PartOrigin;
  readonly label: string;
  readonly children: ReactNode;
};

/** One run of bytes on its colour. A secret is named, never shown. */
export function PartRun({ origin, label, children }: PartRunProps) {
  return (
    <span className={`part part--${origin}`} title={`${label} (${originNote(origin)})`}>
      {origin === 'secret' ? <i>{t('secret, not shown')}</i> : children}
    </span>
  );
}

type SignedBytesProps = {
  readonly label: string;
  readonly parts: readonly SignedPart[];
  /** Bytes in all parts. */
  readonly length: number;
  /** The loaded beginning of the body. */
  readonly body: Uint8Array;
  readonly form: BytesForm;
};

export function SignedBytes({ label, parts, length, body, form }: SignedBytesProps) {
  const id = useId();
  const shown = parts.map((part) => ({ part, bytes: bytesOfPart(part, body) }));
  const shownLength = shown.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return (
    <>
      <PartLegend origins={parts.map(({ origin }) => origin)} />
      <ScrollBox className="code signed" label={label}>
        {shown.map(({ part, bytes }, index) => (
          // Parts have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <PartRun key={`${id}${index}`} origin={part.origin} label={part.label}>
            {form === 'hex' ? toHex(bytes) : <VisibleText text={decodeLeniently(bytes)} />}
          </PartRun>
        ))}
      </ScrollBox>
      {shownLength < length && (
        <p className="soft small">
          {t('Showing the first {shown} of {length}.', {
            shown: formatBytes(shownLength),
            length: formatBytes(length),
          })}
        </p>
      )}
    </>
  );
}
