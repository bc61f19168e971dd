import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { type Message, t } from '../../../shared/text.ts';
import { rich } from '../../lib/rich.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { hidden } from '../../ui/rich-parts.tsx';
import { Disclosure } from './Disclosure.tsx';
import { RequestList } from './MessageParts.tsx';
import { usePreview } from './use-preview.ts';

type RequestDisclosureProps = {
  readonly sourceId: number;
  /** Null while the fields do not yet make one. */
  readonly actions: readonly ConsoleAction[] | null;
  /** In `<hidden>` what the request is for, for those who do not see where it stands. */
  readonly title: Message;
};

/** The exact request before it is sent, folded; it follows the fields. */
export function RequestDisclosure({ sourceId, actions, title }: RequestDisclosureProps) {
  return (
    <Disclosure title={rich(title, { hidden })}>
      {() =>
        actions ? (
          <Preview sourceId={sourceId} actions={actions} />
        ) : (
          <p className="soft small">{t('Fill in the fields to see what will be sent.')}</p>
        )
      }
    </Disclosure>
  );
}

type PreviewProps = { readonly sourceId: number; readonly actions: readonly ConsoleAction[] };

function Preview({ sourceId, actions }: PreviewProps) {
  const { requests, error } = usePreview(sourceId, actions);
  if (error) return <ErrorText error={error} />;
  if (!requests) return null;
  return (
    <>
      <RequestList requests={requests} />
      <p className="soft small">{t('Secrets are shown as dots.')}</p>
    </>
  );
}
