import type { EventDetail } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { soft } from '../../ui/rich-parts.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

/** What the sender was told. */
export function ResponseTab({ detail }: { readonly detail: EventDetail }) {
  const { status, body } = detail.response;
  const isAccepted = status >= 200 && status < 300;
  if (status === 0) {
    return <p className="soft">{t('It was imported: nobody was waiting for an answer.')}</p>;
  }
  return (
    <div className="stack">
      <Section title={t('What the sender was told')}>
        <Facts>
          <Fact name={t('Status')}>
            <strong>{status}</strong>{' '}
            <span className="soft">
              {isAccepted
                ? t('The sender takes it as delivered.')
                : t('Most senders try again later after such an answer.')}
            </span>
          </Fact>
          <Fact name={t('Text')}>
            {body === '' ? (
              rich('<soft>None</soft>', { soft })
            ) : (
              <code className="mono">
                <VisibleText text={body} />
              </code>
            )}
          </Fact>
        </Facts>
      </Section>
      <p className="soft">
        {t(
          'Both answers, for verified requests and for all others, can be changed in the settings of the source.',
        )}
      </p>
    </div>
  );
}
