import { expect, it } from 'vitest';
import { childEnvironment } from '../../../../../src/main/core/tunnel/fork.ts';

it('gives the child what it needs of the environment, and no secret', () => {
  expect(
    childEnvironment({
      PATH: '/bin',
      HOME: '/home/me',
      SSL_CERT_FILE: '/ca.pem',
      TMPDIR: undefined,
      TEMP: '',
      NGROK_AUTHTOKEN: 'secret',
      NGROK_API_KEY: 'secret',
      GITHUB_TOKEN: 'secret',
      LISTEN_SECRET: 'secret',
      NODE_OPTIONS: '--inspect',
      NODE_EXTRA_CA_CERTS: '/other.pem',
      LD_PRELOAD: '/x.so',
      HTTPS_PROXY: 'http://me:secret@proxy',
    }),
  ).toEqual({ PATH: '/bin', HOME: '/home/me', SSL_CERT_FILE: '/ca.pem' });
});
