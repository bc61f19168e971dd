/** Secrets of older versions, which the system's key store sealed one by one. */
import type { Keychain } from '../ports.ts';
import { isEnvelope } from './envelope.ts';
import type { SecretRow } from './port.ts';

/** Out: its text; null where it is none of these, or the key store does not open it. */
export const openFormer = async (
  keychain: Keychain,
  { sealed }: SecretRow,
): Promise<string | null> => {
  if (isEnvelope(sealed)) return null;
  try {
    const text = await keychain.open(sealed);
    // With another key a key store may “open” it, to bytes that are no text.
    return text.includes('\ufffd') ? null : text;
  } catch {
    // It counts as sealed, and the state tells how many are.
    return null;
  }
};
