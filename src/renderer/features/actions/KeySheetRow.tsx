import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type ActionId, actionTitle } from '../../../shared/actions.ts';
import { allShortcutsOf, holdersOf, type KeyMap } from '../../../shared/key-map.ts';
import { t } from '../../../shared/text.ts';
import { shortcutWords } from '../../lib/shortcut-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Shortcut } from '../../ui/Shortcut.tsx';
import { type Refusal, recordPress, refusalWords } from './record-press.ts';

type KeySheetRowProps = {
  readonly id: ActionId;
  readonly chosen: KeyMap;
  readonly onAssign: (shortcut: string) => void;
  readonly onReset: () => void;
};

/** What is being changed: a press is awaited, or one has come that does something else already. */
type Change =
  | { readonly kind: 'recording'; readonly refusal: Refusal | null }
  | { readonly kind: 'taken'; readonly shortcut: string; readonly holders: readonly ActionId[] };

/** One action: its keys, and how to get others. */
export function KeySheetRow({ id, chosen, onAssign, onReset }: KeySheetRowProps) {
  const [change, setChange] = useState<Change | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const name = actionTitle(id);
  const shortcuts = allShortcutsOf(id, chosen);
  const isChanging = change !== null;
  // Back to where it began, once the buttons are there again.
  const wasChanging = useRef(false);
  useEffect(() => {
    const isOver = wasChanging.current && !isChanging;
    wasChanging.current = isChanging;
    if (isOver && document.activeElement?.closest('button, input') === null)
      button.current?.focus();
  }, [isChanging]);
  const take = (shortcut: string): void => {
    const holders = holdersOf(shortcut, chosen, id);
    if (holders.length > 0) setChange({ kind: 'taken', shortcut, holders });
    else replace(shortcut);
  };
  const replace = (shortcut: string): void => {
    setChange(null);
    onAssign(shortcut);
  };
  return (
    <li className="key-row">
      <span className="key-row__name">{name}</span>
      {change?.kind !== 'recording' && (
        <span className="key-row__keys">
          {shortcuts.map((shortcut) => (
            <Shortcut key={shortcut} shortcut={shortcut} />
          ))}
          {shortcuts.length === 0 && <span className="soft small">{t('None')}</span>}
        </span>
      )}
      {change === null && (
        <span className="key-row__buttons">
          {chosen[id] !== undefined && (
            <Button
              look="quiet"
              isSmall
              aria-label={t('Reset: {action}', { action: name })}
              onClick={() => {
                onReset();
                // Its button goes.
                button.current?.focus();
              }}
            >
              {t('Reset')}
            </Button>
          )}
          <Button
            ref={button}
            look="quiet"
            isSmall
            aria-label={t('Change: {action}', { action: name })}
            onClick={() => setChange({ kind: 'recording', refusal: null })}
          >
            {t('Change')}
          </Button>
        </span>
      )}
      {change?.kind === 'recording' && (
        <Recorder
          name={name}
          refusal={change.refusal}
          onShortcut={take}
          onRefused={(refusal) => setChange({ kind: 'recording', refusal })}
          onCancel={() => setChange(null)}
        />
      )}
      {change?.kind === 'taken' && (
        <Taken
          change={change}
          onReplace={() => replace(change.shortcut)}
          onCancel={() => setChange(null)}
        />
      )}
    </li>
  );
}

type RecorderProps = {
  readonly name: string;
  readonly refusal: Refusal | null;
  readonly onShortcut: (shortcut: string) => void;
  readonly onRefused: (refusal: Refusal) => void;
  readonly onCancel: () => void;
};

/** Takes the next press, whatever it is; Escape is the way out. */
function Recorder({ name, refusal, onShortcut, onRefused, onCancel }: RecorderProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => element.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (event.key === 'Escape') {
      onCancel();
      return;
    }
    const recorded = recordPress(event.nativeEvent);
    if (recorded.kind === 'shortcut') onShortcut(recorded.shortcut);
    else if (recorded.kind === 'refused') onRefused(recorded.refusal);
  };
  return (
    <>
      <button
        ref={element}
        type="button"
        className="key-row__recorder"
        aria-label={t('Press the new key for “{action}”; Escape leaves it as it is', {
          action: name,
        })}
        onKeyDown={onKeyDown}
        // Space is taken as it goes down; up again, it would press the button.
        onKeyUp={(event) => event.preventDefault()}
        onBlur={onCancel}
      >
        {t('Press a key… (Esc: cancel)')}
      </button>
      {refusal !== null && (
        <p className="key-row__note key-row__note--bad small" role="alert">
          {t(refusalWords[refusal])}
        </p>
      )}
    </>
  );
}

type TakenProps = {
  readonly change: Extract<Change, { readonly kind: 'taken' }>;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
};

/** Asks whether the press is to change hands. */
function Taken({ change, onReplace, onCancel }: TakenProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => element.current?.focus(), []);
  const shortcut = shortcutWords(change.shortcut);
  const names = change.holders.map(actionTitle);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // This question goes, not the sheet.
    event.preventDefault();
    onCancel();
  };
  const [holder = '', ...more] = names;
  return (
    <div className="key-row__note">
      <p className="small" role="alert">
        {more.length === 0
          ? t('{shortcut} is in use for “{holder}”.', { shortcut, holder })
          : t('{shortcut} is in use for: {holders}.', { shortcut, holders: names.join(', ') })}
      </p>
      <span className="key-row__buttons">
        <Button isSmall onKeyDown={onKeyDown} onClick={onCancel}>
          {t('Cancel')}
        </Button>
        <Button ref={element} isSmall look="primary" onKeyDown={onKeyDown} onClick={onReplace}>
          {t('Replace')}
        </Button>
      </span>
    </div>
  );
}
