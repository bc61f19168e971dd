/** Sources some of whose keys are not at hand: locked, or not to be opened on this machine. */
import type { Verifier } from './engine.ts';

/** Verifies with the keys that are at hand, and does not call the others no keys. */
export const withClosedKeys =
  (verify: Verifier): Verifier =>
  (request, nowS) => {
    const verification = verify(request, nowS);
    return verification.reason === 'no_key'
      ? { ...verification, reason: 'key_unavailable' }
      : verification;
  };
