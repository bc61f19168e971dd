import { useId, useRef } from 'react';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { generatedHint } from '../../lib/key-words.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { KeyField } from './KeyField.tsx';
import { KeyForm, labelIn } from './KeyForm.tsx';
import { isBlocked } from './key-entry.ts';
import { useKeyEntry } from './use-key-entry.ts';

type AddKeyFormProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo;
  readonly onChanged: () => void;
};

/** Takes a key by paste or from a file, or has one made. */
export function AddKeyForm({ source, provider, onChanged }: AddKeyFormProps) {
  const api = useApi();
  const { announce, inform, report } = useNotices();
  const entry = useKeyEntry(source.id);
  const labelField = useRef<HTMLInputElement>(null);
  const labelId = useId();
  const generation = useCommand('keys.generate');
  const { isFilled, isBusy } = entry.state;

  const done = (): void => {
    if (labelField.current) labelField.current.value = '';
    onChanged();
  };
  const add = async (form: HTMLFormElement): Promise<void> => {
    const isKept = await entry.submit((pasted) =>
      api.call('keys.put', { sourceId: source.id, label: labelIn(form), ...pasted }),
    );
    if (!isKept) return;
    announce(t('Key added'));
    done();
  };
  const generate = async (): Promise<void> => {
    const label = labelField.current?.value.trim() ?? '';
    const result = await generation.run({ sourceId: source.id, label });
    if (!result.ok) {
      report(result.error);
      return;
    }
    inform(t('Secret generated and copied'), generatedHint(provider.name));
    done();
  };

  return (
    <KeyForm
      className="add-key"
      onFiles={(files) => void entry.takeFiles(files)}
      onSubmit={(form) => void add(form)}
    >
      <KeyField provider={provider} entry={entry} />
      <div className="add-key__row">
        <label className="visually-hidden" htmlFor={labelId}>
          {t('Name of the key (optional)')}
        </label>
        <input
          ref={labelField}
          id={labelId}
          name="label"
          className="input add-key__label"
          maxLength={80}
          placeholder={t('Name (optional)')}
          autoComplete="off"
        />
        <Button
          look="primary"
          type="submit"
          isBusy={isBusy}
          disabled={!isFilled || isBlocked(entry.state)}
        >
          {t('Add key')}
        </Button>
        {provider.canGenerateSecret && (
          <Button isBusy={generation.isBusy} onClick={() => void generate()}>
            {t('Generate one')}
          </Button>
        )}
      </div>
    </KeyForm>
  );
}
