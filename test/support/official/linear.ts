import { bodyOf, headerOf, type Official } from './package.ts';

export const linear: Official = {
  name: '@linear/sdk',
  provider: 'linear',
  verify: async (request, key) => {
    const { LinearWebhookClient } = await import('@linear/sdk/webhooks');
    return new LinearWebhookClient(key).verify(
      bodyOf(request),
      headerOf(request, 'linear-signature'),
    );
  },
};
