import { useContext } from 'react';
import type { EventDetail } from '../../../shared/event.ts';
import type { Reverification } from '../../../shared/ipc.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { useActions } from '../../lib/actions.ts';
import { CopyContext } from '../../ui/copy.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { storedSource } from '../body/byte-source.ts';
import { useReadText } from '../body/CopyBody.tsx';
import { useExport } from '../exchange/use-export.ts';
import { useCheckAgain } from './use-check-again.ts';

/** What can be done to the open event whatever part of it is shown. */
export const useEventKeys = (
  seq: number,
  detail: EventDetail | null,
  source: SourceInfo | null,
  reverification: Reverification | null,
): void => {
  const api = useApi();
  const copyText = useContext(CopyContext);
  const { inform } = useNotices();
  const { copy } = useExport(false);
  const checking = useCheckAgain(source, reverification);
  const readText = useReadText();
  const shown = detail?.summary.seq === seq ? detail : null;
  const copyBody = async ({ storedBytes }: EventDetail): Promise<void> => {
    const text = await readText(storedSource(api, seq, storedBytes, new Uint8Array()));
    if (text !== null && (await copyText(text))) inform(t('{what} copied', { what: t('Body') }));
  };
  useActions({
    'event.verify': source && !checking.isBusy ? checking.start : null,
    'event.copyCurl': () => void copy(seq, 'curl'),
    'event.copyBody': shown && shown.storedBytes > 0 ? () => void copyBody(shown) : null,
  });
};
