import type { AppError } from '../../../shared/errors.ts';
import type { KeyInfo } from '../../../shared/provider.ts';
import type { Result } from '../../../shared/result.ts';
import { useApi } from '../../api.ts';
import { useNotices } from '../../ui/notices.tsx';

export type KeyActions = {
  readonly copy: () => Promise<void>;
  readonly retire: (isRetired: boolean) => Promise<void>;
  readonly disable: (isDisabled: boolean) => Promise<void>;
};

/** What can be done with a key at once, and undone. */
export const useKeyActions = ({ id }: KeyInfo, onChanged: () => void): KeyActions => {
  const api = useApi();
  const { inform, report } = useNotices();
  const tell = (result: Result<KeyInfo, AppError>, text: string, hint: string): void => {
    if (!result.ok) {
      report(result.error);
      return;
    }
    inform(text, hint);
    onChanged();
  };
  return {
    copy: async () => {
      const result = await api.call('keys.copy', { id });
      if (!result.ok) {
        report(result.error);
        return;
      }
      const { clearsInS } = result.value;
      inform('Secret copied', `The clipboard is cleared after ${clearsInS} seconds.`);
    },
    retire: async (isRetired) => {
      const result = await api.call('keys.retire', { id, isRetired });
      if (isRetired) {
        tell(result, 'Key retired', 'It still verifies what arrived before, and nothing new.');
      } else tell(result, 'Key in use', 'It verifies what arrives until you retire it.');
    },
    disable: async (isDisabled) => {
      const result = await api.call('keys.disable', { id, isDisabled });
      if (isDisabled) {
        tell(result, 'Key disabled', 'Stored events are judged anew without it, too.');
      } else tell(result, 'Key enabled', 'Stored events are judged anew with it.');
    },
  };
};
