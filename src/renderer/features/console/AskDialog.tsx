import { t } from '../../../shared/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { questionOf } from './console-words.ts';
import { RequestList } from './MessageParts.tsx';
import type { ActionFlow } from './use-action.ts';

/** Asks before an action is sent, with the exact request. The way out has the focus. */
export function AskDialog({ flow }: { readonly flow: ActionFlow }) {
  const { asked } = flow;
  if (!asked) return null;
  const { title, text, answer, isDangerous } = questionOf(asked.action);
  return (
    <Dialog title={title} isWide onClose={flow.dismiss}>
      <div className="stack stack--tight">
        <p className="soft">{text}</p>
        <RequestList requests={asked.preview.requests} />
      </div>
      <footer className="dialog__foot">
        <Button data-initial-focus onClick={flow.dismiss}>
          {t('Cancel')}
        </Button>
        <Button look={isDangerous ? 'danger' : 'primary'} onClick={flow.confirm}>
          {answer}
        </Button>
      </footer>
    </Dialog>
  );
}
