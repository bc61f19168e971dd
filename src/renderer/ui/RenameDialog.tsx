import { useState } from 'react';
import { t } from '../../shared/text.ts';
import { Field, type FieldError } from './Field.tsx';
import { FormDialog } from './FormDialog.tsx';

type RenameDialogProps = {
  readonly title: string;
  /** The name it has. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly error: FieldError | null;
  /** In: the new name, without blanks around it. */
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for another name. */
export function RenameDialog(props: RenameDialogProps) {
  const [typed, setTyped] = useState(props.name);
  const name = typed.trim();
  return (
    <FormDialog
      title={props.title}
      action={t('Rename')}
      isBusy={props.isBusy}
      isReady={name !== ''}
      onSubmit={() => props.onRename(name)}
      onClose={props.onClose}
    >
      <Field label={t('Name')} error={props.error}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={typed}
            maxLength={80}
            required
            data-initial-focus
            autoComplete="off"
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
