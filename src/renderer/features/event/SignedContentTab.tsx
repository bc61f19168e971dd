import { useState } from 'react';
import { useStore } from 'zustand';
import type { EventDetail } from '../../../shared/event.ts';
import type { CandidateReport, PartOrigin, SignedPart } from '../../../shared/verdict.ts';
import { decodeLeniently, formatBytes, toHex } from '../../lib/bytes.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { type EventView, firstBodyBytes } from './event-view.ts';

type Form = 'text' | 'hex';

const originWords: Readonly<Record<PartOrigin, string>> = {
  literal: 'Fixed text',
  method: 'Method',
  target: 'Request target',
  url: 'Public URL',
  header: 'Header',
  body: 'Body',
  derived: 'Made from the body',
};

type SignedContentTabProps = { readonly view: EventView; readonly detail: EventDetail };

/** The exact bytes a signature was computed over, for every reading that was tried. */
export function SignedContentTab({ view, detail }: SignedContentTabProps) {
  const body = useStore(view.store, (state) => state.body);
  const [form, setForm] = useState<Form>('text');
  const { candidates, plaintext } = detail.explanation;
  if (candidates.length === 0) {
    return (
      <p className="soft">
        {plaintext || detail.summary.assurance === 'encryption-only'
          ? 'This provider encrypts and does not sign, so there is no signed content.'
          : 'Nothing was computed for this request, so there is no signed content to show. The Verdict tab says why.'}
      </p>
    );
  }
  return (
    <div className="stack">
      <div className="signed-bar">
        <p className="soft">
          {candidates.length === 1
            ? 'These are the bytes the signature is computed over.'
            : `The provider’s documentation can be read in ${candidates.length} ways; these were tried in this order.`}
        </p>
        <Segments
          label="Show signed content as"
          options={[
            { value: 'text', label: 'Text' },
            { value: 'hex', label: 'Hex' },
          ]}
          value={form}
          onChange={setForm}
        />
      </div>
      {candidates.map((candidate) => (
        <Candidate key={candidate.name} candidate={candidate} body={body.bytes} form={form} />
      ))}
    </div>
  );
}

type CandidateProps = {
  readonly candidate: CandidateReport;
  /** The loaded beginning of the body. */
  readonly body: Uint8Array;
  readonly form: Form;
};

function Candidate({ candidate, body, form }: CandidateProps) {
  const { name, isMatch, isWeak, parts, length, sha256, expected } = candidate;
  const origins = [...new Set(parts.map(({ origin }) => origin))];
  const shown = parts.map((part) => ({ part, bytes: bytesOf(part, body) }));
  const shownLength = shown.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return (
    <Section
      title={name}
      actions={
        <span className={isMatch ? 'tag tag--good' : 'tag'}>
          {isMatch && <CheckIcon size={12} />}
          {isMatch ? 'Matches' : 'Does not match'}
          {isWeak && ', weak reading'}
        </span>
      }
    >
      {isWeak && (
        <Notice>
          This reading leaves parts unprotected that matter, so a match is never enough.
        </Notice>
      )}
      <ul className="legend" aria-label="Where the parts come from">
        {origins.map((origin) => (
          <li key={origin}>
            <span className={`legend__swatch part--${origin}`} />
            {originWords[origin]}
          </li>
        ))}
      </ul>
      <ScrollBox className="code signed" label={`Signed content of ${name}`}>
        {shown.map(({ part, bytes }, index) => (
          <span
            // Parts have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            className={`part part--${part.origin}`}
            title={`${part.label} (${originWords[part.origin].toLowerCase()})`}
          >
            {form === 'hex' ? toHex(bytes) : <VisibleText text={decodeLeniently(bytes)} />}
          </span>
        ))}
      </ScrollBox>
      {shownLength < length && (
        <p className="soft small">
          Showing the first {formatBytes(shownLength)} of {formatBytes(length)}.
        </p>
      )}
      <Facts>
        <Fact name="Length">{length.toLocaleString('en')} bytes</Fact>
        <Fact name="SHA-256">
          <span className="with-copy">
            <span className="mono">{sha256}</span>
            <CopyButton text={sha256} what="SHA-256" />
          </span>
        </Fact>
        {expected !== null && (
          <Fact name="Signature by our key">
            <span className="with-copy">
              <span className="mono">{expected}</span>
              <CopyButton text={expected} what="expected signature" />
            </span>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}

/** A part's bytes, capped; of the body what is loaded. */
const bytesOf = (part: SignedPart, body: Uint8Array): Uint8Array =>
  part.origin === 'body'
    ? body.subarray(part.start, Math.min(part.end, part.start + firstBodyBytes))
    : part.bytes.subarray(0, firstBodyBytes);
