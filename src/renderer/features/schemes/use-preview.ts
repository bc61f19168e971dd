/** What the scheme under construction makes of a captured event, asked for while it is typed. */
import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { SchemePreview } from '../../../shared/ipc.ts';
import type { SchemeDefinition } from '../../../shared/scheme-definition.ts';
import { useApi } from '../../api.ts';

/** The time after the last change, before anything is asked. */
const restMs = 200;

export type Preview = {
  /** The newest answer for this event; it may be of an earlier state of the scheme. */
  readonly preview: SchemePreview | null;
  readonly error: AppError | null;
  /** The answer for what is shown is still to come. */
  readonly isWaiting: boolean;
};

type Answer = {
  readonly seq: number;
  readonly asked: string;
  readonly preview: SchemePreview | null;
  readonly error: AppError | null;
};

export const usePreview = (seq: number | null, definition: SchemeDefinition | null): Preview => {
  const api = useApi();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const wanted = definition === null || seq === null ? null : JSON.stringify(definition);
  useEffect(() => {
    if (wanted === null || seq === null) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const asked = JSON.parse(wanted) as SchemeDefinition;
      void api.call('schemes.preview', { seq, definition: asked }).then((result) => {
        // An answer that comes after the next change is nobody's answer any more.
        if (!isWanted) return;
        setAnswer({
          seq,
          asked: wanted,
          preview: result.ok ? result.value : null,
          error: result.ok ? null : result.error,
        });
      });
    }, restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [api, seq, wanted]);
  const own = answer?.seq === seq ? answer : null;
  return {
    preview: own?.preview ?? null,
    error: own?.error ?? null,
    isWaiting: wanted !== null && own?.asked !== wanted,
  };
};
