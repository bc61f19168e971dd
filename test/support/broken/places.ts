/** URLs and times that do not agree. */
import { type Broken, headerOnTheWay, makeBroken, makeCurable, signedOtherwise } from './break.ts';
import { type Genuine, genuine, nowMs, origin, type Scene, target } from './genuine.ts';

const minute = 60_000;
const oldPlace = 'https://old-name.example';

const urls: readonly Broken[] = [
  makeCurable(
    'http for https',
    'square',
    'url.scheme',
    signedOtherwise({
      url: origin.replace('https', 'http') + target,
    }),
  ),
  makeCurable('a port', 'bird', 'url.port', signedOtherwise({ url: `${origin}:443${target}` })),
  makeCurable(
    'trailing slash',
    'hubspot',
    'url.trailing-slash',
    signedOtherwise({ url: `${origin}${target}/` }),
  ),
  makeCurable('old tunnel host', 'square', 'url.former', ({ sign }) => ({
    request: sign({ url: oldPlace + target }),
    knownUrls: [origin, oldPlace],
  })),
  makeCurable('old tunnel host, Twilio', 'twilio', 'url.former', ({ sign }) => ({
    request: sign({ url: oldPlace + target }),
    knownUrls: [oldPlace],
  })),
  makeBroken('query dropped', 'square', 'url.no-query', ({ sign }) => ({
    request: sign({ url: origin + target, target: `${target}?source=1` }),
  })),
  makeCurable('host of the Host header', 'plivo', 'url.other-host', ({ sign, scene }) => {
    const made = sign({ url: `https://hooks.example.com${target}` });
    return {
      request: {
        ...made,
        rawHeaders: [...made.rawHeaders, 'X-Forwarded-Host', 'hooks.example.com'],
      },
      knownUrls: scene.knownUrls,
    };
  }),
  makeCurable('a public URL that is not right', 'square', 'url.former', () => ({
    settings: { ...genuine('square').scene.settings, publicUrl: 'https://wrong.example/hook' },
  })),
  makeBroken('the body’s first bytes in the query', 'square', 'url.malformed', ({ sign }) => {
    const signed = sign({ target: `${target}?q=1` });
    const moved = Buffer.from(signed.body).toString('latin1', 0, 12);
    return {
      request: {
        ...signed,
        target: signed.target + moved,
        url: `${signed.url ?? ''}${moved}`,
        body: signed.body.subarray(12),
      },
    };
  }),
  makeBroken(
    'a percent sign alone in the query',
    'messagebird',
    'url.malformed',
    ({ scene }) => ({ request: { ...scene.request, target: `${target}?a=100%` } }),
    { options: { scheme: 'legacy' } },
  ),
  makeCurable('another URL in a JWT', 'messagebird', 'url.former', ({ sign }) => ({
    request: sign({ url: oldPlace + target }),
    knownUrls: [oldPlace],
  })),
];

const at = (signedAtMs: number) => signedOtherwise({ signedAtMs });

const times: readonly Broken[] = [
  makeCurable('41 minutes old', 'stripe', 'time.too-old', at(nowMs - 41 * minute)),
  makeCurable('in the future', 'slack', 'time.in-future', at(nowMs + 20 * minute)),
  makeCurable('old, in the body', 'linear', 'time.too-old', at(nowMs - 5 * minute)),
  makeCurable('old, HTTP date', 'messagemedia', 'time.too-old', at(nowMs - 3 * 24 * 60 * minute)),
  makeCurable('old, in the body’s signature', 'mailgun', 'time.too-old', at(nowMs - 60 * minute)),
  makeBroken('years old', 'zoom', 'time.too-old', at(nowMs - 1000 * 24 * 60 * minute)),
  makeBroken('milliseconds', 'svix', 'time.milliseconds', ({ sign }) => ({
    request: sign({ scheme: (scheme) => inUnit(scheme, 'ms') }),
  })),
  makeBroken('ISO date', 'calendly', 'time.iso', ({ sign }) => ({
    request: sign({ scheme: (scheme) => inUnit(scheme, 'iso') }),
  })),
  makeBroken('HTTP date', 'discord', 'time.http-date', ({ sign }) => ({
    request: sign({ scheme: (scheme) => inUnit(scheme, 'http-date') }),
  })),
  makeBroken(
    'number for a date',
    'sinch',
    'time.number',
    ({ sign }) => ({
      request: sign({ scheme: (scheme) => inUnit(scheme, 's') }),
    }),
    { options: { scheme: 'application' } },
  ),
  makeBroken('fraction', 'telnyx', 'time.fraction', (made) => withTime(made, '1750000000.123')),
  makeBroken(
    'nonsense',
    'slack',
    'time.malformed',
    headerOnTheWay('x-slack-request-timestamp', () => 'soon'),
  ),
];

type Unit = 's' | 'ms' | 'iso' | 'http-date';
const inUnit = <T extends { readonly timestamp?: { readonly unit: string } | undefined }>(
  scheme: T,
  unit: Unit,
): T => ({ ...scheme, timestamp: { ...scheme.timestamp, unit } });

/** Signed with a time written by hand. */
const withTime = ({ sign }: Genuine, text: string): Partial<Scene> => ({
  request: {
    ...sign({
      scheme: (scheme) => {
        const { timestamp: _timestamp, ...rest } = scheme;
        return {
          ...rest,
          content: [{ name: 'other', content: [{ literal: `${text}|` }, { from: 'body' }] }],
        };
      },
      headers: ['telnyx-timestamp', text],
    }),
  },
});

export const brokenPlaces: readonly Broken[] = [...urls, ...times];
