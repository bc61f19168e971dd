import type { Catalogue } from '../../text.ts';

/** Words for times, keys, verdicts and the vault that many parts of the window use. */
export const windowLib: Catalogue = {
  // Times.
  now: 'jetzt',
  'just now': 'gerade eben',
  'not a date': 'kein Datum',

  // Keys.
  'Test key of Countersign': 'Testschlüssel von Countersign',
  'Paste it into the portal of {provider} now: it stays on the clipboard for 60 seconds. “Copy secret” brings it back.':
    'Fügen Sie es jetzt im Portal von {provider} ein: Es bleibt 60 Sekunden in der Zwischenablage. „Geheimnis kopieren“ holt es zurück.',
  Active: 'Aktiv',
  'Overlaps until {end}': 'Übergangszeit bis {end}',
  Retired: 'Ausgemustert',
  Disabled: 'Deaktiviert',
  'Last matched {ago} ({count, plural, one {# request} other {# requests}})':
    'Passte zuletzt {ago} ({count, plural, one {# Anfrage} other {# Anfragen}})',

  // Verdicts.
  Verified: 'Bestätigt',
  Invalid: 'Ungültig',
  'Could not check': 'Nicht prüfbar',
  'Not checked': 'Nicht geprüft',
  'Decrypted only': 'Nur entschlüsselt',
  'Verified in part': 'Teilweise bestätigt',
  'Invalid, too early': 'Ungültig, zu früh',
  'Invalid, too old': 'Ungültig, zu alt',

  // Reasons in short. Main clauses, so that they follow “denn”.
  'the signature matches': 'die Signatur passt',
  'it could be decrypted': 'sie ließ sich entschlüsseln',
  'the signature matches no key': 'die Signatur passt zu keinem Schlüssel',
  'the signed time is too far off': 'die signierte Zeit weicht zu weit ab',
  'only a weak reading matches': 'nur eine schwache Lesart passt',
  'the JSON names a member twice': 'das JSON nennt einen Member doppelt',
  'no key decrypts it': 'kein Schlüssel entschlüsselt sie',
  'the body is not the one that was hashed': 'der Hashwert gehört zu einem anderen Body',
  'the signature does not cover the body': 'die Signatur deckt den Body nicht ab',
  'it was signed for another URL': 'sie wurde für eine andere URL signiert',
  'a signed claim is another one': 'ein signierter Claim weicht ab',
  'it names another key': 'sie nennt einen anderen Schlüssel',
  'a header is missing': 'ein Header fehlt',
  'there is no signature in the request': 'in der Anfrage steht keine Signatur',
  'a setting is missing: see the settings': 'eine Einstellung fehlt: siehe Einstellungen',
  'a header is there twice': 'ein Header kommt doppelt vor',
  'the header holds no such signature': 'der Header enthält keine solche Signatur',
  'the signed time cannot be read': 'die signierte Zeit ist nicht lesbar',
  'the payload cannot be read': 'die Nutzdaten sind nicht lesbar',
  'no signature of the right kind': 'es gibt keine Signatur der richtigen Art',
  'the request asks for another algorithm': 'die Anfrage verlangt einen anderen Algorithmus',
  'the certificate’s URL is not the provider’s':
    'die URL des Zertifikats ist nicht die des Anbieters',
  'no key can be used': 'kein Schlüssel ist verwendbar',
  'the body was not kept whole': 'der Body wurde nicht vollständig aufbewahrt',
  'there is no key': 'es gibt keinen Schlüssel',
  'its keys cannot be opened': 'ihre Schlüssel lassen sich nicht öffnen',
  'the provider is not known': 'der Anbieter ist unbekannt',
  '{subject} is another one': '{subject} weicht ab',
  'the {subject} header is missing': 'der Header {subject} fehlt',
  'there is no signature in {subject}': 'in {subject} steht keine Signatur',
  'a setting is missing: {subject}': 'eine Einstellung fehlt: {subject}',
  'the {subject} header is there twice': 'der Header {subject} kommt doppelt vor',
  '{subject} holds no such signature': '{subject} enthält keine solche Signatur',
  '{subject} cannot be read': '{subject} ist nicht lesbar',
  '{subject} asks for another algorithm': '{subject} verlangt einen anderen Algorithmus',

  // Key stores. Datives: they follow “aus” or “in”.
  'the system keyring (Secret Service)': 'dem Schlüsselbund des Systems (Secret Service)',
  KWallet: 'KWallet',
  'the macOS Keychain': 'dem macOS-Schlüsselbund',
  'Windows Data Protection': 'Windows Data Protection',
  'the system’s key store': 'dem Schlüsselspeicher des Systems',
  'the system’s key store ({keychain})': 'dem Schlüsselspeicher des Systems ({keychain})',

  // The vault.
  'For this run only, in memory': 'Nur für diese Sitzung, im Arbeitsspeicher',
  'Encrypted with your passphrase, on this computer':
    'Verschlüsselt mit Ihrer Passphrase, auf diesem Computer',
  'Encrypted with a key from {keychain}, on this computer':
    'Verschlüsselt mit einem Schlüssel aus {keychain}, auf diesem Computer',
  'Keys are kept for this run only: when Countersign quits, you will have to paste them again. The settings can change that.':
    'Schlüssel bleiben nur bis zum Beenden von Countersign erhalten; danach müssen Sie sie erneut einfügen. Die Einstellungen können das ändern.',
  'Keys are encrypted with your passphrase and stay on this computer.':
    'Schlüssel werden mit Ihrer Passphrase verschlüsselt und bleiben auf diesem Computer.',
  'Keys are encrypted with a key from {keychain} and stay on this computer.':
    'Schlüssel werden mit einem Schlüssel aus {keychain} verschlüsselt und bleiben auf diesem Computer.',
  'Secrets are locked: unlock them to start the tunnel or to change its authtoken.':
    'Geheimnisse sind gesperrt: Entsperren Sie sie, um den Tunnel zu starten oder sein Authtoken zu ändern.',
  'The authtoken is kept for this run only: when Countersign quits, you will have to paste it again.':
    'Das Authtoken bleibt nur bis zum Beenden von Countersign erhalten; danach müssen Sie es erneut einfügen.',
  'The authtoken is encrypted with your passphrase and stays on this computer.':
    'Das Authtoken wird mit Ihrer Passphrase verschlüsselt und bleibt auf diesem Computer.',
  'The authtoken is encrypted with a key from {keychain} and stays on this computer.':
    'Das Authtoken wird mit einem Schlüssel aus {keychain} verschlüsselt und bleibt auf diesem Computer.',
  'What is stored about their encryption is damaged, or was written by a newer version of Countersign, which may still open them. Nothing has been deleted.':
    'Die Angaben zu ihrer Verschlüsselung sind beschädigt oder stammen von einer neueren Version von Countersign, die sie vielleicht noch öffnen kann. Nichts wurde gelöscht.',
  'They are encrypted with a key from the system’s key store, which cannot be reached now. Nothing has been deleted: unlock the keyring and restart Countersign, and they may open again.':
    'Sie sind mit einem Schlüssel aus dem Schlüsselspeicher des Systems verschlüsselt, der gerade nicht erreichbar ist. Nichts wurde gelöscht: Entsperren Sie den Schlüsselbund und starten Sie Countersign neu, dann lassen sie sich vielleicht wieder öffnen.',
  'They are encrypted with a key that {keychain} does not have now. Nothing has been deleted: once the keyring has that key again, they open after a restart.':
    'Sie sind mit einem Schlüssel verschlüsselt, der in {keychain} gerade fehlt. Nichts wurde gelöscht: Sobald der Schlüsselbund diesen Schlüssel wieder hat, öffnen sie sich nach einem Neustart.',
};
