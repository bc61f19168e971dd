import { useEffect, useState } from 'react';
import type { ShownRequest } from '../../../shared/console.ts';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import type { AppError } from '../../../shared/errors.ts';
import { useApi } from '../../api.ts';

export type PreviewState = {
  readonly requests: readonly ShownRequest[] | null;
  readonly error: AppError | null;
};

const isSame = (a: ShownRequest, b: ShownRequest): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Two actions in a row need one token between them. */
const withoutRepeats = (requests: readonly ShownRequest[]): readonly ShownRequest[] =>
  requests.filter((one, index) => requests.findIndex((other) => isSame(one, other)) === index);

/** What the actions would send, asked for anew whenever they change. */
export const usePreview = (sourceId: number, actions: readonly ConsoleAction[]): PreviewState => {
  const api = useApi();
  const [state, setState] = useState<PreviewState>({ requests: null, error: null });
  // The actions are made anew with every drawing: their text tells whether they changed.
  const wanted = JSON.stringify(actions);
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const answers = await Promise.all(
        (JSON.parse(wanted) as ConsoleAction[]).map((action) =>
          api.call('console.preview', { sourceId, action }),
        ),
      );
      if (!isCurrent) return;
      const error = answers.find((answer) => !answer.ok)?.error ?? null;
      const requests = answers.flatMap((answer) => (answer.ok ? answer.value.requests : []));
      setState({ requests: error ? null : withoutRepeats(requests), error });
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [api, sourceId, wanted]);
  return state;
};
