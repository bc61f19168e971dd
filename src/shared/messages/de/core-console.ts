import type { Catalogue } from '../../text.ts';

export const coreConsole: Catalogue = {
  'Enter the credentials for the API first.': 'Geben Sie zuerst die Zugangsdaten für die API ein.',
  'There are no credentials for the API of this source.':
    'Für die API dieser Quelle gibt es keine Zugangsdaten.',
  'The secret of these credentials is not here.':
    'Das Geheimnis dieser Zugangsdaten ist nicht hier.',
  'The secret of these credentials is locked.': 'Das Geheimnis dieser Zugangsdaten ist gesperrt.',
  'Unlock the secrets, or enter the credentials again.':
    'Entsperren Sie die Geheimnisse oder geben Sie die Zugangsdaten erneut ein.',
  'The address holds more than a host and a path.': 'Die Adresse enthält mehr als Host und Pfad.',
  'Leave user name, password and “#” out of it.': 'Lassen Sie Benutzername, Passwort und „#“ weg.',
  'The address holds more than a host.': 'Die Adresse enthält mehr als einen Host.',
  'Give the host alone, such as {origin}.': 'Geben Sie nur den Host an, etwa {origin}.',
  'This name cannot be part of an address.': 'Dieser Name kann nicht Teil einer Adresse sein.',
  'The answer of {host} is longer than {size} KiB.':
    'Die Antwort von {host} ist länger als {size} KiB.',
  'The answer of {host} is not JSON.': 'Die Antwort von {host} ist kein JSON.',
  'Another request is under way.': 'Eine andere Anfrage läuft noch.',
  'Wait for it to end, or cancel it.': 'Warten Sie, bis sie fertig ist, oder brechen Sie sie ab.',
  'These credentials are for another provider’s API.':
    'Diese Zugangsdaten gelten für die API eines anderen Anbieters.',
  'Something went wrong here.': 'Hier ist etwas schiefgegangen.',
  'No event came within {seconds} s.': 'Innerhalb von {seconds} s kam kein Ereignis.',
  'Check that the public URL leads here, and that nothing was turned away.':
    'Prüfen Sie, ob die öffentliche URL hierher führt und ob nichts abgewiesen wurde.',
  'Creating a user sets off “user_create”; see to it that “{event}” happens, too.':
    'Das Anlegen eines Benutzers löst „user_create“ aus; sorgen Sie dafür, dass auch „{event}“ eintritt.',
  'The event came, but the verdict on it is “{verdict}” ({reason}).':
    'Das Ereignis kam an, aber das Ergebnis lautet „{verdict, select, valid {Bestätigt} invalid {Ungültig} unchecked {Nicht geprüft} error {Fehler} other {{verdict}}}“ ({reason}).',
  'Open the event to see why.': 'Öffnen Sie das Ereignis, um zu sehen, warum.',
  '{host} redirects to {target}. Nothing was sent there.':
    '{host} leitet zu {target} weiter. Dorthin wurde nichts gesendet.',
  '{host} redirects to another path. Nothing was sent there.':
    '{host} leitet zu einem anderen Pfad weiter. Dorthin wurde nichts gesendet.',
  '{host} redirects to one path after another. Nothing was sent there.':
    '{host} leitet von einem Pfad zum nächsten weiter. Dorthin wurde nichts gesendet.',
  'This is not the id of a signature key.': 'Das ist keine ID eines Signaturschlüssels.',
  'The answer of {host} is not a list of signature keys.':
    'Die Antwort von {host} ist keine Liste von Signaturschlüsseln.',
  'The answer of {host} is not the JSON of a sent message.':
    'Die Antwort von {host} ist nicht das JSON einer gesendeten Nachricht.',
  '{host} did not send the public key.': '{host} hat den öffentlichen Schlüssel nicht gesendet.',
  'It may send it only when a key is created: create a new one, or paste it if you kept it.':
    'Vielleicht kommt er nur beim Anlegen eines Schlüssels: Legen Sie einen neuen an, oder fügen Sie ihn ein, wenn Sie ihn aufbewahrt haben.',
  'The answer of {host} is not a signature key.':
    'Die Antwort von {host} ist kein Signaturschlüssel.',
  'The credentials of this source are for another API.':
    'Die Zugangsdaten dieser Quelle gelten für eine andere API.',
  'Enter those for the API of this source.': 'Geben Sie die für die API dieser Quelle ein.',
  'This source has no public URL that events could be sent to.':
    'Diese Quelle hat keine öffentliche URL, an die Ereignisse gesendet werden könnten.',
  'Turn the tunnel on, or enter the source’s public URL.':
    'Schalten Sie den Tunnel ein, oder geben Sie die öffentliche URL der Quelle ein.',
  'This source has no secret that could be given to Bracken.':
    'Diese Quelle hat kein Geheimnis, das Bracken bekommen könnte.',
  'Generate one for it first, or unlock the secrets.':
    'Erzeugen Sie zuerst eines, oder entsperren Sie die Geheimnisse.',
  'The answer of {host} is missing.': 'Die Antwort von {host} fehlt.',
  '{host} does not accept the client id or the client secret (invalid_client).':
    '{host} akzeptiert die Client-ID oder das Client-Geheimnis nicht (invalid_client).',
  'Check both, and that they are for this host.':
    'Prüfen Sie beide, und ob sie für diesen Host gelten.',
  'The answer of {host} holds no access token.':
    'Die Antwort von {host} enthält kein Zugriffstoken.',
  'Cancelled.': 'Abgebrochen.',
  'What had been sent before may have been done: look at the requests.':
    'Was vorher gesendet war, ist vielleicht ausgeführt: Sehen Sie sich die Anfragen an.',
  '{host} did not answer within {seconds} s.':
    '{host} hat innerhalb von {seconds} s nicht geantwortet.',
  'It may have done what was asked: look before you send it again.':
    'Die Anfrage ist vielleicht trotzdem ausgeführt: Sehen Sie nach, bevor Sie sie erneut senden.',
  'the connection broke off': 'die Verbindung ist abgebrochen',
  'it refuses connections': 'er lehnt Verbindungen ab',
  'the connection timed out': 'Zeitüberschreitung der Verbindung',
  'there is no way to it from this network': 'aus diesem Netz führt kein Weg dorthin',
  'this machine seems to be offline': 'dieser Computer scheint offline zu sein',
  'its name could not be looked up just now': 'sein Name ließ sich gerade nicht auflösen',
  'there is no such host': 'diesen Host gibt es nicht',
  'its certificate has expired': 'sein Zertifikat ist abgelaufen',
  'its certificate is for another host': 'sein Zertifikat gilt für einen anderen Host',
  'its certificate is not trusted': 'sein Zertifikat ist nicht vertrauenswürdig',
  'it does not speak TLS as it should': 'er spricht TLS nicht, wie er sollte',
  'what it answers is not HTTP ({code})': 'die Antwort ist kein HTTP ({code})',
  'the connection failed': 'die Verbindung ist fehlgeschlagen',
  'it failed with {code}': 'Fehler {code}',
  '{host} could not be reached: {reason}.': '{host} ist nicht erreichbar: {reason}.',
  'Check the address and this machine’s connection, then try again.':
    'Prüfen Sie die Adresse und die Verbindung dieses Computers, und versuchen Sie es dann erneut.',
  'Look at the answer, and check that the address is that of the API.':
    'Sehen Sie sich die Antwort an, und prüfen Sie, ob die Adresse die der API ist.',
  'Credentials are sent over HTTPS only.': 'Zugangsdaten werden nur über HTTPS gesendet.',
  'Give an address that begins with https://. Plain http:// is for this machine alone.':
    'Geben Sie eine Adresse an, die mit https:// beginnt. Bloßes http:// geht nur für diesen Computer.',
  'The answer of {host} is a redirect without an address.':
    'Die Antwort von {host} ist eine Weiterleitung ohne Adresse.',
  'If that is right, give that address as the host.':
    'Wenn das stimmt, geben Sie diese Adresse als Host an.',
  'Try again in {seconds} s.': 'Versuchen Sie es in {seconds} s erneut.',
  'Try again in {minutes} minutes.': 'Versuchen Sie es in {minutes} Minuten erneut.',
  'Try again in {hours} hours.': 'Versuchen Sie es in {hours} Stunden erneut.',
  'the credentials are not accepted': 'die Zugangsdaten werden nicht akzeptiert',
  'Check them, and that they are for this host.':
    'Prüfen Sie sie, und ob sie für diesen Host gelten.',
  'these credentials may not do this': 'diese Zugangsdaten dürfen das nicht',
  'Ask the provider to allow it for the account, or use other credentials.':
    'Lassen Sie es beim Anbieter für das Konto freischalten, oder verwenden Sie andere Zugangsdaten.',
  'there is no such thing': 'das gibt es dort nicht',
  'It may have been deleted; look at what there is now.':
    'Vielleicht wurde es gelöscht; sehen Sie nach, was es jetzt gibt.',
  'it conflicts with what is there': 'Konflikt mit dem, was schon da ist',
  'The answer says what is in the way: open it.':
    'In der Antwort steht, was im Weg ist: Öffnen Sie sie.',
  'too many requests': 'zu viele Anfragen',
  'Try again later.': 'Versuchen Sie es später erneut.',
  'it is in trouble itself': 'der Server hat selbst ein Problem',
  'it does not accept the request': 'die Anfrage wird nicht akzeptiert',
  'The answer may say why.': 'Warum, steht vielleicht in der Antwort.',
  '{host} answered {status}: {meaning}.': '{host} antwortete mit {status}: {meaning}.',
};
