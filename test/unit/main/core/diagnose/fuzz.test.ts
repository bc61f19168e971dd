import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownKey } from '../../../../../src/main/core/diagnose/change.ts';
import {
  type DiagnosisInput,
  diagnose,
  startDiagnosis,
} from '../../../../../src/main/core/diagnose/diagnose.ts';
import type { Provider } from '../../../../../src/main/core/providers/define.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';
import { genuine, nowMs } from '../../../../support/broken/genuine.ts';
import { fuzz, fuzzTimeoutMs } from '../../../../support/fuzz.ts';

const nowS = nowMs / 1000;

const headersOf = ({ schemes, eventName }: Provider): string[] =>
  schemes.flatMap((scheme) => [
    ...(scheme.kind === 'signature' ? scheme.signature.headers : []),
    ...(scheme.kind === 'signature' && scheme.timestamp && 'header' in scheme.timestamp.from
      ? [scheme.timestamp.from.header]
      : []),
    ...(eventName && 'header' in eventName ? [eventName.header] : []),
  ]);

const otherHeaders = [
  'content-type',
  'content-encoding',
  'date',
  'host',
  'authorization',
  'user-agent',
  'x-algoritm',
  'x-format',
  'x-encoding',
];
const knownHeaders = [...new Set(providers.flatMap(headersOf).concat(otherHeaders))];

const wireText = fc.string({
  unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)),
});
const signatureText = fc.oneof(
  fc.uint8Array({ maxLength: 70 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('base64')),
);
const headerValue = fc.oneof(
  wireText,
  signatureText,
  fc
    .tuple(fc.constantFrom('v1=', 'v1,', 'sha256=', 't=1,v1=', 'Bearer ', '"', '%'), signatureText)
    .map((parts) => parts.join('')),
  fc.nat().map(String),
  fc.constantFrom(
    'gzip',
    'aes-256-cbc',
    'hex',
    'base64',
    'utf8',
    'application/x-www-form-urlencoded',
  ),
);
const rawHeaders = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...knownHeaders), wireText), headerValue), {
    maxLength: 12,
  })
  .map((pairs) => pairs.flat());

const body = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => Buffer.from(text)),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  fc.webQueryParameters().map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => gzipSync(bytes)),
);

const keyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  signatureText.filter((text) => text !== ''),
  signatureText.map((text) => `whsec_${text}`),
  fc.constantFrom('"secret"\n', 'K=secret', '{"kty":"RSA"}', '-----BEGIN PUBLIC KEY-----\\nAA'),
);
const keys = fc.array(
  fc.record({
    id: fc.nat(1000),
    label: fc.string({ maxLength: 20 }),
    text: keyText,
    retiredAtS: fc.option(fc.constantFrom(0, nowS - 1, nowS + 1)),
    isPublic: fc.boolean(),
    ofSource: fc.option(fc.string({ maxLength: 10 })),
  }),
  { maxLength: 5 },
);

const inputFor = (
  provider: Provider,
  request: DiagnosisInput['request'],
  known: readonly KnownKey[],
  more: Partial<DiagnosisInput> = {},
): DiagnosisInput => {
  const settings = more.settings ?? defaultSourceSettings;
  const own = known.filter(({ ofSource }) => ofSource === null);
  const verify = createVerifier(provider.schemes, own, settings, provider.handshake);
  return {
    seq: 1,
    provider,
    providers,
    request,
    settings,
    keys: known,
    knownUrls: [],
    nowS,
    verification: verify(request, nowS),
    ...more,
  };
};

describe('any request', () => {
  it(
    'is diagnosed without a word of the secrets',
    () => {
      fuzz(
        fc.property(
          fc.constantFrom(...providers),
          fc.record({
            method: fc.constantFrom('POST', 'GET', ''),
            target: fc.oneof(fc.webPath(), wireText),
            rawHeaders,
            body,
            url: fc.option(fc.oneof(fc.webUrl(), wireText)),
          }),
          keys,
          fc.array(fc.oneof(fc.webUrl(), wireText), { maxLength: 3 }),
          fc.option(fc.oneof(fc.webUrl(), wireText)),
          (provider, request, known, knownUrls, publicUrl) => {
            const settings = { ...defaultSourceSettings, publicUrl };
            const input = inputFor(provider, request, known, { knownUrls, settings });
            const limits = { hashes: 400, ms: 1000 };
            const { diagnosis, plans } = diagnose(input, limits);
            expect(diagnosis.hashes).toBeLessThanOrEqual(limits.hashes);
            expect(diagnosis.findings.length).toBeLessThanOrEqual(12);
            for (const { id, code, title, detail, fix } of diagnosis.findings) {
              expect(code).toMatch(/^[a-z0-9.+-]+$/);
              expect(title.length * detail.length).toBeGreaterThan(0);
              expect(plans.has(id)).toBe(fix !== null);
            }
          },
        ),
      );
    },
    fuzzTimeoutMs,
  );
});

/** Milliseconds of processor time: the machine may be busy with other things. */
const cpuClock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const mebibyte = 1024 * 1024;
const filled = (unit: string): string =>
  unit.repeat(Math.floor(mebibyte / Buffer.byteLength(unit)));

const largeBody = fc.oneof(
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .map((unit) => Buffer.from(filled(unit))),
  fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.alloc(mebibyte, bytes)),
  fc.json({ maxDepth: 3 }).map((text) => Buffer.from(`[${filled(`${text},`)}1]`)),
  fc
    .constantFrom('\\n', '\\u00eb', 'ë', '/', '"', '\\"')
    .map((unit) => Buffer.from(`"${filled(unit)}"`)),
  fc
    .constantFrom('[', '{"a":', '[1,', '\r\n', ' ', '%20', 'a=1&')
    .map((unit) => Buffer.from(filled(unit))),
  fc.constant(gzipSync(Buffer.alloc(40 * mebibyte))),
);

describe('a body of one mebibyte', () => {
  const limits = { hashes: 2000, ms: 250 };
  const sliceMs = 15;
  /** The longest step there is, making one body and hashing it, with much to spare. */
  const longestStepMs = 1000;

  it(
    'takes no longer than the limit and one step',
    () => {
      fuzz(
        fc.property(
          fc.constantFrom('github', 'messagemedia', 'svix', 'adyen', 'bracken'),
          largeBody,
          (id, large) => {
            const { scene } = genuine(id);
            const input = inputFor(scene.provider, { ...scene.request, body: large }, scene.keys);
            const running = startDiagnosis(input, limits, cpuClock);
            const startMs = cpuClock();
            while (!running.work(sliceMs));
            expect(cpuClock() - startMs).toBeLessThan(limits.ms + longestStepMs);
            expect(running.result().diagnosis.hashes).toBeLessThanOrEqual(limits.hashes);
          },
        ),
      );
    },
    fuzzTimeoutMs,
  );
});
