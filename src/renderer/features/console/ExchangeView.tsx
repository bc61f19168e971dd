import type { Exchange, ShownResponse } from '../../../shared/console.ts';
import { formatMs } from '../../lib/time.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { Disclosure } from './Disclosure.tsx';
import { exchangeText, pathOf } from './exchange-text.ts';
import { BodyText, HeaderList, RequestLine } from './MessageParts.tsx';

const isGood = ({ status }: ShownResponse): boolean => status >= 200 && status < 300;

type ExchangeViewProps = {
  readonly exchange: Exchange;
  readonly isOpenAtFirst?: boolean;
};

/** What was sent and what came back; one line until it is opened. */
export function ExchangeView({ exchange, isOpenAtFirst = false }: ExchangeViewProps) {
  const { request, response } = exchange;
  return (
    <Disclosure
      isOpenAtFirst={isOpenAtFirst}
      title={
        <span className="exchange__title">
          {response ? (
            <span className={isGood(response) ? 'tag tag--good' : 'tag tag--warn'}>
              {response.status}
            </span>
          ) : (
            <span className="tag tag--warn">No answer</span>
          )}{' '}
          <span className="mono exchange__path">
            <VisibleText text={request.method} /> <VisibleText text={pathOf(request.url)} />
          </span>{' '}
          {response && <span className="soft small">{formatMs(response.tookMs)}</span>}
        </span>
      }
    >
      {() => <ExchangeParts exchange={exchange} />}
    </Disclosure>
  );
}

function ExchangeParts({ exchange }: { readonly exchange: Exchange }) {
  const { request, response, attempts } = exchange;
  return (
    <div className="exchange">
      <section className="exchange__part" aria-label="Request">
        <div className="request__head">
          <RequestLine {...request} />
          <CopyButton hasLabel text={exchangeText(exchange)} what="exchange as text" />
        </div>
        {attempts > 1 && <p className="soft small">Sent {attempts} times.</p>}
        <HeaderList title="Headers of the request" headers={request.headers} />
        {request.body && <BodyText title="Body of the request" body={request.body} />}
      </section>
      <section className="exchange__part" aria-label="Answer">
        {response ? (
          <>
            <p>
              Answered <strong>{response.status}</strong> in {formatMs(response.tookMs)}
            </p>
            <HeaderList title="Headers of the answer" headers={response.headers} />
            <BodyText title="Body of the answer" body={response.body} />
          </>
        ) : (
          <p>No answer came.</p>
        )}
      </section>
    </div>
  );
}
