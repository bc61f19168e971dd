import type { EventDetail, HeaderPair } from '../../../shared/event.ts';
import { formatMoment } from '../../lib/time.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

/** Everything of the request but its body, as it stood on the wire. */
export function HeadersTab({ detail }: { readonly detail: EventDetail }) {
  const { summary, headers, trailers } = detail;
  const text = (): Promise<string> =>
    Promise.resolve(headers.map(([name, value]) => `${name}: ${value}`).join('\n'));
  return (
    <div className="stack">
      <Section title="Request">
        <Facts>
          <Fact name="Request line">
            <span className="mono">
              {summary.method} <VisibleText text={detail.target} /> HTTP/{detail.httpVersion}
            </span>
          </Fact>
          <Fact name="Received">{formatMoment(summary.receivedAtMs)}</Fact>
          <Fact name="From">
            <span className="mono">
              {detail.remoteAddress}:{detail.remotePort}
            </span>
          </Fact>
          <Fact name="SHA-256 of the body">
            <span className="with-copy">
              <span className="mono">{detail.bodySha256}</span>
              <CopyButton text={detail.bodySha256} what="SHA-256 of the body" />
            </span>
          </Fact>
        </Facts>
      </Section>
      <Section
        title={`Headers (${headers.length}), in the order sent`}
        actions={<CopyButton hasLabel text={text} what="all headers" />}
      >
        <HeaderTable name="Headers" headers={headers} />
      </Section>
      {trailers.length > 0 && (
        <Section title={`Trailers (${trailers.length}), sent after the body`}>
          <HeaderTable name="Trailers" headers={trailers} />
        </Section>
      )}
    </div>
  );
}

function HeaderTable({
  name,
  headers,
}: {
  readonly name: string;
  readonly headers: readonly HeaderPair[];
}) {
  return (
    <table className="headers" aria-label={name}>
      <tbody>
        {headers.map(([header, value], index) => (
          // Names repeat and the order never changes: the position is the key.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <th scope="row">
              <VisibleText text={header} />
            </th>
            <td>
              <VisibleText text={value} />
            </td>
            <td className="headers__copy">
              <CopyButton text={value} what={`value of ${header}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
