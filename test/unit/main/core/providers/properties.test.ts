/**
 * For every scheme of every provider: what it signs verifies, and one flipped bit in the body, the
 * signature, the time or the key does not.
 *
 * Where a scheme by its design does not bind something, or two texts mean the same, that is said
 * in the tables below, with the reason. Nothing else may be accepted.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateTestKey } from '../../../../../src/main/core/keys/generate.ts';
import { signRequest, signSample } from '../../../../../src/main/core/simulate/sign.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { isPublicForm, loadKey } from '../../../../../src/main/core/verify/keys.ts';
import { isForm, type WireRequest } from '../../../../../src/main/core/verify/request.ts';
import type { SignatureScheme } from '../../../../../src/main/core/verify/scheme.ts';
import { flip } from '../../../../support/flip.ts';
import {
  essentialHeaders,
  nowMs,
  origin,
  type ProviderCase,
  providerCases,
  target,
  unsignedHeaders,
} from '../../../../support/provider-cases.ts';

const nowS = nowMs / 1000;

/** The parts of a body that count, where that is not all of it; null for nothing. */
const coveredBy: Readonly<Record<string, RegExp | null>> = {
  // The signature covers the member `data` alone (assurance `partial`).
  'avaya-spaces': /"data":\[.*\](?=,"app_client_id")/gs,
  // Eight fields of the item and the signature itself (assurance `partial`).
  'adyen payments':
    /"(?:pspReference|originalReference|merchantAccountCode|merchantReference|eventCode|success|hmacSignature)":"[^"]*"|"amount":\{[^}]*\}/g,
  // Time and token, but nothing of the event (assurance `none`).
  mailgun: /"(?:timestamp|token|signature)":"[^"]*"/g,
  // The token stands in a header, and the content is not signed at all (assurance `none`).
  'gitlab token': null,
  // Encrypted without a signature: garbled text may still be a document (`encryption-only`).
  enablex: null,
};

/** True when a decoder sees the same form: the digits behind a percent sign have no case. */
const isSameForm = (a: Uint8Array, b: Uint8Array): boolean => {
  const [one, other] = [a, b].map((bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase()),
  );
  return one === other;
};

/** True when the hex digits of a signature in the body differ in case alone. */
const isSameHex = (a: Uint8Array, b: Uint8Array): boolean => {
  const lower = (bytes: Uint8Array) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(
        /((?:^|[?&"])sig(?:nature)?(?:=|":"))([0-9a-f]+)/gi,
        (_, name, hex) => name + hex.toLowerCase(),
      );
  return lower(a) === lower(b);
};

const coveredRanges = (name: string, body: Uint8Array) => {
  const pattern = coveredBy[name];
  const text = Buffer.from(body).toString('latin1');
  const matches = pattern ? [...text.matchAll(pattern)] : [];
  return matches.map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
};

/** Whether a change to the body is one that must be noticed. */
const mustCount = ({ name }: ProviderCase, request: WireRequest, changed: Buffer): boolean => {
  const { body } = request;
  if (isForm(request) && isSameForm(body, changed)) return false;
  if (isSameHex(body, changed)) return false;
  if (!(name in coveredBy)) return true;
  const at = body.findIndex((byte, i) => byte !== changed[i]);
  return coveredRanges(name, body).some(({ start, end }) => at >= start && at < end);
};

/** Headers whose value is a name from a list, in any case. */
const namesInAnyCase = /^(?:x-algoritm|x-format|x-encoding|x-messagemedia-digest-type)$/i;

/** Whether another header text means the same: hex digits and some names have no case. */
const meansTheSame = (
  { scheme }: ProviderCase,
  name: string,
  value: string,
  text: string,
): boolean => {
  if (text.toLowerCase() !== value.toLowerCase()) return false;
  const isHex = scheme.kind === 'signature' && scheme.signature.encoding.startsWith('hex');
  if (isHex || namesInAnyCase.test(name)) return true;
  // The name of an authentication scheme (RFC 9110, 11.1); what follows is compared as it is.
  const rest = (of: string) => of.slice(of.indexOf(' '));
  return name.toLowerCase() === 'authorization' && rest(text) === rest(value);
};

/** Schemes in code that sign the whole URL; those in data say so themselves. */
const signUrl: ReadonlySet<string> = new Set(['twilio', 'plivo', 'messagebird jwt']);

const signsUrl = ({ name, scheme }: ProviderCase): boolean => {
  if (scheme.kind !== 'signature' || typeof scheme.content === 'function') return signUrl.has(name);
  const parts = scheme.content.flatMap(({ content }) => content);
  return parts.some((part) => 'from' in part && /url|target/.test(part.from));
};

const isTimeInBody = (scheme: SignatureScheme): boolean =>
  scheme.timestamp !== undefined && 'json' in scheme.timestamp.from;

describe.each(providerCases)('%s', (name, provided) => {
  const { provider, scheme, settings, keyText, make, judge } = provided;
  const samples = provider.samples.filter((sample) => provided.fits(sample) && !sample.isUnsigned);
  const request = make();

  it('verifies any sample, signed by any key at any time', () => {
    const keys = [
      keyText,
      ...(isPublicForm(scheme.key) ? [] : [1, 2, 3].map(() => generateTestKey(scheme))),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples, provided.sample),
        fc.constantFrom(...keys),
        fc.integer({ min: 1_600_000_000_000, max: 4_000_000_000_000 }),
        (sample, text, atMs) => {
          const signed = signSample({
            provider,
            sample,
            variant: 'valid',
            keyText: text,
            target,
            origin,
            nowMs: atMs,
            settings,
          });
          expect(judge(signed, atMs / 1000, text)).toMatchObject({
            verdict: 'valid',
            reason: 'ok',
          });
        },
      ),
    );
  });

  it.runIf(scheme.kind === 'signature' && !isTimeInBody(scheme))(
    'verifies any bytes that it signs',
    () => {
      if (scheme.kind !== 'signature') return;
      const rawHeaders = unsignedHeaders(provided.sample);
      const unsigned = { method: 'POST', target, rawHeaders, url: origin + target };
      const keys = [{ id: 1, text: keyText }];
      // Without the check of the URL: any bytes may happen to be one.
      const verify = createVerifier(provider.schemes, keys, settings);
      fc.assert(
        fc.property(fc.uint8Array(), (body) => {
          const signed = signRequest(scheme, keyText, { ...unsigned, body }, nowMs, settings);
          expect(verify(signed, nowS)).toMatchObject({ verdict: 'valid' });
        }),
        { numRuns: 40 },
      );
    },
  );

  it.runIf(request.body.length > 0)('notices a flipped bit in the body', () => {
    expect(coveredBy[name] && coveredRanges(name, request.body)).not.toEqual([]);
    const genuine = judge(request);
    fc.assert(
      fc.property(fc.nat(8 * request.body.length - 1), (bit) => {
        const body = flip(request.body, bit);
        const { verdict, assurance } = judge({ ...request, body });
        const isAccepted = verdict === 'valid';
        expect(isAccepted && mustCount(provided, request, body)).toBe(false);
        expect(isAccepted ? assurance : genuine.assurance).toBe(genuine.assurance);
      }),
      { numRuns: 300 },
    );
  });

  const places = essentialHeaders(provided).map((header) => {
    const at = request.rawHeaders.indexOf(header) + 1;
    return { header, at, value: request.rawHeaders[at] ?? '' };
  });
  // Otherwise the signature stands in the body, or in the URL.
  it.runIf(places.length > 0)(
    'notices a flipped bit in the signature and in all signed headers',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...places), fc.nat(), ({ header, at, value }, bit) => {
          const text = flip(Buffer.from(value, 'latin1'), bit).toString('latin1');
          fc.pre(!meansTheSame(provided, header, value, text));
          const rawHeaders = request.rawHeaders.with(at, text);
          expect(judge({ ...request, rawHeaders }).verdict).not.toBe('valid');
        }),
        { numRuns: 400 },
      );
    },
  );

  it.runIf(signsUrl(provided))('notices a flipped bit in the path', () => {
    const { target: path } = request;
    fc.assert(
      fc.property(fc.nat(8 * path.length - 1), (bit) => {
        const changed = flip(Buffer.from(path), bit).toString('latin1');
        const { verdict } = judge({ ...request, target: changed, url: origin + changed });
        expect(verdict).not.toBe('valid');
      }),
      { numRuns: 300 },
    );
  });

  it('notices a flipped bit in the key', () => {
    const key = loadKey(keyText, scheme.key);
    fc.assert(
      fc.property(fc.nat(8 * keyText.length - 1), (bit) => {
        const text = flip(Buffer.from(keyText), bit).toString('latin1');
        const other = loadKey(text, scheme.key);
        // Hex digits have no case, and PEM has bytes around the numbers that mean nothing.
        const mayBeSame = scheme.key === 'hex' || isPublicForm(scheme.key);
        fc.pre(!(mayBeSame && key && other?.equals(key)));
        expect(judge(request, nowS, text).verdict).not.toBe('valid');
      }),
      { numRuns: 200 },
    );
  });
});
