import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { decodeUtf8, toHex } from '../../lib/bytes.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { Form } from '../../ui/Form.tsx';
import { useNotices } from '../../ui/notices.tsx';
import type { ByteSource } from './byte-source.ts';
import { type ByteRange, formatOffset, parseOffset } from './hex-selection.ts';

/** More than this is for a file, not for the clipboard. */
const maxCopyBytes = 1024 * 1024;

type Form = 'hex' | 'base64' | 'text';

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const written = (bytes: Uint8Array, form: Form): string | null => {
  if (form === 'hex') return toHex(bytes);
  return form === 'base64' ? toBase64(bytes) : decodeUtf8(bytes);
};

const notText = (): AppError => ({
  code: 'internal',
  message: t('These bytes are not UTF-8 text, so they cannot be copied as text.'),
  hint: t('Copy them as hex or base64.'),
});

/** Makes the text for the clipboard; null when that failed, which has then been reported. */
export const useBytesText = (source: ByteSource, range: ByteRange) => {
  const { report } = useNotices();
  return async (form: Form): Promise<string | null> => {
    const length = Math.min(maxCopyBytes, range.end - range.start);
    const result = await source.read(range.start, length);
    const text = result.ok ? written(result.value, form) : null;
    if (text === null) report(result.ok ? notText() : result.error);
    return text;
  };
};

type HexBarProps = {
  readonly source: ByteSource;
  readonly range: ByteRange;
  readonly onGo: (offset: number) => void;
};

/** What is selected and can be copied, and the way to another offset. */
export function HexBar({ source, range, onGo }: HexBarProps) {
  const [typed, setTyped] = useState('');
  const textOf = useBytesText(source, range);
  const offset = parseOffset(typed, source.totalBytes);
  const count = range.end - range.start;
  return (
    <div className="hex-bar">
      <Form
        className="hex-bar__go"
        onSubmit={(event) => {
          event.preventDefault();
          if (offset !== null) onGo(offset);
        }}
      >
        <input
          className="input"
          aria-label={t('Offset, decimal or 0x and hex')}
          aria-invalid={typed !== '' && offset === null}
          placeholder="0x0"
          value={typed}
          maxLength={16}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button isSmall type="submit" disabled={offset === null}>
          {t('Go to offset')}
        </Button>
      </Form>
      <output className="soft small hex-bar__facts">
        {count === 1
          ? t('Byte 0x{offset}', { offset: formatOffset(range.start) })
          : t('{count, number} bytes from 0x{offset}', {
              count,
              offset: formatOffset(range.start),
            })}
      </output>
      {count > maxCopyBytes ? (
        <span className="soft small">{t('Copying takes the first 1 MiB.')}</span>
      ) : null}
      <span className="hex-bar__copy">
        <CopyButton
          hasLabel
          label={t('Hex')}
          text={() => textOf('hex')}
          what={t('selection as hex')}
        />
        <CopyButton
          hasLabel
          label="Base64"
          text={() => textOf('base64')}
          what={t('selection as base64')}
        />
        <CopyButton
          hasLabel
          label={t('Text')}
          text={() => textOf('text')}
          what={t('selection as text')}
        />
      </span>
    </div>
  );
}
