import './schemes.css';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import type { SavedScheme } from '../../../shared/scheme-definition.ts';
import { t } from '../../../shared/text.ts';
import { useApi } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { useExport } from './SchemesDialog.tsx';

type SchemeSavedDialogProps = {
  readonly scheme: SavedScheme;
  /** The source of the event that the scheme was described for; null when there is none. */
  readonly source: SourceInfo | null;
  readonly onAddSource: () => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** The scheme is saved: what to do with it. */
export function SchemeSavedDialog(props: SchemeSavedDialogProps) {
  const { scheme, source, onAddSource, onChanged, onClose } = props;
  const api = useApi();
  const { inform } = useNotices();
  const exportScheme = useExport();
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isInUse = source?.provider === scheme.id;
  const apply = async (id: number, name: string): Promise<void> => {
    setBusy(true);
    const result = await api.call('sources.update', { id, provider: scheme.id });
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    inform(
      t('{source} is judged by “{scheme}”', { source: name, scheme: scheme.definition.name }),
      t('So are its stored events.'),
    );
    onChanged();
    onClose();
  };
  return (
    <Dialog title={t('“{name}” is saved', { name: scheme.definition.name })} onClose={onClose}>
      <div className="stack">
        <p className="soft">
          {source && !isInUse
            ? t(
                'It can be used for {source}, where the event is from: its stored events are then judged again. Or add a source with it.',
                { source: source.name },
              )
            : t('It is among the providers now, and a source can be added with it.')}
        </p>
        {error && <ErrorText error={error} />}
        <div className="schemes__buttons">
          {source && !isInUse && (
            <Button
              look="primary"
              isBusy={isBusy}
              data-initial-focus
              onClick={() => void apply(source.id, source.name)}
            >
              {t('Use it for {source}', { source: source.name })}
            </Button>
          )}
          <Button
            look={source && !isInUse ? 'secondary' : 'primary'}
            data-initial-focus
            onClick={onAddSource}
          >
            {t('Add a source with it')}
          </Button>
          <Button onClick={() => void exportScheme(scheme.id)}>{t('Export…')}</Button>
          <Button look="quiet" onClick={onClose}>
            {t('Done')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
