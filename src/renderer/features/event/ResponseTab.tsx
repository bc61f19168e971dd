import type { EventDetail } from '../../../shared/event.ts';
import { formatMs } from '../../lib/time.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

/** What the sender was told. */
export function ResponseTab({ detail }: { readonly detail: EventDetail }) {
  const { status, body } = detail.response;
  const isAccepted = status >= 200 && status < 300;
  if (status === 0) {
    return <p className="soft">It was imported: nobody was waiting for an answer.</p>;
  }
  return (
    <div className="stack">
      <Section title="What the sender was told">
        <Facts>
          <Fact name="Status">
            <strong>{status}</strong>{' '}
            <span className="soft">
              {isAccepted
                ? 'The sender takes it as delivered.'
                : 'Most senders try again later after such an answer.'}
            </span>
          </Fact>
          <Fact name="Text">
            {body === '' ? (
              <span className="soft">None</span>
            ) : (
              <code className="mono">
                <VisibleText text={body} />
              </code>
            )}
          </Fact>
          <Fact name="Answered after">
            {formatMs(detail.receiveMs)}{' '}
            <span className="soft">
              from the first byte of the request; stored before the answer
            </span>
          </Fact>
        </Facts>
      </Section>
      <p className="soft">
        Both answers, for verified requests and for all others, can be changed in the settings of
        the source.
      </p>
    </div>
  );
}
