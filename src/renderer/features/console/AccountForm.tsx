import type { ReactNode } from 'react';
import type { ConsoleAccount } from '../../../shared/console.ts';
import type { NewAccount } from '../../../shared/contract/console.ts';
import { t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { secretPlace } from './console-words.ts';
import { useForgetDrafts } from './drafts.ts';

/** What the forms of both accounts are given. */
export type AccountFormProps = {
  readonly sourceId: number;
  readonly vault: VaultState;
  readonly onSaved: (account: ConsoleAccount) => void;
  /** Leaves everything as it was; null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
};

type AccountFrameProps = AccountFormProps & {
  /** Reads the fields, and empties the secret one. */
  readonly take: () => NewAccount;
  /** Who is told the credentials. */
  readonly told: ReactNode;
  /** The fields. */
  readonly children: ReactNode;
};

/** What both accounts have in common: the promise about the secret, and the buttons. */
export function AccountFrame(props: AccountFrameProps) {
  const { sourceId, vault, onSaved, onCancel, take, told, children } = props;
  const { announce } = useNotices();
  const forget = useForgetDrafts();
  const { isBusy, error, run } = useCommand('console.putAccount');
  const save = async (): Promise<void> => {
    const result = await run({ sourceId, account: take() });
    if (!result.ok) return;
    announce(t('Account saved'));
    forget('account');
    onSaved(result.value);
  };
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {children}
      <div className="soft small account__promises">
        <p>{secretPlace(vault)}</p>
        <p>{told}</p>
      </div>
      {error && <ErrorText error={error} />}
      <div className="action__row">
        <Button look="primary" type="submit" isBusy={isBusy}>
          {t('Save account')}
        </Button>
        {onCancel && (
          <Button
            look="quiet"
            onClick={() => {
              forget('account');
              onCancel();
            }}
          >
            {t('Cancel')}
          </Button>
        )}
      </div>
    </Form>
  );
}
