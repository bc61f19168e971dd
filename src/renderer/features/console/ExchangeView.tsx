import type { Exchange, ShownResponse } from '../../../shared/console.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { formatMs } from '../../lib/time.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { strong } from '../../ui/rich-parts.tsx';
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
            <span className="tag tag--warn">{t('No answer')}</span>
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
      <section className="exchange__part" aria-label={t('Request')}>
        <div className="request__head">
          <RequestLine {...request} />
          <CopyButton hasLabel text={exchangeText(exchange)} what={t('exchange as text')} />
        </div>
        {attempts > 1 && (
          <p className="soft small">
            {t('{attempts, plural, one {Sent # time.} other {Sent # times.}}', { attempts })}
          </p>
        )}
        <HeaderList title={t('Headers of the request')} headers={request.headers} />
        {request.body && <BodyText title={t('Body of the request')} body={request.body} />}
      </section>
      <section className="exchange__part" aria-label={t('Answer')}>
        {response ? (
          <>
            <p>
              {rich('Answered <strong>{status}</strong> in {time}', {
                status: response.status,
                time: formatMs(response.tookMs),
                strong,
              })}
            </p>
            <HeaderList title={t('Headers of the answer')} headers={response.headers} />
            <BodyText title={t('Body of the answer')} body={response.body} />
          </>
        ) : (
          <p>{t('No answer came.')}</p>
        )}
      </section>
    </div>
  );
}
