import type { WireRequest } from '../../../src/main/core/verify/request.ts';
import { headerOf, type Official, type OfficialOptions, textOf, withHeaders } from './package.ts';

const optionsOf = (
  request: WireRequest,
  key: string,
  { url, scheme }: OfficialOptions,
  signature: string,
  timestamp: number,
) => ({
  method: request.method,
  signatureVersion: scheme,
  clientSecret: key,
  url,
  requestBody: textOf(request),
  signature,
  timestamp,
});

const load = () => import('@hubspot/api-client/lib/src/utils/signature.js');

export const hubspot: Official = {
  name: '@hubspot/api-client',
  provider: 'hubspot',
  verify: async (request, key, options) => {
    const { Signature } = await load();
    const isV3 = options.scheme === 'v3';
    const signature = headerOf(request, isV3 ? 'x-hubspot-signature-v3' : 'x-hubspot-signature');
    const timestamp = Number(headerOf(request, 'x-hubspot-request-timestamp'));
    return Signature.isValid(optionsOf(request, key, options, signature, timestamp));
  },
  sign: async (request, key, options) => {
    const { Signature } = await load();
    const { scheme } = options;
    const timestamp = options.nowS * 1000;
    const given = optionsOf(request, key, options, '', timestamp);
    const signature = Signature.getSignature(request.method, scheme, given);
    return withHeaders(
      request,
      scheme === 'v3'
        ? { 'X-HubSpot-Signature-v3': signature, 'X-HubSpot-Request-Timestamp': String(timestamp) }
        : { 'X-HubSpot-Signature': signature, 'X-HubSpot-Signature-Version': scheme },
    );
  },
};
