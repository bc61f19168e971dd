import { createHash } from 'node:crypto';
import { parse } from 'node:querystring';
import type { WireRequest } from '../../../src/main/core/verify/request.ts';
import { headerOf, type Official } from './package.ts';

/** What the token's hash is of: the body, or JSON of the query of a GET. */
const hashed = ({ body, target }: WireRequest): string | Uint8Array => {
  const [, query] = target.split('?');
  return body.length === 0 && query !== undefined ? JSON.stringify({ ...parse(query) }) : body;
};

/** The package checks the token and leaves the hash in it to its user, as documented. */
const isHashRight = (token: string, request: WireRequest): boolean => {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  const { payload_hash: hash } = JSON.parse(claims) as { readonly payload_hash?: unknown };
  return hash === createHash('sha256').update(hashed(request)).digest('hex');
};

export const vonageJwt: Official = {
  name: '@vonage/jwt',
  provider: 'vonage',
  schemes: ['jwt'],
  verify: async (request, key) => {
    const { verifySignature } = await import('@vonage/jwt');
    const token = headerOf(request, 'authorization').replace(/^bearer /i, '');
    return verifySignature(token, key) && isHashRight(token, request);
  },
};
