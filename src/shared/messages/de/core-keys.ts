import type { Catalogue } from '../../text.ts';

export const coreKeys: Catalogue = {
  'there is more than the key': 'es steht mehr da als der Schlüssel',
  'character {number} is a blank or a line break':
    'Zeichen {number} ist ein Leerzeichen oder Zeilenumbruch',
  'character {number} is not a hex digit': 'Zeichen {number} ist keine Hexziffer',
  'character {number} is not Base64, but Base64url':
    'Zeichen {number} ist kein Base64, sondern Base64url',
  'character {number} is not Base64': 'Zeichen {number} ist kein Base64',
  'an odd number of hex digits: {count}': 'ungerade Anzahl Hexziffern: {count}',
  'nothing comes after {text}': 'nach {text} kommt nichts',
  'the last character is wrong, or one is missing':
    'das letzte Zeichen ist falsch, oder eines fehlt',
  '{count} characters of Base64: some are missing at the end, “=” perhaps':
    '{count} Zeichen Base64: Am Ende fehlen welche, vielleicht „=“',
  '{count} bytes, not {expected}': '{count} Byte statt {expected}',
  'it is damaged, or not all of it': 'beschädigt oder unvollständig',
  '{bits} bit': '{bits} Bit',
  '{algorithm} public key': 'öffentlicher {algorithm}-Schlüssel',
  '{algorithm} public key, {size}': 'öffentlicher {algorithm}-Schlüssel, {size}',
  'X.509 certificate, {algorithm}': 'X.509-Zertifikat, {algorithm}',
  'X.509 certificate, {algorithm}, until {day}': 'X.509-Zertifikat, {algorithm}, bis {day}',
  '{count} characters': '{count} Zeichen',
  'text, {count, plural, one {# character} other {# characters}}':
    'Text, {count, plural, one {# Zeichen} other {# Zeichen}}',
  '{count, plural, one {# byte} other {# bytes}}, hex':
    '{count, plural, one {# Byte} other {# Byte}}, Hex',
  '{count, plural, one {# byte} other {# bytes}}, Base64':
    '{count, plural, one {# Byte} other {# Byte}}, Base64',
  'an API key of Stripe, not a webhook’s signing secret (whsec_…)':
    'ein API-Schlüssel von Stripe, kein Signaturgeheimnis eines Webhooks (whsec_…)',
  'a publishable key, not a signing secret':
    'ein öffentlich verwendbarer Schlüssel, kein Signaturgeheimnis',
  'an API key of Paddle, not a destination’s secret key (pdl_ntfset_…)':
    'ein API-Schlüssel von Paddle, nicht der geheime Schlüssel eines Ziels (pdl_ntfset_…)',
  'a Slack token, not the app’s signing secret':
    'ein Slack-Token, nicht das Signaturgeheimnis der App',
  'a GitHub access token, not the webhook’s secret':
    'ein GitHub-Zugriffstoken, nicht das Geheimnis des Webhooks',
  'a GitLab access token, not the webhook’s secret':
    'ein GitLab-Zugriffstoken, nicht das Geheimnis des Webhooks',
  'a SendGrid API key, not the public key of the event webhook':
    'ein API-Schlüssel von SendGrid, nicht der öffentliche Schlüssel des Event Webhook',
  'an AWS access key id': 'eine Zugriffsschlüssel-ID von AWS',
  'a Shopify access token, not the app’s client secret':
    'ein Shopify-Zugriffstoken, nicht das Client-Geheimnis der App',
  'an access token of Meta or Square, not the app secret':
    'ein Zugriffstoken von Meta oder Square, nicht das App-Geheimnis',
  'an id or token of Square, not the subscription’s signature key':
    'eine ID oder ein Token von Square, nicht der Signaturschlüssel des Abonnements',
  'a Linear API key, not the webhook’s signing secret':
    'ein API-Schlüssel von Linear, nicht das Signaturgeheimnis des Webhooks',
  'a HubSpot access token, not the app’s client secret':
    'ein HubSpot-Zugriffstoken, nicht das Client-Geheimnis der App',
  'a Typeform access token, not the webhook’s secret':
    'ein Typeform-Zugriffstoken, nicht das Geheimnis des Webhooks',
  'an Intercom access token, not the app’s client secret':
    'ein Intercom-Zugriffstoken, nicht das Client-Geheimnis der App',
  'an account or key id of Twilio, not the auth token':
    'eine Konto- oder Schlüssel-ID von Twilio, nicht das Auth Token',
  'an auth id of Plivo, not the auth token': 'eine Auth ID von Plivo, nicht das Auth Token',
  'a Telnyx API key, not the public key':
    'ein API-Schlüssel von Telnyx, nicht der öffentliche Schlüssel',
  'a Dropbox access token, not the app secret':
    'ein Dropbox-Zugriffstoken, nicht das App-Geheimnis',
  'an API key of Adyen, not the webhook’s HMAC key':
    'ein API-Schlüssel von Adyen, nicht der HMAC-Schlüssel des Webhooks',
  'an API key of MessageBird, not the signing key':
    'ein API-Schlüssel von MessageBird, nicht der Signaturschlüssel',
  'an API key of Google': 'ein API-Schlüssel von Google',
  'a bot token of Discord, not the public key':
    'ein Bot-Token von Discord, nicht der öffentliche Schlüssel',
  'a JSON Web Token, not a secret': 'ein JSON Web Token, kein Geheimnis',
  'a URL, not a secret': 'eine URL, kein Geheimnis',
  'what stands between BEGIN and END is damaged':
    'was zwischen BEGIN und END steht, ist beschädigt',
  'the END line is missing': 'die END-Zeile fehlt',
  'This is {kind, select, encrypted {an encrypted private key} other {a private key}}. Whoever has it can sign as {name}: only the public key belongs here.':
    'Das ist ein {kind, select, encrypted {verschlüsselter privater Schlüssel} other {privater Schlüssel}}. Wer ihn hat, kann als {name} signieren: Hierher gehört nur der öffentliche Schlüssel.',
  'This is {kind, select, encrypted {an encrypted private key} other {a private key}}. Whoever has it can sign as you: it must not be here.':
    'Das ist ein {kind, select, encrypted {verschlüsselter privater Schlüssel} other {privater Schlüssel}}. Wer ihn hat, kann in Ihrem Namen signieren: Er darf nicht hier stehen.',
  '{name} does not sign with this kind of key ({detail}).':
    '{name} signiert nicht mit dieser Art von Schlüssel ({detail}).',
  'This is public ({detail}), so that anybody could sign with it: the {label} is something else.':
    'Das ist öffentlich ({detail}), jeder könnte also damit signieren: „{label}“ ist etwas anderes.',
  'The {label} is empty.': '„{label}“ ist leer.',
  'This is an SSH key, which is written in a way of its own.':
    'Das ist ein SSH-Schlüssel, der eine eigene Schreibweise hat.',
  'This cannot be the {label} of {name}: {detail}.':
    'Das kann nicht „{label}“ von {name} sein: {detail}.',
  'This is a URL, not the {label} of {name}.': 'Das ist eine URL, nicht „{label}“ von {name}.',
  'This key is already here, as “{label}”.': 'Dieser Schlüssel ist schon da, als „{label}“.',
  'This cannot be the {label} of {name}.': 'Das kann nicht „{label}“ von {name} sein.',
  'This cannot be the {label} of {name} ({detail}).':
    'Das kann nicht „{label}“ von {name} sein ({detail}).',
  'It has only {size}.': 'Es sind nur {size}.',
  'It follows a pattern or has few different characters, so that it can be guessed.':
    'Es folgt einem Muster oder hat nur wenige verschiedene Zeichen und lässt sich erraten.',
  'It looks like an API key or a token.': 'Es sieht wie ein API-Schlüssel oder Token aus.',
  'It looks like an API key or a token ({prefix}…).':
    'Es sieht wie ein API-Schlüssel oder Token aus ({prefix} …).',
  'It looks like a secret of another provider ({prefix}…).':
    'Es sieht wie ein Geheimnis eines anderen Anbieters aus ({prefix} …).',
  'It is an RSA key of only {size}.': 'Es ist ein RSA-Schlüssel mit nur {size}.',
  'It looks like the placeholder of an example.':
    'Es sieht wie der Platzhalter eines Beispiels aus.',
  'Is this the {label} of {name}? {doubts}': 'Ist das „{label}“ von {name}? {doubts}',
  'Look again where it comes from, or say that it is right.':
    'Sehen Sie noch einmal nach, woher es stammt, oder bestätigen Sie, dass es stimmt.',
  '{name} issues its own {label}.': '{name} gibt „{label}“ selbst aus.',
  'This key cannot be opened just now.': 'Dieser Schlüssel lässt sich gerade nicht öffnen.',
  'Unlock the secrets, or paste the key again.':
    'Entsperren Sie die Geheimnisse, oder fügen Sie den Schlüssel erneut ein.',
  'Test key of this app': 'Testschlüssel dieser App',
  'This key does not exist any more.': 'Diesen Schlüssel gibt es nicht mehr.',
  'Key {number}': 'Schlüssel {number}',
};
