/** Everything that can be seen of a failed verification without a search. */
import type { Verification } from '../../../shared/verdict.ts';
import type { Observation, ObservedInput } from './observation.ts';
import { seenInHeaders } from './seen-headers.ts';
import { seenInKeys } from './seen-keys.ts';
import { seenByReason } from './seen-reason.ts';
import { seenInSignature } from './seen-shapes.ts';

/** Whether a search may find more than the reason says: a good signature over what is not there. */
export const isOfOtherContent = ({ reason }: Verification): boolean =>
  reason === 'body_hash_mismatch' || reason === 'url_hash_mismatch';

/**
 * In no order. In: `isGood`, whether the search has found the signature to be good as it is. What
 * that proves is not in doubt, so that nothing else needs to be seen.
 */
export const observe = (input: ObservedInput, isGood: boolean): readonly Observation[] => {
  const { verification } = input;
  if (verification.reason === 'ok') return [];
  const reason = seenByReason(input);
  const isProven = isGood || (verification.isSignatureGood && !isOfOtherContent(verification));
  if (reason && isProven) return [{ ...reason, isProven }];
  const isOfSignature =
    verification.reason === 'signature_mismatch' || verification.reason === 'malformed_signature';
  return [
    ...(reason ? [reason] : []),
    ...seenInHeaders(input),
    ...seenInKeys(input),
    ...(isOfSignature ? seenInSignature(input) : []),
  ];
};
