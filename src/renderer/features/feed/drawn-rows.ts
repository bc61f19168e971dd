import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** Rows drawn beyond those in view: where the list goes, and where it comes from. */
const aheadRows = 12;
const behindRows = 4;

/** Out: a function from the rows in view to those that are drawn; few more where it jumped to an end. */
export const createDrawnRows = () => {
  let lastStart = 0;
  return (range: Range): number[] => {
    const { startIndex, endIndex, count } = range;
    const isDown = startIndex >= lastStart;
    lastStart = startIndex;
    return defaultRangeExtractor({
      ...range,
      startIndex: Math.max(0, startIndex - (isDown ? behindRows : aheadRows)),
      endIndex: Math.min(count - 1, endIndex + (isDown ? aheadRows : behindRows)),
      overscan: 0,
    });
  };
};
