import { t } from '../../../shared/text.ts';
import { freePlan, type TunnelUsage } from '../../../shared/tunnel.ts';
import { formatTraffic } from '../../lib/bytes.ts';
import { formatCount } from '../../lib/plural.ts';
import { formatMonth } from '../../lib/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ExternalIcon } from '../../ui/icons.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useDashboard } from './use-tunnel.ts';

/** This month beside what ngrok's free plan allows. */
export function UsageSection({ usage }: { readonly usage: TunnelUsage }) {
  const openDashboard = useDashboard();
  const share = Math.max(usage.requests / freePlan.requests, usage.bytes / freePlan.bytes);
  const plan = (
    <Button
      look="quiet"
      isSmall
      icon={<ExternalIcon size={14} />}
      title={t('Opens in your browser')}
      onClick={() => openDashboard('billing')}
    >
      {t('See your plan at ngrok')}
    </Button>
  );
  return (
    <Section title={t('Usage in {month}', { month: formatMonth(usage.month) })} actions={plan}>
      <Meter
        label={t('Requests')}
        value={usage.requests}
        limit={freePlan.requests}
        words={t('{used} of {limit}', {
          used: formatCount(usage.requests),
          limit: formatCount(freePlan.requests),
        })}
      />
      <Meter
        label={t('Traffic')}
        value={usage.bytes}
        limit={freePlan.bytes}
        words={t('{used} of {limit}', {
          used: formatTraffic(usage.bytes),
          limit: formatTraffic(freePlan.bytes),
        })}
      />
      {share >= 1 ? (
        <Notice look="bad">
          {t(
            'The free plan is used up. On a free account ngrok may now refuse requests before they reach you, until the month ends (UTC). On a paid plan it goes on.',
          )}
        </Notice>
      ) : (
        share > 0.8 && (
          <Notice look="warn">
            {t(
              'Near the end of the free plan. When it is used up, ngrok may refuse requests before they reach you, until the month ends (UTC).',
            )}
          </Notice>
        )
      )}
      <p className="soft small">
        {t(
          'As far as this app saw it, beside the limits of ngrok’s free plan. Other tunnels of your account count, too; ngrok’s own count decides.',
        )}
      </p>
    </Section>
  );
}
