import type { AppState } from '../../shared/ipc.ts';
import type { SourceInfo } from '../../shared/provider.ts';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { AddSourceDialog } from '../features/sources/AddSourceDialog.tsx';
import { RemoveSourceDialog, RenameDialog } from '../features/sources/SourceDialogs.tsx';

export type OpenDialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'rename'; readonly source: SourceInfo }
  | { readonly kind: 'remove'; readonly source: SourceInfo };

type DialogsProps = {
  readonly dialog: OpenDialog | null;
  readonly app: AppState;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onAdded: (source: SourceInfo) => void;
  readonly onRemoved: (source: SourceInfo) => void;
};

/** The one dialog that is open, if any. */
export function Dialogs({ dialog, app, onClose, onChanged, onAdded, onRemoved }: DialogsProps) {
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'add':
      return (
        <AddSourceDialog
          providers={app.providers}
          initialProvider={null}
          onAdded={onAdded}
          onClose={onClose}
        />
      );
    case 'settings':
      return <SettingsDialog app={app} onChanged={onChanged} onClose={onClose} />;
    case 'rename':
      return (
        <RenameDialog
          source={dialog.source}
          onClose={onClose}
          onDone={() => {
            onClose();
            onChanged();
          }}
        />
      );
    case 'remove':
      return (
        <RemoveSourceDialog
          source={dialog.source}
          eventCount={app.counts
            .filter(({ sourceId }) => sourceId === dialog.source.id)
            .reduce((sum, { count }) => sum + count, 0)}
          onClose={onClose}
          onDone={() => onRemoved(dialog.source)}
        />
      );
  }
}
