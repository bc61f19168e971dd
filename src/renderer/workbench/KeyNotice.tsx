import type { AppState } from '../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../shared/provider.ts';
import { t } from '../../shared/text.ts';
import { activeKeys } from '../lib/key-words.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useNow } from '../ui/now.tsx';

type KeyNoticeProps = {
  readonly source: SourceInfo;
  readonly provider: ProviderInfo | null;
  readonly app: Pick<AppState, 'vault' | 'counts'>;
  readonly onAdd: () => void;
  /** Shows the keys of the source. */
  readonly onSetUp: () => void;
};

/** Without a key that can be used, nothing is checked; what arrives is kept all the same. */
export function KeyNotice(props: KeyNoticeProps) {
  const { source, app } = props;
  const nowMs = useNow();
  const active = activeKeys(source, nowMs);
  if (active.length === 0) {
    return <Bar action={t('Add a key')} words={noKeyWords(props)} onPress={props.onAdd} />;
  }
  const missing = active.filter(({ isAvailable }) => !isAvailable).length;
  // While secrets are locked, the bar above everything says so.
  if (missing === 0 || app.vault.status === 'locked') return null;
  return <Bar action={t('Show keys')} words={missingWords(missing)} onPress={props.onSetUp} />;
}

const noKeyWords = ({ source, provider, app }: KeyNoticeProps): string => {
  const { keys, settings } = source;
  if (keys.length > 0) {
    return keys.some(({ isDisabled }) => isDisabled)
      ? t('Every key of this source is retired or disabled: what arrives now matches none.')
      : t('Every key of this source is retired: what arrives now matches none.');
  }
  const hasEvents = app.counts.some(({ sourceId, count }) => sourceId === source.id && count > 0);
  if (hasEvents) return t('Captured, not checked: this source has no key.');
  const answer = settings.answers.reject ?? provider?.answers.reject;
  return answer
    ? t('No key yet: requests will be captured, but not checked, and answered {status}.', {
        status: answer.status,
      })
    : t('No key yet: requests will be captured, but not checked.');
};

const missingWords = (count: number): string =>
  t(
    '{count, plural, one {# key is not here: nothing can be verified with it.} other {# keys are not here: nothing can be verified with them.}}',
    { count },
  );

type BarProps = {
  readonly words: string;
  readonly action: string;
  readonly onPress: () => void;
};

function Bar({ words, action, onPress }: BarProps) {
  return (
    <div className="feed__notice">
      <Notice
        look="warn"
        action={
          <Button isSmall onClick={onPress}>
            {action}
          </Button>
        }
      >
        {words}
      </Notice>
    </div>
  );
}
