/** Resolves when `wait` calls `done`, or after `limitMs`, whichever is first. */
export const inTime = (limitMs: number, wait: (done: () => void) => unknown): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, limitMs);
    wait(() => {
      clearTimeout(timer);
      resolve();
    });
  });
