import { useState } from 'react';
import { t } from '../../../shared/text.ts';
import { decodeLeniently, formatBytes, trimCutCharacter } from '../../lib/bytes.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ByteSource } from './byte-source.ts';
import { CodeText } from './CodeText.tsx';
import { useBytes } from './use-bytes.ts';

/** Larger texts are shown slice by slice. */
export const sliceBytes = 1024 * 1024;

/** A character that began in the slice before is left out; at most three bytes. */
const withoutCutStart = (bytes: Uint8Array): Uint8Array => {
  let from = 0;
  while (from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
  return bytes.subarray(from);
};

/** The bytes as text, exactly as they were sent. */
export function RawText({ source }: { readonly source: ByteSource }) {
  const [slice, setSlice] = useState(0);
  const offset = slice * sliceBytes;
  // Three bytes more, so that a character cut in two is shown in the slice it begins in.
  const { bytes, error } = useBytes(source, offset, sliceBytes + 3);
  const slices = Math.ceil(source.totalBytes / sliceBytes);
  if (error) return <ErrorText error={error} />;
  if (!bytes) return <p className="soft">{t('Loading the body…')}</p>;
  const whole = slice === 0 ? bytes : withoutCutStart(bytes);
  const isLast = slice >= slices - 1;
  const shown = isLast ? whole : wholeCharacters(whole, sliceBytes - (bytes.length - whole.length));
  return (
    <div className="stack stack--tight">
      {slices > 1 && (
        <Notice
          action={
            <>
              <Button isSmall disabled={slice === 0} onClick={() => setSlice(slice - 1)}>
                {t('Previous')}
              </Button>
              <Button isSmall disabled={isLast} onClick={() => setSlice(slice + 1)}>
                {t('Next')}
              </Button>
            </>
          }
        >
          {t(
            'This body is {size}, so it is shown as it was sent, in slices of {sliceSize}: this is slice {slice} of {slices}.',
            {
              size: formatBytes(source.totalBytes),
              sliceSize: formatBytes(sliceBytes),
              slice: slice + 1,
              slices,
            },
          )}
        </Notice>
      )}
      <CodeText
        key={slice}
        text={decodeLeniently(shown)}
        language="text"
        label={t('Body as it was sent')}
      />
    </div>
  );
}

/** Up to `end`, and the rest of a character that begins before it. */
const wholeCharacters = (bytes: Uint8Array, end: number): Uint8Array => {
  let to = end;
  while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to++;
  return trimCutCharacter(bytes.subarray(0, to));
};
