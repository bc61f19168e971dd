/** Nothing of a secret may show, whatever the provider does with it. */
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ConsoleAction } from '../../../src/shared/contract/console.ts';
import type { ApiAnswer, ApiRequest, Fault } from '../../support/provider-apis/fake-api.ts';
import { patience, sourceId, startBracken, startMessagemedia } from './set-up.ts';

const secret = 'webhook secret +/"é✓"';

/** A text in the ways it is usually written. */
const writings = (text: string): string[] => {
  const bytes = Buffer.from(text);
  const base64 = bytes.toString('base64');
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    base64.replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ];
};

/** The writings of secrets that can be found in what is shown. */
const leaks = (secrets: readonly string[], shown: unknown): string[] => {
  const texts = [JSON.stringify(shown), inspect(shown, { depth: 20, maxStringLength: null })];
  const forms = secrets.flatMap(writings);
  return forms.filter((form) => texts.some((text) => text.includes(form)));
};

/** All that the server got, said back in every way. */
const echo =
  (status: number) =>
  ({ rawHeaders, body }: ApiRequest): ApiAnswer => {
    const received = [...rawHeaders, rawHeaders.join(), body];
    return {
      status,
      headers: {
        'content-type': 'application/json',
        'x-echo': received.map(encodeURIComponent).join(' '),
        'set-cookie': `all=${Buffer.from(received.join()).toString('base64')}`,
      },
      text: JSON.stringify({ echo: received.flatMap(writings), error: 'invalid_request' }),
    };
  };

const faults: readonly (readonly [string, Fault])[] = [
  ['an echo', echo(200)],
  ['a refusal that echoes', echo(400)],
  ['trouble that echoes', echo(500)],
  [
    'malformed JSON that echoes',
    ({ rawHeaders, body }) => ({ status: 200, text: `{"echo": ${body}, ${rawHeaders.join()}` }),
  ],
  [
    'a redirect that echoes',
    ({ rawHeaders, body }) => {
      const location = `https://evil.example/?${encodeURIComponent(rawHeaders.join() + body)}`;
      return { status: 302, headers: { location } };
    },
  ],
  ['a reset', 'reset'],
  ['no answer', 'hang'],
];

describe('MessageMedia’s API secret', () => {
  const actions: readonly ConsoleAction[] = [
    { kind: 'messagemedia.list' },
    { kind: 'messagemedia.create', digest: 'SHA256' },
    { kind: 'messagemedia.send', destination: '+61491570156', content: 'x' },
  ];

  it.each(faults)('shows nowhere with %s', async (_name, fault) => {
    const { console, fake } = await startMessagemedia(patience(fault));
    const basic = Buffer.from(`${fake.apiKey}:${fake.apiSecret}`).toString('base64');
    const secrets = [fake.apiSecret, basic];
    fake.misbehave({ fault, times: 99 });
    const shown: unknown[] = [await console.account(sourceId)];
    for (const action of actions) {
      shown.push(await console.run(sourceId, action), await console.preview(sourceId, action));
    }
    expect(leaks(secrets, shown)).toEqual([]);
  });
});

describe('Bracken’s secrets', () => {
  const actions: readonly ConsoleAction[] = [
    { kind: 'bracken.token' },
    { kind: 'bracken.subscribe', event: 'user_create', isActive: true },
    { kind: 'bracken.createUser', username: 'x' },
  ];

  it('show nowhere when all goes well', async () => {
    const { console, fake, progress } = await startBracken({ secret });
    const shown: unknown[] = [];
    for (const action of actions) {
      shown.push(await console.preview(sourceId, action));
      shown.push(await console.run(sourceId, action));
    }
    shown.push(await console.runGuide(sourceId, 'user_create', 'y'), progress);
    expect(fake.passwords).toHaveLength(2);
    expect(leaks([secret, fake.clientSecret, ...fake.tokens, ...fake.passwords], shown)).toEqual(
      [],
    );
  });

  it.each(faults)('show nowhere with %s of the identity server', async (_name, fault) => {
    const { console, fake, progress } = await startBracken({ secret, ...patience(fault) });
    fake.identity.misbehave({ fault, times: 99 });
    const shown = [
      await console.run(sourceId, { kind: 'bracken.token' }),
      await console.runGuide(sourceId, 'user_create', 'y'),
    ];
    const [, basic = ''] = String(fake.identity.requests[0]?.headers.authorization).split(' ');
    expect(leaks([fake.clientSecret, basic], [shown, progress])).toEqual([]);
  });

  it.each(faults)('show nowhere with %s of the API', async (_name, fault) => {
    const { console, fake, progress } = await startBracken({ secret, ...patience(fault) });
    fake.api.misbehave({ fault, times: 99 });
    const shown: unknown[] = [];
    for (const action of actions) shown.push(await console.run(sourceId, action));
    shown.push(await console.runGuide(sourceId, 'user_create', 'y'));
    const bodies = fake.api.requests.map(({ body }) => JSON.parse(body) as { password?: string });
    const passwords = bodies.flatMap(({ password }) => password ?? []);
    expect(passwords).not.toEqual([]);
    expect(leaks([secret, ...fake.tokens, ...passwords], [shown, progress])).toEqual([]);
  });
});
