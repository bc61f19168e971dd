import { useEffect, useRef, useState } from 'react';
import type { ConsoleAccount } from '../../../shared/console.ts';
import { message, t } from '../../../shared/text.ts';
import type { VaultState } from '../../../shared/vault.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNotices } from '../../ui/notices.tsx';
import type { AccountFormProps } from './AccountForm.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AreaOutcome } from './AreaOutcome.tsx';
import { BrackenAccountForm } from './BrackenAccountForm.tsx';
import { useDraft } from './drafts.ts';
import { MessagemediaAccountForm } from './MessagemediaAccountForm.tsx';
import type { Place } from './use-action.ts';

type AccountSectionProps = {
  readonly place: Place;
  readonly kind: ConsoleAccount['kind'];
  readonly account: ConsoleAccount | null;
  readonly vault: VaultState;
  readonly onAccount: (account: ConsoleAccount | null) => void;
};

/** The access to the provider's API: asked for, shown without its secret, changed, removed. */
export function AccountSection(props: AccountSectionProps) {
  const { place, kind, account, vault, onAccount } = props;
  const [isChanging, setChanging] = useDraft('changing', false);
  const [isRemoving, setRemoving] = useState(false);
  const isFormShown = account === null || !account.hasSecret || isChanging;
  const changeButton = useRef<HTMLButtonElement>(null);
  const wasFormShown = useRef(isFormShown);
  // The form takes the focus with it when it goes.
  useEffect(() => {
    if (wasFormShown.current && !isFormShown) changeButton.current?.focus();
    wasFormShown.current = isFormShown;
  }, [isFormShown]);
  const form: AccountFormProps = {
    sourceId: place.sourceId,
    vault,
    onSaved: (saved) => {
      setChanging(false);
      onAccount(saved);
    },
    onCancel: isChanging ? () => setChanging(false) : null,
  };
  return (
    <Section
      title={t('Account')}
      actions={
        account && (
          <div className="action__row">
            {!isFormShown && (
              <Button isSmall ref={changeButton} onClick={() => setChanging(true)}>
                {t('Change')}
              </Button>
            )}
            <Button look="quiet" isSmall onClick={() => setRemoving(true)}>
              {t('Remove…')}
            </Button>
          </div>
        )
      }
    >
      {account && !account.hasSecret && (
        <Notice look="warn">
          {t(
            'The secret is not here any more: it was kept for an earlier run only. Enter it again.',
          )}
        </Notice>
      )}
      {account?.hasSecret && vault.status === 'locked' && (
        <Notice look="warn">
          {t('Secrets are locked: nothing can be sent with this account until you unlock them.')}
        </Notice>
      )}
      {!isFormShown && account ? (
        <AccountFacts account={account} />
      ) : (
        <AccountFields {...form} kind={kind} account={account} />
      )}
      {!isFormShown && kind === 'bracken' && (
        <>
          <ActionForm
            place={place}
            area="account"
            action={{ kind: 'bracken.token' }}
            label={t('Get an access token')}
            request={message('Request<hidden> to get an access token</hidden>')}
          />
          <AreaOutcome place={place} area="account" />
        </>
      )}
      {isRemoving && (
        <RemoveAccountDialog
          sourceId={place.sourceId}
          onDone={() => {
            setRemoving(false);
            setChanging(false);
            onAccount(null);
          }}
          onClose={() => setRemoving(false)}
        />
      )}
    </Section>
  );
}

type AccountFieldsProps = AccountFormProps & Pick<AccountSectionProps, 'kind' | 'account'>;

function AccountFields({ kind, account, ...form }: AccountFieldsProps) {
  return kind === 'messagemedia' ? (
    <MessagemediaAccountForm {...form} account={account?.kind === kind ? account : null} />
  ) : (
    <BrackenAccountForm {...form} account={account?.kind === kind ? account : null} />
  );
}

function AccountFacts({ account }: { readonly account: ConsoleAccount }) {
  const secret = (
    <Fact name={account.kind === 'bracken' ? t('Client secret') : t('API secret')}>
      {t('Kept, never shown')}{' '}
      {!account.isPersistent && <span className="tag tag--warn">{t('This run only')}</span>}
    </Fact>
  );
  if (account.kind === 'messagemedia') {
    return (
      <Facts>
        <Fact name={t('API host')}>{account.host}</Fact>
        <Fact name={t('API key')}>
          <span className="mono">{account.apiKey}</span>
        </Fact>
        {secret}
      </Facts>
    );
  }
  return (
    <Facts>
      <Fact name={t('Domain key')}>
        <span className="mono">{account.domainKey}</span>
      </Fact>
      <Fact name={t('Client id')}>
        <span className="mono">{account.clientId}</span>
      </Fact>
      {secret}
      <Fact name={t('Token URL')}>{account.tokenUrl}</Fact>
      <Fact name={t('API URL')}>{account.apiUrl}</Fact>
    </Facts>
  );
}

type RemoveAccountDialogProps = {
  readonly sourceId: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function RemoveAccountDialog({ sourceId, onDone, onClose }: RemoveAccountDialogProps) {
  const { announce } = useNotices();
  const { isBusy, error, run } = useCommand('console.removeAccount');
  const remove = async (): Promise<void> => {
    const result = await run({ sourceId });
    if (!result.ok) return;
    announce(t('Account removed'));
    onDone();
  };
  return (
    <ConfirmDialog
      title={t('Remove the account?')}
      action={t('Remove account')}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        {t(
          'Countersign forgets its credentials. The source, its keys and its events stay, and so does everything in the account itself.',
        )}
      </p>
      {error && <ErrorText error={error} />}
    </ConfirmDialog>
  );
}
