/** The time axis: a signature that is good, made at another time than now. */
import { t } from '../../../shared/text.ts';
import type { SignedTime } from '../../../shared/verdict.ts';
import { readHeader, type WireRequest } from '../verify/request.ts';
import type { Change, Fix } from './change.ts';
import { lengthText } from './durations.ts';

const hourS = 3600;
const maxToleranceS = 365 * 24 * hourS;
/** Unix seconds have eleven digits only in the year 5138. */
const millisecondsBegin = 100_000_000_000;
/** Transit, and clocks that are set by the network. */
const nearlyNowS = 60;

/** Tolerances a person would choose, seconds. */
const niceTolerances = [600, 1800, hourS, 6 * hourS, 24 * hourS, 7 * 24 * hourS];

const fixFor = (farS: number): Fix | undefined => {
  if (farS > maxToleranceS) return undefined;
  const toleranceS = niceTolerances.find((seconds) => seconds >= farS) ?? Math.ceil(farS);
  const length = lengthText(toleranceS);
  return {
    label: t('Allow {length} for this source', { length }),
    next: t('then allow {length} for this source', { length }),
    plan: { kind: 'set-tolerance', toleranceS },
  };
};

const inMilliseconds = (): Change => ({
  code: 'time.milliseconds',
  weight: 2,
  title: t('Good signature, but its time is written in milliseconds where seconds are expected'),
  phrase: t('its time is taken for milliseconds'),
  detail: t(
    'The sender signs with the wrong unit. It must be mended there: the unit cannot be guessed safely.',
  ),
});

/** What is wrong with the signed time; null when it is fresh. In: `nowS`, time of arrival. */
export const staleness = (
  { isFresh, signedAtS, skewS, toleranceS }: SignedTime,
  request: WireRequest,
  nowS: number,
): Change | null => {
  if (isFresh) return null;
  if (signedAtS > millisecondsBegin) return inMilliseconds();
  const far = Math.abs(skewS);
  const fix = fixFor(far);
  const sentAtS = Date.parse(readHeader(request.rawHeaders, 'date') ?? '') / 1000;
  const isSentNow = Math.abs(sentAtS - nowS) < nearlyNowS;
  const length = lengthText(far);
  const allowed = t('This source allows {length}.', { length: lengthText(toleranceS) });
  if (skewS < 0) {
    return {
      code: 'time.in-future',
      weight: 1,
      title: t(
        'Good signature, {length} in the future: your clock is behind, or the sender’s is ahead',
        { length },
      ),
      phrase: t('its time, {length} in the future, is allowed', { length }),
      detail: `${allowed} ${t(
        isSentNow
          ? 'The request’s own Date header agrees with your clock, so it is the signed time that is ahead.'
          : 'Compare the clock of this computer with a time server first.',
      )}`,
      ...(fix && { fix }),
    };
  }
  return {
    code: 'time.too-old',
    weight: 1,
    title: t('Good signature, but {length} old: your clock, a replay, or a retry', { length }),
    phrase: t('its age of {length} is allowed', { length }),
    detail: `${allowed} ${t(
      isSentNow
        ? 'The request’s Date header is fresh and only the signed time is old: an old event was sent again.'
        : 'If every request is about this old, your clock is ahead. If it is this one alone, it was recorded and sent again, or waited in a queue.',
    )}`,
    ...(fix && { fix }),
  };
};
