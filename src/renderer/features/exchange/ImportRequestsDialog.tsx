import { useState } from 'react';
import type { ImportResult } from '../../../shared/exchange.ts';
import type { SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';

type ImportRequestsDialogProps = {
  readonly source: SourceInfo;
  readonly onClose: () => void;
};

/** As much as is taken from a paste; more comes from a file. */
const maxPastedChars = 16 * 1024 * 1024;

/** Takes requests from a file or a paste into a source. */
export function ImportRequestsDialog({ source, onClose }: ImportRequestsDialogProps) {
  const { inform } = useNotices();
  const [text, setText] = useState('');
  const [result, setResult] = useState<ImportResult | null>(null);
  const pasting = useCommand('import.text');
  const choosing = useCommand('import.file');
  const isBusy = pasting.isBusy || choosing.isBusy;
  const take = (imported: ImportResult | null): void => {
    if (!imported) return;
    if (imported.problems.length > 0) {
      setResult(imported);
      return;
    }
    inform(
      t('Imported {count, plural, one {# request} other {# requests}}', {
        count: imported.imported,
      }),
      t('Nothing was sent.'),
    );
    onClose();
  };
  const paste = async (): Promise<void> => {
    const answer = await pasting.run({ sourceId: source.id, text });
    if (answer.ok) take(answer.value);
  };
  const choose = async (): Promise<void> => {
    const answer = await choosing.run({ sourceId: source.id });
    if (answer.ok) take(answer.value);
  };
  if (result) return <ImportProblems result={result} onClose={onClose} />;
  return (
    <FormDialog
      title={t('Import requests into “{source}”', { source: source.name })}
      action={t('Import')}
      isBusy={isBusy}
      isReady={text.trim() !== ''}
      error={choosing.error}
      aside={
        <Button look="quiet" disabled={isBusy} onClick={() => void choose()}>
          {t('Choose a file…')}
        </Button>
      }
      onSubmit={() => void paste()}
      onClose={onClose}
    >
      <Field
        label={t('Requests')}
        hint={t(
          'Raw HTTP, a curl command, HAR, or what Countersign has exported. They are verified like all others, by the time they say; nothing is sent.',
        )}
        error={pasting.error}
      >
        {(control) => (
          <textarea
            {...control}
            className="input mono"
            rows={10}
            value={text}
            maxLength={maxPastedChars}
            spellCheck={false}
            data-initial-focus
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}

/** What could not be taken, each by its place in the file. */
function ImportProblems({
  result,
  onClose,
}: {
  readonly result: ImportResult;
  readonly onClose: () => void;
}) {
  const { imported, problems } = result;
  return (
    <Dialog title={t('Not everything was imported')} onClose={onClose}>
      <div className="stack stack--tight">
        <p>
          {t(
            'Imported {count, plural, one {# request} other {# requests}}. These could not be read:',
            { count: imported },
          )}
        </p>
        <ul>
          {problems.map(({ entry, message, hint }) => (
            <li key={entry}>
              {rich('Entry {entry}: {problem}', {
                entry,
                problem: <VisibleText text={hint === null ? message : `${message} ${hint}`} />,
              })}
            </li>
          ))}
        </ul>
      </div>
      <footer className="dialog__foot">
        <Button look="primary" data-initial-focus onClick={onClose}>
          {t('Done')}
        </Button>
      </footer>
    </Dialog>
  );
}
