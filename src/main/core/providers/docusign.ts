import { message } from '../../../shared/text.ts';
import { defineProvider, type Fresh, jsonHeaders, standardAnswers } from './define.ts';
import { bodyHmac } from './shared-schemes.ts';

const accountId = '9f4c2f6e-2f0e-4c55-9a43-1d6b2a3c4d5e';

const envelope = (event: string, status: string) => ({
  name: event,
  headers: () =>
    jsonHeaders(
      'Docusign-Connect/1.0',
      ['X-Authorization-Digest', 'HMACSHA256'],
      ['X-DocuSign-AccountId', accountId],
    ),
  body: (fresh: Fresh) => {
    const envelopeId = fresh.uuid();
    return JSON.stringify({
      event,
      apiVersion: 'v2.1',
      uri: `/restapi/v2.1/accounts/${accountId}/envelopes/${envelopeId}`,
      retryCount: 0,
      configurationId: 10_458_811,
      generatedDateTime: fresh.now.toISOString(),
      data: {
        accountId,
        userId: 'c9b0d1e2-7f3a-4a5b-8c6d-1e2f3a4b5c6d',
        envelopeId,
        envelopeSummary: { status, emailSubject: 'Please sign: contract Café Zoë' },
      },
    });
  },
});

/** Source: developers.docusign.com/platform/webhooks/connect/hmac and /validate. */
export const docusign = defineProvider({
  id: 'docusign',
  name: 'Docusign Connect',
  summary: message(
    'HMAC-SHA256 of the raw body, base64, in X-DocuSign-Signature-1, -2, … one for each key',
  ),
  docsUrl: 'https://developers.docusign.com/platform/webhooks/connect/validate',
  redeliveryUrl:
    'https://developers.docusign.com/docs/esign-rest-api/reference/connect/connectevents/retryforenvelopes',
  secret: {
    label: message('Connect key'),
    hint: message(
      'A key from Connect → Connect Keys. It ends in = and looks like base64, but is used as text.',
    ),
    canGenerate: false,
  },
  steps: [
    message(
      'In Docusign, go to Admin → Connect, open Connect Keys, and choose “Add Secret Key”. Copy the key now: it is shown in full only once.',
    ),
    message('Paste it as a key of this source.'),
    message(
      'Under Connect, choose Add Configuration → Custom, give it a name, and set the URL to Publish to: {url}',
    ),
    message(
      'Choose the data format REST v2.1 (JSON) and the events, such as “Envelope Signed/Completed”.',
    ),
    message('Tick “Include HMAC Signature”: without it nothing is signed. Add the configuration.'),
    message('Send an envelope and sign it; the events arrive here.'),
  ],
  caveat: message(
    'Every active key of the account signs each message in a header of its own; one that matches is enough. No time is signed, so an old message sent again verifies, too.',
  ),
  schemes: [
    bodyHmac('docusign', 'sha256', {
      headers: ['x-docusign-signature-'],
      isNumbered: true,
      form: { kind: 'whole' },
      encoding: 'base64',
    }),
  ],
  answers: standardAnswers,
  eventName: { json: ['event'] },
  samples: [envelope('envelope-completed', 'completed'), envelope('envelope-sent', 'sent')],
});
