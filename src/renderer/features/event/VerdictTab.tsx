import type { EventDetail } from '../../../shared/event.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import type { Verification } from '../../../shared/verdict.ts';
import { formatDuration, formatSignedAt } from '../../lib/time.ts';
import { lookOf } from '../../lib/verdict-look.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VerdictIcon } from '../../ui/VerdictBadge.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { assuranceWords } from './assurance-words.ts';
import { wordsFor } from './reason-words.ts';
import { SignatureCompare } from './SignatureCompare.tsx';

export type EventContext = {
  readonly detail: EventDetail;
  readonly source: SourceInfo | null;
  readonly provider: ProviderInfo | null;
};

/** The stored verdict: what the sender was told by, whatever today's keys would say. */
const storedOf = ({ summary, explanation }: EventDetail): Verification => {
  const now = explanation.verification;
  const isSame = now.verdict === summary.verdict && now.reason === summary.reason;
  return {
    verdict: summary.verdict,
    reason: summary.reason,
    subject: isSame ? now.subject : null,
    isSignatureGood: summary.isSignatureGood,
    assurance: summary.assurance,
    keyId: summary.keyId,
    scheme: now.scheme,
    matched: summary.matched,
    time: summary.skewS !== null && now.time ? { ...now.time, skewS: summary.skewS } : now.time,
  };
};

export function VerdictTab(context: EventContext) {
  const { detail, provider, source } = context;
  const { explanation } = detail;
  const stored = storedOf(detail);
  const { look, word } = lookOf(detail.summary);
  const { what, next } = wordsFor({ ...context, verification: stored });
  return (
    <div className="stack">
      <div className={`verdict-card verdict--${look}`}>
        <VerdictIcon look={look} size={24} />
        <div className="verdict-card__words">
          <h3>{word}</h3>
          <p>{what}</p>
        </div>
      </div>
      {detail.isVerdictOutdated && <Outdated now={explanation.verification} />}
      {next.length > 0 && (
        <Section title="What to do next">
          <ul className="next-steps">
            {next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Section>
      )}
      <Proves verification={stored} caveat={provider?.caveat ?? null} />
      <SignatureCompare explanation={explanation} />
      <Section title="How it was checked">
        <Facts>
          <Fact name="Key that matched">
            <KeyName verification={stored} source={source} />
          </Fact>
          {explanation.algorithm !== null && <Fact name="Algorithm">{explanation.algorithm}</Fact>}
          {stored.matched !== null && stored.assurance !== 'encryption-only' && (
            <Fact name="Reading that matched">
              <span className="mono">{stored.matched}</span>
            </Fact>
          )}
          <SignedTimeFacts verification={stored} />
        </Facts>
      </Section>
      {explanation.notes.map((note) => (
        <Notice key={note}>
          <VisibleText text={note} />
        </Notice>
      ))}
    </div>
  );
}

function Outdated({ now }: { readonly now: Verification }) {
  const { word } = lookOf({ ...now, skewS: now.time?.skewS ?? null });
  return (
    <Notice look="warn">
      With the keys and settings of today, this would come out as <strong>{word}</strong>. What is
      shown above is the verdict of the moment it arrived, and what the sender was told.
    </Notice>
  );
}

function Proves({
  verification,
  caveat,
}: {
  readonly verification: Verification;
  readonly caveat: string | null;
}) {
  if (verification.assurance === null) return null;
  const { proves, limits } = assuranceWords[verification.assurance];
  return (
    <Section title="What this proves">
      <Facts>
        <Fact name="It proves">{proves}</Fact>
        <Fact name="It does not prove">{limits}</Fact>
        {caveat !== null && <Fact name="With this provider">{caveat}</Fact>}
      </Facts>
    </Section>
  );
}

function KeyName({
  verification,
  source,
}: {
  readonly verification: Verification;
  readonly source: SourceInfo | null;
}) {
  if (verification.keyId === null) return <span className="soft">None</span>;
  const key = source?.keys.find(({ id }) => id === verification.keyId);
  if (!key) return <span className="soft">One that has since been removed</span>;
  return (
    <>
      {key.label || 'Key'} <span className="mono soft">{key.fingerprint}</span>
    </>
  );
}

function SignedTimeFacts({ verification: { time } }: { readonly verification: Verification }) {
  if (!time) return null;
  const length = formatDuration(time.skewS);
  const side = time.skewS < 0 ? `${length} after it arrived` : `${length} before it arrived`;
  return (
    <>
      <Fact name="Signed at">
        {formatSignedAt(time.signedAtS)} <span className="soft">({side})</span>
      </Fact>
      <Fact name="Allowed distance">
        {time.toleranceS === 0 ? 'Any: the time is not checked' : formatDuration(time.toleranceS)}
      </Fact>
    </>
  );
}
