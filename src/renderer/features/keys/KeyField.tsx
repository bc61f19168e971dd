import './keys.css';
import type { KeyboardEvent } from 'react';
import { useId, useRef } from 'react';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Field } from '../../ui/Field.tsx';
import { showLabel } from '../vault/show-label.ts';
import { keyFileTypes } from './key-file.ts';
import { LintNotes } from './LintNotes.tsx';
import type { KeyEntry } from './use-key-entry.ts';

type KeyFieldProps = {
  readonly provider: ProviderInfo;
  readonly entry: KeyEntry;
  readonly label?: string;
};

/**
 * Where a key is pasted, and what is said of it. A masked text area, for an input would drop line
 * breaks: a PEM would break, and what was pasted with a secret could not be told.
 */
export function KeyField({ provider, entry, label = provider.secretLabel }: KeyFieldProps) {
  const { state, field } = entry;
  const notesId = useId();
  const picker = useRef<HTMLInputElement>(null);
  // Public keys have many lines and need no hiding.
  const isPublic = provider.secretKind === 'public-key';
  const isMasked = !isPublic && !state.isShown;
  const submitOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isPublic || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing)
      return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <div className="key-field">
      <Field label={label} hint={provider.secretHint} error={state.error}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            name="value"
            data-initial-focus
            className={classNames(
              'input input--mono key-field__text',
              isPublic && 'key-field__text--public',
              isMasked && 'key-field__text--masked',
            )}
            aria-describedby={classNames(control['aria-describedby'], notesId)}
            rows={isPublic ? 3 : 1}
            maxLength={65_536}
            readOnly={state.isBusy}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            placeholder={t('Paste it here')}
            onChange={() => entry.changed()}
            onKeyDown={submitOnEnter}
          />
        )}
      </Field>
      <div className="key-field__tools">
        <Button look="quiet" isSmall onClick={() => picker.current?.click()}>
          {t('From a file…')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={t('Key file')}
          accept={keyFileTypes}
          onChange={({ target }) => {
            void entry.takeFiles([...(target.files ?? [])]);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
        <span className="soft small key-field__drop-hint">{t('or drop it here')}</span>
        {!isPublic && state.isFilled && (
          <Button
            look="quiet"
            isSmall
            aria-pressed={state.isShown}
            aria-label={showLabel(label)}
            onClick={() => entry.show(!state.isShown)}
          >
            {state.isShown ? t('Hide') : t('Show')}
          </Button>
        )}
      </div>
      <LintNotes
        id={notesId}
        provider={provider}
        entry={state}
        confirmBox={entry.confirmBox}
        onClean={entry.clean}
        onConfirm={entry.confirm}
      />
    </div>
  );
}
