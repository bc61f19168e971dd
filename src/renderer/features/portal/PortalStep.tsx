import { type ReactNode, useId } from 'react';
import { type Mark, partsOf } from './portal-words.ts';

type PortalStepProps = {
  readonly text: string;
  /** What stands where a value is to be pasted. */
  readonly values: Readonly<Record<Mark, ReactNode>>;
  readonly isDone: boolean;
  readonly onDone: (isDone: boolean) => void;
};

/** A step to tick. Its words are the label of the tick box; the values in it are controls. */
export function PortalStep({ text, values, isDone, onDone }: PortalStepProps) {
  const id = useId();
  return (
    <li className={isDone ? 'portal-step portal-step--done' : 'portal-step'}>
      <input
        id={id}
        type="checkbox"
        checked={isDone}
        onChange={(event) => onDone(event.target.checked)}
      />
      <div className="portal-step__words">
        {partsOf(text).map((part, at) =>
          part.kind === 'words' ? (
            // The parts of a step never move.
            // oxlint-disable-next-line react/no-array-index-key
            <label key={at} htmlFor={id}>
              {part.text}
            </label>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={at}>{values[part.kind]}</span>
          ),
        )}
      </div>
    </li>
  );
}
