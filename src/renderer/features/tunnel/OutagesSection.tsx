import { useState } from 'react';
import { t } from '../../../shared/text.ts';
import type { Outage } from '../../../shared/tunnel.ts';
import { formatMinute, formatRange, formatSpan } from '../../lib/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { useNow } from '../../ui/now.tsx';

const firstShown = 5;

/** When the tunnel was wanted and not there. */
export function OutagesSection({ outages }: { readonly outages: readonly Outage[] }) {
  const nowMs = useNow();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? outages : outages.slice(0, firstShown);
  return (
    <Section title={t('Recent outages')}>
      {outages.length === 0 ? (
        <p className="soft">{t('None so far.')}</p>
      ) : (
        <ul className="outages" aria-label={t('Recent outages')}>
          {shown.map(({ id, fromMs, toMs }) => (
            <li key={id}>
              <span>
                {toMs === null
                  ? t('Since {time}', { time: formatMinute(fromMs, nowMs) })
                  : formatRange(fromMs, toMs, nowMs)}
              </span>
              <span className="soft">
                {toMs === null
                  ? t('{span} so far', { span: formatSpan(nowMs - fromMs) })
                  : formatSpan(toMs - fromMs)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {outages.length > shown.length && (
        <div>
          <Button look="quiet" isSmall onClick={() => setAll(true)}>
            {t('Show all {count, number}', { count: outages.length })}
          </Button>
        </div>
      )}
      {outages.length > 0 && (
        <p className="soft small">
          {t('Requests sent in such a time did not arrive. Most providers try again for a while.')}
        </p>
      )}
    </Section>
  );
}
