/** Tags one by one: added by typing, with those in use on offer, and taken away again. */
import { t } from '../../../shared/text.ts';
import './marks.css';
import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import { annotationLimits, normalTag } from '../../../shared/annotations.ts';
import { useApi } from '../../api.ts';
import { visibleLine } from '../../lib/visible-text.ts';
import { CrossIcon } from '../../ui/icons.tsx';

export type GivenTag = {
  readonly name: string;
  /** How many have it, where not all do. */
  readonly detail: string | null;
};

type TagEditorProps = {
  readonly tags: readonly GivenTag[];
  /** Takes the focus when its dialog opens. */
  readonly hasFocus?: boolean;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
};

export function TagEditor({ tags, hasFocus = false, onAdd, onRemove }: TagEditorProps) {
  const api = useApi();
  const listId = useId();
  const [text, setText] = useState('');
  const [known, setKnown] = useState<readonly string[]>([]);
  // Some tags may be on a part of the events only: adding those adds them to the others.
  const given = new Set(tags.filter(({ detail }) => detail === null).map(({ name }) => name));
  const isFull = given.size >= annotationLimits.tagsPerEvent;

  const loadKnown = async (): Promise<void> => {
    const result = await api.call('events.tags', {});
    // Without them it only takes more typing.
    if (result.ok) setKnown(result.value);
  };
  const add = (): void => {
    const tag = normalTag(text);
    setText('');
    if (tag !== '' && !given.has(tag)) onAdd(tag);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape' && text !== '') {
      // First the text goes; what is around stays open.
      event.preventDefault();
      setText('');
    }
  };
  return (
    <div className="tags">
      {tags.length > 0 && (
        <ul className="tags__given" aria-label={t('Tags')}>
          {tags.map(({ name, detail }) => (
            <li key={name} className="given-tag">
              <span className="given-tag__name">{visibleLine(name)}</span>
              {detail !== null && <span className="given-tag__detail">{detail}</span>}
              <button
                type="button"
                className="given-tag__remove"
                aria-label={t('Remove tag {name}', { name: visibleLine(name) })}
                onClick={() => onRemove(name)}
              >
                <CrossIcon size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        className="input tags__input"
        aria-label={t('Add a tag')}
        placeholder={isFull ? t('No more tags') : t('Add a tag')}
        list={listId}
        maxLength={annotationLimits.tagLength}
        disabled={isFull}
        autoComplete="off"
        spellCheck={false}
        value={text}
        data-initial-focus={hasFocus || undefined}
        onFocus={() => void loadKnown()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        // What was typed is meant, even when the last key was not Enter.
        onBlur={add}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !given.has(tag))
          .map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
      </datalist>
    </div>
  );
}
