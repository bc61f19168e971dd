/** The open event: its verdict, body, headers, timing and answer. */
import type { Catalogue } from '../../text.ts';

export const event: Catalogue = {
  // The pane
  'Parts of the event': 'Teile des Ereignisses',
  'Close event': 'Ereignis schließen',
  Verdict: 'Ergebnis',
  Decrypted: 'Entschlüsselt',
  Response: 'Antwort',
  'A pinned event stays whatever the limits of the history':
    'Ein angeheftetes Ereignis bleibt, was immer die Grenzen des Verlaufs sind',
  'Remove tag {name}': 'Schlagwort {name} entfernen',
  'Add a tag': 'Schlagwort hinzufügen',
  'No more tags': 'Keine weiteren Schlagwörter',
  'Add a note': 'Notiz hinzufügen',
  Note: 'Notiz',
  // Body
  'The request has no body.': 'Die Anfrage hat keinen Body.',
  'Nothing of the body was kept.': 'Vom Body wurde nichts aufbewahrt.',
  'Only the first {stored} of {total} were kept.':
    'Nur die ersten {stored} von {total} wurden aufbewahrt.',
  'Show the body': 'Body anzeigen',
  'Decompressed view': 'Dekomprimiert',
  'As received': 'Wie empfangen',
  'Content-Encoding: {encoding}. What is signed and kept are the bytes as received.':
    'Content-Encoding: {encoding}. Signiert und aufbewahrt sind die Bytes, wie sie empfangen wurden.',
  'Show body as': 'Body anzeigen als',
  'The compressed data is damaged, or is not what Content-Encoding says.':
    'Die komprimierten Daten sind beschädigt oder nicht das, was Content-Encoding angibt.',
  'The compressed data ends too early.': 'Die komprimierten Daten enden zu früh.',
  'Decompressed, it is larger than the 16 MiB that are shown.':
    'Dekomprimiert ist er größer als die 16 MiB, die angezeigt werden.',
  'Decompressing the body…': 'Body wird dekomprimiert …',
  'What came out before that is shown.': 'Angezeigt wird, was bis dahin herauskam.',
  'Decompressed, the body is empty.': 'Dekomprimiert ist der Body leer.',
  // Signed content
  'This provider encrypts and does not sign, so there is no signed content.':
    'Dieser Anbieter verschlüsselt und signiert nicht, daher gibt es keinen signierten Inhalt.',
  'Nothing was computed for this request, so there is no signed content to show. The Verdict tab says why.':
    'Für diese Anfrage wurde nichts berechnet, daher gibt es keinen signierten Inhalt zu zeigen. Warum, steht unter „Ergebnis“.',
  'Nothing was computed for this request as it is set up. These bytes would match.':
    'Mit den jetzigen Einstellungen wurde für diese Anfrage nichts berechnet. Diese Bytes würden passen.',
  'These are the bytes the signature is computed over.':
    'Über diese Bytes wird die Signatur berechnet.',
  'The provider’s documentation can be read in {count} ways; these were tried in this order.':
    'Die Dokumentation des Anbieters lässt {count} Lesarten zu; sie wurden in dieser Reihenfolge versucht.',
  'Show signed content as': 'Signierten Inhalt anzeigen als',
  Matches: 'Passt',
  'Does not match': 'Passt nicht',
  'Matches, weak reading': 'Passt, schwache Lesart',
  'Does not match, weak reading': 'Passt nicht, schwache Lesart',
  'This reading leaves parts unprotected that matter, so a match is never enough.':
    'Diese Lesart lässt wichtige Teile ungeschützt, daher genügt es nie, wenn sie passt.',
  'Signed content of {name}': 'Signierter Inhalt von {name}',
  'Signature by our key': 'Signatur mit unserem Schlüssel',
  // Bytes side by side
  'Compared with what would match': 'Verglichen mit dem, was passen würde',
  'Close the comparison': 'Vergleich schließen',
  'Reading to compare': 'Lesart für den Vergleich',
  'What was checked': 'Was geprüft wurde',
  'SHA-256 of what was checked': 'SHA-256 von dem, was geprüft wurde',
  'What would match': 'Was passen würde',
  'SHA-256 of what would match': 'SHA-256 von dem, was passen würde',
  'There are no bytes to compare.': 'Es gibt keine Bytes zu vergleichen.',
  'The bytes are the same on both sides: what differs is the key, or how the signature is written.':
    'Die Bytes sind auf beiden Seiten gleich: Der Unterschied liegt im Schlüssel oder in der Schreibweise der Signatur.',
  'Differing bytes are underlined and framed, with spaces and line ends shown; ‸ stands where the other side has more.':
    'Abweichende Bytes sind unterstrichen und gerahmt, mit sichtbaren Leerzeichen und Zeilenenden; ‸ steht, wo die andere Seite mehr hat.',
  '{title}, bytes': '{title}, Bytes',
  '{count, plural, one {# byte} other {# bytes}} more on the other side':
    '{count, plural, one {# Byte} other {# Bytes}} mehr auf der anderen Seite',
  '… {count, number} equal bytes …': '… {count, number} gleiche Bytes …',
  '… {count, number} more bytes …': '… {count, number} weitere Bytes …',
  // Decryption
  'This is the body as it came: encrypted.': 'Das ist der Body, wie er ankam: verschlüsselt.',
  'Show decrypted': 'Entschlüsselt anzeigen',
  'Delete event': 'Ereignis löschen',
  'Who sent it': 'Wer hat es gesendet?',
  'What it says': 'Was steht darin?',
  'Decrypted body': 'Entschlüsselter Body',
  'Decrypted, not signed: treat it as unproven.':
    'Entschlüsselt, nicht signiert: Behandeln Sie den Inhalt als unbewiesen.',
  'The signature is good.': 'Die Signatur ist gut.',
  'Not signed: encryption alone does not prove who sent it.':
    'Nicht signiert: Verschlüsselung allein beweist nicht, wer es gesendet hat.',
  'The signature is not good.': 'Die Signatur ist nicht gut.',
  'Kept from when it could be opened.':
    'Aufbewahrt aus der Zeit, als der Body entschlüsselt werden konnte.',
  'Not opened: no key of this source fits.':
    'Nicht entschlüsselt: Kein Schlüssel dieser Quelle passt.',
  'Not opened: {detail}': 'Nicht entschlüsselt: {detail}',
  'Opened by a key that has since been removed.':
    'Entschlüsselt mit einem Schlüssel, der inzwischen entfernt wurde.',
  'Opened by {name}, fingerprint <mono>{fingerprint}</mono>.':
    'Entschlüsselt mit {name}, Fingerabdruck <mono>{fingerprint}</mono>.',
  'Decrypted body kept': 'Entschlüsselter Body wird aufbewahrt',
  'Decrypted body forgotten': 'Entschlüsselter Body vergessen',
  'Keep in the history': 'Im Verlauf aufbewahren',
  'Now it is decrypted each time you look, and stored nowhere.':
    'Jetzt wird bei jedem Ansehen entschlüsselt und nirgends gespeichert.',
  'Stored in plain text in the data folder since {moment}. Switch off to forget it.':
    'Seit {moment} im Klartext im Datenordner gespeichert. Zum Vergessen ausschalten.',
  // Headers
  'sent {count} times': '{count}-mal gesendet',
  Line: 'Zeile',
  'Copy name': 'Namen kopieren',
  'Copy value': 'Wert kopieren',
  'Copy line': 'Zeile kopieren',
  'Name and value': 'Name und Wert',
  'Copy of {name}': '{name} kopieren',
  'More of {name}': 'Mehr zu {name}',
  'Parts of {name}': 'Teile von {name}',
  'part {key}': 'Teil {key}',
  'Request line': 'Anfragezeile',
  From: 'Von',
  'A file or text that was imported': 'Eine Datei oder ein Text aus einem Import',
  'SHA-256 of the body': 'SHA-256 des Bodys',
  'Headers ({count}), in the order sent': 'Header ({count}), in gesendeter Reihenfolge',
  'all headers': 'alle Header',
  'Find in headers': 'In Headern suchen',
  '{shown} of {total}': '{shown} von {total}',
  'Trailers ({count}), sent after the body': 'Trailer ({count}), nach dem Body gesendet',
  'all trailers': 'alle Trailer',
  Trailers: 'Trailer',
  // Timing
  Timing: 'Zeitlicher Ablauf',
  'Signed in the second it was received.': 'In der Sekunde des Empfangs signiert.',
  'Signed {length} before it was received.': '{length} vor dem Empfang signiert.',
  'Signed {length} after it was received: the clocks differ.':
    '{length} nach dem Empfang signiert: Die Uhren gehen verschieden.',
  'First came out so {since}<soft>, and never otherwise</soft>':
    'Zuerst so ausgefallen {since}<soft>, und nie anders</soft>',
  'First came out so {since}, confirmed {confirmed}<soft>, and never otherwise</soft>':
    'Zuerst so ausgefallen {since}, bekräftigt {confirmed}<soft>, und nie anders</soft>',
  'First came out so {since}<soft>; first judged {first}</soft>':
    'Zuerst so ausgefallen {since}<soft>; zum ersten Mal geprüft {first}</soft>',
  'First came out so {since}, confirmed {confirmed}<soft>; first judged {first}</soft>':
    'Zuerst so ausgefallen {since}, bekräftigt {confirmed}<soft>; zum ersten Mal geprüft {first}</soft>',
  '{moment} <soft>when its headers were here</soft>':
    '{moment} <soft>als die Header da waren</soft>',
  'Reading took': 'Einlesen dauerte',
  '{duration} <soft>until the last byte of the body</soft>':
    '{duration} <soft>bis zum letzten Byte des Bodys</soft>',
  'After {moment} <soft>and before the sender was answered</soft>':
    'Nach {moment} <soft>und bevor der Absender Antwort bekam</soft>',
  'Clock skew': 'Uhrenabweichung',
  'No signed time to compare with.': 'Keine signierte Zeit zum Vergleichen.',
  // Answer
  'It was imported: nobody was waiting for an answer.':
    'Importiert: Niemand wartete auf eine Antwort.',
  'What the sender was told': 'Was dem Absender geantwortet wurde',
  'The sender takes it as delivered.': 'Der Absender sieht es als zugestellt an.',
  'Most senders try again later after such an answer.':
    'Die meisten Absender versuchen es nach einer solchen Antwort später erneut.',
  '<soft>None</soft>': '<soft>Keiner</soft>',
  'Both answers, for verified requests and for all others, can be changed in the settings of the source.':
    'Beide Antworten, die für bestätigte Anfragen und die für alle anderen, lassen sich in den Einstellungen der Quelle ändern.',
};
