import type { Catalogue } from '../../text.ts';

/** What may have become of a body on its way. */
export const diagnosisBody: Catalogue = {
  // JSON written anew.
  'without blanks': 'ohne Leerzeichen',
  'with a blank after each comma and colon': 'mit Leerzeichen nach jedem Komma und Doppelpunkt',
  'indented by two blanks': 'um zwei Leerzeichen eingerückt',
  'indented by four blanks': 'um vier Leerzeichen eingerückt',
  'indented by tabs': 'mit Tabs eingerückt',
  'as JavaScript writes it': 'wie JavaScript schreibt',
  'non-ASCII characters escaped, as Python does': 'Nicht-ASCII-Zeichen maskiert wie in Python',
  'slashes and non-ASCII characters escaped, as PHP does':
    'Schrägstriche und Nicht-ASCII-Zeichen maskiert wie in PHP',
  '<, > and & escaped, as Go does': '<, > und & maskiert wie in Go',
  'nothing escaped that need not be': 'nichts unnötig maskiert',
  'slashes escaped': 'Schrägstriche maskiert',
  'escaped as .NET does': 'maskiert wie in .NET',
  'non-ASCII characters escaped in capital hex':
    'Nicht-ASCII-Zeichen in großen Hex-Ziffern maskiert',
  'escaped as Gson does': 'maskiert wie in Gson',
  'members sorted by name': 'Felder nach Namen sortiert',
  'members sorted by name, non-ASCII characters escaped':
    'Felder nach Namen sortiert, Nicht-ASCII-Zeichen maskiert',
  'Matches if the body is re-serialised ({manner}): something between the provider and you parses and rewrites the JSON':
    'Passt, wenn der Body neu serialisiert wird ({manner}): Etwas zwischen dem Anbieter und Ihnen liest das JSON ein und schreibt es neu',
  'the body is re-serialised ({manner})': 'der Body wird neu serialisiert ({manner})',
  'Something between the provider and you parses and rewrites the JSON: a framework’s body parser, a gateway or a low-code tool. Verify the raw bytes before anything parses them.':
    'Etwas zwischen dem Anbieter und Ihnen liest das JSON ein und schreibt es neu: der Body-Parser eines Frameworks, ein Gateway oder ein Low-Code-Werkzeug. Prüfen Sie die rohen Bytes, bevor sie eingelesen werden.',

  // Line ends, marks and blanks.
  'An editor, a terminal or a copy of the request changed the line ends. Save and send the body byte for byte.':
    'Ein Editor, ein Terminal oder das Kopieren der Anfrage hat die Zeilenenden geändert. Speichern und senden Sie den Body Byte für Byte.',
  'Matches without the line end at the end of the body: it was added on the way':
    'Passt ohne das Zeilenende am Ende des Bodys: Es kam unterwegs hinzu',
  'the line end at the end of the body is left out':
    'das Zeilenende am Ende des Bodys wird weggelassen',
  'Matches with a line end at the end of the body: it was lost on the way':
    'Passt mit einem Zeilenende am Ende des Bodys: Es ging unterwegs verloren',
  'a line end is added to the body': 'an den Body wird ein Zeilenende angehängt',
  'Some providers end their bodies with one, and sign it.':
    'Manche Anbieter beenden ihre Bodys damit und signieren es.',
  'Matches with Unix line ends: CRLF was written for LF on the way':
    'Passt mit Unix-Zeilenenden: Unterwegs wurde CRLF statt LF geschrieben',
  'CRLF is turned into LF': 'CRLF wird zu LF',
  'Matches with Windows line ends: LF was written for CRLF on the way':
    'Passt mit Windows-Zeilenenden: Unterwegs wurde LF statt CRLF geschrieben',
  'LF is turned into CRLF': 'LF wird zu CRLF',
  'Matches without the byte order mark that the body begins with':
    'Passt ohne das Byte Order Mark, mit dem der Body beginnt',
  'the byte order mark is left out': 'das Byte Order Mark wird weggelassen',
  'An editor or a program on the way added a mark to the beginning. It is no part of what was signed.':
    'Ein Editor oder ein Programm unterwegs hat am Anfang eine Markierung eingefügt. Sie gehört nicht zu dem, was signiert wurde.',
  'Matches with a byte order mark in front: it was removed on the way':
    'Passt mit vorangestelltem Byte Order Mark: Es wurde unterwegs entfernt',
  'a byte order mark is put in front of the body':
    'dem Body wird ein Byte Order Mark vorangestellt',
  'Text decoders drop this mark silently. Verify the bytes before decoding them.':
    'Beim Dekodieren von Text fällt diese Markierung stillschweigend weg. Prüfen Sie die Bytes, bevor Sie sie dekodieren.',
  'Matches without the blanks around the body: they were added on the way':
    'Passt ohne die Leerzeichen um den Body: Sie kamen unterwegs hinzu',
  'the blanks around the body are left out': 'die Leerzeichen um den Body werden weggelassen',
  'Something on the way put blanks or line ends around the body.':
    'Etwas hat unterwegs Leerzeichen oder Zeilenenden um den Body gesetzt.',

  // Charsets.
  'Matches if the body is read as Latin-1 and written as UTF-8: its charset was changed on the way':
    'Passt, wenn der Body als Latin-1 gelesen und als UTF-8 geschrieben wird: Sein Zeichensatz wurde unterwegs geändert',
  'the body is turned from Latin-1 into UTF-8': 'der Body wird von Latin-1 in UTF-8 umgewandelt',
  'The provider signed UTF-8 and a program on the way wrote Latin-1. Verify the bytes as they were sent.':
    'Der Anbieter hat UTF-8 signiert, und ein Programm unterwegs hat Latin-1 geschrieben. Prüfen Sie die Bytes, wie sie gesendet wurden.',
  'Matches if the body is decoded once: it was encoded as UTF-8 twice':
    'Passt, wenn der Body einmal dekodiert wird: Er war doppelt als UTF-8 kodiert',
  'the body is decoded from UTF-8 once': 'der Body wird einmal aus UTF-8 dekodiert',
  'A program took the bytes for Latin-1 text and encoded them again. Handle the body as bytes until it has been verified.':
    'Ein Programm hielt die Bytes für Latin-1-Text und hat sie noch einmal kodiert. Behandeln Sie den Body als Bytes, bis er geprüft ist.',
  'Matches the body in Latin-1: it was signed so, and turned into UTF-8 on the way':
    'Passt zum Body in Latin-1: So wurde er signiert und unterwegs in UTF-8 umgewandelt',
  'the body is written in Latin-1': 'der Body wird in Latin-1 geschrieben',
  'The charset was changed on the way. Verify the bytes as they were sent.':
    'Der Zeichensatz wurde unterwegs geändert. Prüfen Sie die Bytes, wie sie gesendet wurden.',

  // Compression.
  'Matches the unpacked body: the provider signs before it compresses ({name})':
    'Passt zum entpackten Body: Der Anbieter signiert vor dem Komprimieren ({name})',
  'the body is unpacked ({name})': 'der Body wird entpackt ({name})',
  'The signature is over the content before compression. Unpack the body, then verify it.':
    'Signiert ist der Inhalt vor dem Komprimieren. Entpacken Sie den Body, und prüfen Sie ihn dann.',
  'Matches the compressed body: it was unpacked on its way, and the provider signs the packed bytes':
    'Passt zum komprimierten Body: Er wurde unterwegs entpackt, und der Anbieter signiert die gepackten Bytes',
  'the body is compressed (gzip)': 'der Body wird komprimiert (gzip)',
  'A proxy or framework unpacks bodies before they reach you. Verify the bytes as they were sent.':
    'Ein Proxy oder Framework entpackt Bodys, bevor sie bei Ihnen ankommen. Prüfen Sie die Bytes, wie sie gesendet wurden.',

  // Empty bodies, and what was put around others.
  'Matches {whole} in place of the empty body': 'Passt zu {whole} anstelle des leeren Bodys',
  '{whole} takes the place of the empty body': '{whole} tritt an die Stelle des leeren Bodys',
  'A body parser made something of nothing, and that was signed. An empty body should be signed as empty.':
    'Ein Body-Parser hat aus nichts etwas gemacht, und das wurde signiert. Ein leerer Body sollte leer signiert werden.',
  'Matches an empty body: {text} was made of nothing on the way':
    'Passt zu einem leeren Body: Unterwegs wurde aus nichts {text}',
  'the body is empty': 'der Body ist leer',
  'A body parser turned an empty body into something. Verify the raw bytes before anything parses them.':
    'Ein Body-Parser hat aus einem leeren Body etwas gemacht. Prüfen Sie die rohen Bytes, bevor sie eingelesen werden.',
  'Matches the text inside the JSON string: the body was serialised twice':
    'Passt zum Text in dem JSON-String: Der Body wurde doppelt serialisiert',
  'the JSON string is unwrapped': 'der JSON-String wird ausgepackt',
  'A program called JSON.stringify on text that was JSON already. Send the text itself.':
    'Ein Programm hat JSON.stringify auf Text angewendet, der schon JSON war. Senden Sie den Text selbst.',
  'Matches the body decoded from base64: a gateway encoded it':
    'Passt zum aus Base64 dekodierten Body: Ein Gateway hat ihn kodiert',
  'the body is decoded from base64': 'der Body wird aus Base64 dekodiert',
  'API gateways hand binary bodies on as base64 (isBase64Encoded). Decode it before verifying.':
    'API-Gateways geben binäre Bodys als Base64 weiter (isBase64Encoded). Dekodieren Sie ihn vor dem Prüfen.',

  // Forms.
  'Matches if the form is encoded differently: something on the way parses and rewrites it':
    'Passt, wenn das Formular anders kodiert wird: Etwas unterwegs liest es ein und schreibt es neu',
  'the form is encoded differently': 'das Formular wird anders kodiert',
  'A framework parsed the form and wrote it again, with other escapes or in another order. Verify the raw body.':
    'Ein Framework hat das Formular eingelesen und neu geschrieben, anders maskiert oder in anderer Reihenfolge. Prüfen Sie den rohen Body.',
  'Matches the one value of the form, decoded: the body was wrapped into a form field on its way':
    'Passt zum einzigen Wert des Formulars, dekodiert: Der Body wurde unterwegs in ein Formularfeld gepackt',
  'only the decoded value of the form is taken':
    'nur der dekodierte Wert des Formulars wird genommen',
  'The content is signed, the form around it is not. Set the content type at the provider to JSON, or verify the decoded value.':
    'Der Inhalt ist signiert, das Formular darum herum nicht. Stellen Sie den Inhaltstyp beim Anbieter auf JSON, oder prüfen Sie den dekodierten Wert.',
  'Matches the JSON inside a form field: it was taken out of the form on its way':
    'Passt zum JSON in einem Formularfeld: Es wurde unterwegs aus dem Formular genommen',
  'the body is put into the form field “payload”':
    'der Body wird in das Formularfeld „payload“ gesetzt',
  'The provider sends and signs a form. Set its content type to JSON, or verify the form as it was sent.':
    'Der Anbieter sendet und signiert ein Formular. Stellen Sie dessen Inhaltstyp auf JSON, oder prüfen Sie das Formular, wie es gesendet wurde.',
};
