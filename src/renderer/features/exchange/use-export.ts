import { useContext } from 'react';
import type { FileFormat, TextFormat } from '../../../shared/exchange.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { CopyContext } from '../../ui/copy.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { textWords } from './export-words.ts';

export type Exporting = {
  readonly copy: (seq: number, format: TextFormat) => Promise<void>;
  readonly save: (seqs: readonly number[], format: FileFormat) => Promise<void>;
};

/** Takes events away, and says what there is to know of it. */
export const useExport = (withCredentials: boolean): Exporting => {
  const api = useApi();
  const copyText = useContext(CopyContext);
  const { inform, report } = useNotices();
  const done = (text: string, warnings: readonly string[]): void =>
    inform(text, warnings.length > 0 ? warnings.join(' ') : undefined);
  return {
    copy: async (seq, format) => {
      const result = await api.call('export.text', { seq, format, withCredentials });
      if (!result.ok) report(result.error);
      else if (await copyText(result.value.text)) {
        done(t('Copied as {format}', { format: textWords()[format].label }), result.value.warnings);
      }
    },
    save: async (seqs, format) => {
      const result = await api.call('export.file', { seqs: [...seqs], format, withCredentials });
      if (!result.ok) report(result.error);
      else if (result.value.isSaved) {
        const count = seqs.length;
        done(
          t('Saved {count, plural, one {# event} other {# events}}', { count }),
          result.value.warnings,
        );
      }
    },
  };
};
