import { headerOf, type Official, textOf } from './package.ts';

export const slackBolt: Official = {
  name: '@slack/bolt',
  provider: 'slack',
  verify: async (request, key) => {
    const { verifySlackRequest } = await import('@slack/bolt/dist/receivers/verify-request.js');
    verifySlackRequest({
      signingSecret: key,
      body: textOf(request),
      headers: {
        'x-slack-signature': headerOf(request, 'x-slack-signature'),
        // As the package's own receivers convert it.
        'x-slack-request-timestamp': Number(headerOf(request, 'x-slack-request-timestamp')),
      },
    });
    return true;
  },
};
