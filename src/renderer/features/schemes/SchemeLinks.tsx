import { Button } from '../../ui/Button.tsx';

type SchemeLinksProps = {
  readonly hasSchemes: boolean;
  readonly onDescribe: () => void;
  readonly onSchemes: () => void;
};

/** Below a list of providers: for those whose provider is not in it. */
export function SchemeLinks({ hasSchemes, onDescribe, onSchemes }: SchemeLinksProps) {
  return (
    <>
      <span className="soft small">Not in the list?</span>
      <Button isSmall onClick={onDescribe}>
        Describe a provider…
      </Button>
      <Button look="quiet" isSmall onClick={onSchemes}>
        {hasSchemes ? 'Your schemes…' : 'Import a scheme…'}
      </Button>
    </>
  );
}
