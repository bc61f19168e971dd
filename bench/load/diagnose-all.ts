/**
 * Diagnoses broken requests with the limits that the window uses, in a process of its own.
 * In: how often each, after as many times to warm up. Out: one line of JSON.
 */
import { diagnose } from '../../src/main/core/diagnose/diagnose.ts';
import { createVerifier } from '../../src/main/core/verify/engine.ts';
import { type Broken, bodyOnTheWay, makeBroken, sceneOf } from '../../test/support/broken/break.ts';
import { brokenRequests } from '../../test/support/broken-requests.ts';
import { jsonBody } from '../lib/signed-request.ts';

const times = Number(process.argv[2] ?? '3');

/** How one diagnosis went; `found` is null when it has no finding that is proven. */
export type Diagnosed = {
  readonly name: string;
  readonly ms: number;
  readonly hashes: number;
  readonly isComplete: boolean;
  readonly found: string | null;
};

/** A letter in the middle of the text is another one: no change that is tried brings it back. */
const otherLetter = (body: Buffer): Buffer => {
  const at = Math.floor(body.length / 2);
  return Buffer.concat([body.subarray(0, at), Buffer.from('\u00b6'), body.subarray(at + 1)]);
};

const large = [
  'github',
  'stripe',
  'slack',
  'standard-webhooks',
  'square',
  'discord',
  'sendgrid',
].map((provider) => {
  const options = { body: jsonBody(64 * 1024).toString() };
  return makeBroken('64 KiB, changed', provider, '', bodyOnTheWay(otherLetter), { options });
});

const run = (broken: Broken): Diagnosed => {
  const scene = sceneOf(broken);
  const { provider, settings, request, nowS } = scene;
  const keys = scene.keys.filter(({ ofSource }) => ofSource === null);
  const verify = createVerifier(provider.schemes, keys, settings, provider.handshake);
  const verification = verify(request, nowS);
  const startMs = performance.now();
  const { diagnosis } = diagnose({ ...scene, seq: 1, verification });
  const ms = performance.now() - startMs;
  const { hashes, isComplete, findings } = diagnosis;
  const found = findings.find(({ isProven }) => isProven)?.code ?? null;
  return { name: `${broken.provider}: ${broken.name}`, ms, hashes, isComplete, found };
};

const first = brokenRequests[0] && run(brokenRequests[0]);
const all = (list: readonly Broken[]): Diagnosed[] => {
  for (let i = 0; i < times; i++) list.forEach(run);
  return Array.from({ length: times }, () => list.map(run)).flat();
};
process.stdout.write(JSON.stringify({ first, common: all(brokenRequests), large: all(large) }));
