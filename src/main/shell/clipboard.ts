/** Secrets on the clipboard: put there on request, and taken off again. */
import { clipboard } from 'electron';
import type { SecretClipboard } from '../core/ports.ts';

const clearsInS = 60;

export const createSecretClipboard = (): SecretClipboard & {
  readonly clear: () => Promise<void>;
} => {
  let secret: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  /** Clears the clipboard if our secret is still on it. */
  const clear = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const cleared = secret;
    secret = null;
    if (cleared !== null && (await clipboard.readText()) === cleared) clipboard.clear();
  };
  return {
    clearsInS,
    put: async (text: string): Promise<void> => {
      if (timer) clearTimeout(timer);
      secret = text;
      await clipboard.writeText(text);
      timer = setTimeout(() => void clear(), clearsInS * 1000);
    },
    clear,
  };
};
