import { useState } from 'react';
import type { ConsolePreview } from '../../../shared/console.ts';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { useNotices } from '../../ui/notices.tsx';
import { doneWords } from './console-words.ts';
import type { ConsoleArea, Consoles } from './consoles.ts';

/** Whose console it is. */
export type Place = {
  readonly consoles: Consoles;
  readonly sourceId: number;
  /** The source has changed: it has another key. */
  readonly onChanged: () => void;
};

/** An action that waits for the user's word, with what it would send. */
export type Asked = { readonly action: ConsoleAction; readonly preview: ConsolePreview };

export type ActionFlow = {
  readonly asked: Asked | null;
  /** Sends it, after a question where it costs something, deletes something, or `isAsked` is set. */
  readonly start: (action: ConsoleAction, isAsked?: boolean) => void;
  readonly confirm: () => void;
  readonly dismiss: () => void;
};

export const useAction = (
  { consoles, sourceId, onChanged }: Place,
  area: ConsoleArea,
): ActionFlow => {
  const api = useApi();
  const { announce } = useNotices();
  const [asked, setAsked] = useState<Asked | null>(null);
  const run = async (action: ConsoleAction): Promise<void> => {
    setAsked(null);
    const result = await consoles.run({ sourceId, area }, action);
    if (result?.error === null) announce(t(doneWords[action.kind]));
    if (result && result.addedKeyId !== null) onChanged();
  };
  const start = async (action: ConsoleAction, isAsked: boolean): Promise<void> => {
    // Main says what is asked about: the same that it will send.
    const answer = await api.call('console.preview', { sourceId, action });
    if (!answer.ok) consoles.refuse({ sourceId, area }, action, answer.error);
    else if (isAsked || answer.value.needsConsent !== null) {
      setAsked({ action, preview: answer.value });
    } else await run(action);
  };
  return {
    asked,
    start: (action, isAsked = false) => void start(action, isAsked),
    confirm: () => {
      if (asked) void run(asked.action);
    },
    dismiss: () => setAsked(null),
  };
};
