/** The fields and choices of a scheme of the user's own. */
import type { Catalogue } from '../../text.ts';

export const sourcesChoices: Catalogue = {
  Hash: 'Hash',
  'Signature’s form': 'Format der Signatur',
  Encoding: 'Kodierung',
  Form: 'Schreibweise',
  Prefix: 'Präfix',
  'Name of the scheme': 'Name des Verfahrens',
  'Name of the signature': 'Name der Signatur',
  Separator: 'Trennzeichen',
  Timestamp: 'Zeitstempel',
  Unit: 'Einheit',
  'Event name': 'Ereignisname',
  'Name of an event': 'Name eines Ereignisses',
  'Names with dots between, such as data.created.':
    'Namen, durch Punkte getrennt, etwa data.created.',

  // Algorithm.
  HMAC: 'HMAC',
  'Plain hash with the secret inside': 'Einfacher Hash, der das Geheimnis enthält',
  'RSA (PKCS#1 v1.5)': 'RSA (PKCS#1 v1.5)',
  'RSA-PSS': 'RSA-PSS',
  ECDSA: 'ECDSA',
  Ed25519: 'Ed25519',
  'Token, sent as it is': 'Token, unverändert gesendet',
  DER: 'DER',
  'r and s side by side': 'r und s hintereinander',

  // Key.
  'The text as it is': 'Der Text, wie er ist',
  'whsec_ and Base64': 'whsec_ und Base64',
  'whpk_ and Base64': 'whpk_ und Base64',
  '32 bytes in hex': '32 Bytes hexadezimal',
  '32 bytes in Base64': '32 Bytes in Base64',
  'Public key (PEM or Base64)': 'Öffentlicher Schlüssel (PEM oder Base64)',
  'Certificate (PEM)': 'Zertifikat (PEM)',

  // Form and encoding of the signature.
  'The whole value': 'Der ganze Wert',
  'After a prefix: sha256=…': 'Nach einem Präfix: sha256=…',
  'After a scheme’s name: HMAC …': 'Nach dem Namen eines Verfahrens: HMAC …',
  'In a list of names: t=…,v1=…': 'In einer Liste von Namen: t=…,v1=…',
  'In a list of versions: v1,… v1a,…': 'In einer Liste von Versionen: v1,… v1a,…',
  'Several, side by side': 'Mehrere nebeneinander',
  'Comma ,': 'Komma ,',
  'Semicolon ;': 'Semikolon ;',
  'Ampersand &': 'Et-Zeichen &',
  'Bar |': 'Senkrechter Strich |',
  Space: 'Leerzeichen',
  'Hex in capitals': 'Hex in Großbuchstaben',
  Base64: 'Base64',
  Base64url: 'Base64url',
  'Plain text': 'Klartext',

  // Signed time and event name.
  'No time is signed': 'Keine Zeit signiert',
  'In a header': 'In einem Header',
  'In the signature’s header, as a name=value': 'Im Header der Signatur, als Name=Wert',
  'In the JSON body': 'Im JSON-Body',
  Nowhere: 'Nirgends',
  'Header with the timestamp': 'Header mit dem Zeitstempel',
  'Name in the list of the timestamp': 'Name des Zeitstempels in der Liste',
  'Path to the timestamp': 'Pfad zum Zeitstempel',
  'Header with the event name': 'Header mit dem Ereignisnamen',
  'Path to the event name': 'Pfad zum Ereignisnamen',
  'Unix seconds': 'Unix-Sekunden',
  'Unix milliseconds': 'Unix-Millisekunden',
  'Unix seconds, or milliseconds with 13 digits':
    'Unix-Sekunden, oder Millisekunden bei 13 Ziffern',
  'HTTP date': 'HTTP-Datum',
  'ISO 8601': 'ISO 8601',

  // Parts of the signed content.
  'Value of a header': 'Wert eines Headers',
  'Method, such as POST': 'Methode, etwa POST',
  'Path and query as received': 'Pfad und Query wie empfangen',
  'Whole public URL': 'Ganze öffentliche URL',
  'Timestamp as sent': 'Zeitstempel wie gesendet',
  'The secret itself': 'Das Geheimnis selbst',
  'SHA-256 of the body, as bytes': 'SHA-256 des Bodys, als Bytes',
  'SHA-256 of the body, in hex': 'SHA-256 des Bodys, hexadezimal',
  'MD5 of the body, in Base64': 'MD5 des Bodys, in Base64',
  'CRC32 of the body, as a number': 'CRC32 des Bodys, als Zahl',
};
