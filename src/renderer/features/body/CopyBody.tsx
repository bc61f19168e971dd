import type { AppError } from '../../../shared/errors.ts';
import { decodeUtf8 } from '../../lib/bytes.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { useNotices } from '../../ui/notices.tsx';
import type { ByteSource } from './byte-source.ts';

const maxCopyBytes = 4 * 1024 * 1024;

const notText: AppError = {
  code: 'internal',
  message: 'This body is not text, so it cannot be copied as text.',
  hint: 'Use the hex view.',
};

/** Copies the whole of a body that is text. */
export function CopyBody({ source }: { readonly source: ByteSource }) {
  const { report } = useNotices();
  if (source.totalBytes > maxCopyBytes) return null;
  const read = async (): Promise<string | null> => {
    const result = await source.read(0, source.totalBytes);
    const text = result.ok ? decodeUtf8(result.value) : null;
    if (text === null) report(result.ok ? notText : result.error);
    return text;
  };
  return <CopyButton hasLabel text={read} what="body" />;
}
