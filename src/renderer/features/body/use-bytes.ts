import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import type { ByteSource } from './byte-source.ts';

export type LoadedBytes = {
  /** Null while they are on their way. */
  readonly bytes: Uint8Array | null;
  readonly error: AppError | null;
};

type Answer = {
  readonly source: ByteSource;
  readonly offset: number;
  readonly length: number;
  readonly result: Result<Uint8Array, AppError>;
};

/** A range of a source; read anew when the source or the range is another. */
export const useBytes = (source: ByteSource, offset: number, length: number): LoadedBytes => {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isGone = false;
    void source.read(offset, length).then((result) => {
      if (!isGone) setAnswer({ source, offset, length, result });
    });
    return () => {
      isGone = true;
    };
  }, [source, offset, length]);
  const isCurrent =
    answer?.source === source && answer.offset === offset && answer.length === length;
  if (!answer || !isCurrent) return { bytes: null, error: null };
  const { result } = answer;
  return result.ok ? { bytes: result.value, error: null } : { bytes: null, error: result.error };
};
