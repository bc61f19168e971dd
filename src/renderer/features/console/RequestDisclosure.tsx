import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { ErrorText } from '../../ui/Field.tsx';
import { Disclosure } from './Disclosure.tsx';
import { RequestList } from './MessageParts.tsx';
import { usePreview } from './use-preview.ts';

type RequestDisclosureProps = {
  readonly sourceId: number;
  /** Null while the fields do not yet make one. */
  readonly actions: readonly ConsoleAction[] | null;
  /** What the request is for, for those who do not see where it stands. */
  readonly purpose: string;
};

/** The exact request before it is sent, folded; it follows the fields. */
export function RequestDisclosure({ sourceId, actions, purpose }: RequestDisclosureProps) {
  return (
    <Disclosure
      title={
        <>
          Request<span className="visually-hidden"> to {purpose}</span>
        </>
      }
    >
      {() =>
        actions ? (
          <Preview sourceId={sourceId} actions={actions} />
        ) : (
          <p className="soft small">Fill in the fields to see what will be sent.</p>
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
      <p className="soft small">Secrets are shown as dots.</p>
    </>
  );
}
