import { headerOf, type Official, textOf } from './package.ts';

export const square: Official = {
  name: 'square',
  provider: 'square',
  verify: async (request, key, { url }) => {
    // By its path: the package exports nothing but the whole of itself, which takes two seconds.
    const { WebhooksHelper } = await import(
      '../../../node_modules/square/wrapper/WebhooksHelper.js'
    );
    return WebhooksHelper.verifySignature({
      requestBody: textOf(request),
      signatureHeader: headerOf(request, 'x-square-hmacsha256-signature'),
      signatureKey: key,
      notificationUrl: url,
    });
  },
};
