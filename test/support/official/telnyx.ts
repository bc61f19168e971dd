import { headersOf, type Official, textOf } from './package.ts';

export const telnyx: Official = {
  name: 'telnyx',
  provider: 'telnyx',
  verify: async (request, key) => {
    const { TelnyxWebhook } = await import('telnyx/lib/webhooks.js');
    await new TelnyxWebhook(key).verify(textOf(request), headersOf(request));
    return true;
  },
};
