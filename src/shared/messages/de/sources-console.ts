/** The consoles of providers' own APIs. */
import type { Catalogue } from '../../text.ts';

export const sourcesConsole: Catalogue = {
  // The account.
  Account: 'Konto',
  Change: 'Ändern',
  'Save account': 'Konto speichern',
  'Account saved': 'Konto gespeichert',
  'The secret is not here any more: it was kept for an earlier run only. Enter it again.':
    'Das Geheimnis ist nicht mehr da: Es galt nur für eine frühere Sitzung. Geben Sie es erneut ein.',
  'Secrets are locked: nothing can be sent with this account until you unlock them.':
    'Die Geheimnisse sind gesperrt: Bis Sie sie entsperren, lässt sich mit diesem Konto nichts senden.',
  'Get an access token': 'Zugriffstoken abrufen',
  'API secret': 'API-Geheimnis',
  'API host': 'API-Host',
  'API key': 'API-Schlüssel',
  'API URL': 'API-URL',
  'Domain key': 'Domain-Schlüssel',
  'Client id': 'Client-ID',
  'Token URL': 'Token-URL',
  Addresses: 'Adressen',
  'Kept, never shown': 'Gespeichert, wird nie angezeigt',
  'Account removed': 'Konto entfernt',
  'Remove the account?': 'Konto entfernen?',
  'Remove account': 'Konto entfernen',
  'Countersign forgets its credentials. The source, its keys and its events stay, and so does everything in the account itself.':
    'Countersign vergisst die Zugangsdaten. Die Quelle, ihre Schlüssel und ihre Ereignisse bleiben, ebenso alles im Konto selbst.',
  'Client id and client secret are sent to <strong>{tokenHost, select, none {the token URL} other {{tokenHost}}}</strong>, and the access token it gives to <strong>{apiHost, select, none {the API URL} other {{apiHost}}}</strong>; to no other host.':
    'Client-ID und Client-Geheimnis werden an <strong>{tokenHost, select, none {die Token-URL} other {{tokenHost}}}</strong> gesendet, das Zugriffstoken von dort an <strong>{apiHost, select, none {die API-URL} other {{apiHost}}}</strong>; an keinen anderen Host.',
  'API key and secret are sent to <strong>{host, select, none {the host above} other {{host}}}</strong>, and to no other host.':
    'API-Schlüssel und -Geheimnis werden an <strong>{host, select, none {den Host oben} other {{host}}}</strong> gesendet, an keinen anderen Host.',
  'The number of your Bracken domain.': 'Die Nummer Ihrer Bracken-Domain.',
  'A number of up to 12 digits': 'Eine Zahl mit bis zu 12 Ziffern',
  'The one your account belongs to.': 'Der, zu dem Ihr Konto gehört.',
  'Another URL…': 'Andere URL …',
  'URL of the API': 'URL der API',
  'https, or plain http for this computer only.':
    'https; unverschlüsseltes http nur für diesen Computer.',
  'As it stands in your account’s API settings.':
    'Wie er in den API-Einstellungen Ihres Kontos steht.',
  'The address has changed, so enter the secret again: it goes to no other host unasked.':
    'Die Adresse hat sich geändert, geben Sie das Geheimnis deshalb erneut ein: Ungefragt geht es an keinen anderen Host.',
  'Leave it empty to keep the one you entered before.':
    'Leer lassen, um das bisherige zu behalten.',
  'The vault is locked: unlock it first, then the secret can be kept and used.':
    'Der Tresor ist gesperrt: Erst nach dem Entsperren lässt sich das Geheimnis speichern und verwenden.',
  'The secret is kept in memory for this run only: when Countersign quits, you will have to enter it again.':
    'Das Geheimnis bleibt nur für diese Sitzung im Arbeitsspeicher: Nach dem Beenden von Countersign müssen Sie es erneut eingeben.',
  'The secret is encrypted with a key from {keychain} and stays on this computer.':
    'Das Geheimnis wird mit einem Schlüssel aus {keychain} verschlüsselt und bleibt auf diesem Computer.',
  'The secret is encrypted with your passphrase and stays on this computer.':
    'Das Geheimnis wird mit Ihrer Passphrase verschlüsselt und bleibt auf diesem Computer.',

  // Requests and answers.
  'Waiting for the answer…': 'Warten auf die Antwort …',
  'Cancelling…': 'Wird abgebrochen …',
  'Last request': 'Letzte Anfrage',
  request: 'Anfrage',
  Answer: 'Antwort',
  'No answer': 'Keine Antwort',
  'No answer came.': 'Es kam keine Antwort.',
  'exchange as text': 'Austausch als Text',
  '{attempts, plural, one {Sent # time.} other {Sent # times.}}':
    '{attempts, plural, one {# Mal gesendet.} other {# Mal gesendet.}}',
  'Headers of the request': 'Header der Anfrage',
  'Body of the request': 'Body der Anfrage',
  'Headers of the answer': 'Header der Antwort',
  'Body of the answer': 'Body der Antwort',
  'No body': 'Kein Body',
  'Answered <strong>{status}</strong> in {time}':
    'Mit <strong>{status}</strong> beantwortet, nach {time}',
  '{status} in {time}': '{status} nach {time}',
  'Requests that will be sent': 'Anfragen, die gesendet werden',
  'Fill in the fields to see what will be sent.':
    'Füllen Sie die Felder aus, um zu sehen, was gesendet wird.',
  'Secrets are shown as dots.': 'Geheimnisse werden als Punkte angezeigt.',
  'Send this request?': 'Diese Anfrage senden?',
  'This is what will be sent.': 'Das wird gesendet.',
  'Send request': 'Anfrage senden',
  'The console of another source is still at work.':
    'Die Konsole einer anderen Quelle arbeitet noch.',
  '{provider} cannot reach this source: it has no public URL yet. Start the tunnel, or enter a public URL of your own.':
    '{provider} kann diese Quelle nicht erreichen: Sie hat noch keine öffentliche URL. Starten Sie den Tunnel oder geben Sie eine eigene öffentliche URL ein.',
  'Enter your own URL': 'Eigene URL eingeben',
  'Request<hidden> to get an access token</hidden>':
    'Anfrage<hidden>: Zugriffstoken abrufen</hidden>',
  'Request<hidden> to list the keys</hidden>': 'Anfrage<hidden>: Schlüssel auflisten</hidden>',
  'Request<hidden> to list the keys again</hidden>':
    'Anfrage<hidden>: Schlüssel erneut auflisten</hidden>',
  'Request<hidden> to create a key</hidden>': 'Anfrage<hidden>: Schlüssel erzeugen</hidden>',
  'Request<hidden> to send the message</hidden>': 'Anfrage<hidden>: Nachricht senden</hidden>',
  'Request<hidden> to run the guide</hidden>': 'Anfrage<hidden>: Anleitung ausführen</hidden>',
  'Request<hidden> to subscribe or activate</hidden>':
    'Anfrage<hidden>: abonnieren oder aktivieren</hidden>',
  'Request<hidden> to deactivate</hidden>': 'Anfrage<hidden>: deaktivieren</hidden>',
  'Request<hidden> to create the user</hidden>': 'Anfrage<hidden>: Benutzer anlegen</hidden>',
  'Request<hidden> to delete the user</hidden>': 'Anfrage<hidden>: Benutzer löschen</hidden>',
  'Request<hidden> to delete the test user</hidden>':
    'Anfrage<hidden>: Testbenutzer löschen</hidden>',
};
