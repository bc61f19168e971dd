/** The feed and its search. */
import type { Catalogue } from '../../text.ts';

export const readingFeed: Catalogue = {
  'Tags…': 'Schlagwörter …',
  'Selected events': 'Ausgewählte Ereignisse',
  'Events, newest first': 'Ereignisse, neueste zuerst',
  'Times without the tunnel': 'Zeiten ohne Tunnel',
  'No older events': 'Keine älteren Ereignisse',
  Feed: 'Ereignisliste',
  'Nothing here is “{verdict}”': 'Keine Ereignisse mit dem Ergebnis „{verdict}“',
  'Clear filter ({count, number} hidden)': 'Filter aufheben ({count, number} ausgeblendet)',
  'New events have arrived': 'Neue Ereignisse sind eingetroffen',
  '{count, number} new': '{count, number} neu',
  'New events': 'Neue Ereignisse',
  'Show {count, plural, one {# new event} other {# new events}}':
    '{count, plural, one {# neues Ereignis} other {# neue Ereignisse}} anzeigen',
  'Show new events': 'Neue Ereignisse anzeigen',
  'Handshake {name}': 'Handshake {name}',
  'The provider’s check of the URL: {name}': 'URL-Prüfung des Anbieters: {name}',
  test: 'Test',
  'Sent by Countersign as a test': 'Von Countersign als Test gesendet',
  imported: 'importiert',
  'Taken from a file or a text; nobody sent it here':
    'Aus einer Datei oder einem Text übernommen; niemand hat es hierher gesendet',
  'repeat of #{seq}': 'Wiederholung von #{seq}',
  'The same event as #{seq} (no longer here): sent again by the sender, or replayed':
    'Dasselbe Ereignis wie #{seq} (nicht mehr vorhanden): vom Absender erneut gesendet oder wiedereingespielt',
  'The same event as #{seq}: sent again by the sender, or replayed':
    'Dasselbe Ereignis wie #{seq}: vom Absender erneut gesendet oder wiedereingespielt',
  obsolete: 'überholt',
  'A later state of what it is about had arrived before it':
    'Ein späterer Stand desselben Gegenstands war schon vorher eingetroffen',
  'judged later': 'später geprüft',
  '“{verdict}” since {moment}, after it had been answered with {status}':
    '„{verdict}“ seit {moment}, nachdem mit {status} geantwortet worden war',
  browser: 'Browser',
  'Sent by a web page, not by a server': 'Von einer Webseite gesendet, nicht von einem Server',
  truncated: 'gekürzt',
  'Only the first part of the body was kept': 'Nur der erste Teil des Bodys wurde behalten',
  'not answered': 'nicht beantwortet',
  'answered {status}': 'mit {status} beantwortet',
  'Not answered': 'Nicht beantwortet',
  'Answered with {status}': 'Mit {status} beantwortet',
  Relative: 'Relativ',
  'How long ago: “4 min”': 'Wie lange es her ist: „4 min“',
  Absolute: 'Absolut',
  'Local time: “14:02:33”': 'Ortszeit: „14:02:33“',
  Pause: 'Anhalten',
  'Keep the view as it is; events are still received and stored':
    'Die Ansicht so lassen, wie sie ist; Ereignisse werden weiter empfangen und gespeichert',
  'Feed menu': 'Menü der Ereignisliste',
  Times: 'Zeiten',
  'The feed is paused': 'Die Ereignisliste ist angehalten',
  'Paused · at least {count, number} waiting. <soft>Events are still received.</soft>':
    'Angehalten · mindestens {count, number} warten. <soft>Ereignisse werden weiter empfangen.</soft>',
  'Paused · {count, number} waiting. <soft>Events are still received.</soft>':
    'Angehalten · {count, plural, one {# wartet} other {# warten}}. <soft>Ereignisse werden weiter empfangen.</soft>',
  Resume: 'Fortsetzen',
  'Filter by verdict': 'Nach Ergebnis filtern',
  All: 'Alle',
  'Tunnel down since {since} ({span} so far).': 'Tunnel unterbrochen seit {since} (bisher {span}).',
  'Tunnel down {range} ({span}).': 'Tunnel unterbrochen {range} ({span}).',
  'Tunnel down {count, number} times, {range} ({span} in all).':
    'Tunnel {count, number}-mal unterbrochen, {range} (insgesamt {span}).',
  'Nothing arrives until it is back.': 'Bis er wieder steht, kommt nichts an.',
  'The provider may have tried again.': 'Der Anbieter hat es vielleicht erneut versucht.',
  'How to have events sent again': 'So lassen Sie Ereignisse erneut senden',
  pinned: 'angeheftet',
  'tagged {tags}': 'mit Schlagwort {tags}',
  'with a note': 'mit Notiz',
  'Has a note': 'Hat eine Notiz',
  'Pinned: kept whatever the limits of the history':
    'Angeheftet: bleibt, gleich welche Grenzen der Verlauf hat',
  Unpin: 'Loslösen',
  '{count, number} selected': '{count, number} ausgewählt',
  'Tag…': 'Schlagwort …',
  Clear: 'Aufheben',
  '{count, number} of {total, number}': '{count, number} von {total, number}',
  'Tags of {count, plural, one {# event} other {# events}}':
    'Schlagwörter von {count, plural, one {# Ereignis} other {# Ereignissen}}',
  '{count, plural, one {# event} other {# events}} brought back':
    '{count, plural, one {# Ereignis} other {# Ereignisse}} wiederhergestellt',
  Unpinned: 'Losgelöst',
  '{count, plural, one {# event} other {# events}} deleted':
    '{count, plural, one {# Ereignis} other {# Ereignisse}} gelöscht',
  Undo: 'Rückgängig',
  'Nothing matches “{query}”': 'Keine Treffer für „{query}“',
  '{count, plural, one {# body} other {# bodies}} cannot be searched: binary, or packed in a way that cannot be read.':
    '{count, plural, one {# Body lässt} other {# Bodys lassen}} sich nicht durchsuchen: binär oder auf eine nicht lesbare Weise gepackt.',
  'Clear the search': 'Suche leeren',
  '“{name}” removed': '„{name}“ entfernt',
  'Save this search…': 'Diese Suche speichern …',
  'Saved searches': 'Gespeicherte Suchen',
  'Remove “{name}”': '„{name}“ entfernen',
  'Search saved': 'Suche gespeichert',
  'Save this search': 'Diese Suche speichern',
  'Finds “{query}”. One of the same name is replaced.':
    'Findet „{query}“. Eine Suche desselben Namens wird ersetzt.',
  Search: 'Suche',
  'Search events': 'Ereignisse suchen',
  'Search: words, verdict:invalid, type:invoice.*':
    'Suche: Wörter, verdict:invalid, type:invoice.*',
  Suggestions: 'Vorschläge',
  'Stopped at {percent}\u00a0%': 'Angehalten bei {percent}\u00a0%',
  'Searching… {percent}\u00a0%': 'Suche läuft … {percent}\u00a0%',
  'Go on': 'Weitersuchen',
  'Indexing: {count, number} to go': 'Index wird erstellt: noch {count, number}',
  'Terms of the search': 'Bestandteile der Suche',
  'Remove {term}': '{term} entfernen',
  'What the verification came to': 'Ergebnis der Prüfung',
  'Name of the source': 'Name der Quelle',
  'Provider of the source': 'Anbieter der Quelle',
  'Name of the event, such as invoice.*': 'Name des Ereignisses, etwa invoice.*',
  'Header: its name, or name=value': 'Header: sein Name, oder Name=Wert',
  'Any piece of the body': 'Ein beliebiges Stück des Bodys',
  'Path and query of the request': 'Pfad und Query der Anfrage',
  'Label or fingerprint of the key that matched':
    'Bezeichnung oder Fingerabdruck des passenden Schlüssels',
  'Size of the body, such as >10kb': 'Größe des Bodys, etwa >10kb',
  'Received since: 2h, 3d or a date': 'Empfangen seit: 2h, 3d oder ein Datum',
  'Received before: 2h, 3d or a date': 'Empfangen vor: 2h, 3d oder ein Datum',
  'What is special about it': 'Was daran besonders ist',
  Tag: 'Schlagwort',
  'Words of the note': 'Wörter der Notiz',
  'Came through the tunnel': 'Durch den Tunnel gekommen',
  'Sent before': 'Schon einmal gesendet',
  'Arrived after a later state of the same':
    'Nach einem späteren Stand desselben Gegenstands eingetroffen',
  'The provider’s check of the URL': 'URL-Prüfung des Anbieters',
  'There is no field “{name}”, so this is searched for as text.':
    'Ein Feld „{name}“ gibt es nicht; gesucht wird deshalb nach dem Text.',
  '“{name}:” needs a value.': '„{name}:“ braucht einen Wert.',
  'A verdict is valid, invalid, error or unchecked.':
    'Ein Ergebnis ist valid, invalid, error oder unchecked.',
  'A size reads like >10kb, <=1.5mb or 200.': 'Eine Größe sieht so aus: >10kb, <=1.5mb oder 200.',
  'A time reads like 30m, 2h, 3d, 2026-03-01 or 2026-03-01T14:00.':
    'Eine Zeit sieht so aus: 30m, 2h, 3d, 2026-03-01 oder 2026-03-01T14:00.',
  'An event can be pinned, truncated, test, tunnel, repeat, handshake, decrypted or obsolete.':
    'Ein Ereignis kann pinned, truncated, test, tunnel, repeat, handshake, decrypted oder obsolete sein.',
  'The quotation mark has no end.': 'Das schließende Anführungszeichen fehlt.',
  'There are too many terms: the last ones are left out.':
    'Es sind zu viele Bestandteile: Die letzten werden weggelassen.',
  'The search is too long: its end is left out.':
    'Die Suche ist zu lang: Ihr Ende wird weggelassen.',
};
