import { bodyOf, headerOf, type Official } from './package.ts';

export const sendgrid: Official = {
  name: '@sendgrid/eventwebhook',
  provider: 'sendgrid',
  verify: async (request, key) => {
    const { EventWebhook } = await import('@sendgrid/eventwebhook');
    const webhook = new EventWebhook();
    return webhook.verifySignature(
      webhook.convertPublicKeyToECDSA(key),
      bodyOf(request),
      headerOf(request, 'x-twilio-email-event-webhook-signature'),
      headerOf(request, 'x-twilio-email-event-webhook-timestamp'),
    );
  },
};
