import type { ShownRequest } from '../../../shared/console.ts';
import type { HeaderPair } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { HeaderPairs } from '../../ui/HeaderPairs.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { Disclosure } from './Disclosure.tsx';
import { readableBody, requestText } from './exchange-text.ts';

type HeaderListProps = {
  readonly title: string;
  readonly headers: readonly HeaderPair[];
  readonly isOpenAtFirst?: boolean;
};

/** Headers in the order sent, folded. */
export function HeaderList({ title, headers, isOpenAtFirst = false }: HeaderListProps) {
  if (headers.length === 0) return null;
  return (
    <Disclosure title={`${title} (${headers.length})`} isOpenAtFirst={isOpenAtFirst}>
      {() => <HeaderPairs headers={headers} className="header-list" />}
    </Disclosure>
  );
}

type BodyTextProps = { readonly title: string; readonly body: string | null };

/** A body as text: JSON in lines of its own, and never anything but text. */
export function BodyText({ title, body }: BodyTextProps) {
  if (!body) return <p className="soft small">{t('No body')}</p>;
  return (
    <ScrollBox className="code body-text" label={title}>
      <VisibleText text={readableBody(body)} />
    </ScrollBox>
  );
}

type RequestLineProps = Pick<ShownRequest, 'method' | 'url'>;

export function RequestLine({ method, url }: RequestLineProps) {
  return (
    <p className="request-line mono">
      <strong>
        <VisibleText text={method} />
      </strong>{' '}
      <VisibleText text={url} />
    </p>
  );
}

type RequestListProps = { readonly requests: readonly ShownRequest[] };

/** Requests as they will be sent, in order, nothing of them folded. */
export function RequestList({ requests }: RequestListProps) {
  return (
    <ol className="requests" aria-label={t('Requests that will be sent')}>
      {requests.map((request, index) => (
        // The same request may be sent twice; only its place tells which is meant.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className="request">
          <div className="request__head">
            <RequestLine {...request} />
            <CopyButton text={requestText(request)} what={t('request')} />
          </div>
          <HeaderList isOpenAtFirst title={t('Headers')} headers={request.headers} />
          {request.body && <BodyText title={t('Body of the request')} body={request.body} />}
        </li>
      ))}
    </ol>
  );
}
