/** All actions with their keys, and the place to change these. */
import './key-sheet.css';
import { useState } from 'react';
import {
  type ActionId,
  actionGroups,
  actionIds,
  actions,
  actionTitle,
} from '../../../shared/actions.ts';
import { allShortcutsOf, assign, type KeyMap, reset } from '../../../shared/key-map.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { shortcutWords } from '../../lib/shortcut-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { groupWords } from './group-words.ts';
import { KeySheetRow } from './KeySheetRow.tsx';

type KeySheetProps = {
  /** What the user has chosen. */
  readonly chosen: KeyMap;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** Found by its name, its group's, or its keys: `pin`, `ctrl+k`. */
const isFound = (id: ActionId, chosen: KeyMap, search: string): boolean => {
  const words = [
    actionTitle(id),
    t(groupWords[actions[id].group]),
    ...allShortcutsOf(id, chosen).map(shortcutWords),
  ];
  const wanted = search.trim().toLowerCase();
  return words.some((word) => word.toLowerCase().includes(wanted));
};

export function KeySheet({ chosen, onChanged, onClose }: KeySheetProps) {
  const api = useApi();
  const { announce, offer, report } = useNotices();
  const [search, setSearch] = useState('');
  const found = actionIds.filter((id) => isFound(id, chosen, search));
  const save = async (keys: KeyMap): Promise<boolean> => {
    const result = await api.call('settings.update', { keys });
    if (result.ok) onChanged();
    else report(result.error);
    return result.ok;
  };
  const change = async (keys: KeyMap, said: string): Promise<void> => {
    if (await save(keys)) announce(said);
  };
  const resetAll = async (): Promise<void> => {
    if (!(await save({}))) return;
    offer(t('All keys are as usual'), { label: t('Undo'), accept: () => void save(chosen) });
  };
  return (
    <Dialog title={t('Keyboard shortcuts')} isFull onClose={onClose}>
      <div className="key-sheet">
        <div className="key-sheet__bar">
          <div className="key-sheet__search">
            <SearchIcon size={14} />
            <input
              className="input"
              type="search"
              aria-label={t('Search shortcuts')}
              placeholder={t('Search by name or key')}
              value={search}
              maxLength={80}
              autoComplete="off"
              spellCheck={false}
              data-initial-focus
              onChange={(event) => setSearch(event.target.value)}
            />
          </div>
          <Button disabled={Object.keys(chosen).length === 0} onClick={() => void resetAll()}>
            {t('Reset all')}
          </Button>
        </div>
        {/* One that scrolls must be reachable by keyboard: the rows have buttons. */}
        <div className="key-sheet__groups">
          {actionGroups.map((group) => {
            const ids = found.filter((id) => actions[id].group === group);
            const title = t(groupWords[group]);
            return (
              ids.length > 0 && (
                <section key={group} className="key-sheet__group" aria-label={title}>
                  <h3>{title}</h3>
                  <ul>
                    {ids.map((id) => (
                      <KeySheetRow
                        key={id}
                        id={id}
                        chosen={chosen}
                        onAssign={(shortcut) =>
                          void change(
                            assign(chosen, id, shortcut),
                            t('“{action}” is now {shortcut}', {
                              action: actionTitle(id),
                              shortcut: shortcutWords(shortcut),
                            }),
                          )
                        }
                        onReset={() =>
                          void change(
                            reset(chosen, id),
                            t('“{action}” is as usual', { action: actionTitle(id) }),
                          )
                        }
                      />
                    ))}
                  </ul>
                </section>
              )
            );
          })}
          {found.length === 0 && (
            <p className="key-sheet__none soft">
              {t('No shortcut matches “{search}”.', { search })}
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}
