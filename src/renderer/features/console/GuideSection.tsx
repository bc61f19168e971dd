import { useStore } from 'zustand';
import { message, t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AreaOutcome, UnderWay } from './AreaOutcome.tsx';
import { nothingDone } from './consoles.ts';
import { GuideSteps } from './GuideSteps.tsx';
import { GuideVerdict } from './GuideVerdict.tsx';
import { NoPublicUrl } from './NoPublicUrl.tsx';
import { RequestDisclosure } from './RequestDisclosure.tsx';
import { freshUsername } from './test-user.ts';
import { UsernameField } from './UsernameField.tsx';
import type { Place } from './use-action.ts';

/** The guide triggers it by creating a user. */
const event = 'user_create';

type GuideSectionProps = {
  readonly place: Place;
  readonly publicUrl: string | null;
  readonly username: string;
  readonly onUsername: (username: string) => void;
  readonly onOpenEvent: (seq: number) => void;
};

/** The provider's guide from end to end with one button. */
export function GuideSection(props: GuideSectionProps) {
  const { place, publicUrl, onUsername, onOpenEvent } = props;
  const { consoles, sourceId } = place;
  const username = props.username.trim();
  const isBusy = useStore(consoles.store, ({ running }) => running !== null);
  const isRunning = useStore(
    consoles.store,
    ({ running }) => running?.sourceId === sourceId && running.area === 'guide',
  );
  const { guide, guideError, leftUsers } = useStore(
    consoles.store,
    ({ sources }) => sources[sourceId] ?? nothingDone,
  );
  const isBlocked = publicUrl === null;
  const run = async (): Promise<void> => {
    await consoles.runGuide({ sourceId, event, username });
    // The next run must not meet the user of this one.
    onUsername(freshUsername());
    // The guide makes a secret where the source has none.
    place.onChanged();
  };
  return (
    <Section title={t('Bracken’s guide')}>
      <p className="soft">
        {t(
          'Takes the secret of this source or makes one, gets an access token, subscribes the source to {event}, creates a test user, waits for the event and checks its signature.',
          { event },
        )}
      </p>
      {isBlocked && <NoPublicUrl providerName="Bracken" />}
      <Form
        className="form action"
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!isBusy && !isBlocked && username !== '') void run();
        }}
      >
        <UsernameField
          label={t('Name of the test user')}
          hint={t('A real user of your domain. Delete it when the guide has come to its end.')}
          username={props.username}
          onUsername={onUsername}
        />
        <div className="action__row">
          <Button look="primary" type="submit" disabled={isBusy || isBlocked}>
            {t('Run the guide')}
          </Button>
          <RequestDisclosure
            sourceId={sourceId}
            actions={
              username === '' || isBlocked
                ? null
                : [
                    { kind: 'bracken.subscribe', event, isActive: true },
                    { kind: 'bracken.createUser', username },
                  ]
            }
            title={message('Request<hidden> to run the guide</hidden>')}
          />
        </div>
      </Form>
      {isRunning && <UnderWay consoles={consoles} words={t('The guide is under way…')} />}
      {guideError && <ErrorText error={guideError} />}
      {guide && <GuideSteps steps={guide.steps} />}
      {guide && guide.seq !== null && !guide.isRunning && (
        <GuideVerdict seq={guide.seq} onOpenEvent={onOpenEvent} />
      )}
      {!isRunning &&
        leftUsers.map((user) => (
          <div key={user} className="stack stack--tight">
            <Notice>
              {t(
                'The test user “{user}” is still in your domain. Delete it when you need it no more.',
                { user },
              )}
            </Notice>
            <ActionForm
              place={place}
              area="guide-user"
              action={{ kind: 'bracken.deleteUser', username: user }}
              label={t('Delete the test user…')}
              request={message('Request<hidden> to delete the test user</hidden>')}
            />
          </div>
        ))}
      <AreaOutcome place={place} area="guide-user" />
    </Section>
  );
}
