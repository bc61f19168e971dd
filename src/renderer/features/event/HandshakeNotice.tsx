import type { EventDetail } from '../../../shared/event.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { shortReason } from '../../../shared/short-reasons.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { strong } from '../../ui/rich-parts.tsx';
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
  const values = {
    provider: provider?.name ?? t('The provider'),
    handshake: <VisibleText text={summary.handshake} />,
    status: response.status,
    strong,
  };
  return (
    <Notice look={verdict === 'valid' ? 'info' : 'warn'}>
      {verdict === 'valid'
        ? rich(
            '{provider} asked <strong>{handshake}</strong> to check this URL; it was answered with {status}.',
            values,
          )
        : rich(
            '{provider} asked <strong>{handshake}</strong> to check this URL; it was not answered, because {reason}. The sender was told {status}.',
            { ...values, reason: <VisibleText text={shortReason({ reason, subject })} /> },
          )}
    </Notice>
  );
}
