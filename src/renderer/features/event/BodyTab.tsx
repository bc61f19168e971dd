import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { EventDetail } from '../../../shared/event.ts';
import { useApi } from '../../api.ts';
import {
  decodeLeniently,
  decodeUtf8,
  formatBytes,
  hexBlocks,
  trimCutCharacter,
} from '../../lib/bytes.ts';
import { parseForm } from '../../lib/form.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { type BodyKind, bodyKindOf, contentTypeOf } from './body-kind.ts';
import { type EventView, type LoadedBody, maxShownBytes } from './event-view.ts';
import { JsonText } from './JsonText.tsx';

type View = 'pretty' | 'raw' | 'hex';

const labels: Readonly<Record<View, string>> = {
  pretty: 'Pretty',
  raw: 'Raw',
  hex: 'Hex',
};

const viewsFor = (kind: BodyKind): readonly View[] => {
  if (kind === 'binary') return ['hex'];
  return kind === 'text' ? ['raw', 'hex'] : ['pretty', 'raw', 'hex'];
};

type BodyTabProps = {
  readonly view: EventView;
  readonly detail: EventDetail;
};

export function BodyTab({ view, detail }: BodyTabProps) {
  const body = useStore(view.store, (state) => state.body);
  const [wanted, setWanted] = useState<View | null>(null);
  const isPart = body.bytes.length < detail.summary.bodyBytes;
  const contentType = contentTypeOf(detail.headers);
  const kind = useMemo(
    () => bodyKindOf(contentType, body.bytes, isPart),
    [contentType, body.bytes, isPart],
  );
  if (detail.summary.bodyBytes === 0) {
    return <p className="soft">The request has no body.</p>;
  }
  if (detail.storedBytes === 0) return <p className="soft">Nothing of the body was kept.</p>;
  if (body.bytes.length === 0 && !body.error) return <p className="soft">Loading the body…</p>;
  const views = viewsFor(kind);
  const shown = wanted !== null && views.includes(wanted) ? wanted : (views[0] ?? 'hex');
  return (
    <div className="stack stack--tight">
      <div className="body-bar">
        {views.length > 1 && (
          <Segments
            label="Show body as"
            options={views.map((value) => ({ value, label: labels[value] }))}
            value={shown}
            onChange={setWanted}
          />
        )}
        <span className="body-bar__facts soft small">
          {kind !== 'binary' && (
            <>
              <VisibleText text={contentType || 'no content type'} />,{' '}
              {formatBytes(detail.summary.bodyBytes)}
            </>
          )}
        </span>
        {kind !== 'binary' && <CopyBody detail={detail} />}
      </div>
      {detail.summary.isTruncated && (
        <Notice look="warn">
          Only the first {formatBytes(detail.storedBytes)} of{' '}
          {formatBytes(detail.summary.bodyBytes)} were kept.
        </Notice>
      )}
      {kind === 'binary' && (
        <Notice>
          This is not text: <VisibleText text={contentType || 'unknown type'} />,{' '}
          {formatBytes(detail.summary.bodyBytes)}.
        </Notice>
      )}
      <BodyContent view={shown} kind={kind} bytes={body.bytes} isPart={isPart} />
      <MoreBody view={view} body={body} />
    </div>
  );
}

type BodyContentProps = {
  readonly view: View;
  readonly kind: BodyKind;
  readonly bytes: Uint8Array;
  readonly isPart: boolean;
};

function BodyContent({ view, kind, bytes, isPart }: BodyContentProps) {
  const text = useMemo(
    () => decodeLeniently(isPart ? trimCutCharacter(bytes) : bytes),
    [bytes, isPart],
  );
  if (view === 'hex') return <HexText bytes={bytes} />;
  if (view === 'pretty' && kind === 'json') return <JsonText text={text} isPart={isPart} />;
  if (view === 'pretty' && kind === 'form') return <FormTable text={text} />;
  return (
    <pre className="code" aria-label="Body as it was sent">
      <VisibleText text={text} />
    </pre>
  );
}

function HexText({ bytes }: { readonly bytes: Uint8Array }) {
  const blocks = useMemo(() => hexBlocks(bytes), [bytes]);
  return (
    <ScrollBox className="code code--hex" label="Body as hex">
      {blocks.map((block) => (
        <div key={block.slice(0, 8)} className="code__block">
          {block}
          {'\n'}
        </div>
      ))}
    </ScrollBox>
  );
}

function FormTable({ text }: { readonly text: string }) {
  const fields = useMemo(() => parseForm(text), [text]);
  return (
    <table className="headers" aria-label="Fields of the form">
      <tbody>
        {fields.map(({ name, value }, index) => (
          // Names repeat and the order never changes: the position is the key.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <th scope="row">
              <VisibleText text={name} />
            </th>
            <td>
              <VisibleText text={value} />
            </td>
            <td className="headers__copy">
              <CopyButton text={value} what="value" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MoreBody({ view, body }: { readonly view: EventView; readonly body: LoadedBody }) {
  if (body.error) return <ErrorText error={body.error} />;
  if (body.bytes.length >= body.totalBytes) return null;
  const isAtMost = body.bytes.length >= maxShownBytes;
  return (
    <div className="more-body">
      <span className="soft">
        Showing the first {formatBytes(body.bytes.length)} of {formatBytes(body.totalBytes)}
        {isAtMost && '; the rest is kept, but not drawn'}
      </span>
      {!isAtMost && (
        <Button isSmall isBusy={body.isLoading} onClick={() => void view.loadMore()}>
          Show more
        </Button>
      )}
    </div>
  );
}

const maxCopyBytes = 4 * 1024 * 1024;

function CopyBody({ detail }: { readonly detail: EventDetail }) {
  const api = useApi();
  const { report } = useNotices();
  if (detail.storedBytes > maxCopyBytes) return null;
  const read = async (): Promise<string | null> => {
    const { seq } = detail.summary;
    const length = Math.max(1, detail.storedBytes);
    const result = await api.call('events.body', { seq, offset: 0, length });
    if (!result.ok) {
      report(result.error);
      return null;
    }
    const text = decodeUtf8(result.value.bytes);
    if (text === null) {
      report({
        code: 'internal',
        message: 'This body is not text, so it cannot be copied as text.',
        hint: 'Use the hex view.',
      });
    }
    return text;
  };
  return <CopyButton hasLabel text={read} what="body" />;
}
