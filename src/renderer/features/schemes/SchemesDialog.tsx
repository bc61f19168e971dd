import './schemes.css';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import type { SavedScheme } from '../../../shared/scheme-definition.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { ExternalIcon, MoreIcon, PencilIcon, PlusIcon, TrashIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Monogram } from '../../ui/Monogram.tsx';
import { useNotices } from '../../ui/notices.tsx';

type SchemesDialogProps = {
  readonly schemes: readonly SavedScheme[];
  readonly providers: readonly ProviderInfo[];
  readonly sources: readonly SourceInfo[];
  readonly onNew: () => void;
  readonly onEdit: (id: string) => void;
  /** Starts a source that is judged by the scheme. */
  readonly onUse: (id: string) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** The user's own schemes: change, hand on, take in, remove. */
export function SchemesDialog(props: SchemesDialogProps) {
  const { schemes, providers, sources, onNew, onChanged, onClose } = props;
  const api = useApi();
  const { inform } = useNotices();
  const [removing, setRemoving] = useState<SavedScheme | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const importFile = async (): Promise<void> => {
    setError(null);
    const result = await api.call('schemes.importFile', {});
    if (!result.ok) setError(result.error);
    else if (result.value) {
      inform(t('“{name}” imported', { name: result.value.definition.name }));
      onChanged();
    }
  };
  return (
    <Dialog title={t('Your schemes')} isWide onClose={onClose}>
      <div className="stack">
        {schemes.length === 0 ? (
          <p className="soft">
            {t(
              'No scheme of your own yet. Describe how a provider signs, or import what someone else described.',
            )}
          </p>
        ) : (
          <ul className="schemes" aria-label={t('Your schemes')}>
            {schemes.map((scheme) => (
              <SchemeRow
                key={scheme.id}
                scheme={scheme}
                summary={providers.find(({ id }) => id === scheme.id)?.summary ?? ''}
                useCount={sources.filter(({ provider }) => provider === scheme.id).length}
                onEdit={() => props.onEdit(scheme.id)}
                onUse={() => props.onUse(scheme.id)}
                onRemove={() => setRemoving(scheme)}
              />
            ))}
          </ul>
        )}
        {error && <ErrorText error={error} />}
        <div className="schemes__buttons">
          <Button look="primary" icon={<PlusIcon size={14} />} data-initial-focus onClick={onNew}>
            {t('Describe a provider…')}
          </Button>
          <Button onClick={() => void importFile()}>{t('Import…')}</Button>
        </div>
      </div>
      {removing && (
        <RemoveSchemeDialog
          scheme={removing}
          onDone={() => {
            setRemoving(null);
            onChanged();
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </Dialog>
  );
}

/** Saves a scheme as a file that others can import. */
export const useExport = (): ((id: string) => Promise<void>) => {
  const api = useApi();
  const { inform, report } = useNotices();
  return async (id) => {
    const result = await api.call('schemes.exportFile', { id });
    if (!result.ok) report(result.error);
    else if (result.value.isSaved) inform(t('Scheme exported'), t('It holds no key and no event.'));
  };
};

type SchemeRowProps = {
  readonly scheme: SavedScheme;
  readonly summary: string;
  readonly useCount: number;
  readonly onEdit: () => void;
  readonly onUse: () => void;
  readonly onRemove: () => void;
};

function SchemeRow({ scheme, summary, useCount, onEdit, onUse, onRemove }: SchemeRowProps) {
  const exportScheme = useExport();
  const { name } = scheme.definition;
  return (
    <li className="scheme">
      <Monogram name={name} />
      <div className="scheme__words">
        <p className="scheme__name" title={name}>
          {name}
        </p>
        <p className="soft small">
          {summary !== '' && `${summary}. `}
          {useCount === 0
            ? t('No source uses it.')
            : t('Used by {count, plural, one {# source} other {# sources}}.', { count: useCount })}
        </p>
      </div>
      <Menu
        label={t('Actions for {name}', { name })}
        groups={[
          {
            items: [
              { id: 'use', label: t('Add a source…'), icon: <PlusIcon />, onSelect: onUse },
              { id: 'edit', label: t('Edit…'), icon: <PencilIcon />, onSelect: onEdit },
              {
                id: 'export',
                label: t('Export…'),
                icon: <ExternalIcon />,
                onSelect: () => void exportScheme(scheme.id),
              },
              {
                id: 'remove',
                label: t('Remove…'),
                icon: <TrashIcon />,
                isDangerous: true,
                onSelect: onRemove,
              },
            ],
          },
        ]}
        renderTrigger={(trigger) => (
          <IconButton {...trigger} label={t('Actions for {name}', { name })} icon={<MoreIcon />} />
        )}
      />
    </li>
  );
}

type RemoveSchemeDialogProps = {
  readonly scheme: SavedScheme;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function RemoveSchemeDialog({ scheme, onDone, onClose }: RemoveSchemeDialogProps) {
  const api = useApi();
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const result = await api.call('schemes.remove', { id: scheme.id });
    setBusy(false);
    if (result.ok) onDone();
    else setError(result.error);
  };
  return (
    <ConfirmDialog
      title={t('Remove “{name}”?', { name: scheme.definition.name })}
      action={t('Remove scheme')}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{t('It cannot be undone. Export it first if it may be needed again.')}</p>
      {error && <ErrorText error={error} />}
    </ConfirmDialog>
  );
}
