import type { ProfileImported } from '../../../shared/profile.ts';
import { perLanguage, t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
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

const lists = perLanguage((language) => new Intl.ListFormat(language));

const addedWords = ({ sources, schemes, keys }: ProfileImported): string => {
  const parts = [
    ...(sources > 0
      ? [t('{count, plural, one {# source} other {# sources}}', { count: sources })]
      : []),
    ...(schemes > 0
      ? [t('{count, plural, one {# scheme} other {# schemes}}', { count: schemes })]
      : []),
    ...(keys > 0 ? [t('{count, plural, one {# key} other {# keys}}', { count: keys })] : []),
  ];
  return parts.length === 0
    ? t('Nothing was added.')
    : t('Added {things}.', { things: lists().format(parts) });
};

/** What an import has brought, and what is left to do by hand. */
export function ImportedDialog({ imported, hasSettings, onClose }: ImportedDialogProps) {
  const { missingKeys, skipped } = imported;
  return (
    <Dialog title={t('Profile imported')} onClose={onClose}>
      <div className="stack stack--tight">
        <p>
          {addedWords(imported)} {hasSettings && t('The settings of the file are in use.')}
        </p>
        {skipped.length > 0 && (
          <Notice look="warn">
            {rich('Left out, because this version does not know their provider: {names}.', {
              names: <VisibleText text={lists().format(skipped)} />,
            })}
          </Notice>
        )}
        {missingKeys > 0 && (
          <Notice look="warn">
            {t(
              '{count, plural, one {# key is to be pasted: only its fingerprint came along.} other {# keys are to be pasted: only their fingerprints came along.}} Each source lists the keys it waits for.',
              { count: missingKeys },
            )}
          </Notice>
        )}
      </div>
      <footer className="dialog__foot">
        <Button look="primary" data-initial-focus onClick={onClose}>
          {t('Done')}
        </Button>
      </footer>
    </Dialog>
  );
}
