import type { AppError } from '../../../shared/errors.ts';
import type { KeyInfo } from '../../../shared/provider.ts';
import type { Result } from '../../../shared/result.ts';
import { t } from '../../../shared/text.ts';
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
      inform(
        t('Secret copied'),
        t('The clipboard is cleared after {seconds} seconds.', { seconds: clearsInS }),
      );
    },
    retire: async (isRetired) => {
      const result = await api.call('keys.retire', { id, isRetired });
      if (isRetired) {
        tell(
          result,
          t('Key retired'),
          t('It still verifies what arrived before, and nothing new.'),
        );
      } else tell(result, t('Key in use'), t('It verifies what arrives until you retire it.'));
    },
    disable: async (isDisabled) => {
      const result = await api.call('keys.disable', { id, isDisabled });
      if (isDisabled) {
        tell(result, t('Key disabled'), t('Stored events are judged anew without it, too.'));
      } else tell(result, t('Key enabled'), t('Stored events are judged anew with it.'));
    },
  };
};
