import { headerOf, type Official, textOf, withHeaders } from './package.ts';

export const octokit: Official = {
  name: '@octokit/webhooks-methods',
  provider: 'github',
  verify: async (request, key) => {
    const { verify } = await import('@octokit/webhooks-methods');
    return verify(key, textOf(request), headerOf(request, 'x-hub-signature-256'));
  },
  sign: async (request, key) => {
    const { sign } = await import('@octokit/webhooks-methods');
    return withHeaders(request, { 'X-Hub-Signature-256': await sign(key, textOf(request)) });
  },
};
