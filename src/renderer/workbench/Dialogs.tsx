import type { AppState } from '../../shared/ipc.ts';
import type { KeyInfo, ProviderInfo, SourceInfo } from '../../shared/provider.ts';
import type { SavedScheme } from '../../shared/scheme-definition.ts';
import { CommandPalette } from '../features/actions/CommandPalette.tsx';
import { KeySheet } from '../features/actions/KeySheet.tsx';
import type { PaletteChoices } from '../features/actions/palette-entries.ts';
import { ImportRequestsDialog } from '../features/exchange/ImportRequestsDialog.tsx';
import { RotateKeyDialog } from '../features/keys/RotateKeyDialog.tsx';
import { SchemeBuilder } from '../features/schemes/SchemeBuilder.tsx';
import { SchemeLinks } from '../features/schemes/SchemeLinks.tsx';
import { SchemeSavedDialog } from '../features/schemes/SchemeSavedDialog.tsx';
import { SchemesDialog } from '../features/schemes/SchemesDialog.tsx';
import { SettingsDialog, type SettingsSection } from '../features/settings/SettingsDialog.tsx';
import { AddSourceDialog } from '../features/sources/AddSourceDialog.tsx';
import { RemoveSourceDialog, RenameSourceDialog } from '../features/sources/SourceDialogs.tsx';
import { VaultDialog } from '../features/vault/VaultDialog.tsx';
import type { VaultStep } from '../features/vault/vault-step.ts';

export type OpenDialog =
  | { readonly kind: 'add'; readonly provider: string | null }
  | {
      readonly kind: 'settings';
      /** To begin there. */
      readonly section: SettingsSection | null;
    }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'vault'; readonly step: VaultStep }
  | { readonly kind: 'rename'; readonly source: SourceInfo }
  | { readonly kind: 'remove'; readonly source: SourceInfo }
  | { readonly kind: 'import'; readonly source: SourceInfo }
  | { readonly kind: 'rotate'; readonly info: KeyInfo; readonly provider: ProviderInfo }
  | { readonly kind: 'schemes' }
  | {
      readonly kind: 'scheme';
      /** Null for a new one. */
      readonly schemeId: string | null;
      /** The event to try it on, and the source that is to be judged by it. */
      readonly seq: number | null;
      readonly sourceId: number | null;
    }
  | {
      readonly kind: 'scheme-saved';
      readonly scheme: SavedScheme;
      readonly sourceId: number | null;
    };

/** The builder, with nothing to start from. */
export const newScheme: OpenDialog = { kind: 'scheme', schemeId: null, seq: null, sourceId: null };

/** A vault that is locked at the start asks for its passphrase by itself, this once. */
export const firstDialog = ({ vault }: AppState): OpenDialog | null =>
  vault.status === 'locked' ? { kind: 'vault', step: 'unlock' } : null;

type DialogsProps = {
  readonly dialog: OpenDialog | null;
  readonly app: AppState;
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onAdded: (source: SourceInfo) => void;
  readonly onRemoved: (source: SourceInfo) => void;
  readonly choices: PaletteChoices;
};

/** The one dialog that is open, if any. */
export function Dialogs(props: DialogsProps) {
  const { dialog, app, onDialog, onClose, onChanged, onAdded, onRemoved } = props;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'add':
      return (
        <AddSourceDialog
          providers={app.providers}
          initialProvider={dialog.provider}
          schemes={
            <SchemeLinks
              hasSchemes={app.schemes.length > 0}
              onDescribe={() => onDialog(newScheme)}
              onSchemes={() => onDialog({ kind: 'schemes' })}
            />
          }
          onAdded={onAdded}
          onClose={onClose}
        />
      );
    case 'settings':
      return (
        <SettingsDialog
          app={app}
          section={dialog.section}
          onKeys={() => onDialog({ kind: 'keys' })}
          onChanged={onChanged}
          onClose={onClose}
        />
      );
    case 'palette':
      return <CommandPalette app={app} onClose={onClose} {...props.choices} />;
    case 'keys':
      return <KeySheet chosen={app.settings.keys} onChanged={onChanged} onClose={onClose} />;
    case 'rotate':
      return (
        <RotateKeyDialog
          info={dialog.info}
          provider={dialog.provider}
          onDone={() => {
            onClose();
            onChanged();
          }}
          onClose={onClose}
        />
      );
    case 'vault':
      return (
        <VaultDialog
          initialStep={dialog.step}
          vault={app.vault}
          onChanged={onChanged}
          onClose={onClose}
        />
      );
    case 'rename':
      return (
        <RenameSourceDialog
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
    case 'import':
      return <ImportRequestsDialog source={dialog.source} onClose={onClose} />;
    case 'schemes':
      return (
        <SchemesDialog
          schemes={app.schemes}
          providers={app.providers}
          sources={app.sources}
          onNew={() => onDialog(newScheme)}
          onEdit={(schemeId) => onDialog({ kind: 'scheme', schemeId, seq: null, sourceId: null })}
          onUse={(provider) => onDialog({ kind: 'add', provider })}
          onChanged={onChanged}
          onClose={onClose}
        />
      );
    case 'scheme':
      return (
        <SchemeBuilder
          saved={app.schemes.find(({ id }) => id === dialog.schemeId) ?? null}
          initialSeq={dialog.seq}
          sources={app.sources}
          onSaved={(scheme) => {
            onChanged();
            onDialog({ kind: 'scheme-saved', scheme, sourceId: dialog.sourceId });
          }}
          onClose={onClose}
        />
      );
    case 'scheme-saved':
      return (
        <SchemeSavedDialog
          scheme={dialog.scheme}
          source={app.sources.find(({ id }) => id === dialog.sourceId) ?? null}
          onAddSource={() => onDialog({ kind: 'add', provider: dialog.scheme.id })}
          onChanged={onChanged}
          onClose={onClose}
        />
      );
  }
}
