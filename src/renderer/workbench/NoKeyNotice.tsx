import type { SourceInfo } from '../../shared/provider.ts';
import { activeKeys } from '../lib/key-words.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useNow } from '../ui/now.tsx';

type NoKeyNoticeProps = {
  readonly source: SourceInfo;
  readonly hasEvents: boolean;
  readonly onAdd: () => void;
};

const wordsFor = ({ keys }: SourceInfo, hasEvents: boolean): string => {
  if (keys.length > 0) {
    const ended = keys.some(({ isDisabled }) => isDisabled) ? 'retired or disabled' : 'retired';
    return `Every key of this source is ${ended}: what arrives now matches none.`;
  }
  return hasEvents
    ? 'Captured, not checked: this source has no key.'
    : 'No key yet: requests will be captured, but not checked.';
};

/** Without a key nothing can be checked; what arrives is kept all the same. */
export function NoKeyNotice({ source, hasEvents, onAdd }: NoKeyNoticeProps) {
  const nowMs = useNow();
  if (activeKeys(source, nowMs).length > 0) return null;
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
        {wordsFor(source, hasEvents)}
      </Notice>
    </div>
  );
}
