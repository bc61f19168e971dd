/**
 * Verifies one signed request again and again with one library, in a process of its own.
 * In: name of the library, bytes, milliseconds. Out: verifications per second.
 */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { verify as verifyOctokit } from '@octokit/webhooks-methods';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Stripe } from 'stripe';
import { Webhook as SvixWebhook } from 'svix';
import { findProvider } from '../../src/main/core/providers/index.ts';
import { createVerifier } from '../../src/main/core/verify/engine.ts';
import { jsonBody } from '../lib/signed-request.ts';

const [name = '', bytes = '1024', ms = '400'] = process.argv.slice(2);
const secretBytes = Buffer.alloc(32, 7);
const secretText = `whsec_${secretBytes.toString('base64')}`;
const key = createSecretKey(secretBytes);
const body = jsonBody(Number(bytes));
const nowS = Math.floor(Date.now() / 1000);
const settings = { toleranceS: null, publicUrl: null, allowBodyOnly: false };

const mac = (hashKey: typeof key | string, ...parts: (string | Buffer)[]): Buffer => {
  const hmac = createHmac('sha256', hashKey);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};

const standardHeaders = {
  'webhook-id': 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
  'webhook-timestamp': String(nowS),
  'webhook-signature': `v1,${mac(key, 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W', '.', String(nowS), '.', body).toString('base64')}`,
};
const githubHeader = `sha256=${mac(secretText, body).toString('hex')}`;
const stripeHeader = `t=${nowS},v1=${mac(secretText, String(nowS), '.', body).toString('hex')}`;

const own = (provider: string, headers: Readonly<Record<string, string>>): (() => boolean) => {
  const schemes = findProvider(provider)?.schemes ?? [];
  const verify = createVerifier(schemes, [{ id: 1, text: secretText }], settings);
  const rawHeaders = [
    'Host',
    'x',
    'Content-Type',
    'application/json',
    ...Object.entries(headers).flat(),
  ];
  const request = { method: 'POST', target: '/in/x', rawHeaders, body };
  return () => verify(request, nowS).verdict === 'valid';
};

const libraries: Readonly<Record<string, () => () => boolean | Promise<boolean>>> = {
  /** The least there is to do: one MAC with a key that is loaded, one comparison. */
  'plain createHmac': () => {
    const expected = mac(key, body);
    return () => timingSafeEqual(createHmac('sha256', key).update(body).digest(), expected);
  },
  'own: github': () => own('github', { 'X-Hub-Signature-256': githubHeader }),
  'own: standard-webhooks': () => own('standard-webhooks', standardHeaders),
  'own: stripe': () => own('stripe', { 'Stripe-Signature': stripeHeader }),
  svix: () => {
    const webhook = new SvixWebhook(secretText);
    return () => Boolean(webhook.verify(body, standardHeaders));
  },
  standardwebhooks: () => {
    const webhook = new StandardWebhook(secretText);
    return () => Boolean(webhook.verify(body, standardHeaders));
  },
  stripe: () => {
    const { webhooks } = new Stripe('sk_test_nothing');
    return () => Boolean(webhooks.constructEvent(body, stripeHeader, secretText));
  },
  '@octokit/webhooks-methods': () => {
    const text = body.toString();
    return () => verifyOctokit(secretText, text, githubHeader);
  },
};

const verify = libraries[name]?.();
if (!verify) throw new Error(`there is no library ${name}`);

const runFor = async (limitMs: number): Promise<number> => {
  const batch = 50;
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < limitMs) {
    for (let i = 0; i < batch; i++) {
      const result = verify();
      if (!(result === true || (await result))) throw new Error(`${name} did not verify`);
    }
    count += batch;
  }
  return (count * 1000) / (performance.now() - start);
};

// Code that is new is slow.
await runFor(Number(ms));
process.stdout.write(String(await runFor(Number(ms))));
