import { useState } from 'react';
import { useStore } from 'zustand';
import { message, t } from '../../../shared/text.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { Field, type FieldError } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionForm } from './ActionForm.tsx';
import { AreaOutcome } from './AreaOutcome.tsx';
import { nothingDone } from './consoles.ts';
import { useDraft } from './drafts.ts';
import { NoPublicUrl } from './NoPublicUrl.tsx';
import { readPhoneNumber } from './phone-number.ts';
import type { Place } from './use-action.ts';

const badNumber = (): FieldError => ({
  message: t('This is no number in international form.'),
  hint: t('Begin with + and the country code, such as +61491570156.'),
});

type MessageSectionProps = { readonly place: Place; readonly publicUrl: string | null };

/** Sends a message whose delivery report and replies come back to the source. */
export function MessageSection({ place, publicUrl }: MessageSectionProps) {
  const { consoles, sourceId } = place;
  const [number, setNumber] = useDraft('number', '');
  const [content, setContent] = useDraft('content', () => t('Hello from Countersign'));
  const [isChecked, setChecked] = useState(false);
  const isSent = useStore(
    consoles.store,
    ({ sources }) => (sources[sourceId] ?? nothingDone).outcomes.message?.result.error === null,
  );
  const destination = readPhoneNumber(number);
  const action =
    publicUrl !== null && destination !== null && content !== ''
      ? ({ kind: 'messagemedia.send', destination, content } as const)
      : null;
  return (
    <Section title={t('Test message')}>
      <p className="soft">
        {t(
          'Sends a real message, which costs what messages cost in your account. MessageMedia reports its delivery, and any reply, to this source.',
        )}
      </p>
      {publicUrl === null ? (
        <NoPublicUrl providerName="MessageMedia" />
      ) : (
        <Facts>
          <Fact name={t('Callback URL')}>
            <span className="mono">{publicUrl}</span>
          </Fact>
        </Facts>
      )}
      <ActionForm
        place={place}
        area="message"
        action={action}
        label={t('Send the message…')}
        request={message('Request<hidden> to send the message</hidden>')}
        look="primary"
        isBlocked={publicUrl === null}
        onIncomplete={() => setChecked(true)}
      >
        <Field
          label={t('Destination number')}
          hint={t('In international form.')}
          error={isChecked && destination === null ? badNumber() : null}
        >
          {(control) => (
            <input
              {...control}
              className="input input--mono"
              type="tel"
              maxLength={40}
              required
              autoComplete="off"
              placeholder="+61491570156"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
              onBlur={() => setChecked(number !== '')}
            />
          )}
        </Field>
        <Field label={t('Text')}>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={2}
              maxLength={1000}
              required
              value={content}
              onChange={(event) => setContent(event.target.value)}
            />
          )}
        </Field>
      </ActionForm>
      <AreaOutcome place={place} area="message" />
      {isSent && <Notice>{t('Delivery reports and replies appear in the feed.')}</Notice>}
    </Section>
  );
}
