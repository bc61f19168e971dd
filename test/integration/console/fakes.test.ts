/** The fake APIs are as strict as the guides let one expect. */
import { describe, expect, it } from 'vitest';
import { type Answered, send } from '../../support/http.ts';
import { brackenFake, messagemediaFake } from './set-up.ts';

const json = ['Content-Type', 'application/json', 'Accept', 'application/json'];
const keys = '/v1/iam/signature_keys';
const unknownKey = '{"key_id":"00000000-0000-4000-8000-000000000000"}';
const message = (change: object): string =>
  JSON.stringify({
    messages: [
      {
        content: 'x',
        destination_number: '+61491570156',
        format: 'SMS',
        delivery_reports: true,
        callback_url: 'http://127.0.0.1:9/x',
        ...change,
      },
    ],
  });

describe('the fake of MessageMedia', () => {
  const start = async () => {
    const fake = await messagemediaFake();
    const credentials = Buffer.from(`${fake.apiKey}:${fake.apiSecret}`).toString('base64');
    const basic = ['Authorization', `Basic ${credentials}`];
    const ask = (line: string, body = '', headers: readonly string[] = [...basic, ...json]) => {
      const [method = '', path = ''] = line.split(' ');
      return send(fake.origin + path, { method, headers, body });
    };
    return { fake, ask, basic };
  };

  it.each([
    [`POST ${keys}`, '{"digest":"SHA1","cipher":"RSA"}', 400],
    [`POST ${keys}`, '{"digest":"SHA256","cipher":"DES"}', 400],
    [`POST ${keys}`, '{"digest":"SHA256"}', 400],
    [`POST ${keys}`, '{"digest":"SHA256","cipher":"RSA","x":1}', 400],
    [`GET ${keys}`, '', 400],
    [`GET ${keys}?page=1&page_size=20`, '', 200],
    [`PATCH ${keys}/enabled`, unknownKey, 404],
    [`PATCH ${keys}/enabled`, '{}', 400],
    [`DELETE ${keys}/enabled`, '', 204],
    [`DELETE ${keys}/unknown`, '', 404],
    ['POST /v1/messages', message({}), 202],
    ['POST /v1/messages', message({ format: 'MMS' }), 400],
    ['POST /v1/messages', message({ destination_number: '0491570156' }), 400],
    ['POST /v1/messages', message({ callback_url: null }), 400],
    ['POST /v1/messages', message({ extra: 1 }), 400],
    ['POST /v1/other', '{}', 404],
  ])('answers %s %s with %i', async (line, body, status) => {
    const { ask } = await start();
    expect((await ask(line, body)).status).toBe(status);
  });

  it('wants credentials, and JSON said to be JSON', async () => {
    const { ask, basic } = await start();
    const body = '{"digest":"SHA256","cipher":"RSA"}';
    const asked: Answered[] = [
      await ask(`POST ${keys}`, body, json),
      await ask(`POST ${keys}`, body, [...basic, 'Accept', 'application/json']),
      await ask(`POST ${keys}`, body, [...basic, 'Content-Type', 'application/json']),
    ];
    expect(asked.map(({ status }) => status)).toEqual([401, 400, 406]);
  });
});

describe('the fake of Bracken', () => {
  const start = async () => {
    const fake = await brackenFake();
    const basic = [fake.clientId, fake.clientSecret].map(encodeURIComponent).join(':');
    const authorization = `Basic ${Buffer.from(basic).toString('base64')}`;
    const form = ['Content-Type', 'application/x-www-form-urlencoded'];
    const askToken = (body: string, headers = ['Authorization', authorization, ...form]) =>
      send(fake.tokenUrl, { headers, body });
    const { body } = await askToken('grant_type=client_credentials');
    const { access_token } = JSON.parse(body) as { access_token: string };
    const ask = (line: string, text: string, token = access_token) => {
      const [method = '', path = ''] = line.split(' ');
      const headers = ['Authorization', `Bearer ${token}`, ...json];
      return send(fake.api.origin + path, { method, headers, body: text });
    };
    return { fake, ask, askToken, authorization };
  };

  it.each([
    ['PUT /api/webhook/merge/domain/17435/event/x', '{"target":"http://a","secret":"s"}', 400],
    [
      'PUT /api/webhook/merge/domain/17435/event/x',
      '{"target":"a","secret":"s","active":true}',
      400,
    ],
    [
      'PUT /api/webhook/merge/domain/17435/event/x',
      '{"target":"http://a","secret":"s","active":true}',
      200,
    ],
    ['PUT /api/webhook/merge/domain/1/event/x', '{}', 403],
    ['PUT /api/webhook/merge/domain/17435', '{}', 404],
    ['POST /api/user/create/domain/17435', '{"username":"x","password":"12345"}', 400],
    ['POST /api/user/create/domain/17435', '{"username":"x"}', 400],
    ['POST /api/user/delete/domain/17435', '{"username":"x"}', 404],
    ['GET /api/user/create/domain/17435', '', 404],
  ])('answers %s %s with %i', async (line, body, status) => {
    const { ask } = await start();
    expect((await ask(line, body)).status).toBe(status);
  });

  it('wants a token that it has given out', async () => {
    const { ask, fake } = await start();
    const line = 'POST /api/user/delete/domain/17435';
    expect((await ask(line, '{}', 'made-up')).status).toBe(401);
    fake.endTokens();
    expect((await ask(line, '{}')).status).toBe(401);
  });

  it('gives a token for the right grant, as a form, with HTTP Basic', async () => {
    const { askToken, authorization } = await start();
    const grant = 'grant_type=client_credentials';
    const form = ['Content-Type', 'application/x-www-form-urlencoded'];
    const asked: Answered[] = [
      await askToken('grant_type=password'),
      await askToken(grant, form),
      await askToken(grant, ['Authorization', authorization, ...json]),
    ];
    expect(asked.map(({ status }) => status)).toEqual([400, 400, 415]);
  });
});
