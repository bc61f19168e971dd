/** Which requests are taken for a provider's check of its URL, and what they are told. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findProvider } from '../../../../../src/main/core/providers/index.ts';
import type { Challenge } from '../../../../../src/main/core/verify/handshake.ts';
import type { WireRequest } from '../../../../../src/main/core/verify/request.ts';

const recognise = (
  id: string,
  request: Partial<WireRequest>,
  parameters: Readonly<Record<string, string>> = {},
): Challenge | null | undefined =>
  findProvider(id)?.handshake?.(
    { method: 'POST', target: '/in/x', rawHeaders: [], body: Buffer.alloc(0), ...request },
    { parameters },
  );

const post = (id: string, body: unknown) =>
  recognise(id, { body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) });

const get = (id: string, query: Readonly<Record<string, string>>, parameters = {}) =>
  recognise(id, { method: 'GET', target: `/in/x?${new URLSearchParams(query)}` }, parameters);

/** What a signed check is told with the key “secret”. */
const answerOf = (challenge: Challenge | null | undefined) =>
  challenge?.isSigned ? challenge.answer('secret') : challenge;

describe('Slack', () => {
  const type = 'url_verification';

  it('is told its challenge as plain text', () => {
    const challenge = post('slack', { type, challenge: '<abc>' });
    expect(challenge).toMatchObject({ isSigned: true, name: 'url_verification' });
    expect(answerOf(challenge)).toEqual({ status: 200, contentType: 'text/plain', body: '<abc>' });
  });

  it.each([
    ['another type', { type: 'x', challenge: 'url_verification' }],
    ['a challenge that is no text', { type, challenge: { a: 1 } }],
    ['no challenge', { type }],
    ['a challenge too long', { type, challenge: 'x'.repeat(1025) }],
    ['a type given twice', '{"type":"x","type":"url_verification","challenge":"abc"}'],
    ['an array', ['url_verification']],
    ['no JSON', 'url_verification'],
    ['more than a challenge needs', { type, challenge: 'x', more: 'x'.repeat(4096) }],
    ['no body', ''],
  ])('does not ask with %s', (_what, body) => {
    expect(post('slack', body)).toBeNull();
  });
});

describe('Zoom', () => {
  const event = 'endpoint.url_validation';

  it('is told its token and the HMAC of it', () => {
    const challenge = post('zoom', { event, payload: { plainToken: 'abc' } });
    const encryptedToken = createHmac('sha256', 'secret').update('abc').digest('hex');
    expect(challenge).toMatchObject({ isSigned: true });
    expect(answerOf(challenge)).toEqual({
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({ plainToken: 'abc', encryptedToken }),
    });
  });

  it.each([
    ['another event', { event: 'x', payload: { plainToken: event } }],
    ['no token', { event, payload: {} }],
    ['an empty token', { event, payload: { plainToken: '' } }],
    ['a token that is no text', { event, payload: { plainToken: 1 } }],
    ['a token too long to sign for anybody', { event, payload: { plainToken: 'x'.repeat(1025) } }],
  ])('does not ask with %s', (_what, body) => {
    expect(post('zoom', body)).toBeNull();
  });
});

describe('Discord', () => {
  it('is told PONG, or nothing, by the kind of its PING', () => {
    expect(answerOf(post('discord', { type: 1 }))).toMatchObject({
      status: 200,
      body: '{"type":1}',
    });
    expect(answerOf(post('discord', { type: 0 }))).toMatchObject({ status: 204, body: '' });
  });

  it.each([
    ['a command', { type: 2 }],
    ['an event', { type: 1, event: { type: 'ENTITLEMENT_CREATE' } }],
    ['text', { type: '1' }],
  ])('does not ask with %s', (_what, body) => {
    expect(post('discord', body)).toBeNull();
  });
});

describe('Meta', () => {
  const query = {
    'hub.mode': 'subscribe',
    'hub.verify_token': 'mine',
    'hub.challenge': '<1158201444>',
  };
  const verifyToken = 'mine';

  it('is told its challenge, as plain text, when it knows the token', () => {
    expect(get('meta', query, { verifyToken })).toEqual({
      isSigned: false,
      name: 'hub.mode=subscribe',
      reason: 'ok',
      subject: null,
      answer: { status: 200, contentType: 'text/plain', body: '<1158201444>' },
    });
  });

  it.each<readonly [reason: string, subject: string, changed: object, parameters: object]>([
    ['signature_mismatch', 'hub.verify_token', { 'hub.verify_token': 'Mine' }, { verifyToken }],
    ['missing_parameter', 'hub.verify_token', { 'hub.verify_token': '' }, { verifyToken }],
    ['missing_parameter', 'hub.mode', { 'hub.mode': 'unsubscribe' }, { verifyToken }],
    ['missing_parameter', 'hub.challenge', { 'hub.challenge': '' }, { verifyToken }],
    ['missing_parameter', 'hub.challenge', { 'hub.challenge': 'x'.repeat(1025) }, { verifyToken }],
    ['missing_parameter', 'verifyToken', {}, {}],
    ['missing_parameter', 'verifyToken', {}, { verifyToken: '' }],
    ['missing_parameter', 'hub.verify_token', { 'hub.verify_token': '' }, { verifyToken: '' }],
  ])(
    'is refused with %s of %s, and told nothing of its own',
    (reason, subject, changed, parameters) => {
      const challenge = get('meta', { ...query, ...changed }, parameters);
      expect(challenge).toMatchObject({
        isSigned: false,
        reason,
        subject,
        answer: { status: 403 },
      });
      expect(JSON.stringify(challenge)).not.toContain('1158201444');
    },
  );

  it('does not ask with a POST', () => {
    expect(recognise('meta', { target: `/in/x?${new URLSearchParams(query)}` })).toBeNull();
  });
});

describe('Dropbox', () => {
  it('is told its challenge as plain text', () => {
    expect(get('dropbox', { challenge: '<abc>' })).toMatchObject({
      isSigned: false,
      reason: 'ok',
      answer: { status: 200, contentType: 'text/plain', body: '<abc>' },
    });
  });

  it.each([{}, { challenge: '' }, { challenge: 'x'.repeat(1025) }])(
    'is refused without one that can be echoed',
    (query) => {
      expect(get('dropbox', query)).toMatchObject({
        reason: 'missing_parameter',
        subject: 'challenge',
        answer: { status: 400, body: 'No challenge' },
      });
    },
  );

  it('does not ask with a POST', () => {
    expect(recognise('dropbox', { target: '/in/x?challenge=abc' })).toBeNull();
  });
});
