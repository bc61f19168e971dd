import { t } from '../../../shared/text.ts';

/** What becomes of requests while secrets are locked. */
export const lockedRequests = (): string =>
  t(
    'Requests are captured, answered as not verified (401 unless set otherwise), and checked once you unlock.',
  );
