import type { ReactNode, RefObject } from 'react';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { CheckIcon, CrossIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import { type EntryState, needsConfirmation, notesOf } from './key-entry.ts';
import { cleaningWords, type LintContext, noteWords, takeAwayWords } from './lint-words.ts';

type LintNotesProps = {
  /** The field is described by it. */
  readonly id: string;
  readonly provider: ProviderInfo;
  readonly entry: EntryState;
  readonly confirmBox: RefObject<HTMLInputElement | null>;
  readonly onClean: (isCleaned: boolean) => void;
  readonly onConfirm: (isConfirmed: boolean) => void;
};

/** What is known of the key that is being pasted, as it becomes known: what it is, then what is wrong. */
export function LintNotes(props: LintNotesProps) {
  const { id, provider, entry, confirmBox, onClean, onConfirm } = props;
  const { lint } = entry;
  const context: LintContext = { provider, fingerprint: lint?.fingerprint ?? null };
  const cleanings = notesOf(lint, 'cleaning');
  const refusals = notesOf(lint, 'refusal');
  const doubts = notesOf(lint, 'doubt').map((note) => noteWords(note, context));
  if (doubts.length === 0 && entry.question) doubts.push(entry.question.message);
  const isFine = refusals.length === 0 && doubts.length === 0;
  return (
    <div id={id} className="lint small" aria-live="polite">
      {lint !== null && lint.reading !== null && (
        <Note look="reading" icon={isFine ? <CheckIcon size={14} /> : <InfoIcon size={14} />}>
          {lint.fingerprint === null
            ? lint.reading
            : rich('{reading}, fingerprint {fingerprint}', {
                reading: lint.reading,
                fingerprint: <span className="mono">{lint.fingerprint}</span>,
              })}
        </Note>
      )}
      {refusals.map((note) => (
        <Note key={note.code} look="refusal" icon={<CrossIcon size={14} />}>
          {noteWords(note, context)}
        </Note>
      ))}
      {doubts.map((words) => (
        <Note key={words} look="doubt" icon={<WarningIcon size={14} />}>
          {words}
        </Note>
      ))}
      {needsConfirmation(entry) && (
        <Choice
          box={confirmBox}
          label={t('Add it anyway')}
          isChecked={entry.isConfirmed}
          onChange={onConfirm}
        />
      )}
      {cleanings.length > 0 && (
        <>
          <Note look="cleaning" icon={<InfoIcon size={14} />}>
            {cleaningWords(cleanings)}
          </Note>
          <Choice label={takeAwayWords(cleanings)} isChecked={entry.isCleaned} onChange={onClean} />
        </>
      )}
      {notesOf(lint, 'remark').map((note) => (
        <Note key={note.code} look="remark" icon={<InfoIcon size={14} />}>
          {noteWords(note, context)}
        </Note>
      ))}
    </div>
  );
}

type NoteProps = {
  readonly look: 'reading' | 'refusal' | 'doubt' | 'cleaning' | 'remark';
  readonly icon: ReactNode;
  readonly children: ReactNode;
};

function Note({ look, icon, children }: NoteProps) {
  return (
    <p className={`lint__note lint__note--${look}`}>
      {icon}
      <span>{children}</span>
    </p>
  );
}

type ChoiceProps = {
  readonly box?: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

function Choice({ box, label, isChecked, onChange }: ChoiceProps) {
  return (
    <label className="check lint__choice">
      <input
        ref={box}
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
