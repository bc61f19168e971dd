import { useId, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useNotices } from '../../ui/notices.tsx';

type AddKeyFormProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo;
  readonly onChanged: () => void;
};

const typed = (form: HTMLFormElement, name: string): string => {
  const text = new FormData(form).get(name);
  return typeof text === 'string' ? text : '';
};

/** Takes a key. Its text is in the field alone, never in state, and gone once it is submitted. */
export function AddKeyForm({ source, provider, onChanged }: AddKeyFormProps) {
  const api = useApi();
  const { announce, inform } = useNotices();
  const form = useRef<HTMLFormElement>(null);
  const labelId = useId();
  const [isShown, setShown] = useState(false);
  const [isFilled, setFilled] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  // Public keys have many lines; everything that may be a secret is hidden while it is typed.
  const isMultiLine = provider.secretKind === 'public-key';

  const add = async (): Promise<void> => {
    if (!form.current) return;
    const value = typed(form.current, 'value');
    const label = typed(form.current, 'label').trim();
    form.current.reset();
    setFilled(false);
    setShown(false);
    setBusy(true);
    setError(null);
    const result = await api.call('keys.put', { sourceId: source.id, label, value });
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    announce('Key added');
    onChanged();
  };
  const generate = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const label = form.current ? typed(form.current, 'label').trim() : '';
    const result = await api.call('keys.generate', { sourceId: source.id, label });
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    inform('Secret generated and copied', `Paste it into ${provider.name}’s portal now.`);
    onChanged();
  };

  return (
    <form
      ref={form}
      className="add-key"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={provider.secretLabel} hint={provider.secretHint} error={error}>
        {(control) =>
          isMultiLine ? (
            <textarea
              {...control}
              name="value"
              className="input input--mono"
              rows={3}
              maxLength={16_384}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setFilled(event.target.value !== '')}
            />
          ) : (
            <div className="add-key__secret">
              <input
                {...control}
                name="value"
                className="input input--mono"
                type={isShown ? 'text' : 'password'}
                maxLength={16_384}
                spellCheck={false}
                autoComplete="off"
                placeholder="Paste it here"
                onChange={(event) => setFilled(event.target.value !== '')}
              />
              {isFilled && (
                <Button
                  look="quiet"
                  aria-pressed={isShown}
                  aria-label={`Show ${provider.secretLabel.toLowerCase()}`}
                  onClick={() => setShown(!isShown)}
                >
                  {isShown ? 'Hide' : 'Show'}
                </Button>
              )}
            </div>
          )
        }
      </Field>
      <div className="add-key__row">
        <label className="visually-hidden" htmlFor={labelId}>
          Name of the key (optional)
        </label>
        <input
          id={labelId}
          name="label"
          className="input add-key__label"
          maxLength={80}
          placeholder="Name (optional)"
          autoComplete="off"
        />
        <Button look="primary" type="submit" isBusy={isBusy} disabled={!isFilled}>
          Add key
        </Button>
        {provider.canGenerateSecret && (
          <Button isBusy={isBusy} onClick={() => void generate()}>
            Generate one
          </Button>
        )}
      </div>
    </form>
  );
}
