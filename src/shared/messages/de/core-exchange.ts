import type { Catalogue } from '../../text.ts';

export const coreExchange: Catalogue = {
  'Invalid input: expected array': 'Ungültige Eingabe: Liste erwartet',
  'Too many: more than {most}': 'Zu viele: mehr als {most}',
  'Expected an object': 'Objekt erwartet',
  'Event #{seq} has one of your keys in its path or body.':
    'In Pfad oder Body von Ereignis #{seq} steht einer Ihrer Schlüssel.',
  'Export it with credentials, if whoever gets it may have the key.':
    'Exportieren Sie es mit Zugangsdaten, wenn der Empfänger den Schlüssel haben darf.',
  'The curl command names a file, and none is read here.':
    'Der curl-Befehl nennt eine Datei, und hier wird keine gelesen.',
  'Put the data into the command, or import the request as raw HTTP.':
    'Setzen Sie die Daten in den Befehl ein, oder importieren Sie die Anfrage als rohes HTTP.',
  'This is more than 64 MiB.': 'Das sind mehr als 64 MiB.',
  'Export fewer requests into one file.': 'Exportieren Sie weniger Anfragen in eine Datei.',
  'There is no request in it.': 'Darin steht keine Anfrage.',
  'Export a file with the requests in it.': 'Exportieren Sie eine Datei, die die Anfragen enthält.',
  'There are {count, number} requests in it, and at most {most, number} are taken at once.':
    'Darin stehen {count, number} Anfragen; höchstens {most, number} werden auf einmal übernommen.',
  'There are more than {most, number} lines in it.': 'Darin stehen mehr als {most, number} Zeilen.',
  'Divide them into several files.': 'Teilen Sie sie auf mehrere Dateien auf.',
  'Event #{seq} is not in the history any more.': 'Ereignis #{seq} ist nicht mehr im Verlauf.',
  'This request is not text, so the clipboard cannot hold it exactly.':
    'Diese Anfrage ist kein Text, die Zwischenablage kann sie also nicht genau aufnehmen.',
  'Save it as a file, or copy it as curl.':
    'Speichern Sie sie als Datei, oder kopieren Sie sie als curl-Befehl.',
  'This is too long to be copied.': 'Das ist zu lang zum Kopieren.',
  'Save it as a file.': 'Speichern Sie es als Datei.',
  'fetch will rewrite parts of the path.': 'fetch schreibt Teile des Pfads um.',
  'fetch sends a Host header of its own.': 'fetch sendet einen eigenen Host-Header.',
  'fetch joins repeated headers into one: {names}.':
    'fetch fasst wiederholte Header zu einem zusammen: {names}.',
  'fetch sends no body with {method}.': 'fetch sendet mit {method} keinen Body.',
  'fetch refuses the method {method}.': 'fetch verweigert die Methode {method}.',
  'Event #{seq} was not checked here: is it genuine?':
    'Ereignis #{seq} wurde hier nicht geprüft: Ist es echt?',
  'Event #{seq} was refused here ({reason}), so its test expects that.':
    'Ereignis #{seq} wurde hier abgelehnt ({reason}), und das erwartet auch sein Testfall.',
  'A header is not UTF-8, and HAR keeps only text.':
    'Ein Header ist kein UTF-8, und HAR kann nur Text aufnehmen.',
  'HTTPie cannot send these as they came: {names}.':
    'HTTPie kann diese nicht so senden, wie sie ankamen: {names}.',
  'HTTPie takes only letters for a method.': 'HTTPie lässt als Methode nur Buchstaben zu.',
  'Entry {entry} could not be stored. {message}':
    'Eintrag {entry} konnte nicht gespeichert werden. {message}',
  'The path has bytes that a URL cannot have, so it will be sent a little otherwise.':
    'Der Pfad enthält Bytes, die in einer URL nicht vorkommen können; er wird daher etwas anders gesendet.',
  'Left out, as they may be credentials: {names}.':
    'Weggelassen, weil es Zugangsdaten sein können: {names}.',
  'A key of its source is not available here, so it was not looked for.':
    'Ein Schlüssel der Quelle ist hier nicht verfügbar; nach ihm wurde nicht gesucht.',
  'Only the first part of the body was kept.': 'Vom Body wurde nur der Anfang aufbewahrt.',
  'Content-Length was set to the length of the body.':
    'Content-Length wurde auf die Länge des Bodys gesetzt.',
  'The body is in one chunk, however many there were.':
    'Der Body steht in einem einzigen Chunk, egal wie viele es waren.',
  'A header has bytes that are not plain text: the command needs bash or zsh.':
    'Ein Header enthält Bytes, die kein einfacher Text sind: Der Befehl braucht bash oder zsh.',
  'The file could not be written.': 'Die Datei konnte nicht geschrieben werden.',
  'Choose another folder.': 'Wählen Sie einen anderen Ordner.',
};
