/**
 * The packages that providers publish. Key and headers are made beforehand in the form each takes.
 * The body is the bytes that a server has received: what takes only text is given that text anew
 * each time.
 */
import { parse } from 'node:querystring';
import { headerOf, headersOf } from '../../../test/support/official/package.ts';
import {
  publicUrl,
  type SampleChoice,
  type SignedSample,
  signedSample,
} from '../../lib/signed-sample.ts';
import type { Candidates, MakeVerify, Verify } from './candidate.ts';

const official =
  (choice: SampleChoice, make: (sample: SignedSample) => Promise<Verify>): MakeVerify =>
  (bytes) =>
    make(signedSample(choice, bytes));

const bytesOf = ({ request }: SignedSample): Buffer => Buffer.from(request.body);

/** True unless it throws, which is how many packages refuse. */
const passes = (verify: () => unknown): boolean => {
  verify();
  return true;
};

export const officialPackages: Candidates = {
  twilio: official({ provider: 'twilio' }, async ({ request, key }) => {
    const { validateRequest } = await import('twilio/lib/webhooks/webhooks.js');
    const body = Buffer.from(request.body);
    const signature = headerOf(request, 'x-twilio-signature');
    // The form is parsed for each request, as express does it for the package's middleware.
    const form = () => parse(body.toString(), '&', '=', { maxKeys: 0 });
    return () => validateRequest(key, signature, publicUrl, form());
  }),
  '@octokit/webhooks-methods': official({ provider: 'github' }, async (sample) => {
    const { verify } = await import('@octokit/webhooks-methods');
    const [body, header] = [bytesOf(sample), headerOf(sample.request, 'x-hub-signature-256')];
    return () => verify(sample.key, body.toString(), header);
  }),
  stripe: official({ provider: 'stripe' }, async (sample) => {
    const { Stripe } = await import('stripe');
    const { webhooks } = new Stripe('no API key is needed');
    const [body, header] = [bytesOf(sample), headerOf(sample.request, 'stripe-signature')];
    return () => passes(() => webhooks.constructEvent(body, header, sample.key));
  }),
  svix: official({ provider: 'svix' }, async (sample) => {
    const { Webhook } = await import('svix/dist/webhook.js');
    const webhook = new Webhook(sample.key);
    const [body, headers] = [bytesOf(sample), headersOf(sample.request)];
    return () => passes(() => webhook.verify(body, headers));
  }),
  standardwebhooks: official({ provider: 'standard-webhooks' }, async (sample) => {
    const { Webhook } = await import('standardwebhooks');
    const webhook = new Webhook(sample.key);
    const [body, headers] = [bytesOf(sample), headersOf(sample.request)];
    return () => passes(() => webhook.verify(body, headers));
  }),
  '@slack/bolt': official({ provider: 'slack' }, async (sample) => {
    const { verifySlackRequest } = await import('@slack/bolt/dist/receivers/verify-request.js');
    const headers = {
      'x-slack-signature': headerOf(sample.request, 'x-slack-signature'),
      'x-slack-request-timestamp': Number(headerOf(sample.request, 'x-slack-request-timestamp')),
    };
    const [signingSecret, body] = [sample.key, bytesOf(sample)];
    return () =>
      passes(() => verifySlackRequest({ signingSecret, body: body.toString(), headers }));
  }),
  '@adyen/api-library': official({ provider: 'adyen', scheme: 'platform' }, async (sample) => {
    const loaded = await import('@adyen/api-library/lib/src/utils/hmacValidator.js');
    const validator = new loaded.default.default();
    const [body, header] = [bytesOf(sample), headerOf(sample.request, 'hmacsignature')];
    return () => validator.validateHMACSignature(sample.key, header, body.toString());
  }),
  '@sendgrid/eventwebhook': official({ provider: 'sendgrid' }, async (sample) => {
    const { EventWebhook } = await import('@sendgrid/eventwebhook');
    const webhook = new EventWebhook();
    const key = webhook.convertPublicKeyToECDSA(sample.key);
    const body = bytesOf(sample);
    const signature = headerOf(sample.request, 'x-twilio-email-event-webhook-signature');
    const timestamp = headerOf(sample.request, 'x-twilio-email-event-webhook-timestamp');
    return () => webhook.verifySignature(key, body, signature, timestamp);
  }),
  'discord-interactions': official({ provider: 'discord' }, async (sample) => {
    const { verifyKey } = await import('discord-interactions');
    const body = bytesOf(sample);
    const signature = headerOf(sample.request, 'x-signature-ed25519');
    const timestamp = headerOf(sample.request, 'x-signature-timestamp');
    return () => verifyKey(body, signature, timestamp, sample.key);
  }),
  telnyx: official({ provider: 'telnyx' }, async (sample) => {
    const { TelnyxWebhook } = await import('telnyx/lib/webhooks.js');
    const webhook = new TelnyxWebhook(sample.key);
    const [body, headers] = [bytesOf(sample), headersOf(sample.request)];
    return () => webhook.verify(body.toString(), headers).then(() => true);
  }),
};
