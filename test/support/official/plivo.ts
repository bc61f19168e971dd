import { parse } from 'node:querystring';
import { headerOf, type Official, textOf } from './package.ts';

export const plivo: Official = {
  name: 'plivo',
  provider: 'plivo',
  verify: async (request, key, { url }) => {
    const { validateV3Signature } = await import('plivo/dist/utils/v3Security.js');
    const signatures = ['x-plivo-signature-v3', 'x-plivo-signature-ma-v3']
      .map((name) => headerOf(request, name))
      .filter((value) => value !== '');
    return validateV3Signature(
      request.method,
      url,
      headerOf(request, 'x-plivo-signature-v3-nonce'),
      key,
      signatures.join(','),
      { ...parse(textOf(request)) },
    );
  },
};
