import type { EventDetail } from '../../../shared/event.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { shortReason } from '../../lib/short-reasons.ts';
import { Notice } from '../../ui/Notice.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

type HandshakeNoticeProps = {
  readonly detail: EventDetail;
  readonly provider: ProviderInfo | null;
};

/** The provider's check of the URL: what it asked, and what it was told when it did. */
export function HandshakeNotice({ detail, provider }: HandshakeNoticeProps) {
  const { summary, explanation, log, response } = detail;
  if (summary.handshake === null) return null;
  // Later verdicts do not change what was answered.
  const { verdict, reason } = log[0] ?? summary;
  const isSameReason = reason === explanation.verification.reason;
  const subject = isSameReason ? explanation.verification.subject : null;
  return (
    <Notice look={verdict === 'valid' ? 'info' : 'warn'}>
      {provider?.name ?? 'The provider'} asked{' '}
      <strong>
        <VisibleText text={summary.handshake} />
      </strong>{' '}
      to check this URL;{' '}
      {verdict === 'valid' ? (
        `it was answered with ${response.status}.`
      ) : (
        <>
          it was not answered, because <VisibleText text={shortReason({ reason, subject })} />. The
          sender was told {response.status}.
        </>
      )}
    </Notice>
  );
}
