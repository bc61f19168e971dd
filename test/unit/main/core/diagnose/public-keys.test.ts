import { describe, expect, it } from 'vitest';
import type { FixPlan, KnownKey } from '../../../../../src/main/core/diagnose/change.ts';
import { diagnose } from '../../../../../src/main/core/diagnose/diagnose.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { keyAs } from '../../../../support/broken/break.ts';
import { type Genuine, genuine, knownKey, type Scene } from '../../../../support/broken/genuine.ts';

const unhurried = { hashes: 100_000, ms: 60_000 };

/** Anybody may know it, and so may sign with it as if it were a secret. */
const publicText = genuine('discord').keyText;
const publicKey = (more: Partial<KnownKey> = {}): KnownKey =>
  knownKey(publicText, { id: 9, isPublic: true, ...more });

const diagnosed = (made: Genuine, change: Partial<Scene>) => {
  const scene = { ...made.scene, ...change };
  const own = scene.keys.filter(({ ofSource }) => ofSource === null);
  const verify = createVerifier(scene.provider.schemes, own, scene.settings);
  const verification = verify(scene.request, scene.nowS);
  const { diagnosis, plans } = diagnose({ ...scene, seq: 1, verification }, unhurried);
  return {
    verification,
    proven: diagnosis.findings.filter(({ isProven }) => isProven),
    codes: diagnosis.findings.map(({ code }) => code),
    plans: [...plans.values()].flat().map((plan: FixPlan) => plan.kind),
  };
};

describe('a public key that somebody has signed with as if it were a secret', () => {
  const slack = genuine('slack');
  const forged = slack.sign({ key: publicText });
  const secret = knownKey('the right secret');

  it.each([
    ['a key of this source', [publicKey()]],
    ['beside the right one', [secret, publicKey()]],
    ['retired', [secret, publicKey({ retiredAtS: 1 })]],
    ['a key of another source', [secret, publicKey({ ofSource: 'Bot' })]],
    ['with a blank behind it', [knownKey(`${publicText} `, { isPublic: true })]],
    ['with its prefix', [knownKey(`whpk_${publicText}`, { isPublic: true })]],
  ])('explains nothing: %s', (_name, keys) => {
    expect(diagnosed(slack, { request: forged, keys })).toMatchObject({ proven: [], plans: [] });
  });

  it('explains nothing to a source that it belongs to', () => {
    const discord = genuine('discord');
    const found = diagnosed(discord, { request: forged, keys: [publicKey()] });
    expect(found.proven).toEqual([]);
    expect(found.codes).toContain('scheme.looks-like');
  });

  it('explains nothing where another scheme of the provider would take it', () => {
    const own = genuine('standard-webhooks', { scheme: 'v1a' });
    const forgedV1 = genuine('gitlab', { scheme: 'token' }).sign({ key: own.keyText });
    expect(diagnosed(own, { request: forgedV1 }).proven).toEqual([]);
  });
});

describe('a public key that a body was encrypted with', () => {
  const enablex = genuine('enablex');
  const forged = enablex.sign({ key: publicText });

  it.each([
    ['a key of this source', [publicKey()]],
    ['a key of another source', [knownKey('the App ID'), publicKey({ ofSource: 'Bot' })]],
  ])('does not open it: %s', (_name, keys) => {
    const { proven, codes } = diagnosed(enablex, { request: forged, keys });
    expect(proven).toEqual([]);
    expect(codes).not.toContain('decrypt.not-json');
  });

  it('does not open it for a source of another provider', () => {
    const found = diagnosed(genuine('discord'), { request: forged, keys: [publicKey()] });
    expect(found.proven).toEqual([]);
  });

  it('is not looked at to say what went wrong', () => {
    const plaintext = enablex.sign({ key: publicText, body: '[1]' });
    const { codes } = diagnosed(enablex, { request: plaintext, keys: [publicKey()] });
    expect(codes).not.toContain('decrypt.not-json');
  });
});

describe('a public key where public keys belong', () => {
  const discord = genuine('discord');

  it('is found among those of other sources', () => {
    const { codes } = diagnosed(discord, { keys: [publicKey({ ofSource: 'Bot' })] });
    expect(codes).toEqual(['key.other-source']);
  });

  it('is found in another form', () => {
    const base64 = Buffer.from(publicText, 'hex').toString('base64');
    const keys = keyAs(() => base64)(discord).keys?.map((key) => ({ ...key, isPublic: true }));
    expect(diagnosed(discord, { keys: keys ?? [] }).codes).toEqual(['key.as-other-form']);
  });
});
