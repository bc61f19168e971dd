/** Resolves when something has happened, or after `limitMs`, whichever is first. */
export const inTime = async (limitMs: number, happening: Promise<unknown>): Promise<void> => {
  const limit = Promise.withResolvers<void>();
  const timer = setTimeout(limit.resolve, limitMs);
  await Promise.race([happening, limit.promise]);
  clearTimeout(timer);
};
