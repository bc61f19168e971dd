import { message, t } from '../../../shared/text.ts';
import { Section } from '../../ui/Facts.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AreaOutcome } from './AreaOutcome.tsx';
import { useDraft } from './drafts.ts';
import { UsernameField } from './UsernameField.tsx';
import type { Place } from './use-action.ts';

/** Creating a user triggers user_create, deleting one user_delete. */
export function UserSection({ place }: { readonly place: Place }) {
  const [typed, setTyped] = useDraft('user', 'Test-User');
  const username = typed.trim();
  return (
    <Section title={t('Test user')}>
      <p className="soft">
        {t(
          'Creating a user triggers user_create, deleting it user_delete. Its password is long, random and kept nowhere.',
        )}
      </p>
      <ActionForm
        place={place}
        area="user"
        action={username === '' ? null : { kind: 'bracken.createUser', username }}
        label={t('Create the user')}
        request={message('Request<hidden> to create the user</hidden>')}
      >
        <UsernameField label={t('User name')} username={typed} onUsername={setTyped} />
      </ActionForm>
      <ActionForm
        place={place}
        area="user"
        action={username === '' ? null : { kind: 'bracken.deleteUser', username }}
        label={t('Delete the user…')}
        request={message('Request<hidden> to delete the user</hidden>')}
      />
      <AreaOutcome place={place} area="user" />
    </Section>
  );
}
