import { describe, expect, it } from 'vitest';
import {
  type DiagnosisInput,
  diagnose,
  startDiagnosis,
} from '../../../../../src/main/core/diagnose/diagnose.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { createVerifier, refused } from '../../../../../src/main/core/verify/engine.ts';
import { bodyOnTheWay, keyAs, signedWithKey } from '../../../../support/broken/break.ts';
import { type Genuine, genuine, knownKey, type Scene } from '../../../../support/broken/genuine.ts';

const inputOf = (
  provider: string,
  broken: (made: Genuine) => Partial<Scene>,
  body?: string,
): DiagnosisInput => {
  const made = genuine(provider, body === undefined ? {} : { body });
  const scene = { ...made.scene, ...broken(made) };
  const own = scene.keys.filter(({ ofSource }) => ofSource === null);
  const verify = createVerifier(scene.provider.schemes, own, scene.settings);
  return { ...scene, seq: 7, verification: verify(scene.request, scene.nowS) };
};

const hopeless = inputOf(
  'github',
  signedWithKey(() => 'nobody has it'),
);
const unhurried = { hashes: 100_000, ms: 60_000 };

/** A clock that goes on by that much each time it is looked at. */
const tickingBy = (ms: number) => {
  let now = 0;
  return () => (now += ms);
};

describe('the limits', () => {
  it('ends after so many hashes', () => {
    const { diagnosis } = diagnose(hopeless, { ...unhurried, hashes: 40 });
    expect(diagnosis).toMatchObject({ seq: 7, hashes: 40, isComplete: false, findings: [] });
  });

  it('ends after so much time', () => {
    const running = startDiagnosis(hopeless, { ...unhurried, ms: 10 }, tickingBy(1));
    expect(running.work(Number.POSITIVE_INFINITY)).toBe(true);
    const { elapsedMs, isComplete } = running.result().diagnosis;
    expect(elapsedMs).toBeGreaterThanOrEqual(10);
    expect(elapsedMs).toBeLessThan(13);
    expect(isComplete).toBe(false);
  });

  it('tries everything when there is time', () => {
    const { diagnosis } = diagnose(hopeless, unhurried);
    expect(diagnosis.isComplete).toBe(true);
    expect(diagnosis.hashes).toBeLessThan(2000);
  });

  it('stays within the hashes with keys of many sources', () => {
    const others = Array.from({ length: 150 }, (_, i) =>
      knownKey(`key ${i}`, { id: 10 + i, ofSource: 'Other' }),
    );
    const keys = [...hopeless.keys, ...others];
    const { diagnosis } = diagnose({ ...hopeless, keys }, { ...unhurried, hashes: 2000 });
    expect(diagnosis.hashes).toBeLessThanOrEqual(2000);
  });

  it('pauses between slices and goes on', () => {
    const running = startDiagnosis(hopeless, unhurried, tickingBy(1));
    let slices = 0;
    while (!running.work(5)) slices++;
    expect(slices).toBeGreaterThan(20);
    const { hashes, isComplete } = running.result().diagnosis;
    expect({ hashes, isComplete }).toEqual({
      hashes: diagnose(hopeless, unhurried).diagnosis.hashes,
      isComplete: true,
    });
  });

  it('has what it found when it is cancelled', () => {
    const input = inputOf(
      'stripe',
      keyAs((key) => `${key}\n`),
    );
    const running = startDiagnosis(input, unhurried, tickingBy(1));
    running.work(3);
    expect(running.result().diagnosis).toMatchObject({ isComplete: false, findings: [] });
    running.work(1000);
    const { diagnosis, plans } = running.result();
    expect(diagnosis.findings[0]).toMatchObject({
      id: '1:key.trailing-newline',
      changes: 1,
      isProven: true,
      fix: { kind: 'add-key', label: 'Add the corrected key' },
    });
    expect([...plans.keys()]).toEqual(['1:key.trailing-newline']);
  });
});

describe('what matches', () => {
  const input = inputOf(
    'slack',
    bodyOnTheWay((body) => `${body.toString()}\n`),
    '{"a":1}',
  );

  it('is shown part by part, with the body it takes', () => {
    const content = diagnose(input, unhurried).diagnosis.findings[0]?.content;
    const text = `v0:1750000000:{"a":1}`;
    expect(content).toMatchObject({
      length: text.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(Buffer.from(content?.body ?? []).toString()).toBe('{"a":1}');
    expect(content?.parts.map(({ origin }) => origin)).toEqual([
      'literal',
      'header',
      'literal',
      'body',
    ]);
  });

  it('has no body of its own where that is the stored one', () => {
    const blank = inputOf(
      'slack',
      keyAs((key) => ` ${key}`),
    );
    const [finding] = diagnose(blank, unhurried).diagnosis.findings;
    expect(finding?.content).toMatchObject({ body: null });
  });

  it('is shown in part where it is large', () => {
    const large = inputOf(
      'github',
      bodyOnTheWay((body) => `${body.toString()}\n`),
      'x'.repeat(300 * 1024),
    );
    const content = diagnose(large, unhurried).diagnosis.findings[0]?.content;
    expect(content?.length).toBe(300 * 1024);
    expect(content?.body?.length).toBe(256 * 1024);
  });
});

describe('a batch', () => {
  const item = (reference: string) => ({
    NotificationRequestItem: {
      pspReference: reference,
      merchantAccountCode: 'Shop',
      merchantReference: 'order',
      amount: { value: 1, currency: 'EUR' },
      eventCode: 'AUTHORISATION',
      success: 'true',
    },
  });
  const batch = JSON.stringify({ notificationItems: [item('1'), item('2')] });
  const elsewhere = ({ keyText }: Genuine) => ({
    keys: [knownKey(keyText, { ofSource: 'Other' })],
  });

  it('is explained where every signature matches', () => {
    const { findings } = diagnose(inputOf('adyen', elsewhere, batch), unhurried).diagnosis;
    expect(findings[0]?.code).toBe('key.other-source');
  });

  it('is not where only the first does', () => {
    const input = inputOf(
      'adyen',
      (made) => ({
        ...elsewhere(made),
        ...bodyOnTheWay((body) => body.toString().replace('"2"', '"3"'))(made),
      }),
      batch,
    );
    expect(diagnose(input, unhurried).diagnosis.findings[0]?.code).toBe('key.none');
  });
});

describe('where there is nothing to search for', () => {
  it.each([
    ['a valid request', hopeless.provider, { ...refused('ok', null, 'github') }, []],
    [
      'a truncated body',
      hopeless.provider,
      refused('body_truncated', null, null),
      ['body.truncated'],
    ],
    ['an unknown provider', hopeless.provider, refused('unknown_provider', null, null), []],
  ] as const)('computes nothing: %s', (_name, provider, verification, codes) => {
    const { diagnosis } = diagnose({ ...hopeless, provider, verification });
    expect(diagnosis.findings.map(({ code }) => code)).toEqual(codes);
    expect(diagnosis).toMatchObject({ hashes: 0, isComplete: true });
  });
});

describe('every provider', () => {
  it.each(
    providers.flatMap(({ id, schemes }) => schemes.map((scheme) => [id, scheme.id] as const)),
  )('%s by %s: names another source’s key in a few hashes', (id, scheme) => {
    const made = genuine(id, { scheme });
    const keys = [knownKey(made.keyText, { ofSource: 'Other' })];
    const verification = refused('no_key', null, scheme);
    const { diagnosis } = diagnose({ ...made.scene, keys, seq: 1, verification }, unhurried);
    expect(diagnosis.findings[0]?.code).toBe('key.other-source');
    expect(diagnosis.hashes).toBeLessThan(20);
  });
});
