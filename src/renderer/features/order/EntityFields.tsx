import { useEffect, useState } from 'react';
import type { EntityCheck } from '../../../shared/order.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { Field, type FieldError } from '../../ui/Field.tsx';
import { type EntityDraft, isPointer, isWhole, readEntity } from './entity-draft.ts';
import { placeWords, pointerWords } from './order-words.ts';

type EntityFieldsProps = {
  readonly sourceId: number;
  readonly provider: ProviderInfo;
  readonly draft: EntityDraft;
  readonly onChange: (draft: EntityDraft) => void;
  /** Whether the focus begins at the id. */
  readonly isWanted: boolean;
};

const notAPointer = (): FieldError => ({
  message: t('This is not a JSON pointer.'),
  hint: t(
    'It begins with a slash, such as /data/id; in names ~ is written ~0, and / is written ~1.',
  ),
});
const noId = (): FieldError => ({
  message: t('The place in the order needs an id beside it.'),
  hint: t('Say where the id is, or leave both empty.'),
});

/** Where a source's events say what they are about, and in which order. */
export function EntityFields(props: EntityFieldsProps) {
  const { sourceId, provider, draft, onChange } = props;
  const orderError = draft.id.trim() === '' && draft.order.trim() !== '' ? noId() : null;
  return (
    <Section title={t('What events are about')}>
      <p className="soft">{defaultWords(provider)}</p>
      <PointerField
        label={t('JSON pointer to the id')}
        hint={t('Events with the same id are about the same thing. Empty for the default.')}
        placeholder={provider.entity?.id ?? '/data/id'}
        value={draft.id}
        error={null}
        isFocused={props.isWanted}
        onChange={(id) => onChange({ ...draft, id })}
      />
      <PointerField
        label={t('JSON pointer to the order')}
        hint={t(
          'A number or a time that is higher in later events, such as a revision. Empty where there is none.',
        )}
        placeholder={provider.entity?.order ?? '/data/updated_at'}
        value={draft.order}
        error={orderError}
        onChange={(order) => onChange({ ...draft, order })}
      />
      {isWhole(draft) && (
        <NewestEvent
          sourceId={sourceId}
          provider={provider}
          draft={draft}
          onChoose={(id) => onChange({ ...draft, id })}
        />
      )}
    </Section>
  );
}

const defaultWords = ({ name, entity }: ProviderInfo): string => {
  if (!entity) {
    return t('The data of {provider} name nothing that all its events are about.', {
      provider: name,
    });
  }
  const { id, otherIds, order, label, orderLabel } = entity;
  const values = { provider: name, label, id: pointerWords([id, ...otherIds]), orderLabel };
  return order === null
    ? t('Default for {provider}: the {label} at {id}, in order of arrival.', values)
    : t('Default for {provider}: the {label} at {id}, ordered by {orderLabel} at {order}.', {
        ...values,
        order,
      });
};

type PointerFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly value: string;
  readonly error: FieldError | null;
  readonly isFocused?: boolean;
  readonly onChange: (value: string) => void;
};

/** Only as the field appears: the same function is not called again for the same field. */
const focusAtOnce = (field: HTMLInputElement | null): void => {
  field?.focus();
  // What was found in the newest event stands below.
  field?.closest('section')?.scrollIntoView();
};

function PointerField(props: PointerFieldProps) {
  const { label, hint, placeholder, value, error, isFocused = false, onChange } = props;
  return (
    <Field label={label} hint={hint} error={isPointer(value) ? error : notAPointer()}>
      {(control) => (
        <input
          {...control}
          ref={isFocused ? focusAtOnce : undefined}
          className="input input--mono"
          value={value}
          maxLength={500}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type NewestEventProps = Pick<EntityFieldsProps, 'sourceId' | 'provider' | 'draft'> & {
  readonly onChoose: (id: string) => void;
};

/** The time after the last change, before anything is asked. */
const restMs = 200;

/** What the pointers would give for the newest event. */
function NewestEvent({ sourceId, provider, draft, onChoose }: NewestEventProps) {
  const api = useApi();
  const [check, setCheck] = useState<EntityCheck | null>(null);
  const wanted = JSON.stringify(readEntity(draft));
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      const entity = JSON.parse(wanted) as ReturnType<typeof readEntity>;
      void api.call('order.check', { sourceId, provider: provider.id, entity }).then((result) => {
        if (isWanted) setCheck(result.ok ? result.value : null);
      });
    }, restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [api, sourceId, provider.id, wanted]);
  if (!check) return null;
  const { candidates, entity } = check;
  return (
    <>
      <output className="soft small">
        {checkWords(check, draft.id.trim() === '' ? provider.entity?.orderLabel : undefined)}
      </output>
      {entity === null && candidates.length > 0 && (
        <fieldset className="id-candidates" aria-label={t('Ids that it has')}>
          <span className="soft small">{t('It has')}</span>
          {candidates.map((pointer) => (
            <Button key={pointer} isSmall className="mono" onClick={() => onChoose(pointer)}>
              {pointer}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}

const checkWords = (
  { seq, isReadable, entity, order }: EntityCheck,
  label = t('order'),
): string => {
  if (!isReadable) {
    return t('The newest event, #{seq}, has no JSON body that can be read.', { seq });
  }
  if (entity === null) {
    return t('In the newest event, #{seq}, nothing is there that can be an id.', { seq });
  }
  const values = { seq, id: visibleLine(entity) };
  return order === null
    ? t('The newest event, #{seq}, would be about “{id}”, without a place in the order.', values)
    : t('The newest event, #{seq}, would be about “{id}”, at {place}.', {
        ...values,
        place: placeWords(label, order),
      });
};
