/** The history, and what is exported and imported. */
import type { Catalogue } from '../../text.ts';

export const reading: Catalogue = {
  'At most {count, number} can be saved': 'Höchstens {count, number} lassen sich speichern',
  'Copy or save': 'Kopieren oder speichern',
  'Save {count, plural, one {# event} other {# events}}':
    '{count, plural, one {# Ereignis} other {# Ereignisse}} speichern',
  'Copy as': 'Kopieren als',
  'Save as': 'Speichern als',
  'Headers with credentials': 'Header mit Zugangsdaten',
  'Leave out': 'Weglassen',
  'With credentials': 'Mit Zugangsdaten',
  'Authorization, cookies, tokens': 'Authorization, Cookies, Tokens',
  'Imported {count, plural, one {# request} other {# requests}}':
    '{count, plural, one {# Anfrage} other {# Anfragen}} importiert',
  'Nothing was sent.': 'Es wurde nichts gesendet.',
  'Import requests into “{source}”': 'Anfragen in „{source}“ importieren',
  'Raw HTTP, a curl command, HAR, or what Countersign has exported. They are verified like all others, by the time they say; nothing is sent.':
    'HTTP-Rohtext, ein curl-Befehl, HAR oder ein Export von Countersign. Die Anfragen werden wie alle anderen geprüft, nach der Zeit, die sie angeben; gesendet wird nichts.',
  'Not everything was imported': 'Nicht alles wurde importiert',
  'Imported {count, plural, one {# request} other {# requests}}. These could not be read:':
    '{count, plural, one {# Anfrage} other {# Anfragen}} importiert. Nicht lesbar waren:',
  'Entry {entry}: {problem}': 'Eintrag {entry}: {problem}',
  'A command for POSIX shells': 'Ein Befehl für POSIX-Shells',
  'Raw HTTP': 'HTTP-Rohtext',
  'Request line, headers and body': 'Anfragezeile, Header und Body',
  'The bytes of the request': 'Die Bytes der Anfrage',
  'For browsers and proxies': 'Für Browser und Proxys',
  'One event a line, for programs': 'Ein Ereignis je Zeile, für Programme',
  'Test for Node': 'Test für Node',
  'Test for Python': 'Test für Python',
  'Test for Go': 'Test für Go',
  'Fails until your handler is filled in': 'Schlägt fehl, bis Ihr Handler eingesetzt ist',
  'Evidence bundle': 'Beweispaket',
  'Others can verify it with their own key': 'Andere können es mit ihrem eigenen Schlüssel prüfen',
  'Copied as {format}': 'Als {format} kopiert',
  'Saved {count, plural, one {# event} other {# events}} as {file}':
    '{count, plural, one {# Ereignis} other {# Ereignisse}} als {file} gespeichert',
  'Show in folder': 'Im Ordner anzeigen',
  History: 'Verlauf',
  'History cleared': 'Verlauf geleert',
  '{count, plural, one {# event} other {# events}} removed.':
    '{count, plural, one {# Ereignis} other {# Ereignisse}} entfernt.',
  'Clear the history?': 'Verlauf leeren?',
  'Remove {count, plural, one {# event} other {# events}}':
    '{count, plural, one {# Ereignis} other {# Ereignisse}} entfernen',
  'This removes events with their bodies, notes and verification logs. It cannot be undone, and copies are only in the backups and exports you have made. Sources, keys and settings stay, and so does how often each key has matched.':
    'Damit werden Ereignisse mit ihren Bodys, Notizen und Prüfprotokollen entfernt. Das lässt sich nicht rückgängig machen, und Kopien gibt es nur in Ihren Sicherungen und Exporten. Quellen, Schlüssel und Einstellungen bleiben, ebenso wie oft jeder Schlüssel gepasst hat.',
  'Keep the {count, number} pinned': 'Die {count, number} angehefteten behalten',
  'History compacted': 'Verlauf komprimiert',
  'Backup written': 'Sicherung geschrieben',
  'It holds the events, your sources and settings, and sealed secrets.':
    'Sie enthält die Ereignisse, Ihre Quellen und Einstellungen und versiegelte Geheimnisse.',
  'This history was made in a way that keeps the space of removed events. Compact rewrites it once. Nothing can be stored meanwhile: requests wait, and are told to come again (503) if it takes long.':
    'Dieser Verlauf wurde so angelegt, dass er den Platz entfernter Ereignisse behält. „Komprimieren“ schreibt ihn einmal neu. Währenddessen kann nichts gespeichert werden: Anfragen warten und werden auf später verwiesen (503), wenn es lange dauert.',
  Compact: 'Komprimieren',
  'Back up…': 'Sichern …',
  'Clear…': 'Leeren …',
  '{task}… {progress}': '{task} … {progress}',
  '{events, plural, one {# event} other {# events}}, {pinned, number} pinned':
    '{events, plural, one {# Ereignis} other {# Ereignisse}}, {pinned, number} angeheftet',
  Oldest: 'Ältestes',
  'On disk': 'Auf der Festplatte',
  '{size}, {free} of it free for new events': '{size}, davon {free} frei für neue Ereignisse',
  Folder: 'Ordner',
  folder: 'Ordner',
  'No limit': 'Keine Grenze',
  'Limit the number': 'Anzahl begrenzen',
  'Limit the age': 'Alter begrenzen',
  days: 'Tage',
  'Limit the size on disk': 'Größe auf der Festplatte begrenzen',
  'Above a limit the oldest events are removed, by themselves and for good. Pinned events stay, and are not counted.':
    'Über einer Grenze werden die ältesten Ereignisse entfernt, von selbst und endgültig. Angeheftete Ereignisse bleiben und werden nicht gezählt.',
  'Save limits': 'Grenzen speichern',
  'Saving removes the oldest {count, plural, one {# event} other {# events}}, for good.':
    'Beim Speichern {count, plural, one {wird das älteste Ereignis} other {werden die ältesten # Ereignisse}} endgültig entfernt.',
  'Saving removes all events older than {days, plural, one {# day} other {# days}}, for good.':
    'Beim Speichern werden alle Ereignisse, die älter als {days, plural, one {# Tag} other {# Tage}} sind, endgültig entfernt.',
  'Saving removes the oldest events until the history is small enough, for good.':
    'Beim Speichern werden die ältesten Ereignisse endgültig entfernt, bis der Verlauf klein genug ist.',
  'Clearing the history': 'Verlauf wird geleert',
  'Compacting the history': 'Verlauf wird komprimiert',
  'Backing up the history': 'Verlauf wird gesichert',
  '{done} of {total}': '{done} von {total}',
  '{done, number} of {total, plural, one {# event} other {# events}}':
    '{done, number} von {total, plural, one {# Ereignis} other {# Ereignissen}}',
  '{done, number} of {total, plural, one {# page} other {# pages}}':
    '{done, number} von {total, plural, one {# Seite} other {# Seiten}}',
};
