/** One clock for all relative times of the window, so that they change together. */

import type { ReactNode } from 'react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { formatAgo, formatMoment, formatStamp } from '../lib/time.ts';

const NowContext = createContext(0);
const ClockContext = createContext<() => number>(Date.now);
const tickMs = 5000;

type NowProviderProps = { readonly now?: () => number; readonly children: ReactNode };

export function NowProvider({ now = Date.now, children }: NowProviderProps) {
  const [nowMs, setNow] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNow(now()), tickMs);
    return () => clearInterval(timer);
  }, [now]);
  return (
    <ClockContext value={now}>
      <NowContext value={nowMs}>{children}</NowContext>
    </ClockContext>
  );
}

/** A moment as "4 min" with the exact time as its title. */
export function Ago({ atMs }: { readonly atMs: number }) {
  const nowMs = useContext(NowContext);
  return (
    <time dateTime={new Date(atMs).toISOString()} title={formatMoment(atMs)}>
      {formatAgo(atMs, nowMs)}
    </time>
  );
}

/** A moment as "14:02:33", with its day when that is not today. */
export function Stamp({ atMs }: { readonly atMs: number }) {
  const nowMs = useContext(NowContext);
  return (
    <time dateTime={new Date(atMs).toISOString()} title={formatMoment(atMs)}>
      {formatStamp(atMs, nowMs)}
    </time>
  );
}

/** The time as of the last tick of the window's clock. */
export const useNow = (): number => useContext(NowContext);

const countdownMs = 250;

/** Whole seconds until then, counting down; null when there is nothing to wait for. */
export const useSecondsUntil = (atMs: number | null): number | null => {
  const clock = useContext(ClockContext);
  const hasEnd = atMs !== null;
  const subscribe = useCallback(
    (onTick: () => void) => {
      const timer = hasEnd ? setInterval(onTick, countdownMs) : undefined;
      return () => clearInterval(timer);
    },
    [hasEnd],
  );
  return useSyncExternalStore(subscribe, () =>
    atMs === null ? null : Math.max(0, Math.ceil((atMs - clock()) / 1000)),
  );
};
