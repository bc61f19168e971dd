/** A note about an event: plain text, kept when the field is left. */
import { t } from '../../../shared/text.ts';
import './marks.css';
import { useEffect, useRef, useState } from 'react';
import { annotationLimits } from '../../../shared/annotations.ts';
import { useAction } from '../../lib/actions.ts';
import { Button } from '../../ui/Button.tsx';
import { NoteIcon } from '../../ui/icons.tsx';

type NoteEditorProps = {
  readonly note: string;
  readonly onSave: (note: string) => void;
};

export function NoteEditor({ note, onSave }: NoteEditorProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const [kept, setKept] = useState(note);
  // What is kept now is shown, unless somebody is writing.
  if (note !== kept) {
    setKept(note);
    if (!isWriting) setDraft(null);
  }
  // Another event may be opened while the field still has the focus.
  const unsaved = useRef<() => void>(() => undefined);
  useEffect(() => {
    unsaved.current = () => {
      if (draft !== null && draft !== note) onSave(draft);
    };
  });
  useEffect(() => () => unsaved.current(), []);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (): void => {
    if (field.current) field.current.focus();
    else setDraft('');
  };
  useAction('event.note', write);
  if (draft === null && note === '') {
    return (
      <Button
        look="quiet"
        isSmall
        action="event.note"
        icon={<NoteIcon size={14} />}
        onClick={write}
      >
        {t('Add a note')}
      </Button>
    );
  }
  return (
    <textarea
      ref={field}
      className="input note"
      aria-label={t('Note')}
      rows={2}
      maxLength={annotationLimits.noteLength}
      // Opened by its button, it is there to be written in.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={draft !== null}
      value={draft ?? note}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={() => setWriting(true)}
      onBlur={() => {
        setWriting(false);
        // Until it is kept the draft stays: nothing is lost when that fails.
        if (draft === note) setDraft(null);
        unsaved.current();
      }}
    />
  );
}
