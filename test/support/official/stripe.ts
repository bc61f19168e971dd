import { bodyOf, headerOf, type Official, textOf, withHeaders } from './package.ts';

const load = async () => {
  const { Stripe } = await import('stripe');
  return new Stripe('no API key is needed').webhooks;
};

export const stripe: Official = {
  name: 'stripe',
  provider: 'stripe',
  verify: async (request, key) => {
    const webhooks = await load();
    webhooks.constructEvent(bodyOf(request), headerOf(request, 'stripe-signature'), key);
    return true;
  },
  sign: async (request, key, { nowS }) => {
    const webhooks = await load();
    const options = { payload: textOf(request), secret: key, timestamp: nowS };
    return withHeaders(request, { 'Stripe-Signature': webhooks.generateTestHeaderString(options) });
  },
};
