import type { Catalogue } from '../../text.ts';

/** What several providers say, and schemes of the user’s own. */
export const providers: Catalogue = {
  'Signing secret': 'Signaturgeheimnis',
  'Signing key': 'Signaturschlüssel',
  'Webhook secret': 'Webhook-Geheimnis',
  'Secret: {secret}': 'Geheimnis: {secret}',
  'A message has reached its recipient.': 'Eine Nachricht hat ihr Ziel erreicht.',
  'A message could not be delivered.': 'Eine Nachricht konnte nicht zugestellt werden.',
  message: 'Nachricht',
  'Paste it as a key of this source.': 'Als Schlüssel dieser Quelle einfügen.',
  'App secret': 'App-Geheimnis',
  'HMAC-SHA256 of the raw body, hex, in X-Hub-Signature-256: sha256=…':
    'HMAC-SHA256 über den unveränderten Body, hex, in X-Hub-Signature-256: sha256=…',
  'The text in the Secret field of the webhook. Used as it is.':
    'Der Text im Feld „Secret“ des Webhooks. Er wird unverändert verwendet.',
  'Client secret': 'Client-Geheimnis',
  object: 'Objekt',
  'Auth token': 'Auth-Token',
  'Reveal the signing secret (whsec_…) on the endpoint’s page and paste it as a key of this source.':
    'Das Signaturgeheimnis (whsec_…) auf der Seite des Endpunkts aufdecken und als Schlüssel dieser Quelle einfügen.',
  'The signature does not cover the body: a valid result says nothing about the content.':
    'Die Signatur deckt den Body nicht ab: Ein gültiges Ergebnis sagt nichts über den Inhalt.',
  'The signature covers only a CRC32 of the body, which does not keep a forger from changing it.':
    'Die Signatur deckt nur einen CRC32 des Bodys ab; das hält niemanden davon ab, ihn zu fälschen.',
  'The secret as the sender shows it. It is used as text, as it is.':
    'Das Geheimnis, wie der Absender es zeigt. Es wird unverändert als Text verwendet.',
  'Hex digits. The bytes they stand for are the secret.':
    'Hex-Ziffern. Das Geheimnis sind die Bytes, für die sie stehen.',
  'Base64. The bytes it stands for are the secret.':
    'Base64. Das Geheimnis sind die Bytes, für die es steht.',
  'Base64, with or without whsec_ in front. The bytes it stands for are the secret.':
    'Base64, mit oder ohne whsec_ davor. Das Geheimnis sind die Bytes, für die es steht.',
  'whpk_ and base64 of the 32 bytes of an Ed25519 public key.':
    'whpk_ und base64 der 32 Bytes eines öffentlichen Ed25519-Schlüssels.',
  'An Ed25519 public key: 64 hex digits.': 'Ein öffentlicher Ed25519-Schlüssel: 64 Hex-Ziffern.',
  'An Ed25519 public key: base64 of 32 bytes.':
    'Ein öffentlicher Ed25519-Schlüssel: base64 von 32 Bytes.',
  'An RSA public key: PEM, or base64 without the lines around it.':
    'Ein öffentlicher RSA-Schlüssel: PEM, oder base64 ohne die Zeilen darum.',
  'An elliptic-curve public key: PEM, or base64 without the lines around it.':
    'Ein öffentlicher Schlüssel auf elliptischer Kurve: PEM, oder base64 ohne die Zeilen darum.',
  'An X.509 certificate in PEM, with an RSA key.':
    'Ein X.509-Zertifikat in PEM, mit einem RSA-Schlüssel.',
  '{method}, in {header}': '{method}, in {header}',
  'Set this URL as the webhook’s address at the sender: {url}':
    'Beim Absender diese URL als Adresse des Webhooks setzen: {url}',
  'Copy the sender’s public key and paste it as a key of this source.':
    'Den öffentlichen Schlüssel des Absenders kopieren und als Schlüssel dieser Quelle einfügen.',
  'Copy the sender’s secret and paste it as a key of this source.':
    'Das Geheimnis des Absenders kopieren und als Schlüssel dieser Quelle einfügen.',
  'Send an event. It arrives here and is checked by your scheme.':
    'Ein Ereignis senden. Es kommt hier an und wird nach Ihrem Verfahren geprüft.',
  'Change the scheme, then save it again.': 'Das Verfahren ändern, dann erneut speichern.',
  'Choose a file that Countersign has exported.':
    'Eine Datei wählen, die Countersign exportiert hat.',
  'This file is not JSON.': 'Diese Datei ist kein JSON.',
  'This is not a scheme of Countersign (at “{place}”).':
    'Das ist kein Verfahren von Countersign (bei „{place}“).',
  'This is not a scheme of Countersign.': 'Das ist kein Verfahren von Countersign.',
  'The signature’s name in the list contains the character that separates its members.':
    'Der Name der Signatur in der Liste enthält das Zeichen, das deren Member trennt.',
  'A time can stand beside the signature only in a list of names and values.':
    'Neben der Signatur kann eine Zeit nur in einer Liste von Namen und Werten stehen.',
  'The time and the signature have the same name in the list.':
    'Zeit und Signatur haben in der Liste denselben Namen.',
  'The time’s name in the list has a character that cannot be there.':
    'Der Name der Zeit in der Liste enthält ein Zeichen, das dort nicht stehen kann.',
  'An HTTP date cannot stand in a list.': 'Ein HTTP-Datum kann nicht in einer Liste stehen.',
  'One header cannot hold both the signature and the time.':
    'Ein Header kann nicht zugleich Signatur und Zeit enthalten.',
  'The signature’s own header cannot be part of what is signed.':
    'Der Header der Signatur kann nicht selbst signiert werden.',
  'The time must be among the signed parts: otherwise it proves nothing.':
    'Die Zeit muss zu den signierten Teilen gehören: Sonst beweist sie nichts.',
  'The algorithm does not take this kind of key.':
    'Der Algorithmus nimmt diese Art von Schlüssel nicht an.',
  'A plain hash proves nothing unless the secret is among the signed parts.':
    'Ein einfacher Hashwert beweist nichts, wenn das Geheimnis nicht zu den signierten Teilen gehört.',
  'A public key is no secret: it cannot be among the signed parts.':
    'Ein öffentlicher Schlüssel ist kein Geheimnis: Er kann nicht zu den signierten Teilen gehören.',
  'Only a token that is used as text can be sent without an encoding.':
    'Nur ein als Text verwendetes Token kann ohne Kodierung gesendet werden.',
  'The time is among the signed parts, but the scheme does not say where it stands.':
    'Die Zeit gehört zu den signierten Teilen, aber das Verfahren sagt nicht, wo sie steht.',
  'The form of the signature has a character that cannot be in a header.':
    'Die Form der Signatur enthält ein Zeichen, das in einem Header nicht stehen kann.',
  '{dots} (key “{name}”)': '{dots} (Schlüssel „{name}“)',
  'sorted query': 'sortierte Query',
  'SHA-256 of body': 'SHA-256 des Bodys',
  'MD5 of body': 'MD5 des Bodys',
  'CRC32 of body': 'CRC32 des Bodys',
  order: 'Reihenfolge',
};
