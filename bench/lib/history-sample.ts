/** The events of a long history: four sources, few failures, and words that few of them have. */
import type { NewEvent } from '../../src/main/core/store/schema.ts';
import { storedEvent } from './seeding.ts';

/** One event in so many is invalid, or has a word of its own. */
export const rareEvery = 50_000;
export const sources = 4;

const filler =
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor '.repeat(9);

/** About 800 bytes of JSON. */
export const historyBody = (n: number): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      action: n % 3 === 0 ? 'opened' : 'closed',
      id: `evt_${n.toString(36).padStart(8, '0')}`,
      user: `user-${n % 5000}`,
      ...(n % rareEvery === 7 && { marker: 'unicorn' }),
      filler,
    }),
  );

export const historyEvent = (n: number): NewEvent => {
  const body = Buffer.from(historyBody(n));
  const headers: [string, string][] = [
    ['content-type', 'application/json'],
    ['user-agent', 'bench/1.0'],
    ['x-delivery', `delivery-${n}`],
  ];
  const isRare = n % rareEvery === 11;
  return {
    ...storedEvent(n, { headers, body }),
    sourceId: (n % sources) + 1,
    ...(isRare && { verdict: 'invalid', reason: 'signature_mismatch', isSignatureGood: false }),
  };
};
