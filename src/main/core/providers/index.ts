/** The provider library: one line each, alphabetical. A test holds folder, list and vectors together. */
import { avayaSpaces } from './avaya-spaces.ts';
import { bracken } from './bracken.ts';
import { comapi } from './comapi.ts';
import type { Provider } from './define.ts';
import { enablex } from './enablex.ts';
import { github } from './github.ts';
import { messagemedia } from './messagemedia.ts';
import { shopify } from './shopify.ts';
import { slack } from './slack.ts';
import { standardWebhooks } from './standard-webhooks.ts';
import { stripe } from './stripe.ts';

export const providers: readonly Provider[] = [
  avayaSpaces,
  bracken,
  comapi,
  enablex,
  github,
  messagemedia,
  shopify,
  slack,
  standardWebhooks,
  stripe,
];

const byId = new Map(providers.map((provider) => [provider.id, provider]));

export const findProvider = (id: string): Provider | null => byId.get(id) ?? null;
