import { createSecretKey } from 'node:crypto';
import { parse } from 'node:querystring';
import type { WireRequest } from '../../../src/main/core/verify/request.ts';
import { bodyOf, headerOf, headersOf, type Official, withHeaders } from './package.ts';

export const messagebirdJwt: Official = {
  name: 'messagebird, JWT',
  provider: 'messagebird',
  schemes: ['jwt'],
  verify: async (request, key, { url }) => {
    const { verify } = await import('messagebird/lib/webhook-signature-jwt.js');
    const token = headerOf(request, 'messagebird-signature-jwt');
    return verify(url, bodyOf(request), token, createSecretKey(key, 'utf8'));
  },
};

const loadLegacy = async () => (await import('messagebird/lib/signature.js')).default;

/** As the package's middleware gets it. */
const expressRequest = (request: WireRequest) => ({
  headers: headersOf(request),
  query: parse(request.target.split('?')[1] ?? ''),
  body: bodyOf(request),
});

export const messagebirdLegacy: Official = {
  name: 'messagebird, legacy',
  provider: 'messagebird',
  schemes: ['legacy'],
  verify: async (request, key) => (await loadLegacy()).validate(expressRequest(request), key),
  sign: async (request, key, { nowS }) => {
    const timed = withHeaders(request, { 'MessageBird-Request-Timestamp': String(nowS) });
    const signature = (await loadLegacy()).generate(expressRequest(timed), key);
    return withHeaders(timed, { 'MessageBird-Signature': signature.toString('base64') });
  },
};
