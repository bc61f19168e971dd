import { useState } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '../../../shared/diagnosis.ts';
import type { EventDetail } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import type { CandidateReport } from '../../../shared/verdict.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type BytesForm, FormChoice, SignedBytes } from '../../ui/SignedBytes.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { ByteCompare } from './ByteCompare.tsx';
import type { EventView } from './event-view.ts';

type SignedContentTabProps = {
  readonly view: EventView;
  readonly detail: EventDetail;
  /** The finding whose bytes are shown beside those that were checked. */
  readonly compared: Finding | null;
  readonly onCompareEnd: () => void;
};

/** The exact bytes a signature was computed over, for every reading that was tried. */
export function SignedContentTab(props: SignedContentTabProps) {
  const { view, detail, compared, onCompareEnd } = props;
  const body = useStore(view.store, (state) => state.body);
  const [form, setForm] = useState<BytesForm>('text');
  const { candidates, plaintext } = detail.explanation;
  const content = compared?.content ?? null;
  if (candidates.length === 0 && content === null) {
    return (
      <p className="soft">
        {plaintext || detail.summary.assurance === 'encryption-only'
          ? t('This provider encrypts and does not sign, so there is no signed content.')
          : t(
              'Nothing was computed for this request, so there is no signed content to show. The Verdict tab says why.',
            )}
      </p>
    );
  }
  return (
    <div className="stack">
      <div className="signed-bar">
        <p className="soft">
          {candidates.length === 0 &&
            t('Nothing was computed for this request as it is set up. These bytes would match.')}
          {candidates.length === 1 && t('These are the bytes the signature is computed over.')}
          {candidates.length > 1 &&
            t(
              'The provider’s documentation can be read in {count} ways; these were tried in this order.',
              { count: candidates.length },
            )}
        </p>
        <FormChoice label={t('Show signed content as')} form={form} onChange={setForm} />
      </div>
      {compared && content && (
        <ByteCompare
          key={compared.id}
          view={view}
          title={compared.title}
          content={content}
          candidates={candidates}
          form={form}
          onClose={onCompareEnd}
        />
      )}
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
  readonly form: BytesForm;
};

const matchWords = (isMatch: boolean, isWeak: boolean): string => {
  if (isWeak) return isMatch ? t('Matches, weak reading') : t('Does not match, weak reading');
  return isMatch ? t('Matches') : t('Does not match');
};

function Candidate({ candidate, body, form }: CandidateProps) {
  const { name, isMatch, isWeak, parts, length, sha256, expected } = candidate;
  return (
    <Section
      title={name}
      actions={
        <span className={isMatch ? 'tag tag--good' : 'tag'}>
          {isMatch && <CheckIcon size={12} />}
          {matchWords(isMatch, isWeak)}
        </span>
      }
    >
      {isWeak && (
        <Notice>
          {t('This reading leaves parts unprotected that matter, so a match is never enough.')}
        </Notice>
      )}
      <SignedBytes
        label={t('Signed content of {name}', { name })}
        parts={parts}
        length={length}
        body={body}
        form={form}
      />
      <Facts>
        <Fact name={t('Length')}>
          {t('{count, plural, one {# byte} other {# bytes}}', { count: length })}
        </Fact>
        <Fact name="SHA-256">
          <span className="with-copy">
            <span className="mono">{sha256}</span>
            <CopyButton text={sha256} what="SHA-256" />
          </span>
        </Fact>
        {expected !== null && (
          <Fact name={t('Signature by our key')}>
            <span className="with-copy">
              <span className="mono">
                <VisibleText text={expected} />
              </span>
              <CopyButton text={expected} what={t('expected signature')} />
            </span>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
