import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { decodeUtf8 } from '../../lib/bytes.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { useNotices } from '../../ui/notices.tsx';
import type { ByteSource } from './byte-source.ts';

const maxCopyBytes = 4 * 1024 * 1024;

const notText = (): AppError => ({
  code: 'internal',
  message: t('This body is not text, so it cannot be copied as text.'),
  hint: t('Use the hex view.'),
});

const tooLarge = (): AppError => ({
  code: 'internal',
  message: t('This body is too large to be copied.'),
  hint: t('Save the event as a file instead.'),
});

/** Reads the whole of a body that is text; null when it is not, which has then been reported. */
export const useReadText = (): ((source: ByteSource) => Promise<string | null>) => {
  const { report } = useNotices();
  return async (source) => {
    if (source.totalBytes > maxCopyBytes) {
      report(tooLarge());
      return null;
    }
    const result = await source.read(0, source.totalBytes);
    const text = result.ok ? decodeUtf8(result.value) : null;
    if (text === null) report(result.ok ? notText() : result.error);
    return text;
  };
};

type CopyBodyProps = {
  readonly source: ByteSource;
  /** It is the body of the open event, as it was received. */
  readonly isOfEvent: boolean;
};

/** Copies the whole of a body that is text. */
export function CopyBody({ source, isOfEvent }: CopyBodyProps) {
  const read = useReadText();
  if (source.totalBytes > maxCopyBytes) return null;
  return (
    <CopyButton
      hasLabel
      text={() => read(source)}
      what={t('body')}
      {...(isOfEvent && { action: 'event.copyBody' })}
    />
  );
}
