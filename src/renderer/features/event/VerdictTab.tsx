import type { Finding } from '../../../shared/diagnosis.ts';
import type { EventDetail } from '../../../shared/event.ts';
import type { Reverification } from '../../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { Verification } from '../../../shared/verdict.ts';
import { keyName, standingOf } from '../../lib/key-words.ts';
import { rich } from '../../lib/rich.tsx';
import { formatDate, formatDuration, formatSignedAt } from '../../lib/time.ts';
import { lookOf } from '../../lib/verdict-look.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNow } from '../../ui/now.tsx';
import { soft, strong } from '../../ui/rich-parts.tsx';
import { SignatureCompare } from '../../ui/SignatureCompare.tsx';
import { VerdictIcon } from '../../ui/VerdictBadge.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { ObsoleteNotice } from '../order/ObsoleteNotice.tsx';
import { assuranceWords } from './assurance-words.ts';
import { DiagnosisPanel } from './DiagnosisPanel.tsx';
import { type Diagnoser, isDiagnosable } from './diagnosis.ts';
import { HandshakeNotice } from './HandshakeNotice.tsx';
import { NextSteps } from './NextSteps.tsx';
import { wordsFor } from './reason-words.ts';
import { CheckAgain, VerificationLog } from './VerificationLog.tsx';

export type EventContext = {
  readonly detail: EventDetail;
  readonly source: SourceInfo | null;
  readonly provider: ProviderInfo | null;
};

/** The stored verdict: of when it was last judged, whatever today's keys would say. */
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
    handshake: summary.handshake,
    time: summary.skewS !== null && now.time ? { ...now.time, skewS: summary.skewS } : now.time,
  };
};

type VerdictTabProps = EventContext & {
  readonly reverification: Reverification | null;
  readonly diagnoser: Diagnoser;
  readonly onApplied: () => void;
  readonly onCompare: (finding: Finding) => void;
  /** Opens the scheme builder on this event. */
  readonly onDescribe: () => void;
  readonly onOpenEvent: (seq: number) => void;
  /** Unlocks the secrets; null while they are not locked. */
  readonly onUnlock: (() => void) | null;
};

export function VerdictTab(props: VerdictTabProps) {
  const { detail, provider, source, reverification } = props;
  const { explanation, summary } = detail;
  const stored = storedOf(detail);
  const { look, word } = lookOf(summary);
  const { what, next } = wordsFor({ detail, provider, source, verification: stored });
  return (
    <div className="stack">
      <div className={`verdict-card verdict--${look}`}>
        <VerdictIcon look={look} size={24} />
        <div className="verdict-card__words">
          <h3>{word}</h3>
          <p>
            <VisibleText text={what} />
          </p>
        </div>
      </div>
      {summary.isObsolete && summary.verdict === 'valid' && (
        <ObsoleteNotice detail={detail} onOpenEvent={props.onOpenEvent} />
      )}
      <HandshakeNotice detail={detail} provider={provider} />
      {detail.isVerdictOutdated && (
        <Outdated now={explanation.verification} source={source} reverification={reverification} />
      )}
      {isDiagnosable(detail) && (
        <DiagnosisPanel
          diagnoser={props.diagnoser}
          isUnsigned={provider?.isUnsigned ?? false}
          seq={summary.seq}
          onApplied={props.onApplied}
          onCompare={props.onCompare}
        />
      )}
      {(next.length > 0 || summary.verdict !== 'valid') && (
        <NextSteps
          detail={detail}
          diagnoser={props.diagnoser}
          next={next}
          onDescribe={props.onDescribe}
          onUnlock={props.onUnlock}
        />
      )}
      <Proves verification={stored} caveat={provider?.caveat ?? null} />
      <SignatureCompare
        received={explanation.received}
        candidates={explanation.candidates}
        reason={explanation.verification.reason}
      />
      <Section title={t('How it was checked')}>
        <Facts>
          <Fact name={t('Key that matched')}>
            <KeyName verification={stored} source={source} />
          </Fact>
          {explanation.algorithm !== null && (
            <Fact name={t('Algorithm')}>{explanation.algorithm}</Fact>
          )}
          <SchemeFact verification={stored} provider={provider} />
          {stored.matched !== null && stored.assurance !== 'encryption-only' && (
            <Fact name={t('Reading that matched')}>
              <span className="mono">{stored.matched}</span>
            </Fact>
          )}
          <SignedTimeFacts verification={stored} />
        </Facts>
      </Section>
      <VerificationLog detail={detail} source={source} reverification={reverification} />
      {explanation.notes.map((note) => (
        <Notice key={note}>
          <VisibleText text={note} />
        </Notice>
      ))}
    </div>
  );
}

type OutdatedProps = {
  readonly now: Verification;
  readonly source: SourceInfo | null;
  readonly reverification: Reverification | null;
};

function Outdated({ now, source, reverification }: OutdatedProps) {
  const { word } = lookOf({ ...now, skewS: now.time?.skewS ?? null });
  return (
    <Notice
      look="warn"
      action={source && <CheckAgain source={source} reverification={reverification} />}
    >
      {rich(
        'With the keys and settings of today, this would come out as <strong>{word}</strong>. What is shown above is the verdict of when it was last judged.',
        { word, strong },
      )}
    </Notice>
  );
}

/** Which of the provider's schemes judged, where there are several. */
function SchemeFact({
  verification,
  provider,
}: Pick<EventContext, 'provider'> & {
  readonly verification: Verification;
}) {
  const scheme = provider?.schemes.find(({ id }) => id === verification.scheme);
  if (!scheme || provider?.schemes.length === 1) return null;
  return <Fact name={t('Scheme')}>{scheme.label}</Fact>;
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
    <Section title={t('What this proves')}>
      <Facts>
        <Fact name={t('It proves')}>{t(proves)}</Fact>
        <Fact name={t('It does not prove')}>{t(limits)}</Fact>
        {caveat !== null && <Fact name={t('With this provider')}>{caveat}</Fact>}
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
  const nowMs = useNow();
  if (verification.keyId === null) return rich('<soft>None</soft>', { soft });
  const key = source?.keys.find(({ id }) => id === verification.keyId);
  if (!key) return soft(t('One that has since been removed'));
  const standing = standingOf(key, nowMs);
  const named = (
    <>
      {keyName(key)} <span className="mono soft">{key.fingerprint}</span>
    </>
  );
  if (standing === 'disabled') return rich('{key}<soft>, disabled</soft>', { key: named, soft });
  if (standing !== 'retired' || key.retiredAtMs === null) return named;
  return rich('{key}<soft>, retired {date}</soft>', {
    key: named,
    date: formatDate(key.retiredAtMs),
    soft,
  });
}

function SignedTimeFacts({ verification: { time } }: { readonly verification: Verification }) {
  if (!time) return null;
  const values = {
    moment: formatSignedAt(time.signedAtS),
    length: formatDuration(time.skewS),
    soft,
  };
  return (
    <>
      <Fact name={t('Signed at')}>
        {time.skewS < 0
          ? rich('{moment} <soft>({length} after it arrived)</soft>', values)
          : rich('{moment} <soft>({length} before it arrived)</soft>', values)}
      </Fact>
      <Fact name={t('Allowed distance')}>
        {time.toleranceS === 0
          ? t('Any: the time is not checked')
          : formatDuration(time.toleranceS)}
      </Fact>
    </>
  );
}
