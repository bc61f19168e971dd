import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { Answer, ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { formatDuration } from '../../lib/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Facts.tsx';
import { ErrorText, Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { EntityFields } from '../order/EntityFields.tsx';
import { entityDraftOf, isWhole, readEntity } from '../order/entity-draft.ts';
import { type AnswerDraft, AnswerFields, readAnswer } from './AnswerFields.tsx';
import { type ProviderDraft, ProviderFields } from './ProviderFields.tsx';
import { SecondsField } from './SecondsField.tsx';

type SourceSettingsFormProps = {
  readonly source: SourceInfo;
  readonly providers: readonly ProviderInfo[];
  /** Whether the focus begins at what its events are about. */
  readonly focusesEntity: boolean;
  readonly onChanged: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
};

type Tolerance = 'provider' | 'own' | 'off';

const toleranceOf = (toleranceS: number | null): Tolerance => {
  if (toleranceS === null) return 'provider';
  return toleranceS === 0 ? 'off' : 'own';
};

const draftOf = (answer: Answer | null): AnswerDraft => ({
  status: answer ? String(answer.status) : '',
  body: answer?.body ?? '',
});

/** Parameters with a value; an empty one is the same as none. */
const filled = (parameters: ProviderDraft['parameters']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );

export function SourceSettingsForm(props: SourceSettingsFormProps) {
  const { source, providers, onChanged, onRename, onRemove } = props;
  const { settings } = source;
  const [judge, setJudge] = useState<ProviderDraft>({
    provider: source.provider,
    scheme: settings.scheme ?? '',
    parameters: settings.parameters,
  });
  // The fields are those of the provider that is chosen, saved or not.
  const provider = providers.find(({ id }) => id === judge.provider) ?? null;
  const api = useApi();
  const { inform } = useNotices();
  const [tolerance, setTolerance] = useState(toleranceOf(settings.toleranceS));
  const [toleranceS, setToleranceS] = useState(
    String(settings.toleranceS || (provider?.toleranceS ?? 300)),
  );
  const [publicUrl, setPublicUrl] = useState(settings.publicUrl ?? '');
  const [allowBodyOnly, setAllowBodyOnly] = useState(settings.allowBodyOnly);
  const [accept, setAccept] = useState(draftOf(settings.answers.accept));
  const [reject, setReject] = useState(draftOf(settings.answers.reject));
  const [entity, setEntity] = useState(entityDraftOf(settings.entity));
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    setBusy(true);
    const toleranceValues: Readonly<Record<Tolerance, number | null>> = {
      provider: null,
      own: Number(toleranceS),
      off: 0,
    };
    const result = await api.call('sources.update', {
      id: source.id,
      ...(judge.provider !== source.provider && { provider: judge.provider }),
      settings: {
        toleranceS: toleranceValues[tolerance],
        publicUrl: publicUrl.trim() || null,
        allowBodyOnly,
        scheme: judge.scheme || null,
        parameters: filled(judge.parameters),
        answers: {
          accept: provider ? readAnswer(accept, provider.answers.accept) : settings.answers.accept,
          reject: provider ? readAnswer(reject, provider.answers.reject) : settings.answers.reject,
        },
        entity: readEntity(entity),
      },
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    inform(t('Settings saved'), t('They count from now on; stored events are judged again.'));
    onChanged();
  };

  return (
    <Form
      className="stack stack--wide"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ProviderFields
        draft={judge}
        current={source.provider}
        providers={providers}
        onChange={setJudge}
      />
      {provider?.hasTimestamp && (
        <Section title={t('Age of the signature')}>
          <p className="soft">
            {t(
              '{provider} signs the time, too. A good signature that is older than this, or newer, is not accepted.',
              { provider: provider.name },
            )}
          </p>
          <div className="inline-fields">
            <Segments
              label={t('Allowed age')}
              options={[
                {
                  value: 'provider',
                  label: t('Default ({duration})', {
                    duration: formatDuration(provider.toleranceS),
                  }),
                },
                { value: 'own', label: t('Custom') },
                { value: 'off', label: t('Any age') },
              ]}
              value={tolerance}
              onChange={setTolerance}
            />
            {tolerance === 'own' && <SecondsField value={toleranceS} onChange={setToleranceS} />}
          </div>
          {tolerance === 'off' && (
            <p className="soft small">
              {t('Recorded requests can then be sent again unnoticed. For tests only.')}
            </p>
          )}
        </Section>
      )}
      <Section title={t('Public URL')}>
        <Field
          label={t('URL as registered at the provider')}
          hint={
            provider?.signsUrl
              ? t(
                  'This provider signs the path it was given. Enter the URL here if requests reach Countersign through a proxy or under another path. Its host is let in.',
                )
              : t(
                  'Enter it if requests reach Countersign through a proxy or tunnel of your own: its host is let in. Empty means the URL of this source.',
                )
          }
        >
          {(control) => (
            <input
              {...control}
              className="input input--mono"
              type="url"
              maxLength={2048}
              placeholder="https://"
              value={publicUrl}
              onChange={(event) => setPublicUrl(event.target.value)}
            />
          )}
        </Field>
        {provider?.hasBodyOnlyReading && (
          <label className="check">
            <input
              type="checkbox"
              checked={allowBodyOnly}
              onChange={(event) => setAllowBodyOnly(event.target.checked)}
            />
            <span>
              {t('Accept a signature over the body alone')}
              <span className="field__hint check__hint">
                {t(
                  'It covers neither the path nor the date, so a recorded request can be sent again.',
                )}
              </span>
            </span>
          </label>
        )}
      </Section>
      {provider && (
        <Section title={t('Answers to the sender')}>
          <AnswerFields
            kind="accept"
            draft={accept}
            standard={provider.answers.accept}
            onChange={setAccept}
          />
          <AnswerFields
            kind="reject"
            draft={reject}
            standard={provider.answers.reject}
            onChange={setReject}
          />
          <p className="soft small">{t('Left empty, the default in grey is sent.')}</p>
        </Section>
      )}
      {provider && (
        <EntityFields
          sourceId={source.id}
          provider={provider}
          draft={entity}
          isWanted={props.focusesEntity}
          onChange={setEntity}
        />
      )}
      {error && <ErrorText error={error} />}
      <div className="form-actions">
        <Button look="primary" type="submit" isBusy={isBusy} disabled={!isWhole(entity)}>
          {t('Save settings')}
        </Button>
        <span className="form-actions__rest" />
        <Button look="quiet" onClick={onRename}>
          {t('Rename…')}
        </Button>
        <Button look="quiet" className="button--warning" onClick={onRemove}>
          {t('Remove source…')}
        </Button>
      </div>
    </Form>
  );
}
