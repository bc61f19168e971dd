import { useStore } from 'zustand';
import { formatCount } from '../../lib/plural.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { MoreIcon, PauseIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { Feed } from './feed.ts';
import type { TimeStyle } from './time-style.ts';

type FeedToolsProps = {
  readonly feed: Feed;
  readonly timeStyle: TimeStyle;
  readonly onTimeStyle: (style: TimeStyle) => void;
};

const timeStyles = [
  { id: 'relative', label: 'Relative', detail: 'How long ago: “4 min”' },
  { id: 'absolute', label: 'Absolute', detail: 'Local time: “14:02:33”' },
] as const;

/** At the right of the feed's title: pause, and how times are told. */
export function FeedTools({ feed, timeStyle, onTimeStyle }: FeedToolsProps) {
  const isPaused = useStore(feed.store, (state) => state.isPaused);
  return (
    <>
      <Button
        look="quiet"
        className="feed__pause"
        icon={<PauseIcon size={14} />}
        aria-label="Pause"
        aria-pressed={isPaused}
        title="Keep the view as it is; events are still received and stored"
        onClick={() => feed.setPaused(!isPaused)}
      >
        Pause
      </Button>
      <Menu
        label="Feed menu"
        groups={[
          {
            label: 'Times',
            items: timeStyles.map((style) => ({
              ...style,
              isChosen: style.id === timeStyle,
              onSelect: () => onTimeStyle(style.id),
            })),
          },
        ]}
        renderTrigger={(trigger) => (
          <IconButton {...trigger} label="Feed menu" icon={<MoreIcon />} />
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
  // Some may not have been counted on their way here.
  const count = isBehind ? `at least ${formatCount(waiting)}` : formatCount(waiting);
  return (
    <section className="feed__paused" aria-label="The feed is paused">
      <p>
        Paused · {count} waiting. <span className="soft">Events are still received.</span>
      </p>
      <Button isSmall onClick={() => feed.setPaused(false)}>
        Resume
      </Button>
    </section>
  );
}
