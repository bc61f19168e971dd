/** One clock for all relative times of the window, so that they change together. */

import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useState } from 'react';
import { formatAgo, formatMoment } from '../lib/time.ts';

const NowContext = createContext(0);
const tickMs = 5000;

type NowProviderProps = { readonly now?: () => number; readonly children: ReactNode };

export function NowProvider({ now = Date.now, children }: NowProviderProps) {
  const [nowMs, setNow] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNow(now()), tickMs);
    return () => clearInterval(timer);
  }, [now]);
  return <NowContext value={nowMs}>{children}</NowContext>;
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
