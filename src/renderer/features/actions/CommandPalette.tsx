/** Everything that can be done just now, found by typing a few letters of it. */
import './palette.css';
import { Command } from 'cmdk';
import { type KeyboardEvent, useContext, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AppState } from '../../../shared/ipc.ts';
import { shortcutsOf } from '../../../shared/key-map.ts';
import { hasModifier } from '../../../shared/shortcut.ts';
import { t } from '../../../shared/text.ts';
import { ActionsContext } from '../../lib/actions.ts';
import { useChosenKeys } from '../../lib/use-key-hint.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Shortcut } from '../../ui/Shortcut.tsx';
import { isPressed } from './key-dispatch.ts';
import {
  actionEntries,
  findEntries,
  type PaletteChoices,
  type PaletteEntry,
  placeEntries,
} from './palette-entries.ts';

type CommandPaletteProps = PaletteChoices & {
  readonly app: Pick<AppState, 'sources' | 'providers' | 'savedSearches'>;
  readonly onClose: () => void;
};

export function CommandPalette({ app, onClose, ...choices }: CommandPaletteProps) {
  const all = useContext(ActionsContext);
  const chosen = useChosenKeys();
  const [text, setText] = useState('');
  // What could be done when it opened: nothing else is reached while it is.
  const [possible] = useState(() => (all ? actionEntries(all, chosen) : []));
  const offered = [...possible, ...placeEntries(app, chosen, choices)];
  const entries = findEntries(offered, text);
  const [selected, setSelected] = useState(entries[0]?.id ?? '');
  const list = useRef<HTMLDivElement>(null);
  const search = (next: string): void => {
    setText(next);
    // The best one, whichever was marked before.
    setSelected(findEntries(offered, next)[0]?.id ?? '');
    list.current?.scrollTo({ top: 0 });
  };
  const choose = ({ run }: PaletteEntry): void => {
    // The focus is back where it was before anything is done.
    flushSync(onClose);
    run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const closing = shortcutsOf('app.palette', chosen).filter(hasModifier);
    if (!closing.some((shortcut) => isPressed(event.nativeEvent, shortcut))) return;
    event.preventDefault();
    onClose();
  };
  const isSearching = text.trim() !== '';
  return (
    <Dialog title={t('Command palette')} isBare onClose={onClose}>
      <Command
        className="palette"
        label={t('Command palette')}
        value={selected}
        onValueChange={setSelected}
        shouldFilter={false}
        loop
        vimBindings={false}
        onKeyDown={onKeyDown}
      >
        <Command.Input
          className="input palette__input"
          value={text}
          onValueChange={search}
          placeholder={t('What do you want to do?')}
          maxLength={200}
          data-initial-focus
        />
        <Command.List ref={list} className="palette__list" label={t('Commands')}>
          {isSearching ? (
            entries.map((entry) => (
              <Entry key={entry.id} entry={entry} note={entry.group} onChoose={choose} />
            ))
          ) : (
            <Groups entries={entries} onChoose={choose} />
          )}
        </Command.List>
        {entries.length === 0 && (
          <p className="palette__empty soft">
            {t('Nothing that can be done just now matches “{text}”.', { text })}
          </p>
        )}
        <output className="visually-hidden" aria-live="polite">
          {isSearching && t('{count, number} found.', { count: entries.length })}
        </output>
      </Command>
    </Dialog>
  );
}

type GroupsProps = {
  readonly entries: readonly PaletteEntry[];
  readonly onChoose: (entry: PaletteEntry) => void;
};

function Groups({ entries, onChoose }: GroupsProps) {
  return [...Map.groupBy(entries, ({ group }) => group)].map(([group, own]) => (
    <Command.Group key={group} className="palette__group" heading={group}>
      {own.map((entry) => (
        <Entry key={entry.id} entry={entry} onChoose={onChoose} />
      ))}
    </Command.Group>
  ));
}

type EntryProps = {
  readonly entry: PaletteEntry;
  /** Where no heading tells it. */
  readonly note?: string;
  readonly onChoose: (entry: PaletteEntry) => void;
};

function Entry({ entry, note, onChoose }: EntryProps) {
  const { id, label, detail, shortcut } = entry;
  return (
    <Command.Item className="palette__item" value={id} onSelect={() => onChoose(entry)}>
      <span className="palette__label">{label}</span>
      {detail !== undefined && <span className="palette__detail mono soft small">{detail}</span>}
      {note !== undefined && <span className="palette__note soft small">{note}</span>}
      {shortcut !== undefined && <Shortcut shortcut={shortcut} />}
    </Command.Item>
  );
}
