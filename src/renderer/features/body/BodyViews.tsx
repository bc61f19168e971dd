/** One body, or a part of one, in the views that fit it. */

import { useMemo, useState } from 'react';
import { type Message, message, t } from '../../../shared/text.ts';
import type { SignedPart } from '../../../shared/verdict.ts';
import { decodeLeniently, formatBytes, isBinary, trimCutCharacter } from '../../lib/bytes.ts';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { type BodyKind, type BodyView, bodyKindOf, viewsOf } from './body-kind.ts';
import type { ByteSource } from './byte-source.ts';
import { CopyBody } from './CopyBody.tsx';
import { FormFields } from './FormFields.tsx';
import { HexView } from './HexView.tsx';
import { JsonTree } from './JsonTree.tsx';
import { PartsView } from './PartsView.tsx';
import { JsonPretty, XmlPretty } from './PrettyText.tsx';
import { RawText } from './RawText.tsx';
import { rememberedView, rememberView } from './remembered-view.ts';
import { SummaryCard } from './SummaryCard.tsx';
import { useBytes } from './use-bytes.ts';

/** Most that is formatted; larger texts are shown as they were sent. */
export const maxFormattedBytes = 1024 * 1024;

const labels: Readonly<Record<BodyView, Message>> = {
  pretty: message('Pretty'),
  tree: message('Tree'),
  fields: message('Fields'),
  parts: message('Parts'),
  summary: message('Summary'),
  raw: message('Raw'),
  hex: message('Hex'),
};

type BodyViewsProps = {
  readonly source: ByteSource;
  readonly contentType: string;
  /** Of the choice of views. */
  readonly label: string;
  /** The event whose received body this is; null for what was made of one. */
  readonly seq?: number | null;
  /** What is signed, pointing into these bytes. */
  readonly parts?: readonly SignedPart[];
  /** Offers a copy of the whole, where it is text. */
  readonly canCopy?: boolean;
};

export function BodyViews(props: BodyViewsProps) {
  const { source, contentType, label, canCopy = false } = props;
  const { bytes, error } = useBytes(source, 0, maxFormattedBytes);
  const [, setChoices] = useState(0);
  const isPart = bytes !== null && bytes.length < source.totalBytes;
  const kind = useMemo(
    () => (bytes ? bodyKindOf(contentType, bytes, isPart) : 'text'),
    [contentType, bytes, isPart],
  );
  const isText = useMemo(
    () => bytes !== null && !isBinary(isPart ? trimCutCharacter(bytes) : bytes),
    [bytes, isPart],
  );
  if (error) return <ErrorText error={error} />;
  if (!bytes) return <p className="soft">{t('Loading the body…')}</p>;
  const views = viewsOf(kind).filter((view) => view !== 'raw' || isText);
  const wanted = rememberedView(kind);
  const shown = wanted !== null && views.includes(wanted) ? wanted : (views[0] ?? 'hex');
  const choose = (view: BodyView): void => {
    rememberView(kind, view);
    setChoices((count) => count + 1);
  };
  return (
    <div className="stack stack--tight">
      <div className="body-bar">
        <Segments
          label={label}
          options={views.map((value) => ({ value, label: t(labels[value]) }))}
          value={shown}
          onChange={choose}
        />
        <span className="body-bar__facts soft small">
          <VisibleText text={contentType || t('no content type')} />,{' '}
          {formatBytes(source.totalBytes)}
        </span>
        {canCopy && isText && (
          <CopyBody source={source} isOfEvent={typeof props.seq === 'number'} />
        )}
      </div>
      <View {...props} bytes={bytes} kind={kind} view={shown} isPart={isPart} />
    </div>
  );
}

type ViewProps = BodyViewsProps & {
  /** The whole of it, or as much as is formatted. */
  readonly bytes: Uint8Array;
  readonly kind: BodyKind;
  readonly view: BodyView;
  readonly isPart: boolean;
};

function View({
  source,
  contentType,
  seq = null,
  parts = [],
  bytes,
  kind,
  view,
  isPart,
}: ViewProps) {
  const text = useMemo(() => (view === 'hex' ? '' : decodeLeniently(bytes)), [view, bytes]);
  if (view === 'hex') return <HexView source={source} parts={parts} />;
  if (view === 'raw') return <RawText source={source} />;
  if (view === 'summary') {
    return <SummaryCard source={source} head={bytes} contentType={contentType} />;
  }
  if (view === 'parts') {
    return (
      <PartsView
        source={source}
        contentType={contentType}
        seq={seq}
        renderBody={(part, type, label) => (
          <BodyViews source={part} contentType={type} label={label} />
        )}
      />
    );
  }
  if (isPart) return <TooLarge source={source} />;
  if (view === 'tree') return <JsonTree text={text} />;
  if (view === 'fields') return <FormFields text={text} />;
  return kind === 'xml' ? <XmlPretty text={text} /> : <JsonPretty text={text} />;
}

function TooLarge({ source }: { readonly source: ByteSource }) {
  return (
    <div className="stack stack--tight">
      <Notice>
        {t('Bodies above {size} are not formatted.', { size: formatBytes(maxFormattedBytes) })}
      </Notice>
      <RawText source={source} />
    </div>
  );
}
