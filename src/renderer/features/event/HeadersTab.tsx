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
      <Section title="Request">
        <Facts>
          <Fact name="Request line">
            <span className="mono">
              {summary.method} <VisibleText text={detail.target} /> HTTP/{detail.httpVersion}
            </span>
          </Fact>
          <Fact name="From">
            {summary.arrival === 'import' ? (
              'A file or text that was imported'
            ) : (
              <span className="mono">
                {detail.remoteAddress}:{detail.remotePort}
              </span>
            )}
          </Fact>
          <Fact name="SHA-256 of the body">
            <span className="with-copy">
              <span className="mono">{detail.bodySha256}</span>
              <CopyButton text={detail.bodySha256} what="SHA-256 of the body" />
            </span>
          </Fact>
        </Facts>
      </Section>
      <TimingSection detail={detail} />
      <Section
        title={`Headers (${headers.length}), in the order sent`}
        actions={<CopyButton hasLabel text={textOf(headers)} what="all headers" />}
      >
        <div className="body-bar">
          <input
            type="search"
            className="input headers-find"
            aria-label="Find in headers"
            placeholder="Find in headers"
            value={wanted}
            maxLength={200}
            onChange={(event) => setWanted(event.target.value)}
          />
          <output className="soft small">
            {wanted !== '' && `${shown} of ${headers.length + trailers.length}`}
          </output>
        </div>
        <HeaderTable name="Headers" headers={headers} wanted={wanted} />
      </Section>
      {trailers.length > 0 && (
        <Section
          title={`Trailers (${trailers.length}), sent after the body`}
          actions={<CopyButton hasLabel text={textOf(trailers)} what="all trailers" />}
        >
          <HeaderTable name="Trailers" headers={trailers} wanted={wanted} />
        </Section>
      )}
    </div>
  );
}
