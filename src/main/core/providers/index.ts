/** The provider library: one line each, alphabetical. A test holds folder, list and vectors together. */
import { adyen } from './adyen.ts';
import { avayaSpaces } from './avaya-spaces.ts';
import { bird } from './bird.ts';
import { bitbucket } from './bitbucket.ts';
import { bracken } from './bracken.ts';
import { calendly } from './calendly.ts';
import { comapi } from './comapi.ts';
import type { Provider } from './define.ts';
import { discord } from './discord.ts';
import { docusign } from './docusign.ts';
import { dropbox } from './dropbox.ts';
import { enablex } from './enablex.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { hubspot } from './hubspot.ts';
import { infobip } from './infobip.ts';
import { intercom } from './intercom.ts';
import { linear } from './linear.ts';
import { mailgun } from './mailgun.ts';
import { messagebird } from './messagebird.ts';
import { messagemedia } from './messagemedia.ts';
import { meta } from './meta.ts';
import { paddle } from './paddle.ts';
import { paypal } from './paypal.ts';
import { plivo } from './plivo.ts';
import { sendgrid } from './sendgrid.ts';
import { shopify } from './shopify.ts';
import { sinch } from './sinch.ts';
import { slack } from './slack.ts';
import { square } from './square.ts';
import { standardWebhooks } from './standard-webhooks.ts';
import { stripe } from './stripe.ts';
import { svix } from './svix.ts';
import { telnyx } from './telnyx.ts';
import { twilio } from './twilio.ts';
import { typeform } from './typeform.ts';
import { vonage } from './vonage.ts';
import { zoom } from './zoom.ts';

export const providers: readonly Provider[] = [
  adyen,
  avayaSpaces,
  bird,
  bitbucket,
  bracken,
  calendly,
  comapi,
  discord,
  docusign,
  dropbox,
  enablex,
  github,
  gitlab,
  hubspot,
  infobip,
  intercom,
  linear,
  mailgun,
  messagebird,
  messagemedia,
  meta,
  paddle,
  paypal,
  plivo,
  sendgrid,
  shopify,
  sinch,
  slack,
  square,
  standardWebhooks,
  stripe,
  svix,
  telnyx,
  twilio,
  typeform,
  vonage,
  zoom,
];

const byId = new Map(providers.map((provider) => [provider.id, provider]));

export const findProvider = (id: string): Provider | null => byId.get(id) ?? null;
