import type { ProfileImported } from '../../../shared/profile.ts';
import { plural } from '../../lib/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

type ImportedDialogProps = {
  readonly imported: ProfileImported;
  /** Whether the settings were taken over. */
  readonly hasSettings: boolean;
  readonly onClose: () => void;
};

const lists = new Intl.ListFormat('en');

const addedWords = ({ sources, schemes, keys }: ProfileImported): string => {
  const parts = [
    ...(sources > 0 ? [plural(sources, 'source')] : []),
    ...(schemes > 0 ? [plural(schemes, 'scheme')] : []),
    ...(keys > 0 ? [plural(keys, 'key')] : []),
  ];
  return parts.length === 0 ? 'Nothing was added.' : `Added ${lists.format(parts)}.`;
};

/** What an import has brought, and what is left to do by hand. */
export function ImportedDialog({ imported, hasSettings, onClose }: ImportedDialogProps) {
  const { missingKeys, skipped } = imported;
  return (
    <Dialog title="Profile imported" onClose={onClose}>
      <div className="stack stack--tight">
        <p>
          {addedWords(imported)} {hasSettings && 'The settings of the file are in use.'}
        </p>
        {skipped.length > 0 && (
          <Notice look="warn">
            Left out, because this version does not know their provider:{' '}
            <VisibleText text={lists.format(skipped)} />.
          </Notice>
        )}
        {missingKeys > 0 && (
          <Notice look="warn">
            {plural(missingKeys, 'key is', 'keys are')} to be pasted: only{' '}
            {missingKeys === 1 ? 'its fingerprint' : 'their fingerprints'} came along. Each source
            lists the keys it waits for.
          </Notice>
        )}
      </div>
      <footer className="dialog__foot">
        <Button look="primary" data-initial-focus onClick={onClose}>
          Done
        </Button>
      </footer>
    </Dialog>
  );
}
