/** Contents for profiles: a fixed one with something of everything, and arbitrary ones. */
import * as fc from 'fast-check';
import { fingerprint } from '../../src/main/core/keys/describe.ts';
import type {
  ProfileContents,
  ProfileKey,
  ProfileSource,
} from '../../src/main/core/profile/contents.ts';
import { definitionProblem } from '../../src/main/core/schemes/problem.ts';
import { defaultSourceSettings } from '../../src/shared/provider.ts';
import { defaultSettings } from '../../src/shared/settings.ts';
import { acme, likelyDefinition } from './definitions.ts';

/** The cheapest cost that a profile may have. */
export const cheapN = 1024;

export const passphrase = 'correct horse battery staple';

export const makeKey = (text: string, changes: Partial<ProfileKey> = {}): ProfileKey => ({
  label: 'Key 1',
  kind: 'secret',
  fingerprint: fingerprint(text),
  createdAtMs: 1_700_000_000_000,
  retiredAtMs: null,
  isDisabled: false,
  providerKeyId: null,
  text,
  ...changes,
});

export const metaToken = 'tokenOfMeta0123456789abc';
export const metaUrl = `https://hooks.example.com/in/${metaToken}`;
export const ownToken = 'tokenOfAcme0123456789abc';

const meta: ProfileSource = {
  name: 'Instagram',
  provider: 'meta',
  token: metaToken,
  settings: {
    ...defaultSourceSettings,
    publicUrl: metaUrl,
    parameters: { verifyToken: 'verify-me-2024', webhookId: 'left-by-paypal' },
    answers: { accept: { status: 202, body: 'Taken' }, reject: null },
  },
  ticked: ['step:1', 'event:messages'],
  keys: [
    makeKey('app-secret-of-meta', { label: 'App secret' }),
    makeKey('older-app-secret', { label: 'Older', retiredAtMs: 1_710_000_000_000 }),
    makeKey('test-key-of-this-machine', { label: 'Test key of this app', kind: 'test' }),
  ],
  account: null,
};

const own: ProfileSource = {
  name: 'Acme hooks',
  provider: 'own-0a1b2c3d',
  token: ownToken,
  settings: { ...defaultSourceSettings, toleranceS: 60 },
  ticked: [],
  keys: [makeKey('acme-secret', { isDisabled: true, providerKeyId: 'key-7' })],
  account: {
    kind: 'bracken',
    tokenUrl: 'https://identity.brackenlearning.com/connect/token',
    apiUrl: 'https://api.brackenlearning.com',
    domainKey: '42',
    clientId: 'client-of-bracken',
    clientSecret: 'client-secret-of-bracken',
  },
};

/** Something of everything: a library provider, a scheme of the user's own, settings. */
export const sampleContents: ProfileContents = {
  exportedAtMs: 1_720_000_000_000,
  app: '1.2.3',
  sources: [meta, own],
  schemes: [{ id: 'own-0a1b2c3d', definition: acme }],
  settings: {
    ...defaultSettings,
    port: 4711,
    theme: 'dark',
    language: 'de',
    keys: { 'event.pin': 'F8', 'event.tag': null },
    tls: { certFile: '/home/ada/cert.pem', keyFile: '/home/ada/key.pem' },
    tunnel: {
      domain: 'ada.ngrok.app',
      serverAddr: 'agent.example.com:443',
      rootCaFile: '/home/ada/ca.pem',
      isAutomatic: true,
    },
    ownPublicUrl: 'https://proxy.example.com',
  },
  ngrokToken: 'ngrok-authtoken-of-ada',
};

/** Texts that nobody would find by chance. */
const secretText = fc
  .tuple(fc.uuid(), fc.string({ unit: 'binary', maxLength: 12 }))
  .map(([id, more]) => `é"${id}${more}`);
const token = fc
  .uint8Array({ minLength: 18, maxLength: 18 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));
const label = fc.constantFrom('', 'Key 1', 'Zoë’s', '"quoted"', '__proto__', '🔑');
const timeMs = fc.nat(8_640_000_000_000_000);

const key: fc.Arbitrary<ProfileKey> = fc
  .record({
    secret: secretText,
    isAvailable: fc.boolean(),
    label,
    kind: fc.constantFrom('secret' as const, 'public-key' as const, 'test' as const),
    createdAtMs: timeMs,
    retiredAtMs: fc.option(timeMs),
    isDisabled: fc.boolean(),
    providerKeyId: fc.option(label),
  })
  .map(({ secret, isAvailable, ...rest }) => ({
    ...rest,
    fingerprint: fingerprint(secret),
    text: isAvailable ? secret : null,
  }));

const answer = fc.option(
  fc.record({ status: fc.integer({ min: 200, max: 599 }), body: fc.string({ maxLength: 40 }) }),
);

const settings = fc
  .record({
    toleranceS: fc.option(fc.nat(31_536_000)),
    publicUrl: fc.option(token.map((text) => `https://hooks.example.com/in/${text}`)),
    allowBodyOnly: fc.boolean(),
    scheme: fc.option(fc.constantFrom('meta', 'body', 'application')),
    shown: fc.dictionary(
      fc.constantFrom('signatureHeader', 'algorithm', 'applicationKey'),
      fc.string({ maxLength: 30 }),
    ),
    hidden: fc.dictionary(
      fc.oneof(fc.constantFrom('verifyToken', '1', 'constructor'), fc.string({ maxLength: 8 })),
      secretText,
    ),
    answers: fc.record({ accept: answer, reject: answer }),
    entity: fc.option(
      fc.record({ id: fc.constantFrom('/id', '/a~1b/0'), order: fc.option(fc.constant('/n')) }),
    ),
  })
  .map(({ shown, hidden, ...rest }) => ({ ...rest, parameters: { ...hidden, ...shown } }));

const account: fc.Arbitrary<ProfileSource['account']> = fc.oneof(
  fc.constant(null),
  fc.uuid().map((id) => ({
    kind: 'messagemedia' as const,
    host: 'https://api.messagemedia.com',
    apiKey: 'api-key',
    apiSecret: `secret ${id}`,
  })),
);

const ownIds = ['own-00000001', 'own-00000002', 'own-00000003'] as const;
const providers = [
  'meta',
  'github',
  'sinch',
  'infobip',
  'constructor',
  'not-yet-known',
  ...ownIds,
] as const;

const source: fc.Arbitrary<ProfileSource> = fc.record({
  name: fc.constantFrom('GitHub', 'GitHub (2)', '🎉'.repeat(40), 'x'.repeat(80)),
  provider: fc.constantFrom(...providers),
  token,
  settings,
  ticked: fc.array(fc.constantFrom('step:1', 'event:a b'), { maxLength: 3 }),
  keys: fc.uniqueArray(key, { maxLength: 3, selector: (each) => each.fingerprint }),
  account,
});

const definition = likelyDefinition.filter((each) => definitionProblem(each) === null);

/** Any contents that the app could have. */
export const anyContents: fc.Arbitrary<ProfileContents> = fc.record({
  exportedAtMs: timeMs,
  app: fc.constant('1.2.3'),
  sources: fc.uniqueArray(source, { maxLength: 4, selector: (each) => each.token }),
  schemes: fc.uniqueArray(fc.record({ id: fc.constantFrom(...ownIds), definition }), {
    maxLength: 3,
    selector: ({ id }) => id,
  }),
  settings: fc.option(
    fc.uuid().map((id) => ({
      ...defaultSettings,
      tls: { certFile: `/home/${id}/cert.pem`, keyFile: `/home/${id}/key.pem` },
      tunnel: { ...defaultSettings.tunnel, rootCaFile: `/home/${id}/ca.pem` },
    })),
  ),
  ngrokToken: fc.option(fc.uuid().map((id) => `ngrok_${id}`)),
});

const shownParameters = ['signatureHeader', 'algorithm', 'applicationKey'];

const secretsOfSource = (of: ProfileSource): (string | null | undefined)[] => [
  of.token,
  of.settings.publicUrl,
  ...of.keys.map(({ text }) => text),
  ...Object.entries(of.settings.parameters).map(([name, value]) =>
    shownParameters.includes(name) ? null : value,
  ),
  of.account?.kind === 'messagemedia' ? of.account.apiSecret : of.account?.clientSecret,
];

/** Every text of contents that must not be read in a file, and the paths of one machine. */
export const secretsIn = ({ sources, settings: app, ngrokToken }: ProfileContents): string[] =>
  [
    ...sources.flatMap(secretsOfSource),
    ngrokToken,
    app?.tls?.certFile,
    app?.tls?.keyFile,
    app?.tunnel.rootCaFile,
  ].filter((text) => typeof text === 'string' && text !== '') as string[];
