/** Calls `work` at once, and then at most once in `everyMs` for however many calls. */
export const createThrottle = (everyMs: number, work: () => void) => {
  let timer: NodeJS.Timeout | null = null;
  let isWanted = false;
  const onTimer = (): void => {
    timer = null;
    if (isWanted) run();
  };
  const run = (): void => {
    isWanted = true;
    if (timer) return;
    isWanted = false;
    timer = setTimeout(onTimer, everyMs);
    timer.unref();
    work();
  };
  return {
    run,
    /** Does at once what waits, or with `drop` never. */
    flush: (): void => {
      if (timer) clearTimeout(timer);
      timer = null;
      if (isWanted) work();
      isWanted = false;
    },
    drop: (): void => {
      if (timer) clearTimeout(timer);
      isWanted = false;
    },
  };
};
