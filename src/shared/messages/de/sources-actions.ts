/** What the consoles of providers' own APIs do: MessageMedia's keys and messages, Bracken's guide. */
import type { Catalogue } from '../../text.ts';

export const sourcesActions: Catalogue = {
  // MessageMedia: signature keys.
  'Signature keys': 'Signaturschlüssel',
  'Signature keys of the account': 'Signaturschlüssel des Kontos',
  'MessageMedia makes a pair of keys, keeps the private one, and signs with it once it is enabled. Only one key is enabled at a time. Signing must also be switched on for the account as a whole: if events arrive unsigned although a key is enabled, ask MessageMedia’s support.':
    'MessageMedia erzeugt ein Schlüsselpaar, behält den privaten Schlüssel und signiert damit, sobald er aktiviert ist. Nur ein Schlüssel ist gleichzeitig aktiv. Das Signieren muss außerdem für das Konto insgesamt eingeschaltet sein: Kommen Ereignisse trotz aktiven Schlüssels unsigniert an, wenden Sie sich an den Support von MessageMedia.',
  'List the keys': 'Schlüssel auflisten',
  'List the keys again': 'Schlüssel erneut auflisten',
  'Create a key': 'Schlüssel erzeugen',
  'Digest of a new key': 'Hashverfahren eines neuen Schlüssels',
  'The public key of a new key is added to this source. It signs nothing until it is enabled.':
    'Der öffentliche Teil eines neuen Schlüssels wird dieser Quelle hinzugefügt. Der Schlüssel signiert nichts, bevor er aktiviert ist.',
  '{digest} with RSA': '{digest} mit RSA',
  'The account has no signature key yet.': 'Das Konto hat noch keinen Signaturschlüssel.',
  'key {id}': 'Schlüssel {id}',
  Enabled: 'Aktiv',
  'In this source': 'In dieser Quelle',
  '{digest} with {cipher}, created {date}': '{digest} mit {cipher}, erzeugt am {date}',
  'Enable…': 'Aktivieren …',
  'Disable…': 'Deaktivieren …',
  'Add its public key to this source…': 'Öffentlichen Schlüssel dieser Quelle hinzufügen …',
  'Enable this key?': 'Diesen Schlüssel aktivieren?',
  'MessageMedia signs with it from then on. Only one key can be enabled. The key that is enabled now stops signing.':
    'MessageMedia signiert von da an mit ihm. Nur ein Schlüssel kann aktiv sein. Der jetzt aktive Schlüssel signiert dann nicht mehr.',
  'Enable key': 'Schlüssel aktivieren',
  'Disable the enabled key?': 'Aktiven Schlüssel deaktivieren?',
  'No key signs then: webhooks arrive unsigned, and cannot be verified, until one is enabled again.':
    'Dann signiert kein Schlüssel: Webhooks kommen unsigniert an und lassen sich nicht prüfen, bis wieder einer aktiviert wird.',
  'Disable key': 'Schlüssel deaktivieren',
  'Delete this key?': 'Diesen Schlüssel löschen?',
  'MessageMedia forgets its private key for good. Its public key stays among the keys of this source, if it is there, so that events it signed can still be checked.':
    'MessageMedia vergisst den privaten Schlüssel endgültig. Der öffentliche bleibt, falls vorhanden, unter den Schlüsseln dieser Quelle, damit sich bereits signierte Ereignisse weiter prüfen lassen.',
  'Delete key': 'Schlüssel löschen',
  'Add its public key to this source?': 'Öffentlichen Schlüssel dieser Quelle hinzufügen?',
  'The public key is read from MessageMedia and added to the keys of this source.':
    'Der öffentliche Schlüssel wird von MessageMedia gelesen und den Schlüsseln dieser Quelle hinzugefügt.',
  'Add public key': 'Öffentlichen Schlüssel hinzufügen',
  'The public key is among the keys of this source now.':
    'Der öffentliche Schlüssel ist jetzt unter den Schlüsseln dieser Quelle.',
  'Signature keys listed': 'Signaturschlüssel aufgelistet',
  'Signature keys not listed': 'Signaturschlüssel nicht aufgelistet',
  'Signature key created': 'Signaturschlüssel erzeugt',
  'Signature key not created': 'Signaturschlüssel nicht erzeugt',
  'Signature key enabled': 'Signaturschlüssel aktiviert',
  'Signature key not enabled': 'Signaturschlüssel nicht aktiviert',
  'Signature key disabled': 'Signaturschlüssel deaktiviert',
  'Signature key not disabled': 'Signaturschlüssel nicht deaktiviert',
  'Signature key deleted': 'Signaturschlüssel gelöscht',
  'Signature key not deleted': 'Signaturschlüssel nicht gelöscht',
  'Public key added to this source': 'Öffentlicher Schlüssel dieser Quelle hinzugefügt',
  'Public key not added': 'Öffentlicher Schlüssel nicht hinzugefügt',

  // MessageMedia: messages.
  'Test message': 'Testnachricht',
  'Sends a real message, which costs what messages cost in your account. MessageMedia reports its delivery, and any reply, to this source.':
    'Sendet eine echte Nachricht zu den Preisen Ihres Kontos. MessageMedia meldet ihre Zustellung und etwaige Antworten an diese Quelle.',
  'Callback URL': 'Callback-URL',
  'Destination number': 'Zielnummer',
  'In international form.': 'Im internationalen Format.',
  'This is no number in international form.': 'Das ist keine Nummer im internationalen Format.',
  'Begin with + and the country code, such as +61491570156.':
    'Beginnen Sie mit + und der Landesvorwahl, etwa +61491570156.',
  'Hello from Countersign': 'Hallo von Countersign',
  'Send the message…': 'Nachricht senden …',
  'Send this message?': 'Diese Nachricht senden?',
  'A real message goes to {number}. MessageMedia charges your account for it.':
    'Eine echte Nachricht geht an {number}. MessageMedia berechnet sie Ihrem Konto.',
  'Send message': 'Nachricht senden',
  'Message sent': 'Nachricht gesendet',
  'Message not sent': 'Nachricht nicht gesendet',
  'Delivery reports and replies appear in the feed.':
    'Zustellberichte und Antworten erscheinen in der Ereignisliste.',

  // Bracken: the guide.
  'Bracken’s guide': 'Anleitung von Bracken',
  'Takes the secret of this source or makes one, gets an access token, subscribes the source to {event}, creates a test user, waits for the event and checks its signature.':
    'Nimmt das Geheimnis dieser Quelle oder erzeugt eines, ruft ein Zugriffstoken ab, abonniert {event} für die Quelle, legt einen Testbenutzer an, wartet auf das Ereignis und prüft seine Signatur.',
  'Name of the test user': 'Name des Testbenutzers',
  'A real user of your domain. Delete it when the guide has come to its end.':
    'Ein echter Benutzer Ihrer Domain. Löschen Sie ihn, wenn die Anleitung durchlaufen ist.',
  'Run the guide': 'Anleitung ausführen',
  'The guide is under way…': 'Die Anleitung läuft …',
  'Steps of the guide': 'Schritte der Anleitung',
  'Take or make the secret of this source': 'Geheimnis dieser Quelle nehmen oder erzeugen',
  'Subscribe this source to user_create': 'user_create für diese Quelle abonnieren',
  'Create the test user': 'Testbenutzer anlegen',
  'Wait for the event': 'Auf das Ereignis warten',
  'Check its signature': 'Seine Signatur prüfen',
  'to do': 'offen',
  'under way': 'läuft',
  done: 'erledigt',
  failed: 'fehlgeschlagen',
  skipped: 'übersprungen',
  'The event has arrived.': 'Das Ereignis ist angekommen.',
  'Open the event': 'Ereignis öffnen',
  'The test user “{user}” is still in your domain. Delete it when you need it no more.':
    'Der Testbenutzer „{user}“ ist noch in Ihrer Domain. Löschen Sie ihn, wenn Sie ihn nicht mehr brauchen.',
  'Delete the test user…': 'Testbenutzer löschen …',

  // Bracken: the subscription and the test user.
  Subscription: 'Abonnement',
  'Tells Bracken to send an event to this source’s public URL, signed with its newest secret. Subscribing again changes the URL and the secret, and switches the subscription on.':
    'Weist Bracken an, ein Ereignis an die öffentliche URL dieser Quelle zu senden, signiert mit ihrem neuesten Geheimnis. Erneutes Abonnieren ändert die URL und das Geheimnis und schaltet das Abonnement ein.',
  'Subscribe or activate': 'Abonnieren oder aktivieren',
  Deactivate: 'Deaktivieren',
  'Another event…': 'Anderes Ereignis …',
  'Name of the event': 'Name des Ereignisses',
  'As the URL of the API has it, such as user_create.':
    'Wie er in der URL der API steht, etwa user_create.',
  'Letters, digits, underscores, dots and hyphens':
    'Buchstaben, Ziffern, Unterstriche, Punkte und Bindestriche',
  'Test user': 'Testbenutzer',
  'Creating a user triggers user_create, deleting it user_delete. Its password is long, random and kept nowhere.':
    'Das Anlegen eines Benutzers löst user_create aus, das Löschen user_delete. Sein Passwort ist lang, zufällig und wird nirgends gespeichert.',
  'Create the user': 'Benutzer anlegen',
  'User name': 'Benutzername',
  'Delete the user…': 'Benutzer löschen …',
  'Delete the user “{user}”?': 'Den Benutzer „{user}“ löschen?',
  'The user is removed from your Bracken domain. This cannot be undone.':
    'Der Benutzer wird aus Ihrer Bracken-Domain entfernt. Das lässt sich nicht rückgängig machen.',
  'Delete user': 'Benutzer löschen',
  'Access token received': 'Zugriffstoken erhalten',
  'No access token': 'Kein Zugriffstoken',
  'Subscription saved': 'Abonnement gespeichert',
  'Subscription not saved': 'Abonnement nicht gespeichert',
  'Test user created': 'Testbenutzer angelegt',
  'Test user not created': 'Testbenutzer nicht angelegt',
  'Test user deleted': 'Testbenutzer gelöscht',
  'Test user not deleted': 'Testbenutzer nicht gelöscht',
};
