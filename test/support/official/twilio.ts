import { createHash } from 'node:crypto';
import { parse } from 'node:querystring';
import { isForm, type WireRequest } from '../../../src/main/core/verify/request.ts';
import { headerOf, headersOf, type Official, textOf, withHeaders } from './package.ts';

const load = () => import('twilio/lib/webhooks/webhooks.js');

/** As express hands it over: a form and JSON both become an object. */
const parsedBody = (request: WireRequest): Record<string, unknown> => {
  if (request.body.length === 0) return {};
  const text = textOf(request);
  return isForm(request) ? parse(text) : (JSON.parse(text) as Record<string, unknown>);
};

export const twilio: Official = {
  name: 'twilio',
  provider: 'twilio',
  verify: async (request, key, { url }) => {
    const { validateIncomingRequest } = await load();
    return validateIncomingRequest(
      {
        protocol: 'https',
        header: (name) => headerOf(request, name.toLowerCase()),
        headers: headersOf(request),
        originalUrl: request.target,
        rawBody: textOf(request),
        body: parsedBody(request),
      },
      key,
      { url },
    );
  },
  sign: async (request, key, { url }) => {
    const { getExpectedTwilioSignature } = await load();
    const hash = createHash('sha256').update(request.body).digest('hex');
    const query = isForm(request) ? '' : `?bodySHA256=${hash}`;
    const form = isForm(request) ? parsedBody(request) : {};
    const signature = getExpectedTwilioSignature(key, url + query, form);
    const signed = { ...request, target: request.target + query, url: url + query };
    return withHeaders(signed, { 'X-Twilio-Signature': signature });
  },
};
