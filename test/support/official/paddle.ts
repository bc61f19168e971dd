import { headerOf, type Official, textOf } from './package.ts';

export const paddle: Official = {
  name: '@paddle/paddle-node-sdk',
  provider: 'paddle',
  verify: async (request, key) => {
    const { Paddle } = await import('@paddle/paddle-node-sdk');
    const { webhooks } = new Paddle('no API key is needed');
    return webhooks.isSignatureValid(textOf(request), key, headerOf(request, 'paddle-signature'));
  },
};
