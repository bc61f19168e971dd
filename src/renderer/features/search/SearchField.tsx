/** The search field: a combobox whose list offers fields and values, while the text stays free. */

import type { Dispatch, KeyboardEvent, RefObject, SetStateAction } from 'react';
import { useId, useState } from 'react';
import { maxQueryChars } from '../../../shared/search/grammar.ts';
import { t } from '../../../shared/text.ts';
import { useKeyHint } from '../../lib/use-key-hint.ts';
import { IconButton } from '../../ui/Button.tsx';
import { CrossIcon, SearchIcon } from '../../ui/icons.tsx';
import { accept, type Completion, complete, type KnownValues, type Option } from './completion.ts';

type SearchFieldProps = {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly known: KnownValues;
  /** Names what is wrong with the text. */
  readonly describedBy: string | undefined;
  readonly onChange: (text: string) => void;
  /** Where the caret stands in what is being written; null once that is done. */
  readonly onWriting: Dispatch<SetStateAction<number | null>>;
  readonly onSubmit: (text: string) => void;
  readonly onFocus: () => void;
  /** Escape, with nothing left to close or to clear. */
  readonly onLeave: () => void;
};

/** The list may be longer than what is seen of it. */
const showOption = (option: HTMLElement | null): void =>
  option?.scrollIntoView({ block: 'nearest' });

export function SearchField(props: SearchFieldProps) {
  const { inputRef, text, known, onChange, onSubmit, onWriting } = props;
  const id = useId();
  const hint = useKeyHint('search.focus');
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const completion: Completion =
    caret === null ? { from: 0, to: 0, options: [] } : complete(text, caret, known);
  const { options } = completion;
  const isOpen = options.length > 0;
  const open = (at: number | null): void => {
    setCaret(at);
    setActive(-1);
  };
  const write = (next: string, at: number): void => {
    onChange(next);
    onWriting(at);
    open(at);
  };
  const choose = (option: Option): void => {
    const next = accept(text, completion, option);
    write(next.text, next.caret);
    // After a value the next word is anybody's guess, and what was found is to be seen.
    if (!option.isOpen) open(null);
    // Once the new text stands in the field.
    requestAnimationFrame(() => inputRef.current?.setSelectionRange(next.caret, next.caret));
  };
  const onEscape = (): void => {
    if (isOpen) open(null);
    else if (text !== '') onSubmit('');
    else props.onLeave();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const chosen = options[active];
    if (event.key === 'Escape') onEscape();
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Enter') {
      onSubmit(text);
      onWriting(null);
      open(null);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) open(event.currentTarget.selectionStart);
      else {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        // Past either end comes the text itself.
        const count = options.length + 1;
        setActive(((active + 1 + step + count) % count) - 1);
      }
    } else return;
    event.preventDefault();
  };
  return (
    <div className="search__field">
      <SearchIcon size={14} />
      <input
        ref={inputRef}
        className="input search__input"
        type="text"
        role="combobox"
        {...hint.aria}
        aria-label={t('Search events')}
        title={hint.tip(t('Search events'))}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={props.describedBy !== undefined || undefined}
        aria-describedby={props.describedBy}
        value={text}
        maxLength={maxQueryChars}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('Search: words, verdict:invalid, type:invoice.*')}
        onFocus={() => {
          props.onFocus();
          if (text === '') open(0);
        }}
        onBlur={() => {
          onWriting(null);
          open(null);
        }}
        onClick={(event) => open(event.currentTarget.selectionStart)}
        onSelect={({ currentTarget: { selectionStart } }) =>
          onWriting((at) => (at === null ? null : selectionStart))
        }
        onChange={({ currentTarget: { value, selectionStart } }) =>
          write(value, selectionStart ?? value.length)
        }
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <IconButton
          label={t('Clear the search')}
          icon={<CrossIcon size={14} />}
          onClick={() => {
            onSubmit('');
            inputRef.current?.focus();
          }}
        />
      )}
      {isOpen && (
        <div
          id={`${id}-list`}
          className="search__options"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist cannot be told where the caret is
          role="listbox"
          aria-label={t('Suggestions')}
          // What can be scrolled would be a stop of Tab, and be gone once the field has been left.
          tabIndex={-1}
        >
          {options.map((option, index) => (
            <div
              key={option.text}
              ref={index === active ? showOption : undefined}
              id={`${id}-${index}`}
              className="search__option"
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element holds only text
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Before the field would lose the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              <span className="search__option-text">{option.text}</span>
              {option.detail !== '' && <span className="soft small">{option.detail}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
