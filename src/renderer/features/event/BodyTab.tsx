import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { DecompressionProblem } from '../../../shared/contract/body.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { EventDetail } from '../../../shared/event.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { rich } from '../../lib/rich.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { BodyViews } from '../body/BodyViews.tsx';
import { contentTypeOf, headerOf } from '../body/body-kind.ts';
import { type OpenedBody, openDecompressed, storedSource } from '../body/byte-source.ts';
import { partsToShow } from '../body/signed-ranges.ts';
import type { EventView } from './event-view.ts';

type BodyTabProps = {
  readonly view: EventView;
  readonly detail: EventDetail;
  /** Leads to what is in an encrypted body. */
  readonly onDecrypted: () => void;
};

/** A name that means that nothing was done to the body. */
const isPlain = (encoding: string): boolean => /^[\s,]*(?:identity[\s,]*)*$/i.test(encoding);

export function BodyTab({ view, detail, onDecrypted }: BodyTabProps) {
  const api = useApi();
  const body = useStore(view.store, (state) => state.body);
  const encoding = headerOf(detail.headers, 'content-encoding');
  const [form, setForm] = useState<'received' | 'decompressed'>('decompressed');
  const { summary, storedBytes } = detail;
  const received = useMemo(
    () => storedSource(api, summary.seq, storedBytes, body.bytes),
    [api, summary.seq, storedBytes, body.bytes],
  );
  if (summary.bodyBytes === 0) return <p className="soft">{t('The request has no body.')}</p>;
  if (storedBytes === 0) return <p className="soft">{t('Nothing of the body was kept.')}</p>;
  if (body.error) return <ErrorText error={body.error} />;
  if (body.bytes.length === 0) return <p className="soft">{t('Loading the body…')}</p>;
  const isEncoded = !isPlain(encoding);
  return (
    <div className="stack stack--tight">
      {summary.isTruncated && (
        <Notice look="warn">
          {t('Only the first {stored} of {total} were kept.', {
            stored: formatBytes(storedBytes),
            total: formatBytes(summary.bodyBytes),
          })}
        </Notice>
      )}
      {detail.explanation.plaintext && (
        <Notice
          action={
            <Button isSmall onClick={onDecrypted}>
              {t('Show decrypted')}
            </Button>
          }
        >
          {t('This is the body as it came: encrypted.')}
        </Notice>
      )}
      {isEncoded && (
        <div className="body-bar">
          <Segments
            label={t('Show the body')}
            options={[
              { value: 'decompressed', label: t('Decompressed view') },
              { value: 'received', label: t('As received') },
            ]}
            value={form}
            onChange={setForm}
          />
          <span className="body-bar__facts soft small">
            {rich(
              'Content-Encoding: {encoding}. What is signed and kept are the bytes as received.',
              {
                encoding: <VisibleText text={encoding} />,
              },
            )}
          </span>
        </div>
      )}
      {isEncoded && form === 'decompressed' ? (
        <Decompressed detail={detail} />
      ) : (
        <BodyViews
          source={received}
          contentType={contentTypeOf(detail.headers)}
          label={t('Show body as')}
          seq={summary.seq}
          parts={partsToShow(detail.explanation.candidates)}
          canCopy
        />
      )}
    </div>
  );
}

const problemWords: Readonly<Record<DecompressionProblem, Message>> = {
  broken: message('The compressed data is damaged, or is not what Content-Encoding says.'),
  'ends-early': message('The compressed data ends too early.'),
  'too-large': message('Decompressed, it is larger than the 16 MiB that are shown.'),
};

function Decompressed({ detail }: { readonly detail: EventDetail }) {
  const api = useApi();
  const { seq } = detail.summary;
  const [opened, setOpened] = useState<OpenedBody | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let isGone = false;
    void openDecompressed(api, seq).then((result) => {
      if (isGone) return;
      setOpened(result.ok ? result.value : null);
      setError(result.ok ? null : result.error);
    });
    return () => {
      isGone = true;
    };
  }, [api, seq]);
  if (error) return <ErrorText error={error} />;
  if (!opened) return <p className="soft">{t('Decompressing the body…')}</p>;
  const { source, problem } = opened;
  const hasBytes = source.totalBytes > 0;
  return (
    <div className="stack stack--tight">
      {problem && (
        <Notice look="warn">
          {t(problemWords[problem])} {hasBytes && t('What came out before that is shown.')}
        </Notice>
      )}
      {hasBytes ? (
        <BodyViews
          source={source}
          contentType={contentTypeOf(detail.headers)}
          label={t('Show body as')}
          canCopy
        />
      ) : (
        !problem && <p className="soft">{t('Decompressed, the body is empty.')}</p>
      )}
    </div>
  );
}
