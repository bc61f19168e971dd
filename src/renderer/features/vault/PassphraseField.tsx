import './vault.css';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { SecretField } from './secret-field.ts';
import { showLabel } from './show-label.ts';

type PassphraseFieldProps = {
  readonly field: SecretField;
  readonly label: string;
  readonly hint?: string;
  readonly error?: Pick<AppError, 'message' | 'hint'> | null;
  /** Has the focus when its dialog opens. */
  readonly isFirst?: boolean;
  /** Whether it has a button to show what is typed; else it follows another field. */
  readonly hasShow?: boolean;
  readonly onLeft?: () => void;
};

/** A field for a passphrase, hidden while it is typed unless it is to be seen. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { field, label, hint, error, isFirst = false, hasShow = true, onLeft } = props;
  return (
    <Field label={label} {...(hint !== undefined && { hint })} error={error ?? null}>
      {(control) => (
        <div className="passphrase">
          <input
            {...control}
            ref={field.ref}
            className="input"
            type={field.isShown ? 'text' : 'password'}
            maxLength={1024}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            data-initial-focus={isFirst || undefined}
            onChange={field.onTyped}
            onBlur={onLeft}
          />
          {hasShow && (
            <Button
              look="quiet"
              aria-pressed={field.isShown}
              aria-label={showLabel(label)}
              onClick={field.toggle}
            >
              {field.isShown ? t('Hide') : t('Show')}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
