/** How large the window shows everything, in steps. */

export type ZoomChange = 'in' | 'out' | 'reset';

/** Percent; those of Chromium's own menu within our limits. */
const steps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

export const usualZoomPercent = 100;
export const minZoomPercent = steps[0];
export const maxZoomPercent = 300;

/** The next step; the same where there is none. */
export const zoomAfter = (percent: number, change: ZoomChange): number => {
  if (change === 'reset') return usualZoomPercent;
  const next =
    change === 'in'
      ? steps.find((step) => step > percent)
      : steps.findLast((step) => step < percent);
  return next ?? (change === 'in' ? maxZoomPercent : minZoomPercent);
};
