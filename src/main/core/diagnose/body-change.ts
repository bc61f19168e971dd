/** What the parts of the body axis share. */
import type { Change } from './change.ts';

/** A body that may have been signed, with the change that leads to it. */
export type OtherBody = readonly [Change, Uint8Array];

export const bodyChange = (
  what: string,
  weight: number,
  title: string,
  phrase: string,
  detail: string,
): Change => ({ code: `body.${what}`, weight, title, phrase, detail });
