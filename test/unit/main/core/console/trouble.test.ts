import { describe, expect, it } from 'vitest';
import { createConsoleHttp } from '../../../../../src/main/core/console/http.ts';
import { apiRequest } from '../../../../../src/main/core/console/request.ts';

const request = apiRequest({
  method: 'GET',
  url: 'https://api.example.com/x',
  authorization: ['Basic x'],
  isRepeatable: true,
});

/** Sends where every connection fails as Node’s fetch says it. */
const failWith = async (code: string) => {
  const cause = Object.assign(new Error('a text of the system'), { code });
  const http = createConsoleHttp({
    fetch: () => Promise.reject(new TypeError('fetch failed', { cause })),
    delay: () => Promise.resolve(),
  });
  const { exchanges, error } = await http.send(request, new AbortController().signal);
  return { attempts: exchanges[0]?.attempts, message: error?.message };
};

describe('a connection that fails', () => {
  it.each([
    ['ECONNREFUSED', 'it refuses connections (ECONNREFUSED)', 3],
    ['ECONNRESET', 'the connection broke off (ECONNRESET)', 3],
    ['UND_ERR_SOCKET', 'the connection broke off (UND_ERR_SOCKET)', 3],
    ['ENETUNREACH', 'this machine seems to be offline (ENETUNREACH)', 3],
    ['ENOTFOUND', 'there is no such host (ENOTFOUND)', 1],
    ['CERT_HAS_EXPIRED', 'its certificate has expired (CERT_HAS_EXPIRED)', 1],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)',
      1,
    ],
    ['HPE_INVALID_CONSTANT', 'what it answers is not HTTP (HPE_INVALID_CONSTANT)', 1],
    ['ESOMETHING', 'it failed with ESOMETHING', 1],
    ['not a code', 'the connection failed', 1],
    ['toString', 'the connection failed', 1],
  ])('with %s is told as “%s” and tried %i times', async (code, words, attempts) => {
    expect(await failWith(code)).toEqual({
      attempts,
      message: `api.example.com could not be reached: ${words}.`,
    });
  });
});
