/** The app's own verifier, as a source prepares it once for all of its requests. */
import { createVerifier } from '../../../src/main/core/verify/engine.ts';
import { nowS, type SampleChoice, signedSample } from '../../lib/signed-sample.ts';
import type { Candidates, MakeVerify } from './candidate.ts';

const own =
  (choice: SampleChoice): MakeVerify =>
  (bytes) => {
    const { provider, key, settings, request } = signedSample(choice, bytes);
    const keys = [{ id: 1, text: key }];
    const verify = createVerifier(provider.schemes, keys, settings, provider.handshake);
    return () => verify(request, nowS).verdict === 'valid';
  };

export const ownVerifiers: Candidates = {
  'own: twilio': own({ provider: 'twilio' }),
  'own: intercom': own({ provider: 'intercom' }),
  'own: github': own({ provider: 'github' }),
  'own: standard-webhooks': own({ provider: 'standard-webhooks' }),
  'own: stripe': own({ provider: 'stripe' }),
  'own: slack': own({ provider: 'slack' }),
  'own: infobip': own({
    provider: 'infobip',
    scheme: 'body',
    parameters: { algorithm: 'HMAC_SHA_512' },
  }),
  'own: messagemedia': own({ provider: 'messagemedia' }),
  'own: sendgrid': own({ provider: 'sendgrid' }),
  'own: discord': own({ provider: 'discord' }),
  'own: telnyx': own({ provider: 'telnyx' }),
  'own: enablex': own({ provider: 'enablex' }),
};
