import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { message, t } from '../../../shared/text.ts';
import { Section } from '../../ui/Facts.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AreaOutcome } from './AreaOutcome.tsx';
import { useDraft } from './drafts.ts';
import { EventField, isEventName } from './EventField.tsx';
import { NoPublicUrl } from './NoPublicUrl.tsx';
import type { Place } from './use-action.ts';

type SubscriptionSectionProps = { readonly place: Place; readonly publicUrl: string | null };

/** One subscription for each event of the domain: a later one takes the place of the earlier. */
export function SubscriptionSection({ place, publicUrl }: SubscriptionSectionProps) {
  const [event, setEvent] = useDraft('event', 'user_create');
  const isBlocked = publicUrl === null;
  const subscribe = (isActive: boolean): ConsoleAction | null =>
    isEventName(event) && !isBlocked ? { kind: 'bracken.subscribe', event, isActive } : null;
  return (
    <Section title={t('Subscription')}>
      <p className="soft">
        {t(
          'Tells Bracken to send an event to this source’s public URL, signed with its newest secret. Subscribing again changes the URL and the secret, and switches the subscription on.',
        )}
      </p>
      {isBlocked && <NoPublicUrl providerName="Bracken" />}
      <ActionForm
        place={place}
        area="subscription"
        action={subscribe(true)}
        label={t('Subscribe or activate')}
        request={message('Request<hidden> to subscribe or activate</hidden>')}
        isBlocked={isBlocked}
      >
        <EventField event={event} onEvent={setEvent} />
      </ActionForm>
      <ActionForm
        place={place}
        area="subscription"
        action={subscribe(false)}
        label={t('Deactivate')}
        request={message('Request<hidden> to deactivate</hidden>')}
        isBlocked={isBlocked}
      />
      <AreaOutcome place={place} area="subscription" />
    </Section>
  );
}
