import { t } from '../../../shared/text.ts';
import './headers.css';
import { useState } from 'react';
import type { EventDetail, HeaderPair } from '../../../shared/event.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { HeaderTable, matches } from './HeaderTable.tsx';
import { TimingSection } from './TimingSection.tsx';

const textOf = (headers: readonly HeaderPair[]): string =>
  headers.map(([name, value]) => `${name}: ${value}`).join('\n');

/** Everything of the request but its body, as it stood on the wire. */
export function HeadersTab({ detail }: { readonly detail: EventDetail }) {
  const { summary, headers, trailers } = detail;
  const [wanted, setWanted] = useState('');
  const shown = [...headers, ...trailers].filter((header) => matches(header, wanted)).length;
  return (
    <div className="stack">
      <Section title={t('Request')}>
        <Facts>
          <Fact name={t('Request line')}>
            <span className="mono">
              {summary.method} <VisibleText text={detail.target} /> {`HTTP/${detail.httpVersion}`}
            </span>
          </Fact>
          <Fact name={t('From')}>
            {summary.arrival === 'import' ? (
              t('A file or text that was imported')
            ) : (
              <span className="mono">
                {detail.remoteAddress}:{detail.remotePort}
              </span>
            )}
          </Fact>
          <Fact name={t('SHA-256 of the body')}>
            <span className="with-copy">
              <span className="mono">{detail.bodySha256}</span>
              <CopyButton text={detail.bodySha256} what={t('SHA-256 of the body')} />
            </span>
          </Fact>
        </Facts>
      </Section>
      <TimingSection detail={detail} />
      <Section
        title={t('Headers ({count}), in the order sent', { count: headers.length })}
        actions={<CopyButton hasLabel text={textOf(headers)} what={t('all headers')} />}
      >
        <div className="body-bar">
          <input
            type="search"
            className="input headers-find"
            aria-label={t('Find in headers')}
            placeholder={t('Find in headers')}
            value={wanted}
            maxLength={200}
            onChange={(event) => setWanted(event.target.value)}
          />
          <output className="soft small">
            {wanted !== '' &&
              t('{shown} of {total}', { shown, total: headers.length + trailers.length })}
          </output>
        </div>
        <HeaderTable name={t('Headers')} headers={headers} wanted={wanted} />
      </Section>
      {trailers.length > 0 && (
        <Section
          title={t('Trailers ({count}), sent after the body', { count: trailers.length })}
          actions={<CopyButton hasLabel text={textOf(trailers)} what={t('all trailers')} />}
        >
          <HeaderTable name={t('Trailers')} headers={trailers} wanted={wanted} />
        </Section>
      )}
    </div>
  );
}
