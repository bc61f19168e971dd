/** Makes a queue: each job starts when the one before it has ended, however it ended. */
export const createTurns = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
};
