import { createPublicKey } from 'node:crypto';
import type { KeyForm } from '../../../src/main/core/verify/keys.ts';
import { isPrivatePem } from '../../../src/main/core/verify/keys.ts';

const spkiHeaderBytes = 12;

/** A key as the provider shows it: of a private one, the public half in the provider's form. */
export const shownKey = (text: string, form: KeyForm): string => {
  if (!isPrivatePem(text)) return text;
  const der = createPublicKey(text).export({ type: 'spki', format: 'der' });
  if (form === 'ed25519-hex') return der.subarray(spkiHeaderBytes).toString('hex');
  if (form === 'ed25519-base64') return der.subarray(spkiHeaderBytes).toString('base64');
  return der.toString('base64');
};
