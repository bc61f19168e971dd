import { adyen } from './adyen.ts';
import { discordInteractions } from './discord-interactions.ts';
import { hubspot } from './hubspot.ts';
import { linear } from './linear.ts';
import { messagebirdJwt, messagebirdLegacy } from './messagebird.ts';
import { octokit } from './octokit.ts';
import type { Official } from './package.ts';
import { paddle } from './paddle.ts';
import { plivo } from './plivo.ts';
import { sendgrid } from './sendgrid.ts';
import { slackBolt } from './slack-bolt.ts';
import { square } from './square.ts';
import { standardwebhooks } from './standardwebhooks.ts';
import { stripe } from './stripe.ts';
import { svix } from './svix.ts';
import { telnyx } from './telnyx.ts';
import { twilio } from './twilio.ts';
import { vonageJwt } from './vonage-jwt.ts';

export const officials: readonly Official[] = [
  adyen,
  discordInteractions,
  hubspot,
  linear,
  messagebirdJwt,
  messagebirdLegacy,
  octokit,
  paddle,
  plivo,
  sendgrid,
  slackBolt,
  square,
  standardwebhooks,
  stripe,
  svix,
  telnyx,
  twilio,
  vonageJwt,
];
