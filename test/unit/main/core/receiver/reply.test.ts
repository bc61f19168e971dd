import { describe, expect, it } from 'vitest';
import { findProvider } from '../../../../../src/main/core/providers/index.ts';
import { answersOf, decideReply } from '../../../../../src/main/core/receiver/reply.ts';
import { refused } from '../../../../../src/main/core/verify/engine.ts';
import { type Reason, reasons } from '../../../../../src/shared/verdict.ts';

const github = findProvider('github');
const bracken = findProvider('bracken');
if (!github || !bracken) throw new Error('providers are missing');
const request = { method: 'POST', target: '/', rawHeaders: [], body: Buffer.alloc(0) };
const own = { status: 418, body: 'mine' };

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
    const reply = decideReply(github, answersOf(github), request, refused(reason, null, null));
    expect(reply).toMatchObject({
      status,
      contentType: 'text/plain; charset=utf-8',
      isHandshake: false,
    });
  });

  it.each([204, 304])('of status %i has no body', (status) => {
    const answers = { accept: { status, body: 'x' }, reject: own };
    expect(decideReply(github, answers, request, refused('ok', null, null)).body).toBe('');
  });
});
