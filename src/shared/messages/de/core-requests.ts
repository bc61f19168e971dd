import type { Catalogue } from '../../text.ts';

export const coreRequests: Catalogue = {
  'The file is not UTF-8.': 'Die Datei ist kein UTF-8.',
  'Save it as UTF-8.': 'Speichern Sie sie als UTF-8.',
  'The body is not base64.': 'Der Body ist kein Base64.',
  'Export the event again.': 'Exportieren Sie das Ereignis erneut.',
  'The request has no path, or one that is not possible.':
    'Die Anfrage hat keinen Pfad oder einen unmöglichen.',
  'Export it again.': 'Exportieren Sie sie erneut.',
  'The body is not the one this was made with.':
    'Der Body ist nicht der, mit dem die Datei erstellt wurde.',
  'Ask for the file again.': 'Lassen Sie sich die Datei erneut geben.',
  'This is not as Countersign writes it, at {place}.':
    'Das ist nicht so, wie Countersign es schreibt (Stelle: {place}).',
  'its top': 'oberste Ebene',
  'Check that the file is whole, or export it again.':
    'Prüfen Sie, ob die Datei vollständig ist, oder exportieren Sie sie erneut.',
  'This is neither an event nor evidence of Countersign, or not valid JSON.':
    'Das ist weder ein Ereignis noch ein Beweispaket von Countersign, oder kein gültiges JSON.',
  'The curl command reads headers from a file.': 'Der curl-Befehl liest Header aus einer Datei.',
  'Write them out with -H.': 'Schreiben Sie sie mit -H aus.',
  'The curl command has a header without a colon.':
    'Der curl-Befehl hat einen Header ohne Doppelpunkt.',
  'Write -H "Name: value", or -H "Name;" for an empty one.':
    'Schreiben Sie -H "Name: Wert", oder -H "Name;" für einen leeren.',
  'The curl command reads a file for {option}.': 'Der curl-Befehl liest für {option} eine Datei.',
  'Use --data-binary @FILE, with the Content-Type header that was sent.':
    'Verwenden Sie --data-binary @DATEI mit dem Content-Type-Header, der gesendet wurde.',
  'The curl command reads cookies from a file.': 'Der curl-Befehl liest Cookies aus einer Datei.',
  'Write -b "name=value".': 'Schreiben Sie -b "Name=Wert".',
  'The curl command asks for a password.': 'Der curl-Befehl fragt nach einem Passwort.',
  'Write -u NAME:PASSWORD.': 'Schreiben Sie -u NAME:PASSWORT.',
  'The curl command sends a multipart form (-F), with a random boundary in its body.':
    'Der curl-Befehl sendet ein Multipart-Formular (-F), mit einer zufälligen Grenze im Body.',
  'Capture the request raw, or as HAR: its body cannot be made again.':
    'Zeichnen Sie die Anfrage roh oder als HAR auf: Ihr Body lässt sich nicht noch einmal herstellen.',
  'The curl option {name} is not one that can be followed here.':
    'Die curl-Option {name} kann hier nicht befolgt werden.',
  'Take it out when it has no part in the request, or capture the request raw.':
    'Nehmen Sie sie heraus, wenn sie für die Anfrage keine Rolle spielt, oder zeichnen Sie die Anfrage roh auf.',
  'The curl option {name} has no value.': 'Die curl-Option {name} hat keinen Wert.',
  'Copy the whole command.': 'Kopieren Sie den ganzen Befehl.',
  'The printf before the curl command has an escape that is not read here.':
    'Das printf vor dem curl-Befehl enthält ein Escape, das hier nicht gelesen wird.',
  'Write bytes as \\ooo in octal, and % as %%.':
    'Schreiben Sie Bytes oktal als \\ooo und % als %%.',
  "The URL has [ or '{', which curl takes for a list of URLs.":
    "Die URL enthält [ oder '{', was curl für eine Liste von URLs hält.",
  'Add -g to the command, or write %5B and %7B.':
    'Ergänzen Sie den Befehl um -g, oder schreiben Sie %5B und %7B.',
  'The curl command has {count} URLs.': 'Der curl-Befehl hat {count} URLs.',
  'Keep one; what belongs to an option needs that option, or quotes.':
    'Lassen Sie eine stehen; was zu einer Option gehört, braucht diese Option oder Anführungszeichen.',
  'The URL is longer than 64 KiB.': 'Die URL ist länger als 64 KiB.',
  'Check that the command is whole.': 'Prüfen Sie, ob der Befehl vollständig ist.',
  'The path of the URL has . or .. in it, which curl takes out before it asks.':
    'Der Pfad der URL enthält . oder .., was curl vor der Anfrage herausnimmt.',
  'Write the path as it was asked for, or add --path-as-is.':
    'Schreiben Sie den Pfad so, wie er angefragt wurde, oder ergänzen Sie --path-as-is.',
  'The curl command has both -I and data.': 'Der curl-Befehl hat -I und zugleich Daten.',
  'Keep the one that was meant.': 'Behalten Sie, was gemeint war.',
  'Copied for cmd.exe: browsers then write spaces for characters beyond ASCII, and line breaks as LF.':
    'Für cmd.exe kopiert: Browser schreiben dann Leerzeichen für Zeichen außerhalb von ASCII und Zeilenumbrüche als LF.',
  'The body is not UTF-8: some browsers copy é as the byte E9, whatever was sent.':
    'Der Body ist kein UTF-8: Manche Browser kopieren é als das Byte E9, was auch immer gesendet wurde.',
  'The curl command is longer than 4 MiB.': 'Der curl-Befehl ist länger als 4 MiB.',
  'Put its data into a file of its own, and name that with --data-binary @FILE.':
    'Legen Sie seine Daten in eine eigene Datei, und nennen Sie diese mit --data-binary @DATEI.',
  'The file does not begin with curl.': 'Die Datei beginnt nicht mit curl.',
  'Keep only the curl command.': 'Behalten Sie nur den curl-Befehl.',
  'The file is UTF-16 text.': 'Die Datei ist UTF-16-Text.',
  'This is neither a raw HTTP request nor a HAR file nor a curl command.':
    'Das ist weder eine rohe HTTP-Anfrage noch eine HAR-Datei noch ein curl-Befehl.',
  "Begin it with a request line, '{' or curl.":
    "Beginnen Sie mit einer Anfragezeile, '{' oder curl.",
  '{what, select, file {The file} other {The HAR entry}} is not as HAR 1.2 has it, at {place}: {problem}.':
    '{what, select, file {Die Datei} other {Der HAR-Eintrag}} entspricht nicht HAR 1.2 (Stelle: {place}): {problem}.',
  'Export the file again.': 'Exportieren Sie die Datei erneut.',
  'The HAR file is not UTF-8.': 'Die HAR-Datei ist kein UTF-8.',
  'The HAR file is not valid JSON.': 'Die HAR-Datei ist kein gültiges JSON.',
  'Check that the file is whole.': 'Prüfen Sie, ob die Datei vollständig ist.',
  'The HAR entry keeps the body as text, and bytes that were not UTF-8 are lost.':
    'Der HAR-Eintrag enthält den Body als Text; Bytes, die kein UTF-8 waren, sind verloren.',
  'The HAR entry keeps the body as text: bytes that were not UTF-8 would be lost.':
    'Der HAR-Eintrag enthält den Body als Text: Bytes, die kein UTF-8 waren, wären verloren.',
  'The HAR entry keeps the fields of the body, not the body itself.':
    'Der HAR-Eintrag enthält die Felder des Bodys, nicht den Body selbst.',
  'Export the request from a tool that keeps bodies, or capture it raw.':
    'Exportieren Sie die Anfrage aus einem Werkzeug, das Bodys aufbewahrt, oder zeichnen Sie sie roh auf.',
  'The body was encoded again from its form fields: it may differ from what was sent.':
    'Der Body wurde aus seinen Formularfeldern neu kodiert: Er kann von dem abweichen, was gesendet wurde.',
  'The body in the HAR entry cannot be decoded.':
    'Der Body im HAR-Eintrag lässt sich nicht dekodieren.',
  'It must be text, or base64 with "encoding": "base64".':
    'Er muss Text sein, oder Base64 mit "encoding": "base64".',
  'The HAR entry says that there was a body, but does not have it.':
    'Laut HAR-Eintrag gab es einen Body, aber er enthält ihn nicht.',
  'Export the file with bodies, or capture the request raw.':
    'Exportieren Sie die Datei mit Bodys, oder zeichnen Sie die Anfrage roh auf.',
  'The HAR entry does not say when the request was sent.':
    'Der HAR-Eintrag sagt nicht, wann die Anfrage gesendet wurde.',
  'The request has no method that HTTP allows.': 'Die Anfrage hat keine Methode, die HTTP zulässt.',
  'A method is a word like POST.': 'Eine Methode ist ein Wort wie POST.',
  'What is signed is said by the file itself, in a scheme it calls “{name}”: look at the signed content.':
    'Was signiert ist, sagt die Datei selbst, in einem Schema namens „{name}“: Sehen Sie sich den signierten Inhalt an.',
  'The file says that a signature of the body alone is enough.':
    'Die Datei sagt, dass eine Signatur des Bodys allein genügt.',
  'The file says how old a request may be: {seconds, number} s.':
    'Die Datei sagt, wie alt eine Anfrage sein darf: {seconds, number} s.',
  'The headers of the request are larger than 1 MiB.':
    'Die Header der Anfrage sind zusammen größer als 1 MiB.',
  'The request has more than {most} headers.': 'Die Anfrage hat mehr als {most} Header.',
  'Keep those that were signed, and the signature.':
    'Behalten Sie die signierten und die Signatur.',
  'Header {number} of the request has a name or a value that HTTP does not allow.':
    'Header {number} der Anfrage hat einen Namen oder Wert, den HTTP nicht zulässt.',
  'Write each header on one line, as “Name: value”.':
    'Schreiben Sie jeden Header in eine Zeile, als „Name: Wert“.',
  'The URL is not a whole one.': 'Die URL ist nicht vollständig.',
  'Begin it with https:// or http://.': 'Beginnen Sie sie mit https:// oder http://.',
  'The URL has no host name of letters, digits, dots and hyphens.':
    'Die URL hat keinen Hostnamen aus Buchstaben, Ziffern, Punkten und Bindestrichen.',
  'Take a user name and password out of it, and write other letters as xn--….':
    'Nehmen Sie Benutzername und Passwort heraus, und schreiben Sie andere Buchstaben als xn--….',
  'The URL has a space or a control character.': 'Die URL enthält ein Leer- oder Steuerzeichen.',
  'Write it as %20.': 'Schreiben Sie es als %20.',
  'Content-Length says {declared} bytes, but the body here has {length}: it is not as it was sent.':
    'Laut Content-Length sind es {declared} Byte, der Body hat hier aber {length}: Er ist nicht so, wie er gesendet wurde.',
  'A header goes on in a second line, which HTTP no longer allows.':
    'Ein Header geht in einer zweiten Zeile weiter, was HTTP nicht mehr zulässt.',
  'Join the two lines with a space.': 'Verbinden Sie die beiden Zeilen mit einem Leerzeichen.',
  'Line {number} of the request is not a header.': 'Zeile {number} der Anfrage ist kein Header.',
  'Put an empty line between the headers and the body.':
    'Setzen Sie eine Leerzeile zwischen Header und Body.',
  'The request ends before the empty line after its headers.':
    'Die Anfrage endet vor der Leerzeile nach ihren Headern.',
  'Add an empty line, even when there is no body.':
    'Fügen Sie eine Leerzeile an, auch wenn es keinen Body gibt.',
  'Content-Length is not a number, or is there twice with different numbers.':
    'Content-Length ist keine Zahl oder steht zweimal mit verschiedenen Zahlen da.',
  'Leave the header as it was received, or take it out.':
    'Lassen Sie den Header, wie er empfangen wurde, oder nehmen Sie ihn heraus.',
  'Without Content-Length, the line break at the end of the file is in the body.':
    'Ohne Content-Length gehört der Zeilenumbruch am Ende der Datei zum Body.',
  'The body is truncated: Content-Length says {declared} bytes, the file has {length}.':
    'Der Body ist abgeschnitten: Laut Content-Length sind es {declared} Byte, die Datei hat {length}.',
  'Capture the request again, or look for line breaks that were changed on the way.':
    'Zeichnen Sie die Anfrage erneut auf, oder suchen Sie nach Zeilenumbrüchen, die unterwegs geändert wurden.',
  'The line break after the body, beyond Content-Length, was left out.':
    'Der Zeilenumbruch nach dem Body, jenseits von Content-Length, wurde weggelassen.',
  'The file has {length} bytes after the {declared} of Content-Length: they were left out.':
    'Die Datei hat {length} Byte nach den {declared} von Content-Length: Sie wurden weggelassen.',
  'The body was put together from its chunks (Transfer-Encoding: chunked).':
    'Der Body wurde aus seinen Chunks zusammengesetzt (Transfer-Encoding: chunked).',
  'Transfer-Encoding says chunked, but the body is not: it was taken as it is.':
    'Transfer-Encoding sagt chunked, aber der Body ist es nicht: Er wurde genommen, wie er ist.',
  'The request has no usable Host header: its URL is not known.':
    'Die Anfrage hat keinen brauchbaren Host-Header: Ihre URL ist nicht bekannt.',
  'The file does not begin with a request line.': 'Die Datei beginnt nicht mit einer Anfragezeile.',
  'Its first line must be like “POST /path HTTP/1.1”.':
    'Ihre erste Zeile muss wie „POST /pfad HTTP/1.1“ aussehen.',
  'The request line has no path, or one that is not possible.':
    'Die Anfragezeile hat keinen Pfad oder einen unmöglichen.',
  'The second word must be a path, like “/webhooks?id=1”, or a whole URL.':
    'Das zweite Wort muss ein Pfad sein, wie „/webhooks?id=1“, oder eine vollständige URL.',
  'The curl command has $… or `…` outside single quotes, which only a shell can fill in.':
    'Der curl-Befehl hat $… oder `…` außerhalb einfacher Anführungszeichen, was nur eine Shell auflösen kann.',
  'Put what it stands for in its place, or put the text into single quotes.':
    'Setzen Sie ein, wofür es steht, oder setzen Sie den Text in einfache Anführungszeichen.',
  'The curl command opens a quote ({quote}) that nothing closes.':
    'Der curl-Befehl öffnet ein Anführungszeichen ({quote}), das nichts schließt.',
  'The curl command has a second line outside quotes.':
    'Der curl-Befehl hat eine zweite Zeile außerhalb von Anführungszeichen.',
  'The curl command has “{found}” outside quotes.':
    'Der curl-Befehl hat „{found}“ außerhalb von Anführungszeichen.',
  'Keep only the curl command, and put its URL and data into single quotes.':
    'Behalten Sie nur den curl-Befehl, und setzen Sie URL und Daten in einfache Anführungszeichen.',
  'The curl command has more than {most} words.': 'Der curl-Befehl hat mehr als {most} Wörter.',
  'Quote its data.': 'Setzen Sie seine Daten in Anführungszeichen.',
};
