import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

type NoKeyNoticeProps = {
  readonly hasEvents: boolean;
  /** There are keys, but none that is in use. */
  readonly isRetired: boolean;
  readonly onAdd: () => void;
};

/** Without a key nothing can be checked; what arrives is kept all the same. */
export function NoKeyNotice({ hasEvents, isRetired, onAdd }: NoKeyNoticeProps) {
  return (
    <div className="feed__notice">
      <Notice
        look="warn"
        action={
          <Button isSmall onClick={onAdd}>
            Add a key
          </Button>
        }
      >
        {isRetired
          ? 'Every key of this source is retired: what arrives now matches none.'
          : hasEvents
            ? 'Captured, not checked: this source has no key.'
            : 'No key yet: requests will be captured, but not checked.'}
      </Notice>
    </div>
  );
}
