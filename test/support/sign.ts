/**
 * Signs requests the way each provider does, with node:crypto and nothing of ours, so that a
 * mistake in our engine cannot hide in its own mirror image.
 */
import {
  createCipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';

export type SignedRequest = {
  readonly method: string;
  /** Name, value, name, value … */
  readonly headers: readonly string[];
  readonly body: Buffer;
};

export type Signer = {
  readonly provider: string;
  /** The key as a user pastes it. */
  readonly key: string;
  /** Another key of the same kind. */
  readonly otherKey: string;
  readonly sign: (body: Uint8Array, atS: number, target: string) => SignedRequest;
  /** A body that this provider can carry. */
  readonly body: string;
};

const mac = (hash: string, key: string | Uint8Array, ...parts: (string | Uint8Array)[]): Buffer => {
  const hmac = createHmac(hash, key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};

const json = ['Content-Type', 'application/json'] as const;
const request = (body: Uint8Array, ...headers: string[]): SignedRequest => ({
  method: 'POST',
  headers: [...json, ...headers],
  body: Buffer.from(body),
});

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const bareSpki = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).toString('base64');

/** MessageMedia's public key in the three forms people have it in. */
export const rsaPublicKey = {
  base64: bareSpki(rsa.publicKey),
  pem: rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  der: rsa.publicKey.export({ type: 'spki', format: 'der' }),
};

/** EVP_BytesToKey with MD5, no salt, one round, as `openssl enc -md md5 -nosalt` does it. */
const evpBytesToKey = (password: string): Buffer => {
  const blocks: Buffer[] = [];
  for (let i = 0; i < 3; i++) {
    const md5 = createHash('md5');
    const last = blocks.at(-1);
    if (last) md5.update(last);
    blocks.push(md5.update(password).digest());
  }
  return Buffer.concat(blocks);
};

export const encryptForEnablex = (text: string | Uint8Array, appId: string): Buffer => {
  const derived = evpBytesToKey(appId);
  const cipher = createCipheriv('aes-256-cbc', derived.subarray(0, 32), derived.subarray(32, 48));
  return Buffer.concat([cipher.update(text), cipher.final()]);
};

const seedKey = (seed: number): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.alloc(32, seed),
    ]),
    format: 'der',
    type: 'pkcs8',
  });
const edPublic = (seed: number): string =>
  `whpk_${seedKey(seed).export({ format: 'jwk' }).x?.replaceAll('-', '+').replaceAll('_', '/')}=`;

const standardSecret = Buffer.from('a standard webhooks secret, 32 b').toString('base64');
const standardHeaders = (signature: string, atS: number): string[] => [
  'webhook-id',
  'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
  'webhook-timestamp',
  String(atS),
  'webhook-signature',
  signature,
];

/** Standard Webhooks v1a: Ed25519 instead of HMAC. */
export const standardEd25519: Signer = {
  provider: 'standard-webhooks',
  key: edPublic(7),
  otherKey: edPublic(8),
  body: '{"type":"contact.created","data":{"n":1}}',
  sign: (body, atS) => {
    const content = Buffer.concat([Buffer.from(`msg_2KWPBgLlAfxdpx2AI54pPJ85f4W.${atS}.`), body]);
    const signature = sign(null, content, seedKey(7)).toString('base64');
    return request(body, ...standardHeaders(`v1a,${signature}`, atS));
  },
};

export const signers: readonly Signer[] = [
  {
    provider: 'avaya-spaces',
    key: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
    otherKey: '0000000000000000000000000000000000000000',
    body: '{"data":[{"category":"space.created","n":1}],"app_client_id":"x"}',
    sign: (body, atS) => {
      const text = Buffer.from(body).toString('utf8');
      const { data } = JSON.parse(text) as { data: unknown };
      const signature = mac(
        'sha256',
        '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
        `v0:${atS}:`,
        JSON.stringify(data),
      );
      return request(
        body,
        'X-Spaces-Signature',
        signature.toString('hex'),
        'X-Spaces-Request-Timestamp',
        String(atS),
      );
    },
  },
  {
    provider: 'bracken',
    key: 'bracken webhook secret',
    otherKey: 'another webhook secret',
    body: '{"event":"User_Create","data":{"n":1}}',
    sign: (body) => {
      const signature = mac('sha256', 'bracken webhook secret', body).toString('base64');
      return request(body, 'Authorization', `HMACSHA256 ${signature}`);
    },
  },
  {
    provider: 'comapi',
    key: 'a secret phrase ✓',
    otherKey: 'a secret phrase',
    body: '{"name":"message.sent","eventId":"e-1"}',
    sign: (body) =>
      request(
        body,
        'X-Comapi-Signature',
        mac('sha1', Buffer.from('a secret phrase ✓'), body).toString('hex'),
      ),
  },
  {
    provider: 'enablex',
    key: '5f0f2d1a9c1b2e0011223344',
    otherKey: '5f0f2d1a9c1b2e0011223345',
    body: '{"voice_id":"v-1","state":"connected"}',
    sign: (body) => {
      const data = encryptForEnablex(body, '5f0f2d1a9c1b2e0011223344').toString('hex');
      return request(
        Buffer.from(JSON.stringify({ encrypted_data: data })),
        'x-algoritm',
        'aes-256-cbc',
        'x-format',
        'hex',
        'x-encoding',
        'utf8',
      );
    },
  },
  {
    provider: 'github',
    key: "It's a Secret to Everybody",
    otherKey: "It's no secret to anybody",
    body: '{"action":"opened","n":1}',
    sign: (body) => {
      const signature = mac('sha256', "It's a Secret to Everybody", body).toString('hex');
      return request(
        body,
        'X-GitHub-Event',
        'issues',
        'X-Hub-Signature-256',
        `sha256=${signature}`,
      );
    },
  },
  {
    provider: 'messagemedia',
    key: rsaPublicKey.base64,
    otherKey: bareSpki(otherRsa.publicKey),
    body: '{"type":"DELIVERED_DR","mtId":"m-1"}',
    sign: (body, atS, target) => {
      const date = new Date(atS * 1000).toUTCString();
      const content = Buffer.concat([Buffer.from(`POST ${target} HTTP/1.1${date}`), body]);
      return request(
        body,
        'Date',
        date,
        'X-MessageMedia-Digest-Type',
        'SHA512',
        'X-MessageMedia-Cipher-Type',
        'RSA',
        'X-MessageMedia-Signature',
        sign('sha512', content, rsa.privateKey).toString('base64'),
      );
    },
  },
  {
    provider: 'shopify',
    key: 'shpss_0123456789abcdef',
    otherKey: 'shpss_0123456789abcdee',
    body: '{"id":1,"email":"jon@example.com"}',
    sign: (body) =>
      request(
        body,
        'X-Shopify-Topic',
        'orders/create',
        'X-Shopify-Hmac-Sha256',
        mac('sha256', 'shpss_0123456789abcdef', body).toString('base64'),
      ),
  },
  {
    provider: 'slack',
    key: '8f742231b10e8888abcd99yyyzzz85a5',
    otherKey: '8f742231b10e8888abcd99yyyzzz85a6',
    body: '{"type":"event_callback","event":{"type":"app_mention"},"event_id":"Ev1"}',
    sign: (body, atS) => {
      const signature = mac('sha256', '8f742231b10e8888abcd99yyyzzz85a5', `v0:${atS}:`, body);
      return request(
        body,
        'X-Slack-Request-Timestamp',
        String(atS),
        'X-Slack-Signature',
        `v0=${signature.toString('hex')}`,
      );
    },
  },
  {
    provider: 'standard-webhooks',
    key: `whsec_${standardSecret}`,
    otherKey: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
    body: '{"type":"contact.created","data":{"n":1}}',
    sign: (body, atS) => {
      const signature = mac(
        'sha256',
        Buffer.from(standardSecret, 'base64'),
        `msg_2KWPBgLlAfxdpx2AI54pPJ85f4W.${atS}.`,
        body,
      );
      return request(body, ...standardHeaders(`v1,${signature.toString('base64')}`, atS));
    },
  },
  {
    provider: 'stripe',
    key: 'whsec_stripe_test_secret',
    otherKey: 'whsec_stripe_live_secret',
    body: '{"id":"evt_1","type":"invoice.paid"}',
    sign: (body, atS) => {
      const signature = mac('sha256', 'whsec_stripe_test_secret', `${atS}.`, body);
      return request(body, 'Stripe-Signature', `t=${atS},v1=${signature.toString('hex')}`);
    },
  },
];

export const signerOf = (provider: string): Signer => {
  const signer = signers.find((candidate) => candidate.provider === provider);
  if (!signer) throw new Error(`no signer for ${provider}`);
  return signer;
};

/** The signer's own body, signed for the time and target given. */
export const signedBy = (provider: string, atS: number, target: string): SignedRequest => {
  const signer = signerOf(provider);
  return signer.sign(Buffer.from(signer.body), atS, target);
};
