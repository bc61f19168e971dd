import { bodyOf, headerOf, headersOf, type Official, withHeaders } from './package.ts';

const load = () => import('svix/dist/webhook.js');

export const svix: Official = {
  name: 'svix',
  provider: 'svix',
  verify: async (request, key) => {
    const { Webhook } = await load();
    new Webhook(key).verify(bodyOf(request), headersOf(request));
    return true;
  },
  sign: async (request, key, { nowS }) => {
    const { Webhook } = await load();
    const id = headerOf(request, 'svix-id');
    const signature = new Webhook(key).sign(id, new Date(nowS * 1000), bodyOf(request));
    return withHeaders(request, { 'svix-timestamp': String(nowS), 'svix-signature': signature });
  },
};
