/** Sources: their list, panel and settings; test events; the first start. */
import type { Catalogue } from '../../text.ts';

export const sources: Catalogue = {
  // The list.
  'Add a source': 'Quelle hinzufügen',
  'Add source': 'Quelle hinzufügen',
  'To tell sources apart: the account, the app or the environment.':
    'Zur Unterscheidung der Quellen: das Konto, die App oder die Umgebung.',
  'No source yet.': 'Noch keine Quelle.',
  'The provider has a URL that is not right any more':
    'Der Anbieter hat eine URL, die nicht mehr stimmt',
  'URL changed': 'URL geändert',
  '{name}: actions': '{name}: Aktionen',
  'Actions for {name}': 'Aktionen für {name}',
  'Import requests…': 'Anfragen importieren …',
  '{count, number} verified': '{count, number} bestätigt',
  '{count, number} decrypted, not signed': '{count, number} entschlüsselt, nicht signiert',
  '{count, number} invalid': '{count, number} ungültig',
  '{count, number} could not be checked': '{count, number} nicht prüfbar',
  '{count, number} not checked': '{count, number} nicht geprüft',

  // Rename and remove.
  'Rename source': 'Quelle umbenennen',
  'Remove source': 'Quelle entfernen',
  'Remove source…': 'Quelle entfernen …',
  'Remove “{name}”?': '„{name}“ entfernen?',
  'This removes the source with its {events, plural, one {# event} other {# events}} and its {keys, plural, one {# key} other {# keys}}.':
    'Die Quelle wird entfernt, zusammen mit {events, plural, one {# Ereignis} other {# Ereignissen}} und {keys, plural, one {# Schlüssel} other {# Schlüsseln}}.',
  'This removes the source with its {events, plural, one {# event} other {# events}}.':
    'Die Quelle wird entfernt, zusammen mit {events, plural, one {# Ereignis} other {# Ereignissen}}.',
  'This removes the source with its {keys, plural, one {# key} other {# keys}}.':
    'Die Quelle wird entfernt, zusammen mit {keys, plural, one {# Schlüssel} other {# Schlüsseln}}.',
  'This removes the source.': 'Die Quelle wird entfernt.',
  'It cannot be undone. Requests to its URL will be turned away.':
    'Das lässt sich nicht rückgängig machen. Anfragen an ihre URL werden dann abgewiesen.',

  // The panel.
  'Source {name}': 'Quelle {name}',
  'Unknown provider': 'Unbekannter Anbieter',
  'Unknown provider ({id})': 'Unbekannter Anbieter ({id})',
  'Parts of the source': 'Bereiche der Quelle',
  Console: 'Konsole',
  'Try it': 'Ausprobieren',
  'See a request arrive, made as the provider makes it. It goes to the URL above, marked as a test.':
    'Eine Anfrage ankommen sehen, wie der Anbieter sie erstellt. Sie geht an die URL oben und ist als Test gekennzeichnet.',

  // The settings.
  Provider: 'Anbieter',
  'The stored events of this source are judged again, by the rules of {provider}. The URL and the keys stay; answers that were sent are not changed.':
    'Die gespeicherten Ereignisse dieser Quelle werden neu geprüft, nach den Regeln von {provider}. Die URL und die Schlüssel bleiben; bereits gesendete Antworten ändern sich nicht.',
  'Automatic (first that fits the key)': 'Automatisch (das erste, das zum Schlüssel passt)',
  'They count from now on; stored events are judged again.':
    'Sie gelten ab jetzt; gespeicherte Ereignisse werden neu geprüft.',
  'Age of the signature': 'Alter der Signatur',
  '{provider} signs the time, too. A good signature that is older than this, or newer, is not accepted.':
    '{provider} signiert auch die Zeit. Eine an sich gültige Signatur, deren Zeit weiter zurück oder voraus liegt, wird nicht akzeptiert.',
  'Allowed age': 'Zulässiges Alter',
  'Allowed age in seconds': 'Zulässiges Alter in Sekunden',
  'Default ({duration})': 'Standard ({duration})',
  Custom: 'Eigenes',
  'Any age': 'Jedes Alter',
  seconds: 'Sekunden',
  'Recorded requests can then be sent again unnoticed. For tests only.':
    'Aufgezeichnete Anfragen lassen sich dann unbemerkt erneut senden. Nur für Tests.',
  'This provider signs the path it was given. Enter the URL here if requests reach Countersign through a proxy or under another path. Its host is let in.':
    'Dieser Anbieter signiert den Pfad, der ihm genannt wurde. Geben Sie hier die URL ein, wenn Anfragen Countersign über einen Proxy oder unter einem anderen Pfad erreichen. Ihr Host wird zugelassen.',
  'Enter it if requests reach Countersign through a proxy or tunnel of your own: its host is let in. Empty means the URL of this source.':
    'Geben Sie sie ein, wenn Anfragen Countersign über einen eigenen Proxy oder Tunnel erreichen: Ihr Host wird zugelassen. Leer bedeutet: die URL dieser Quelle.',
  'Accept a signature over the body alone': 'Signatur allein über den Body akzeptieren',
  'It covers neither the path nor the date, so a recorded request can be sent again.':
    'Sie deckt weder den Pfad noch das Datum ab, eine aufgezeichnete Anfrage lässt sich also erneut senden.',
  'Answers to the sender': 'Antworten an den Absender',
  'When verified': 'Wenn bestätigt',
  'Status, when verified': 'Status, wenn bestätigt',
  'Text, when verified': 'Text, wenn bestätigt',
  Otherwise: 'Sonst',
  'Status, otherwise': 'Status, sonst',
  'Text, otherwise': 'Text, sonst',
  'Left empty, the default in grey is sent.':
    'Bleibt ein Feld leer, wird der graue Standardwert gesendet.',
  'Save settings': 'Einstellungen speichern',

  // Test events.
  'Signed, as the provider would': 'Signiert wie vom Anbieter',
  'Comes out as verified': 'Wird bestätigt',
  'Signed test event sent': 'Signiertes Testereignis gesendet',
  'Encrypted, as the provider would': 'Verschlüsselt wie vom Anbieter',
  'Comes out as decrypted only': 'Wird nur entschlüsselt',
  'Encrypted test event sent': 'Verschlüsseltes Testereignis gesendet',
  'Changed after encryption': 'Nach dem Verschlüsseln geändert',
  'Encrypted with another key': 'Mit einem anderen Schlüssel verschlüsselt',
  'Changed after signing': 'Nach dem Signieren geändert',
  'The body was altered on the way': 'Der Body wurde unterwegs verändert',
  'Changed test event sent': 'Geändertes Testereignis gesendet',
  'Signed with another key': 'Mit einem anderen Schlüssel signiert',
  'As if by someone else': 'Wie von jemand anderem',
  'Test event with another key sent': 'Testereignis mit anderem Schlüssel gesendet',
  'Signed, but too old': 'Signiert, aber zu alt',
  'As in a replay of a recorded request': 'Als würde eine aufgezeichnete Anfrage erneut gesendet',
  'Old test event sent': 'Altes Testereignis gesendet',
  'Answered with {status}.': 'Mit {status} beantwortet.',
  'Send a test event': 'Testereignis senden',
  Sample: 'Beispiel',
  'Send a signed test event': 'Signiertes Testereignis senden',
  'Send an encrypted test event': 'Verschlüsseltes Testereignis senden',
  'To the URL of this source, marked as a test': 'An die URL dieser Quelle, als Test markiert',
  'Test event': 'Testereignis',
  'Kinds of test event': 'Arten von Testereignissen',
  'Other test events': 'Andere Testereignisse',

  // The first start.
  'Was it really signed by who it claims?':
    'Stammt die Signatur wirklich vom angeblichen Absender?',
  'Countersign receives webhooks on this computer and shows, for each one, whether its signature is good, and if not, exactly why. Who sends them?':
    'Countersign empfängt Webhooks auf diesem Computer und zeigt für jeden, ob seine Signatur gültig ist, und wenn nicht, warum genau. Wer sendet sie?',
  'See it work with {provider}': 'Mit {provider} ausprobieren',
  'See it work': 'Ausprobieren',
  'Choose a provider first.': 'Zuerst einen Anbieter auswählen.',
};
