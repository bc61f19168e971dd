/** One suite for every scheme of every provider: adding one brings it all of these tests. */
import { describe, expect, it } from 'vitest';
import { generateTestKey } from '../../../../../src/main/core/keys/generate.ts';
import { answersOf, decideReply } from '../../../../../src/main/core/receiver/reply.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { explain } from '../../../../../src/main/core/verify/explain.ts';
import type { WireRequest } from '../../../../../src/main/core/verify/request.ts';
import type { Assurance, Verification } from '../../../../../src/shared/verdict.ts';
import { essentialHeaders, nowMs, providerCases } from '../../../../support/provider-cases.ts';

const nowS = nowMs / 1000;

/** What stays valid when the content is changed, because it was never signed. */
const unprotected: ReadonlySet<Assurance | null> = new Set<Assurance>([
  'partial',
  'none',
  'handshake',
]);

/** How early and how late a request is taken, seconds, where that is not the scheme's tolerance. */
const windows: Readonly<Record<string, readonly [earlyS: number, lateS: number]>> = {
  // The token names its own first and last second, a minute apart, the last one not included.
  'messagebird jwt': [5, 64],
};

describe.each(providerCases)('%s', (name, provided) => {
  const { provider, scheme, settings, keyText, fits, make, judge } = provided;
  const timed = scheme.kind === 'encryption' ? undefined : scheme.timestamp;
  // Some providers sign a time and name no limit: it is shown, and checked once the user sets one.
  const toleranceS = timed?.toleranceS || undefined;
  const { assurance } = judge(make());

  it.each(provider.samples.filter(fits).map((sample) => [sample.name, sample] as const))(
    'sample “%s” is valid, and otherwise in each variant',
    (_name, sample) => {
      const genuine = judge(make(sample));
      expect(genuine).toMatchObject({ verdict: 'valid', reason: 'ok' });
      const tampered = judge(make(sample, 'tampered'));
      if (tampered.verdict === 'valid') expect(unprotected).toContain(tampered.assurance);
      if (sample.isUnsigned) {
        // Nothing is signed, so nothing can be signed by another key or too long ago.
        expect(genuine).toMatchObject({ assurance: 'handshake', keyId: null });
        return;
      }
      expect(genuine.keyId).toBe(1);
      expect(judge(make(sample, 'other-key')).verdict).toBe('invalid');
      expect(judge(make(sample, 'stale'))).toMatchObject(
        toleranceS === undefined
          ? { reason: 'ok' }
          : { reason: 'timestamp_out_of_tolerance', isSignatureGood: true },
      );
    },
  );

  it.each(
    provider.samples
      .filter((sample) => !fits(sample))
      .map((sample) => [sample.name, sample] as const),
  )('sample “%s” of another scheme can be sent all the same', (_name, sample) => {
    expect(judge(make(sample)).verdict).not.toBe('unchecked');
  });

  it('explains a valid sample with the same verdict and a matching reading', () => {
    const request = make();
    const keys = [{ id: 1, text: keyText }];
    const explanation = explain(
      provider.schemes,
      keys,
      settings,
      request,
      nowS,
      provider.handshake,
    );
    expect(explanation.verification).toEqual(judge(request));
    const hasMatch = explanation.candidates.some(({ isMatch }) => isMatch);
    expect(hasMatch || explanation.plaintext !== null).toBe(true);
  });

  it('is not valid without any one of the headers that carry its signature', () => {
    const request = make();
    for (const header of essentialHeaders(provided)) {
      const at = request.rawHeaders.indexOf(header);
      const without = request.rawHeaders.toSpliced(at, 2);
      expect(judge({ ...request, rawHeaders: without })).toMatchObject({
        verdict: 'error',
        reason: 'missing_header',
      });
      const empty = request.rawHeaders.with(at + 1, ' ');
      expect(judge({ ...request, rawHeaders: empty }).reason).toBe('missing_header');
      const twice = [...request.rawHeaders, header, 'other'];
      expect(judge({ ...request, rawHeaders: twice }).reason).toBe('ambiguous_header');
    }
  });

  it('is fresh up to its tolerance in both directions; always, if it signs no time', () => {
    const request = make();
    const at = (skewS: number): string => judge(request, nowS + skewS).reason;
    const [earlyS, lateS] = windows[name] ?? [toleranceS ?? 300, toleranceS ?? 300];
    const beyond = toleranceS === undefined ? 'ok' : 'timestamp_out_of_tolerance';
    expect([at(-earlyS), at(lateS)]).toEqual(['ok', 'ok']);
    expect([at(-earlyS - 1), at(lateS + 1)]).toEqual([beyond, beyond]);
    expect(at(-earlyS - 0.001)).toBe(beyond);
  });

  it.runIf(timed && !(name in windows))('is fresh as long as the user says, in its place', () => {
    const request = make();
    const at = (skewS: number, ownS: number): string =>
      createVerifier(provider.schemes, [{ id: 1, text: keyText }], {
        ...settings,
        toleranceS: ownS,
      })(request, nowS + skewS).reason;
    expect([at(10, 10), at(-10, 10), at(1_000_000, 0)]).toEqual(['ok', 'ok', 'ok']);
    expect([at(10.001, 10), at(-11, 10)]).toEqual(Array(2).fill('timestamp_out_of_tolerance'));
  });

  it('is never valid with a bad key, no key or an empty one', () => {
    const request = make();
    const judgeWith = (...texts: readonly string[]): Verification =>
      createVerifier(
        provider.schemes,
        texts.map((text, i) => ({ id: i + 1, text })),
        settings,
        provider.handshake,
      )(request, nowS);
    expect(judgeWith()).toMatchObject({ verdict: 'unchecked', reason: 'no_key' });
    expect(judgeWith('')).toMatchObject({ verdict: 'error', reason: 'bad_key' });
    expect(judgeWith('wrong').verdict).not.toBe('valid');
    expect(judgeWith('', generateTestKey(scheme), keyText)).toMatchObject({ keyId: 3 });
  });

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['random bytes', Buffer.from([0, 255, 128, 10, 13])],
    ['JSON null', Buffer.from('null')],
    ['a JSON string', Buffer.from('"x"')],
    ['a deep JSON array', Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
    ['a deep JSON object', Buffer.from(`${'{"data":'.repeat(20_000)}1${'}'.repeat(20_000)}`)],
    ['data that cannot become text', Buffer.from('{"data":{"toString":1,"valueOf":1}}')],
    ['data with toJSON', Buffer.from('{"data":{"toJSON":1}}')],
  ])('judges %s without throwing, in every encoding it may be said to have', (_what, body) => {
    const request = make();
    for (const type of ['application/json', 'application/x-www-form-urlencoded', '\xff']) {
      const rawHeaders = [
        ...request.rawHeaders.filter(
          (_, i, all) => !/^content-type$/i.test(all[i - (i % 2)] ?? ''),
        ),
        'Content-Type',
        type,
      ];
      const { verdict } = judge({ ...request, rawHeaders, body });
      expect(assurance !== 'none' && verdict === 'valid').toBe(false);
    }
  });
});

describe.each(
  providerCases.flatMap(([name, provided]) =>
    provided.provider.samples
      .filter((sample) => provided.judge(provided.make(sample)).handshake !== null)
      .map((sample) => [`${name}: ${sample.name}`, provided, sample] as const),
  ),
)(
  'the check of the URL of %s',
  (_name, { provider, scheme, settings, keyText, make, judge }, sample) => {
    const reply = (request: WireRequest, text = keyText, parameters = settings.parameters) =>
      decideReply(
        { provider, answers: answersOf(provider), settings: { parameters }, keyText: () => text },
        request,
        judge(request, nowS, text),
      );

    it('is answered', () => {
      expect(reply(make(sample))).toMatchObject({ status: 200, isHandshake: true });
    });

    it.runIf(!sample.isUnsigned)('is not answered unless it is signed', () => {
      const other = generateTestKey(scheme);
      expect(reply(make(sample), other).isHandshake).toBe(false);
      expect(reply(make(sample, 'other-key')).isHandshake).toBe(false);
      expect(reply({ ...make(sample), rawHeaders: [] }).isHandshake).toBe(false);
    });
  },
);
