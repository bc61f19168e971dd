/** A genuine request with all that signed it, and the scene in which it is then broken. */
import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import type { KnownKey, SearchInput } from '../../../src/main/core/diagnose/change.ts';
import type { Provider, Sample } from '../../../src/main/core/providers/define.ts';
import { findProvider, providers } from '../../../src/main/core/providers/index.ts';
import { sampleParameters, signRequest } from '../../../src/main/core/simulate/sign.ts';
import { isPublicForm, type KeyForm } from '../../../src/main/core/verify/keys.ts';
import type { WireRequest } from '../../../src/main/core/verify/request.ts';
import type {
  EncryptionScheme,
  Scheme,
  SignatureScheme,
  SigningScheme,
  VerifierSettings,
} from '../../../src/main/core/verify/scheme.ts';
import { defaultSourceSettings } from '../../../src/shared/provider.ts';

export const nowMs = 1_750_000_000_000;
export const origin = 'https://quietly-brave-otter.ngrok-free.dev';
export const target = '/in/AbCdEfGhIjKlMnOpQrStUv-_';

const utf8Secret = 'Tr0ub4dor-and-3_Horses.in-the-Rain';
const secrets: Readonly<Partial<Record<KeyForm, string>>> = {
  utf8: utf8Secret,
  hex: 'DFB1EB5485895CFA84146406857104ABB4CBCABDC8AAF103A624C8F6A3EAAB00',
  base64: 'JViE5vDor0Sw3WllZka15Q==',
  whsec: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

/** Where the provider's secrets have a look of their own that a case relies on. */
const ownSecrets: Readonly<Record<string, string>> = {
  stripe: 'whsec_5f3eB9kQ2mXv7RtYw1LzNc8PdHs4Ug6J',
  paddle: 'pdl_ntfset_01hv8XkQ2mRtYw1LzNc8PdHs4Ug6J_aB3dE5',
  linear: 'lin_wh_5f3eB9kQ2mXv7RtYw1LzNc8PdHs4Ug6J',
};

const privateKeys = new Map<string, KeyObject>();

/** One private key of each kind: RSA keys take long to make. */
const privateKeyFor = (form: KeyForm): KeyObject => {
  const kind = form === 'rsa-public' || form === 'certificate' ? 'rsa' : form;
  const known = privateKeys.get(kind);
  if (known) return known;
  const { privateKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : kind === 'ec-public'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
  privateKeys.set(kind, privateKey);
  return privateKey;
};

const pairFor = (form: KeyForm): { readonly signing: string; readonly verifying: string } => {
  const privateKey = privateKeyFor(form);
  const signing = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const raw = der.subarray(-32);
  const verifying: Readonly<Partial<Record<KeyForm, string>>> = {
    whpk: `whpk_${raw.toString('base64')}`,
    'ed25519-hex': raw.toString('hex'),
    'ed25519-base64': raw.toString('base64'),
    // Making a certificate takes more than Node has; the app verifies by its private key as well.
    certificate: signing,
  };
  return { signing, verifying: verifying[form] ?? der.toString('base64') };
};

/** Everything a diagnosis is given, but for the verification. */
export type Scene = SearchInput;

/** What a sender may do otherwise. Left out: as the provider does. */
export type Otherwise = {
  readonly scheme?: (scheme: SignatureScheme) => SignatureScheme;
  readonly body?: Uint8Array | string;
  readonly url?: string;
  readonly key?: string;
  readonly target?: string;
  readonly signedAtMs?: number;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: readonly string[];
};

export type Genuine = {
  readonly scene: Scene;
  readonly scheme: Scheme;
  /** As it is pasted into the source. */
  readonly keyText: string;
  /** Signs with some things done otherwise; what arrives is then this request at the usual URL. */
  readonly sign: (otherwise?: Otherwise) => WireRequest;
};

export type GenuineOptions = {
  readonly scheme?: string;
  readonly sample?: string;
  readonly body?: string;
  readonly secret?: string;
  readonly settings?: Partial<VerifierSettings>;
};

const bodyOf = (sample: Sample): string =>
  sample.body({
    now: new Date(nowMs),
    uuid: () => randomUUID(),
    token: (length) => 'k3jX9v0pQ2wL7nRt5mYc8bHs1zFd6gUaEi4o'.repeat(4).slice(0, length),
  });

const headersOf = (sample: Sample): readonly string[] =>
  sample
    .headers({
      now: new Date(nowMs),
      uuid: () => '7c0ff6d2-8a5e-4a9b-9c56-0b8f3a4d1e22',
      token: (length) => 'k3jX9v0pQ2wL7nRt5mYc8bHs1zFd6gUaEi4o'.repeat(4).slice(0, length),
    })
    .flat();

const providerOf = (id: string): Provider => {
  const provider = findProvider(id);
  if (!provider) throw new Error(`no provider ${id}`);
  return provider;
};

const schemeOf = (provider: Provider, id: string | undefined): Scheme => {
  const scheme = provider.schemes.find((one) => id === undefined || one.id === id);
  if (!scheme) throw new Error(`${provider.id} has no scheme ${id}`);
  return scheme;
};

export const knownKey = (text: string, more: Partial<KnownKey> = {}): KnownKey => ({
  id: 1,
  label: 'live',
  text,
  retiredAtS: null,
  ofSource: null,
  ...more,
});

/** A request as the provider sends it, that verifies. */
export const genuine = (id: string, options: GenuineOptions = {}): Genuine => {
  const provider = providerOf(id);
  const scheme = schemeOf(provider, options.scheme);
  const sample =
    provider.samples.find(({ name }) => name === options.sample) ??
    provider.samples.find((one) => (one.scheme ?? scheme.id) === scheme.id) ??
    provider.samples[0];
  const isPublic = isPublicForm(scheme.key);
  const text = options.secret ?? ownSecrets[id] ?? secrets[scheme.key] ?? utf8Secret;
  const { signing, verifying } = isPublic
    ? pairFor(scheme.key)
    : { signing: text, verifying: text };
  const settings = {
    ...defaultSourceSettings,
    scheme: options.scheme ?? null,
    ...sampleParameters(provider),
    ...options.settings,
  };
  const body = Buffer.from(options.body ?? bodyOf(sample));
  const sign = (otherwise: Otherwise = {}): WireRequest => {
    const itsTarget = otherwise.target ?? target;
    const unsigned = {
      method: sample.method ?? 'POST',
      target: itsTarget,
      rawHeaders: otherwise.headers ?? headersOf(sample),
      body: Buffer.from(otherwise.body ?? body),
      url: otherwise.url ?? origin + itsTarget,
    };
    if (scheme.kind === 'encryption') {
      const sealed = sealedBy(scheme, unsigned.body.toString(), otherwise.key ?? signing);
      const rawHeaders = [...unsigned.rawHeaders, ...sealed.headers];
      return { ...unsigned, rawHeaders, body: sealed.body, url: origin + itsTarget };
    }
    const changed: SigningScheme =
      scheme.kind === 'signature' ? (otherwise.scheme?.(scheme) ?? scheme) : scheme;
    const parameters = { ...settings.parameters, ...otherwise.parameters };
    const signed = signRequest(
      changed,
      otherwise.key ?? signing,
      unsigned,
      otherwise.signedAtMs ?? nowMs,
      { ...settings, publicUrl: null, parameters },
    );
    return { ...signed, url: origin + signed.target };
  };
  return {
    scene: {
      provider,
      providers,
      request: sign(),
      settings,
      keys: [knownKey(verifying, { isPublic })],
      knownUrls: [origin],
      nowS: nowMs / 1000,
    },
    scheme,
    keyText: verifying,
    sign,
  };
};

const sealedBy = (scheme: EncryptionScheme, plaintext: string, key: string) => {
  const { headers, body } = scheme.seal(plaintext, key);
  return { headers: headers.flat(), body: Buffer.from(body) };
};
