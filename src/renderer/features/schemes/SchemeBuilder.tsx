/**
 * Describes a provider's signature scheme without code, and tries it on a captured event at every
 * change. What comes out is plain data; nothing in it is evaluated.
 */
import './schemes.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import type { SavedScheme } from '../../../shared/scheme-definition.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { ErrorText, type FieldError } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { HeaderNames } from './HeaderNames.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { type FieldName, readDraft } from './read-draft.ts';
import { SchemeForm } from './SchemeForm.tsx';
import { changed, draftOf, emptyDraft, type SchemeDraft } from './scheme-draft.ts';
import { useCaptured, useNewestEvents } from './use-captured.ts';
import { usePreview } from './use-preview.ts';

type SchemeBuilderProps = {
  /** The scheme to change; null for a new one. */
  readonly saved: SavedScheme | null;
  /** The captured event to try it on first; null for the newest. */
  readonly initialSeq: number | null;
  readonly sources: readonly SourceInfo[];
  readonly onSaved: (scheme: SavedScheme) => void;
  readonly onClose: () => void;
};

export function SchemeBuilder({
  saved,
  initialSeq,
  sources,
  onSaved,
  onClose,
}: SchemeBuilderProps) {
  const api = useApi();
  const initial = useMemo(() => (saved ? draftOf(saved.definition) : emptyDraft), [saved]);
  const [draft, setDraft] = useState(initial);
  const [attempts, setAttempts] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { definition, problems } = useMemo(() => readDraft(draft), [draft]);
  const count = Object.keys(problems).length;

  const newest = useNewestEvents();
  const [chosenSeq, setChosenSeq] = useState(initialSeq);
  const seq = chosenSeq ?? newest.events?.[0]?.seq ?? null;
  const { captured, error: capturedError } = useCaptured(seq);
  const preview = usePreview(seq, definition);
  const events = withEvent(newest.events, captured?.detail.summary ?? null);

  // After a vain attempt to save, the first field that is wrong.
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [attempts]);

  const onChange = (change: Partial<SchemeDraft>): void => {
    setError(null);
    setDraft((before) => changed(before, change));
  };
  const errorOf = (field: FieldName, text: string): FieldError | null => {
    const message = problems[field];
    return message !== undefined && (attempts > 0 || text !== '') ? { message } : null;
  };
  const save = async (): Promise<void> => {
    if (!definition || count > 0) {
      setAttempts(attempts + 1);
      return;
    }
    setBusy(true);
    const result = await api.call('schemes.save', { ...(saved && { id: saved.id }), definition });
    setBusy(false);
    if (result.ok) onSaved(result.value);
    else setError(result.error);
  };
  const leave = (): void => {
    if (JSON.stringify(draft) === JSON.stringify(initial)) onClose();
    else setLeaving(true);
  };

  return (
    <Dialog
      title={
        saved ? t('Change “{name}”', { name: saved.definition.name }) : t('Describe a provider')
      }
      isFull
      onClose={leave}
    >
      <Form ref={form} className="builder" onSubmit={() => void save()}>
        <div className="builder__panes">
          <div className="builder__form">
            <HeaderNames headers={captured?.detail.headers ?? []} />
            <SchemeForm draft={draft} errorOf={errorOf} onChange={onChange} />
          </div>
          <PreviewPane
            events={events}
            seq={seq}
            onSeq={setChosenSeq}
            sources={sources}
            captured={captured}
            preview={preview}
            isDraftReadable={definition !== null}
            error={newest.error ?? capturedError}
          />
        </div>
        <footer className="builder__foot">
          <div className="builder__problems">
            {error && <ErrorText error={error} />}
            {attempts > 0 && count > 0 && (
              <ErrorText
                error={{
                  message: t(
                    '{count, plural, one {# field} other {# fields}} to put right before it can be saved.',
                    { count },
                  ),
                }}
              />
            )}
          </div>
          <Button onClick={leave}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" isBusy={isBusy}>
            {t('Save scheme')}
          </Button>
        </footer>
      </Form>
      {isLeaving && (
        <ConfirmDialog
          title={t('Discard what you described?')}
          action={t('Discard')}
          isBusy={false}
          onConfirm={onClose}
          onClose={() => setLeaving(false)}
        >
          <p>{t('The scheme has not been saved.')}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  );
}

type Events = ReturnType<typeof useNewestEvents>['events'];

/** The newest events, and the one that is tried although it is older than those. */
const withEvent = (events: Events, event: NonNullable<Events>[number] | null): Events =>
  !events || !event || events.some(({ seq }) => seq === event.seq) ? events : [event, ...events];
