import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { EventSummary } from '../../../shared/event.ts';
import type { SchemePreview } from '../../../shared/ipc.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { shortReason } from '../../../shared/short-reasons.ts';
import { t } from '../../../shared/text.ts';
import { lookOf } from '../../lib/verdict-look.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { ErrorText, Field } from '../../ui/Field.tsx';
import { HeaderPairs } from '../../ui/HeaderPairs.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { SignatureCompare } from '../../ui/SignatureCompare.tsx';
import { type BytesForm, FormChoice, SignedBytes } from '../../ui/SignedBytes.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import type { Captured } from './use-captured.ts';
import type { Preview } from './use-preview.ts';

type PreviewPaneProps = {
  /** Newest first; null until they are there. */
  readonly events: readonly EventSummary[] | null;
  readonly seq: number | null;
  readonly onSeq: (seq: number) => void;
  readonly sources: readonly SourceInfo[];
  readonly captured: Captured | null;
  readonly preview: Preview;
  readonly isDraftReadable: boolean;
  /** The captured events could not be read. */
  readonly error: AppError | null;
};

/** The scheme as it is now, tried on a captured event. */
export function PreviewPane(props: PreviewPaneProps) {
  const { events, seq, onSeq, sources, captured, preview, isDraftReadable, error } = props;
  const source = sources.find(({ id }) => id === captured?.detail.summary.sourceId) ?? null;
  return (
    <section className="builder__preview stack" aria-label={t('Preview')}>
      {events?.length === 0 && !error && (
        <Notice>
          {t(
            'No event has been captured yet. With one, you see here what this scheme makes of it.',
          )}
        </Notice>
      )}
      {events !== null && events.length > 0 && seq !== null && (
        <Field label={t('Try it on')}>
          {(control) => (
            <Select
              {...control}
              value={String(seq)}
              groups={[
                {
                  label: '',
                  options: events.map((event) => ({
                    value: String(event.seq),
                    label: eventLabel(event, sources),
                  })),
                },
              ]}
              onChange={(value) => onSeq(Number(value))}
            />
          )}
        </Field>
      )}
      {error && <ErrorText error={error} />}
      {seq !== null && (
        <output className="builder__verdict">
          <PreviewStatus preview={preview} isDraftReadable={isDraftReadable} />
        </output>
      )}
      {seq !== null && preview.error && <ErrorText error={preview.error} />}
      {source?.keys.length === 0 && (
        <Notice>
          {t('{source} has no key, so the bytes can be shown, and no signature computed.', {
            source: source.name,
          })}
        </Notice>
      )}
      {preview.preview && captured && (
        <PreviewBytes preview={preview.preview} body={captured.body} />
      )}
      {captured && <CapturedHeaders captured={captured} />}
    </section>
  );
}

const eventLabel = (event: EventSummary, sources: readonly SourceInfo[]): string => {
  const name = event.eventName ?? `${event.method} ${event.path}`;
  const source = sources.find(({ id }) => id === event.sourceId)?.name ?? event.provider;
  return `#${event.seq} ${visibleLine(name).slice(0, 60)}, ${source}, ${lookOf(event).word}`;
};

type PreviewStatusProps = Pick<PreviewPaneProps, 'preview' | 'isDraftReadable'>;

function PreviewStatus({
  preview: { preview, error, isWaiting },
  isDraftReadable,
}: PreviewStatusProps) {
  if (!isDraftReadable) {
    return preview
      ? t('Put right what is marked or missing. Below is what it was before.')
      : t('Fill in what is missing, and you see here what the scheme makes of the event.');
  }
  if (isWaiting && !preview) return t('Trying…');
  if (error || !preview) return null;
  const { verification } = preview;
  const { verdict, reason, assurance, time } = verification;
  return (
    <>
      <VerdictBadge facts={{ verdict, reason, assurance, skewS: time?.skewS ?? null }} />
      <span>
        <VisibleText text={shortReason(verification)} />
      </span>
      {isWaiting && <span className="soft">{t('Trying the change…')}</span>}
    </>
  );
}

type PreviewBytesProps = { readonly preview: SchemePreview; readonly body: Uint8Array };

function PreviewBytes({ preview: { content, received, verification }, body }: PreviewBytesProps) {
  const [form, setForm] = useState<BytesForm>('text');
  return (
    <>
      {content ? (
        <Section
          title={t('Bytes that would be signed')}
          actions={<FormChoice label={t('Show the bytes as')} form={form} onChange={setForm} />}
        >
          <SignedBytes
            label={t('Bytes that would be signed')}
            parts={content.parts}
            length={content.length}
            body={body}
            form={form}
          />
          <Facts>
            <Fact name={t('Length')}>
              {t('{count, plural, one {# byte} other {# bytes}}', { count: content.length })}
            </Fact>
            <Fact name="SHA-256">
              <span className="mono">{content.sha256}</span>
            </Fact>
          </Facts>
        </Section>
      ) : (
        <p className="soft">{t('The request cannot be read by this scheme so far.')}</p>
      )}
      <SignatureCompare
        received={received}
        candidates={content ? [content] : []}
        reason={verification.reason}
      />
    </>
  );
}

/** What there is to choose from, closed until it is wanted. */
function CapturedHeaders({ captured }: { readonly captured: Captured }) {
  const { headers } = captured.detail;
  return (
    <details className="builder__headers">
      <summary>{t('Headers of the event ({count})', { count: headers.length })}</summary>
      <HeaderPairs headers={headers} />
    </details>
  );
}
