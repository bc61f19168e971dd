/** Property tests whose length a person chooses: short in `npm test`, long in `npm run fuzz`. */
import * as fc from 'fast-check';

/** Seconds for each property; set by `npm run fuzz`. */
const seconds = Number(process.env['COUNTERSIGN_FUZZ_SECONDS'] ?? 0);
const shortMs = 1500;

/** Time limit for a test that runs one property, milliseconds. */
export const fuzzTimeoutMs = (seconds === 0 ? shortMs : seconds * 1000) + 30_000;

/** Runs a property until its time is up, or 1,000 times in the short form. */
export const fuzz = <Values>(property: fc.IProperty<Values>): void => {
  fc.assert(property, {
    numRuns: seconds === 0 ? 1000 : Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds === 0 ? shortMs : seconds * 1000,
    markInterruptAsFailure: false,
  });
};
