import { useState } from 'react';
import { Section } from '../../ui/Facts.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AreaOutcome } from './AreaOutcome.tsx';
import { UsernameField } from './UsernameField.tsx';
import type { Place } from './use-action.ts';

/** Creating a user triggers user_create, deleting one user_delete. */
export function UserSection({ place }: { readonly place: Place }) {
  const [typed, setTyped] = useState('Test-User');
  const username = typed.trim();
  return (
    <Section title="Test user">
      <p className="soft">
        Creating a user triggers user_create, deleting it user_delete. Its password is long, random
        and kept nowhere.
      </p>
      <ActionForm
        place={place}
        area="user"
        action={username === '' ? null : { kind: 'bracken.createUser', username }}
        label="Create the user"
      >
        <UsernameField label="User name" username={typed} onUsername={setTyped} />
      </ActionForm>
      <ActionForm
        place={place}
        area="user"
        action={username === '' ? null : { kind: 'bracken.deleteUser', username }}
        label="Delete the user…"
      />
      <AreaOutcome place={place} area="user" />
    </Section>
  );
}
