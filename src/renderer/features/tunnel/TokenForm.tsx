import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useNotices } from '../../ui/notices.tsx';

type TokenFormProps = {
  readonly action: string;
  /** Changes each time the focus is wanted here; 0 for not at all. */
  readonly focusTurn: number;
  readonly label?: string;
  readonly onSaved: () => void;
  /** For a form that can be put away again. */
  readonly onCancel?: () => void;
};

/** Takes ngrok's authtoken. Its text is in the field alone, never in state, and gone once submitted. */
export function TokenForm({ action, focusTurn, label, onSaved, onCancel }: TokenFormProps) {
  const api = useApi();
  const { announce } = useNotices();
  const field = useRef<HTMLInputElement>(null);
  const [isFilled, setFilled] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    if (focusTurn > 0) field.current?.focus();
  }, [focusTurn]);

  const save = async (): Promise<void> => {
    const token = field.current?.value ?? '';
    if (field.current) field.current.value = '';
    setFilled(false);
    setBusy(true);
    setError(null);
    const result = await api.call('tunnel.putToken', { token });
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      field.current?.focus();
      return;
    }
    announce(t('Authtoken saved'));
    onSaved();
  };

  return (
    <Form
      className="token-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={label ?? t('Authtoken')} error={error}>
        {(control) => (
          <input
            {...control}
            ref={field}
            className="input input--mono"
            type="password"
            maxLength={512}
            spellCheck={false}
            autoComplete="off"
            placeholder={t('Paste it here')}
            onChange={(event) => setFilled(event.target.value.trim() !== '')}
          />
        )}
      </Field>
      <div className="token-form__buttons">
        <Button look="primary" type="submit" isBusy={isBusy} disabled={!isFilled}>
          {action}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t('Cancel')}
          </Button>
        )}
      </div>
    </Form>
  );
}
