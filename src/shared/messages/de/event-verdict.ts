/** The Verdict tab of an event: why it failed, how it was checked, what that proves. */
import type { Catalogue } from '../../text.ts';

export const eventVerdict: Catalogue = {
  // The card and what is below
  'What to do next': 'Nächste Schritte',
  'How it was checked': 'Wie geprüft wurde',
  'Key that matched': 'Passender Schlüssel',
  'Reading that matched': 'Passende Lesart',
  'Describe this provider’s scheme…': 'Verfahren dieses Anbieters beschreiben …',
  'With the keys and settings of today, this would come out as <strong>{word}</strong>. What is shown above is the verdict of when it was last judged.':
    'Mit den heutigen Schlüsseln und Einstellungen wäre das Ergebnis <strong>{word}</strong>. Oben steht das Ergebnis der letzten Prüfung.',
  'What this proves': 'Was das beweist',
  'It proves': 'Beweist',
  'It does not prove': 'Beweist nicht',
  'With this provider': 'Bei diesem Anbieter',
  'One that has since been removed': 'Einer, der inzwischen entfernt wurde',
  '{key}<soft>, disabled</soft>': '{key}<soft>, deaktiviert</soft>',
  '{key}<soft>, retired {date}</soft>': '{key}<soft>, ausgemustert am {date}</soft>',
  'Signed at': 'Signiert am',
  '{moment} <soft>({length} after it arrived)</soft>':
    '{moment} <soft>({length} nach dem Eintreffen)</soft>',
  '{moment} <soft>({length} before it arrived)</soft>':
    '{moment} <soft>({length} vor dem Eintreffen)</soft>',
  'Allowed distance': 'Erlaubter Abstand',
  'Any: the time is not checked': 'Beliebig: Die Zeit wird nicht geprüft',
  'The provider': 'Der Anbieter',
  '{provider} asked <strong>{handshake}</strong> to check this URL; it was answered with {status}.':
    '{provider} hat mit <strong>{handshake}</strong> diese URL geprüft; die Antwort war {status}.',
  '{provider} asked <strong>{handshake}</strong> to check this URL; it was not answered, because {reason}. The sender was told {status}.':
    '{provider} hat mit <strong>{handshake}</strong> diese URL geprüft; die Prüfung wurde nicht beantwortet: {reason}. Der Absender bekam {status}.',
  // Why it failed
  'Why it failed': 'Warum es nicht passt',
  'Search again': 'Erneut suchen',
  'Findings, likeliest first': 'Befunde, die wahrscheinlichsten zuerst',
  '{count, plural, one {# change} other {# changes}} that would make it match:':
    '{count, plural, one {# Änderung, mit der es passen würde:} other {# Änderungen, mit denen es passen würde:}}',
  'What was noticed is below.': 'Was dabei auffiel, steht unten.',
  'Nothing that makes it match was found before the search ended.':
    'Bis zum Ende der Suche wurde nichts gefunden, womit es passt.',
  'No signature could be computed for this request. What was noticed:':
    'Für diese Anfrage ließ sich keine Signatur berechnen. Was dabei auffiel:',
  'No signature could be computed for this request, so there was nothing to compare with.':
    'Für diese Anfrage ließ sich keine Signatur berechnen, daher gab es nichts zu vergleichen.',
  'Nothing we tried makes it match: no signature that was computed is the one that was sent.':
    'Nichts von dem, was versucht wurde, passt: Keine der berechneten Signaturen ist die gesendete.',
  'Nothing we tried decrypts it.': 'Nichts von dem, was versucht wurde, entschlüsselt es.',
  'Likeliest: another key.': 'Am wahrscheinlichsten: ein anderer Schlüssel.',
  '{count, plural, one {# attempt} other {# attempts}} in {duration}.':
    '{count, plural, one {# Versuch} other {# Versuche}} in {duration}.',
  'Likeliest: another secret, or a request that is not genuine.':
    'Am wahrscheinlichsten: ein anderes Geheimnis oder eine Anfrage, die nicht echt ist.',
  '{count, plural, one {# signature} other {# signatures}} computed in {duration}.':
    '{count, plural, one {# Signatur} other {# Signaturen}} in {duration} berechnet.',
  'Everything on the list was tried.': 'Alles auf der Liste wurde versucht.',
  'The search was not complete: it was cancelled, or ran out of time.':
    'Die Suche war nicht vollständig: Sie wurde abgebrochen, oder die Zeit reichte nicht.',
  'This explains the verdict and does not change it.':
    'Das erklärt das Ergebnis und ändert es nicht.',
  'Searching…': 'Suche läuft …',
  'Ending the search…': 'Suche wird beendet …',
  'The key is in use again': 'Der Schlüssel wird wieder verwendet',
  'Provider changed': 'Anbieter geändert',
  'Scheme changed': 'Verfahren geändert',
  'URL as registered at the provider changed': 'Beim Anbieter eingetragene URL geändert',
  'Allowed age of the signature changed': 'Erlaubtes Alter der Signatur geändert',
  'Setting of the source changed': 'Einstellung der Quelle geändert',
  'Signatures over the body alone are now accepted':
    'Signaturen allein über den Body werden jetzt akzeptiert',
  'The stored events of this source are judged again.':
    'Die gespeicherten Ereignisse dieser Quelle werden neu geprüft.',
  'With this change, a signature was computed and is the one that was sent':
    'Mit dieser Änderung wurde eine Signatur berechnet, und sie ist die gesendete',
  'Seen in the request; no signature was computed that matches':
    'In der Anfrage beobachtet; keine berechnete Signatur passt',
  Proven: 'Bewiesen',
  Observed: 'Beobachtet',
  'Compare bytes': 'Bytes vergleichen',
  // The log
  'On arrival': 'Beim Eintreffen',
  'A key was added': 'Ein Schlüssel wurde hinzugefügt',
  'Keys were opened or changed': 'Schlüssel wurden geöffnet oder geändert',
  'A key was disabled': 'Ein Schlüssel wurde deaktiviert',
  'Settings were changed': 'Einstellungen wurden geändert',
  'The scheme was changed': 'Das Verfahren wurde geändert',
  'Another provider was chosen': 'Ein anderer Anbieter wurde gewählt',
  'Checked again on request': 'Auf Wunsch erneut geprüft',
  'Verification log': 'Prüfprotokoll',
  'Verifications, oldest first': 'Prüfungen, die älteste zuerst',
  'When keys or settings change, stored events are judged again. The answer that was sent, {status}, is never rewritten.':
    'Wenn sich Schlüssel oder Einstellungen ändern, werden gespeicherte Ereignisse neu geprüft. Die gesendete Antwort, {status}, wird nie umgeschrieben.',
  'a check of the URL, not signed': 'eine Prüfung der URL, nicht signiert',
  'key “{name}”': 'Schlüssel „{name}“',
  'a key that has since been removed': 'ein Schlüssel, der inzwischen entfernt wurde',
  'reading “{name}”': 'Lesart „{name}“',
  'engine {engine}': 'Prüfregeln {engine}',
  'confirmed {moment}': 'bekräftigt {moment}',
  'Judges all stored events of {source} with the keys and settings of today':
    'Prüft alle gespeicherten Ereignisse von {source} mit den heutigen Schlüsseln und Einstellungen',
  'Check again': 'Erneut prüfen',
  // What a good signature proves
  'The sender holds this key, and every byte of the body is as it was signed.':
    'Der Absender besitzt diesen Schlüssel, und jedes Byte des Bodys ist so, wie es signiert wurde.',
  'Headers and path are covered only where they are part of the signed content. It does not prove that the request is new.':
    'Header und Pfad sind nur geschützt, soweit sie zum signierten Inhalt gehören. Dass die Anfrage neu ist, ist nicht bewiesen.',
  'The sender holds this key, and the signed part is as it was signed.':
    'Der Absender besitzt diesen Schlüssel, und der signierte Teil ist so, wie er signiert wurde.',
  'Everything outside the signed part could have been changed on the way.':
    'Alles außerhalb des signierten Teils könnte unterwegs geändert worden sein.',
  'Someone with this key once signed a request at this time.':
    'Jemand mit diesem Schlüssel hat einmal eine Anfrage zu dieser Zeit signiert.',
  'Nothing about the content: it could be any.': 'Nichts über den Inhalt: Er könnte beliebig sein.',
  'The sender holds this key, and the body has the CRC32 that was signed.':
    'Der Absender besitzt diesen Schlüssel, und der Body hat die CRC32, die signiert wurde.',
  'A CRC32 is not a cryptographic checksum: a different body with the same CRC32 is easily made, and verifies as well.':
    'Eine CRC32 ist keine kryptografische Prüfsumme: Ein anderer Body mit derselben CRC32 ist leicht gemacht und wird ebenso bestätigt.',
  'The sender knows the key that encrypts, and the text could be read with it.':
    'Der Absender kennt den Schlüssel, mit dem verschlüsselt wird, und der Text ließ sich damit lesen.',
  'There is no signature. Someone without the key can still change parts of the text.':
    'Es gibt keine Signatur. Auch wer den Schlüssel nicht hat, kann Teile des Textes ändern.',
  'The provider checked that this URL answers.':
    'Der Anbieter hat geprüft, dass diese URL antwortet.',
  'Nothing else: it carries no event.': 'Sonst nichts: Die Anfrage enthält kein Ereignis.',
};
