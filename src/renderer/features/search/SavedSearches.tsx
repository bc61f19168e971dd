import { useState } from 'react';
import type { SavedSearch } from '../../../shared/contract/search.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { useAction } from '../../lib/actions.ts';
import { useCommand } from '../../lib/use-command.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PlusIcon, StarIcon, TrashIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useNotices } from '../../ui/notices.tsx';

type SavedSearchesProps = {
  readonly saved: readonly SavedSearch[];
  /** What would be saved. */
  readonly query: string;
  readonly onUse: (query: string) => void;
};

/** The menu of the searches that are kept: use one, keep this one, remove one. */
export function SavedSearches({ saved, query, onUse }: SavedSearchesProps) {
  const api = useApi();
  const { inform, report } = useNotices();
  const [isSaving, setSaving] = useState(false);
  useAction('search.save', () => setSaving(true), { isEnabled: query.trim() !== '' });
  const remove = async (name: string): Promise<void> => {
    const result = await api.call('searches.remove', { name });
    if (result.ok) inform(t('“{name}” removed', { name }));
    else report(result.error);
  };
  const keep = {
    id: 'save',
    label: t('Save this search…'),
    icon: <PlusIcon />,
    onSelect: () => setSaving(true),
  };
  const groups = [
    {
      label: t('Saved searches'),
      items: saved.map(({ name, query: text }) => ({
        id: `use ${name}`,
        label: name,
        detail: text,
        onSelect: () => onUse(text),
      })),
    },
    { items: query.trim() === '' ? [] : [keep] },
    {
      label: t('Remove'),
      items: saved.map(({ name }) => ({
        id: `remove ${name}`,
        label: t('Remove “{name}”', { name }),
        icon: <TrashIcon />,
        isDangerous: true,
        onSelect: () => void remove(name),
      })),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      {groups.length > 0 && (
        <Menu
          label={t('Saved searches')}
          groups={groups}
          renderTrigger={(trigger) => (
            <IconButton {...trigger} label={t('Saved searches')} icon={<StarIcon />} />
          )}
        />
      )}
      {isSaving && <SaveSearch query={query} onClose={() => setSaving(false)} />}
    </>
  );
}

function SaveSearch(props: { readonly query: string; readonly onClose: () => void }) {
  const { query, onClose } = props;
  const [name, setName] = useState('');
  const save = useCommand('searches.save');
  const { inform } = useNotices();
  const submit = async (): Promise<void> => {
    const result = await save.run({ name, query });
    if (!result.ok) return;
    inform(t('Search saved'));
    onClose();
  };
  return (
    <FormDialog
      title={t('Save this search')}
      action={t('Save')}
      isBusy={save.isBusy}
      isReady={name.trim() !== ''}
      error={save.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        label={t('Name')}
        hint={t('Finds “{query}”. One of the same name is replaced.', { query: query.trim() })}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            value={name}
            maxLength={80}
            autoComplete="off"
            data-initial-focus
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
