import type { ReactNode, SubmitEvent } from 'react';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { shortNameOf } from '../../lib/provider-name.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { ProviderChooser } from '../../ui/ProviderChooser.tsx';

type AddSourceDialogProps = {
  readonly providers: readonly ProviderInfo[];
  readonly initialProvider: string | null;
  /** For those whose provider is not in the list. */
  readonly schemes: ReactNode;
  readonly onAdded: (source: SourceInfo) => void;
  readonly onClose: () => void;
};

export function AddSourceDialog({
  providers,
  initialProvider,
  schemes,
  onAdded,
  onClose,
}: AddSourceDialogProps) {
  const api = useApi();
  const [provider, setProvider] = useState(initialProvider ?? '');
  const [name, setName] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const chosen = providers.find(({ id }) => id === provider);
  const providerName = chosen ? shortNameOf(chosen) : '';
  const submit = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('sources.add', { provider, name: name.trim() || providerName });
    setBusy(false);
    if (result.ok) onAdded(result.value);
    else setError(result.error);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isBusy) void submit();
  };
  return (
    <Dialog title={t('Add a source')} isWide onClose={onClose}>
      <Form className="form" onSubmit={onSubmit}>
        <ProviderChooser
          label={t('Provider')}
          providers={providers}
          value={provider}
          onChange={setProvider}
          footer={schemes}
        />
        <Field
          label={t('Name')}
          hint={t('To tell sources apart: the account, the app or the environment.')}
          error={error}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              value={name}
              maxLength={80}
              placeholder={providerName}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <footer className="dialog__foot">
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" isBusy={isBusy} disabled={providerName === ''}>
            {t('Add source')}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
