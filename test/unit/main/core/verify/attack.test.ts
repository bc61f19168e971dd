/** What somebody without the key can make of requests that were genuine, or of no request at all. */
import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findProvider } from '../../../../../src/main/core/providers/index.ts';
import { schemeOf } from '../../../../../src/main/core/schemes/definition.ts';
import { definitionProblem } from '../../../../../src/main/core/schemes/problem.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import { explain } from '../../../../../src/main/core/verify/explain.ts';
import { encryptCbc } from '../../../../../src/main/core/verify/openssl-kdf.ts';
import { defaultSourceSettings, type SourceSettings } from '../../../../../src/shared/provider.ts';
import type { SchemeDefinition } from '../../../../../src/shared/scheme-definition.ts';

const nowS = 1_750_000_000;
const now = String(nowS);
const key = 'the key';

type Part = string | Uint8Array;
const mac = (hash: string, secret: Part, text: Part, encoding: 'hex' | 'base64'): string =>
  createHmac(hash, secret).update(text).digest(encoding);
const sha256 = (text: Part): string => createHash('sha256').update(text).digest('hex');

type Asked = {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: readonly string[];
  readonly body?: Part;
  readonly key?: string;
  readonly settings?: Partial<SourceSettings>;
};

const requestOf = ({ method = 'POST', target = '/in/x', headers = [], body = '' }: Asked) => ({
  method,
  target,
  rawHeaders: headers,
  body: Buffer.from(body),
  url: `https://local.example${target}`,
});

const judge = (provider: string, asked: Asked) => {
  const found = findProvider(provider);
  if (!found) throw new Error(`no provider ${provider}`);
  const keys = [{ id: 1, text: asked.key ?? key }];
  const settings = { ...defaultSourceSettings, ...asked.settings };
  const verify = createVerifier(found.schemes, keys, settings, found.handshake);
  return verify(requestOf(asked), nowS);
};

const form = ['Content-Type', 'application/x-www-form-urlencoded'];
const json = ['Content-Type', 'application/json'];

describe('a genuine request whose bytes were moved between its fields', () => {
  it.each([
    ['standard-webhooks', 'webhook'],
    ['svix', 'svix'],
    ['svix', 'webhook'],
    ['gitlab', 'webhook'],
  ])('is refused by %s: an id (%s-id) holds no full stop', (provider, prefix) => {
    const secret = Buffer.alloc(32, 7);
    const forged = '{"paid":true}';
    const genuine = `a text with a full stop.${now}.${forged}`;
    const old = nowS - 86_400;
    const signature = `v1,${mac('sha256', secret, `msg_1.${old}.${genuine}`, 'base64')}`;
    const ask = (id: string, time: string | number, body: string) =>
      judge(provider, {
        key: `whsec_${secret.toString('base64')}`,
        headers: [
          `${prefix}-id`,
          id,
          `${prefix}-timestamp`,
          String(time),
          `${prefix}-signature`,
          signature,
        ],
        body,
      });
    expect(ask('msg_1', old, genuine).reason).toBe('timestamp_out_of_tolerance');
    const moved = `msg_1.${old}.a text with a full stop`;
    expect(ask(moved, now, forged).verdict).not.toBe('valid');
  });

  it('is refused by Sinch: a nonce holds no full stop', () => {
    const body = '{"amount":1.50}';
    const signature = mac('sha256', key, `${body}.nonce.${now}`, 'base64');
    const ask = (nonce: string, sent: string) =>
      judge('sinch', {
        headers: [
          'x-sinch-webhook-signature',
          signature,
          'x-sinch-webhook-signature-nonce',
          nonce,
          'x-sinch-webhook-signature-timestamp',
          now,
        ],
        body: sent,
      });
    expect(ask('nonce', body).verdict).toBe('valid');
    expect(ask('50}.nonce', '{"amount":1').verdict).not.toBe('valid');
  });

  it('is refused by Plivo: a nonce holds no full stop', () => {
    const target = '/in/x?q=1';
    const text = `https://local.example${target}.CallStatusansweredFrom1415.123`;
    const signature = mac('sha256', key, text, 'base64');
    const ask = (nonce: string, headers: readonly string[], body: string) =>
      judge('plivo', {
        target,
        headers: [
          ...headers,
          'x-plivo-signature-v3',
          signature,
          'x-plivo-signature-v3-nonce',
          nonce,
        ],
        body,
      });
    expect(ask('123', form, 'CallStatus=answered&From=1415').verdict).toBe('valid');
    expect(ask('CallStatusansweredFrom1415.123', [], '').verdict).not.toBe('valid');
  });

  describe.each([
    [
      'square',
      'x-square-hmacsha256-signature',
      (text: string) => mac('sha256', key, text, 'base64'),
    ],
    ['hubspot', 'x-hubspot-signature', (text: string) => sha256(`${key}POST${text}`)],
    [
      'hubspot',
      'x-hubspot-signature-v3',
      (text: string) => mac('sha256', key, `POST${text}${now}000`, 'base64'),
    ],
  ])('of %s (%s), from its body to its URL', (provider, header, signatureOf) => {
    const ask = (signed: string, target: string, body: string, publicUrl: string | null = null) =>
      judge(provider, {
        target,
        headers: [header, signatureOf(signed), 'x-hubspot-request-timestamp', `${now}000`],
        body,
        settings: { publicUrl, scheme: header === 'x-hubspot-signature' ? 'v2' : null },
      });
    const body = '[{"a":[1]},{"paid":true}]';

    it.each([
      ['no URL is registered', 'https://local.example/in/x', null],
      ['one is registered', 'https://shop.example/hook', 'https://shop.example/hook'],
    ])('is refused where %s', (_name, place, publicUrl) => {
      const signed = `${place}?q=1${body}`;
      expect(ask(signed, '/in/x?q=1', body, publicUrl).verdict).toBe('valid');
      for (let moved = 1; moved <= body.length; moved++) {
        const target = `/in/x?q=1${body.slice(0, moved)}`;
        expect(ask(signed, target, body.slice(moved), publicUrl)).toMatchObject({
          verdict: 'error',
          reason: 'malformed_payload',
          subject: 'url',
        });
      }
    });

    it('is refused in the path, too', () => {
      const signed = `https://local.example/in/x${body}`;
      expect(ask(signed, `/in/x${body.slice(0, 9)}`, body.slice(9)).verdict).toBe('error');
    });

    it('is no reason to refuse a URL with brackets in its host or with escapes', () => {
      const target = '/in/x?q=%7B%22a%22%3A%5B1%5D%7D';
      const place = 'http://[::1]:8080/hook';
      expect(ask(`${place}?q=1${body}`, '/in/x?q=1', body, place).verdict).toBe('valid');
      const signed = `https://local.example${target}${body}`;
      expect(ask(signed, target, body).verdict).toBe('valid');
    });
  });

  it('is refused by a scheme of the user’s own that signs the path and the body', () => {
    const scheme = schemeOf({
      format: 'countersign-scheme',
      version: 1,
      name: 'mine',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: { header: 'x-sig', form: { kind: 'whole' }, encoding: 'hex' },
      timestamp: null,
      content: [{ from: 'target' }, { from: 'body' }],
      eventName: null,
    });
    const verify = createVerifier([scheme], [{ id: 1, text: key }], defaultSourceSettings);
    const headers = ['x-sig', mac('sha256', key, '/in/x?q=1{"paid":1}', 'hex')];
    const ask = (target: string, body: string) =>
      verify(requestOf({ headers, target, body }), nowS).verdict;
    expect(ask('/in/x?q=1', '{"paid":1}')).toBe('valid');
    expect(ask('/in/x?q=1{"paid":', '1}')).toBe('error');
  });

  it('is refused by Sinch Voice when Content-Type has two meanings', () => {
    const secret = Buffer.alloc(16, 3);
    const time = '2025-06-15T15:06:40Z';
    const text = `POST\n\n\nx-timestamp:${time}\n/in/x`;
    const headers = [
      'Authorization',
      `Application a:${mac('sha256', secret, text, 'base64')}`,
      'x-timestamp',
      time,
    ];
    const asked = { key: secret.toString('base64'), settings: { scheme: 'application' } };
    expect(judge('sinch', { ...asked, headers }).verdict).toBe('valid');
    const two = [...headers, ...json, 'Content-Type', 'text/plain'];
    expect(judge('sinch', { ...asked, headers: two }).reason).toBe('ambiguous_header');
  });
});

describe('a weak signature of Avaya Spaces', () => {
  it.each([
    ['as a string', json, '{"data":"[object Object]"}'],
    ['as a form', form, 'data=%5Bobject+Object%5D&category=space.created'],
    ['as the body', ['Content-Type', 'text/plain'], '[object Object]'],
  ])('stays weak when its text is sent %s', (_how, headers, body) => {
    const signature = mac('sha256', key, `v0:${now}:[object Object]`, 'hex');
    const signed = ['x-spaces-signature', signature, 'x-spaces-request-timestamp', now];
    expect(judge('avaya-spaces', { headers: [...headers, ...signed], body }).reason).toBe(
      'weak_match_only',
    );
  });
});

describe('a body that is only signed when written again', () => {
  const signed = '{"amount":null}';
  const sent = '{"amount":1e400}';

  it('is refused by Bracken when a number was too large and was written as null', () => {
    const headers = ['Authorization', `HMACSHA256 ${mac('sha256', key, signed, 'base64')}`];
    expect(judge('bracken', { headers, body: signed }).verdict).toBe('valid');
    expect(judge('bracken', { headers, body: sent }).verdict).not.toBe('valid');
  });

  it('is refused by Vonage when a number was too large and was written as null', () => {
    const part = (value: unknown): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'HS256' })}.${part({ iat: nowS, payload_hash: sha256(signed) })}`;
    const token = `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
    const headers = ['Authorization', `Bearer ${token}`];
    expect(judge('vonage', { headers, body: sent }).verdict).not.toBe('valid');
  });
});

describe('an unsigned check of the URL', () => {
  it.each([
    ['dropbox', 'GET', '/in/x?challenge=abc'],
    ['intercom', 'HEAD', '/in/x'],
    ['meta', 'GET', '/in/x?hub.mode=subscribe&hub.challenge=1&hub.verify_token=t'],
  ])('of %s carries no event: with a body it is not valid', (provider, method, target) => {
    const settings = { parameters: { verifyToken: 't' } };
    expect(judge(provider, { method, target, settings }).assurance).toBe('handshake');
    const body = '{"topic":"conversation.user.created","entry":[],"list_folder":{}}';
    expect(judge(provider, { method, target, settings, body }).verdict).not.toBe('valid');
  });
});

describe('a URL that is registered with a query', () => {
  const publicUrl = 'https://pub.example/hook?customer=7';
  const settings = { publicUrl };

  it('verifies a JSON request of Twilio, which adds the hash of the body to it', () => {
    const body = '{"EventType":"x"}';
    const hash = `bodySHA256=${sha256(body)}`;
    const signature = mac('sha1', key, `${publicUrl}&${hash}`, 'base64');
    const target = `/in/x?customer=7&${hash}`;
    const headers = [...json, 'X-Twilio-Signature', signature];
    expect(judge('twilio', { target, headers, body, settings }).verdict).toBe('valid');
  });

  it('verifies a GET of Twilio, which adds its parameters to it', () => {
    const target = '/in/x?customer=7&CallSid=CA1';
    const headers = ['X-Twilio-Signature', mac('sha1', key, `${publicUrl}&CallSid=CA1`, 'base64')];
    expect(judge('twilio', { method: 'GET', target, headers, settings }).verdict).toBe('valid');
  });

  it('verifies a GET of Plivo, which adds its parameters to it', () => {
    const target = '/in/x?customer=7&CallUUID=1';
    const text = 'https://pub.example/hook?CallUUID=1&customer=7.99';
    const headers = [
      'X-Plivo-Signature-V3',
      mac('sha256', key, text, 'base64'),
      'X-Plivo-Signature-V3-Nonce',
      '99',
    ];
    expect(judge('plivo', { method: 'GET', target, headers, settings }).verdict).toBe('valid');
  });

  it('does not verify a request that came by another query', () => {
    const body = '{"type":"payment.updated"}';
    const headers = [
      'x-square-hmacsha256-signature',
      mac('sha256', key, publicUrl + body, 'base64'),
    ];
    const ask = (target: string) => judge('square', { target, headers, body, settings }).verdict;
    expect(ask('/in/x?customer=7')).toBe('valid');
    expect(ask('/in/x?customer=8')).not.toBe('valid');
  });

  it('may hold half a character without anything being thrown', () => {
    const headers = ['X-Twilio-Signature', 'AAAA'];
    const odd = { publicUrl: 'https://pub.example/?a=\ud800' };
    expect(judge('twilio', { headers, settings: odd }).verdict).toBe('invalid');
  });
});

describe('a time that is not signed', () => {
  it('does not make a body-only match of MessageMedia look fresh', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const body = '{"a":1}';
    const { time } = judge('messagemedia', {
      key: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      headers: [
        'X-MessageMedia-Signature',
        sign('sha256', Buffer.from(body), privateKey).toString('base64'),
        'X-MessageMedia-Digest-Type',
        'SHA256',
        'Date',
        new Date(nowS * 1000).toUTCString(),
      ],
      body,
      settings: { allowBodyOnly: true },
    });
    expect(time).toBeNull();
  });

  it.each([
    ['in a header', { header: 'x-time' }, 'whole'],
    ['beside the signature', { signatureField: 't' }, 'kv-list'],
  ] as const)(
    'is refused in a scheme of the user’s own when it stands %s',
    (_where, from, kind) => {
      const definition: SchemeDefinition = {
        format: 'countersign-scheme',
        version: 1,
        name: 'mine',
        algorithm: { kind: 'hmac', hash: 'sha256' },
        key: 'utf8',
        signature: {
          header: 'x-sig',
          form: kind === 'whole' ? { kind } : { kind, separator: ',', key: 'v1' },
          encoding: 'hex',
        },
        timestamp: { from, unit: 's', toleranceS: 300 },
        content: [{ from: 'body' }],
        eventName: null,
      };
      expect(definitionProblem(definition)).not.toBeNull();
    },
  );
});

describe('hostile bodies', () => {
  it('of nested arrays do not take Avaya Spaces their depth times their size', () => {
    const signed = ['x-spaces-signature', '00'.repeat(32), 'x-spaces-request-timestamp', now];
    const take = (depth: number): number => {
      const text = 'x'.repeat(900_000);
      const body = `{"data":${'['.repeat(depth)}"${text}"${',1]'.repeat(depth)}}`;
      const startedMs = performance.now();
      judge('avaya-spaces', { headers: [...json, ...signed], body });
      return performance.now() - startedMs;
    };
    take(10);
    const [shallow, deep] = [take(10), take(1900)];
    expect(deep).toBeLessThan(20 * Math.max(shallow, 20));
  });

  it('of more form fields than any provider sends are unreadable to EnableX, too', () => {
    const text = encryptCbc('aes-256-cbc', key, '{"voice_id":"1"}').toString('hex');
    const headers = [...form, 'x-algoritm', 'aes-256-cbc', 'x-format', 'hex', 'x-encoding', 'utf8'];
    const ask = (before: string) =>
      judge('enablex', { headers, body: `${before}encrypted_data=${text}` }).reason;
    expect(ask('a=1&')).toBe('ok');
    expect(ask('a=1&'.repeat(5000))).toBe('malformed_payload');
  });
});

describe('a signing token of GitLab', () => {
  const text = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const judgeWith = (retiredAtS: number | null) => {
    const keys = [
      { id: 1, text: 'a plain token' },
      { id: 2, text, retiredAtS },
    ];
    const verify = createVerifier(
      findProvider('gitlab')?.schemes ?? [],
      keys,
      defaultSourceSettings,
    );
    return verify(requestOf({ headers: ['X-Gitlab-Token', 'a plain token'], body: '{}' }), nowS);
  };

  it('switches the plain token off while it is in use, and no longer once it is retired', () => {
    expect(judgeWith(null).reason).toBe('missing_header');
    expect(judgeWith(nowS + 1).reason).toBe('missing_header');
    expect(judgeWith(nowS - 1)).toMatchObject({ verdict: 'valid', keyId: 1 });
  });
});

describe('a scheme that is being described', () => {
  it('is explained although its algorithm does not take its kind of key', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const scheme = schemeOf({
      format: 'countersign-scheme',
      version: 1,
      name: 'mine',
      algorithm: { kind: 'hmac', hash: 'sha1' },
      key: 'rsa-public',
      signature: { header: 'x-sig', form: { kind: 'whole' }, encoding: 'hex' },
      timestamp: null,
      content: [{ from: 'body' }],
      eventName: null,
    });
    const text = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const request = requestOf({ headers: ['x-sig', '00'] });
    const { verification } = explain(
      [scheme],
      [{ id: 1, text }],
      defaultSourceSettings,
      request,
      nowS,
    );
    expect(verification.verdict).toBe('invalid');
  });
});
