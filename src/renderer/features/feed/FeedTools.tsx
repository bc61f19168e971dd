import { useStore } from 'zustand';
import { message, t } from '../../../shared/text.ts';
import { useAction } from '../../lib/actions.ts';
import { rich } from '../../lib/rich.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { MoreIcon, PauseIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { soft } from '../../ui/rich-parts.tsx';
import type { Feed } from './feed.ts';
import type { TimeStyle } from './time-style.ts';

type FeedToolsProps = {
  readonly feed: Feed;
  readonly timeStyle: TimeStyle;
  readonly onTimeStyle: (style: TimeStyle) => void;
};

const timeStyles = [
  { id: 'relative', label: message('Relative'), detail: message('How long ago: “4 min”') },
  { id: 'absolute', label: message('Absolute'), detail: message('Local time: “14:02:33”') },
] as const;

/** At the right of the feed's title: pause, and how times are told. */
export function FeedTools({ feed, timeStyle, onTimeStyle }: FeedToolsProps) {
  const isPaused = useStore(feed.store, (state) => state.isPaused);
  const toggle = (): void => feed.setPaused(!isPaused);
  useAction('feed.pause', toggle);
  return (
    <>
      <Button
        look="quiet"
        action="feed.pause"
        className="feed__pause"
        icon={<PauseIcon size={14} />}
        aria-label={t('Pause')}
        aria-pressed={isPaused}
        title={t('Keep the view as it is; events are still received and stored')}
        onClick={toggle}
      >
        {t('Pause')}
      </Button>
      <Menu
        label={t('Feed menu')}
        groups={[
          {
            label: t('Times'),
            items: timeStyles.map(({ id, label, detail }) => ({
              id,
              label: t(label),
              detail: t(detail),
              isChosen: id === timeStyle,
              onSelect: () => onTimeStyle(id),
            })),
          },
        ]}
        renderTrigger={(trigger) => (
          <IconButton {...trigger} label={t('Feed menu')} icon={<MoreIcon />} />
        )}
      />
    </>
  );
}

/** Above the list while it stands still. */
export function PausedBar({ feed }: Pick<FeedToolsProps, 'feed'>) {
  const isPaused = useStore(feed.store, (state) => state.isPaused);
  const waiting = useStore(feed.store, (state) => state.waitingCount);
  const isBehind = useStore(feed.store, (state) => state.isBehind);
  if (!isPaused) return null;
  return (
    <section className="feed__paused" aria-label={t('The feed is paused')}>
      <p>
        {rich(
          // Some may not have been counted on their way here.
          isBehind
            ? 'Paused · at least {count, number} waiting. <soft>Events are still received.</soft>'
            : 'Paused · {count, number} waiting. <soft>Events are still received.</soft>',
          { count: waiting, soft },
        )}
      </p>
      <Button isSmall onClick={() => feed.setPaused(false)}>
        {t('Resume')}
      </Button>
    </section>
  );
}
