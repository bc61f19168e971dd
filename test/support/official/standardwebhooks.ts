import { bodyOf, headerOf, headersOf, type Official, withHeaders } from './package.ts';

export const standardwebhooks: Official = {
  name: 'standardwebhooks',
  provider: 'standard-webhooks',
  schemes: ['v1'],
  verify: async (request, key) => {
    const { Webhook } = await import('standardwebhooks');
    new Webhook(key).verify(bodyOf(request), headersOf(request));
    return true;
  },
  sign: async (request, key, { nowS }) => {
    const { Webhook } = await import('standardwebhooks');
    const id = headerOf(request, 'webhook-id');
    const signature = new Webhook(key).sign(id, new Date(nowS * 1000), bodyOf(request));
    return withHeaders(request, {
      'webhook-timestamp': String(nowS),
      'webhook-signature': signature,
    });
  },
};
