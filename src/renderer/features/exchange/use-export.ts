import { useContext } from 'react';
import type { FileFormat, TextFormat } from '../../../shared/exchange.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { CopyContext } from '../../ui/copy.tsx';
import { type Offer, useNotices } from '../../ui/notices.tsx';
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
  const done = (text: string, warnings: readonly string[], offer?: Offer): void =>
    inform(text, warnings.length > 0 ? warnings.join(' ') : undefined, offer);
  const show = async (id: number): Promise<void> => {
    const result = await api.call('export.showFile', { id });
    if (!result.ok) report(result.error);
  };
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
      else if (result.value) {
        const { file, warnings } = result.value;
        done(
          t('Saved {count, plural, one {# event} other {# events}} as {file}', {
            count: seqs.length,
            file: visibleLine(file.name),
          }),
          warnings,
          { label: t('Show in folder'), accept: () => void show(file.id) },
        );
      }
    },
  };
};
