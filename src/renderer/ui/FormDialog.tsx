import type { ReactNode } from 'react';
import { t } from '../../shared/text.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorText, type FieldError } from './Field.tsx';
import { Form } from './Form.tsx';

type FormDialogProps = {
  readonly title: string;
  readonly action: string;
  /** While it works it cannot be closed: what comes out may be shown only once. */
  readonly isBusy: boolean;
  readonly isReady?: boolean;
  /** What went wrong, unless it stands beside a field. */
  readonly error?: FieldError | null;
  /** Another way, at the other end of the buttons. */
  readonly aside?: ReactNode;
  /** Without a field, so that the action has the focus. */
  readonly isQuestion?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog that is a form: fields or a question, a way out, and one action. */
export function FormDialog(props: FormDialogProps) {
  const { title, action, isBusy, isReady = true, error, aside, isQuestion = false } = props;
  return (
    <Dialog title={title} isHeld={isBusy} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        {props.children}
        {error && <ErrorText error={error} />}
        <footer className="dialog__foot">
          {aside !== undefined && <div className="dialog__aside">{aside}</div>}
          <Button disabled={isBusy} onClick={props.onClose}>
            {t('Cancel')}
          </Button>
          <Button
            look="primary"
            type="submit"
            isBusy={isBusy}
            disabled={!isReady}
            data-initial-focus={isQuestion || undefined}
          >
            {action}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
