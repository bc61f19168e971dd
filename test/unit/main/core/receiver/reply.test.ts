import { describe, expect, it } from 'vitest';
import { findProvider } from '../../../../../src/main/core/providers/index.ts';
import {
  answersOf,
  decideReply,
  type ReplyingSource,
} from '../../../../../src/main/core/receiver/reply.ts';
import { refused } from '../../../../../src/main/core/verify/engine.ts';
import type { HandshakeReply, Recognise } from '../../../../../src/main/core/verify/handshake.ts';
import { type Reason, reasons } from '../../../../../src/shared/verdict.ts';

const github = findProvider('github');
const bracken = findProvider('bracken');
if (!github || !bracken) throw new Error('providers are missing');
const request = { method: 'POST', target: '/', rawHeaders: [], body: Buffer.alloc(0) };
const own = { status: 418, body: 'mine' };

/** A source of GitHub's with one key, and with whatever else a test is about. */
const sourceOf = (changes: Partial<ReplyingSource> = {}): ReplyingSource => ({
  provider: github,
  answers: answersOf(github),
  settings: { parameters: {} },
  keyText: (keyId) => (keyId === 7 ? 'the secret' : null),
  ...changes,
});

describe('the answers of a source', () => {
  it('are the provider’s', () => {
    expect(answersOf(bracken)).toEqual({
      accept: { status: 200, body: 'OK the signatures match' },
      reject: { status: 403, body: 'Do not trust, not from a Bracken webhook' },
    });
  });

  it('are its own where it has some', () => {
    const answers = answersOf(github, { answers: { accept: null, reject: own } });
    expect(answers).toEqual({ accept: { status: 200, body: 'OK' }, reject: own });
  });
});

describe('the reply', () => {
  it.each(
    reasons.map((reason): readonly [Reason, number] => [reason, reason === 'ok' ? 200 : 401]),
  )('to a request judged %s is %i', (reason, status) => {
    const reply = decideReply(sourceOf(), request, refused(reason, null, null));
    expect(reply).toMatchObject({
      status,
      contentType: 'text/plain; charset=utf-8',
      isHandshake: false,
    });
  });

  it.each([204, 304])('of status %i has no body', (status) => {
    const answers = { accept: { status, body: 'x' }, reject: own };
    expect(decideReply(sourceOf({ answers }), request, refused('ok', null, null)).body).toBe('');
  });
});

describe('the reply to a check of the URL', () => {
  const echo = (body: string): HandshakeReply => ({ status: 200, contentType: 'text/plain', body });
  const withHandshake = (handshake: Recognise): ReplyingSource =>
    sourceOf({ provider: { ...github, handshake } });
  const signed: Recognise = () => ({ isSigned: true, name: 'check', answer: echo });
  const valid = refused('ok', null, null, { keyId: 7, handshake: 'check' });

  it('that is signed is made with the key that verified it', () => {
    const reply = decideReply(withHandshake(signed), request, valid);
    expect(reply).toEqual({ ...echo('the secret'), isHandshake: true });
  });

  it.each([
    ['that does not verify', { ...valid, verdict: 'invalid' as const }, 401],
    ['whose key is gone', { ...valid, keyId: 8 }, 200],
    ['that verification did not take for one', { ...valid, handshake: null }, 200],
  ])('that is signed and %s is the usual one', (_what, verification, status) => {
    const reply = decideReply(withHandshake(signed), request, verification);
    expect(reply).toMatchObject({ status, isHandshake: false });
    expect(reply.body).not.toContain('the secret');
  });

  it('that is not signed is what the check says, good or bad', () => {
    const unsigned: Recognise = () => ({
      isSigned: false,
      name: 'check',
      reason: 'claim_mismatch',
      subject: null,
      answer: { ...echo('no'), status: 403 },
    });
    const verification = refused('claim_mismatch', null, null, { handshake: 'check' });
    expect(decideReply(withHandshake(unsigned), request, verification)).toMatchObject({
      status: 403,
      body: 'no',
      isHandshake: true,
    });
  });

  it('is the usual one where the provider no longer sees a check in it', () => {
    const reply = decideReply(
      withHandshake(() => null),
      request,
      valid,
    );
    expect(reply).toMatchObject({ status: 200, isHandshake: false });
  });
});
