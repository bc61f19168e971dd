/** A token bucket: `perSecond` in the long run, up to two seconds' worth at once. */
export const createRateLimit = (perSecond: number, nowMs: () => number) => {
  const capacity = perSecond * 2;
  let tokens = capacity;
  let lastMs = nowMs();
  return {
    /** Takes one token. Out: false when there is none. */
    take: (): boolean => {
      const now = nowMs();
      // Never negative: a clock that is set back must not take tokens away.
      const passedMs = Math.max(0, now - lastMs);
      tokens = Math.min(capacity, tokens + (passedMs / 1000) * perSecond);
      lastMs = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
};
