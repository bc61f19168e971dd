import type { Catalogue } from '../../text.ts';

/** What is said of a key that is being pasted. */
export const keysLint: Catalogue = {
  '{reading}, fingerprint {fingerprint}': '{reading}, Fingerabdruck {fingerprint}',
  'Add it anyway': 'Trotzdem hinzufügen',
  'These are several files.': 'Das sind mehrere Dateien.',
  'Drop one of them.': 'Legen Sie eine davon ab.',
  'This file is larger than 64 KiB, so it is no key file.':
    'Diese Datei ist größer als 64 KiB und damit keine Schlüsseldatei.',
  'Choose the file that holds the key alone.':
    'Wählen Sie die Datei, die nur den Schlüssel enthält.',
  'This file is empty.': 'Diese Datei ist leer.',
  'Choose another.': 'Wählen Sie eine andere.',
  'This file cannot be read.': 'Diese Datei lässt sich nicht lesen.',
  'This file holds neither text nor a key in DER.':
    'Diese Datei enthält weder Text noch einen Schlüssel in DER.',
  'Choose the key as a PEM, DER or text file.':
    'Wählen Sie den Schlüssel als PEM-, DER- oder Textdatei.',
  'There is nothing here but blanks.': 'Hier steht nichts als Leerraum.',
  'That was a private key, so the field has been emptied: it must stay with the one who signs.':
    'Das war ein privater Schlüssel, deshalb wurde das Feld geleert: Er muss bei dem bleiben, der signiert.',
  'That was an encrypted private key, so the field has been emptied: it must stay with the one who signs.':
    'Das war ein verschlüsselter privater Schlüssel, deshalb wurde das Feld geleert: Er muss bei dem bleiben, der signiert.',
  'This is a key for SSH, written in a way of its own.':
    'Das ist ein Schlüssel für SSH, in dessen eigener Schreibweise.',
  'This is not a key that {provider} signs with{has, select, detail { ({detail})} other {}}.':
    'Mit so einem Schlüssel signiert {provider} nicht{has, select, detail { ({detail})} other {}}.',
  'This cannot be decoded{has, select, detail {: {detail}} other {}}. Copy all of it and paste it again.':
    'Das lässt sich nicht dekodieren{has, select, detail {: {detail}} other {}}. Kopieren Sie es vollständig und fügen Sie es noch einmal ein.',
  '{provider} does not sign with this kind of key{has, select, detail { ({detail})} other {}}.':
    '{provider} signiert nicht mit dieser Art von Schlüssel{has, select, detail { ({detail})} other {}}.',
  'This source has this key already{has, select, detail {: “{detail}”} other {}}.':
    'Diese Quelle hat diesen Schlüssel bereits{has, select, detail {: „{detail}“} other {}}.',
  'This is a URL{has, select, detail { ({detail})} other {}}, not a key.':
    'Das ist eine URL{has, select, detail { ({detail})} other {}} und kein Schlüssel.',
  'It is short{has, select, detail { ({detail})} other {}} and could be guessed. Is a part of it missing?':
    'Der Schlüssel ist kurz{has, select, detail { ({detail})} other {}} und könnte erraten werden. Fehlt ein Teil?',
  'It follows a pattern or has few different characters{has, select, detail { ({detail})} other {}}, so it could be guessed.':
    'Der Schlüssel folgt einem Muster oder hat wenige verschiedene Zeichen{has, select, detail { ({detail})} other {}} und könnte deshalb erraten werden.',
  'It looks like an API key{has, select, detail { (“{detail}…”)} other {}}. Those open an account; for its webhooks {provider} uses another secret.':
    'Das sieht nach einem API-Schlüssel aus{has, select, detail { („{detail}…“)} other {}}. Solche öffnen ein Konto; für Webhooks verwendet {provider} ein anderes Geheimnis.',
  'It begins like a secret of another provider than {provider}{has, select, detail { (“{detail}…”)} other {}}.':
    'Der Text beginnt wie ein Geheimnis eines anderen Anbieters als {provider}{has, select, detail { („{detail}…“)} other {}}.',
  'As an RSA key it is short{has, select, detail { ({detail})} other {}}: under 2048 bit, signatures could be forged.':
    'Für einen RSA-Schlüssel ist er kurz{has, select, detail { ({detail})} other {}}: Unter 2048 Bit könnten Signaturen gefälscht werden.',
  'It looks like a placeholder from an example{has, select, detail { (“{detail}”)} other {}}.':
    'Das sieht nach einem Platzhalter aus einem Beispiel aus{has, select, detail { („{detail}“)} other {}}.',
  'It is the key{has, select, detail { “{detail}”} other {}}{identified, select, yes { with fingerprint {fingerprint}} other {}} that is listed here without its text, and takes that place.':
    'Das ist der Schlüssel{has, select, detail { „{detail}“} other {}}{identified, select, yes { mit dem Fingerabdruck {fingerprint}} other {}}, der hier ohne seinen Text aufgeführt ist; er nimmt dessen Platz ein.',
  'It is a certificate{has, select, detail { ({detail})} other {}}: its public key is used.':
    'Das ist ein Zertifikat{has, select, detail { ({detail})} other {}}: Verwendet wird sein öffentlicher Schlüssel.',
  'The certificate expired{has, select, detail { on {detail}} other {}}. Its public key still verifies.':
    'Das Zertifikat ist{has, select, detail { am {detail}} other {}} abgelaufen. Sein öffentlicher Schlüssel prüft weiterhin.',
  'It is a JSON Web Key{has, select, detail { ({detail})} other {}}.':
    'Das ist ein JSON Web Key{has, select, detail { ({detail})} other {}}.',
  'It is a key in DER, written as Base64.': 'Das ist ein Schlüssel in DER, als Base64 geschrieben.',
  'The BEGIN and END lines are missing; it can be read without them.':
    'Die Zeilen BEGIN und END fehlen; er lässt sich auch ohne sie lesen.',
  'It is for tests{has, select, detail { (“{detail}…”)} other {}}: what the live account sends is signed with another one.':
    'Der Schlüssel ist für Tests{has, select, detail { („{detail}…“)} other {}}: Was das Live-Konto sendet, ist mit einem anderen signiert.',
  'Paste the “{secret}” of {provider} instead.':
    'Fügen Sie stattdessen „{secret}“ von {provider} ein.',
  'Paste the public key of {provider} instead.':
    'Fügen Sie stattdessen den öffentlichen Schlüssel von {provider} ein.',
  'ssh-keygen -e -m PKCS8 -f FILE writes it as PEM, which can be pasted here.':
    'ssh-keygen -e -m PKCS8 -f DATEI schreibt ihn als PEM, das sich hier einfügen lässt.',
  'There is {finds}.': 'Der Text enthält {finds}.',
  'There are {finds}.': 'Der Text enthält {finds}.',
  'a line break at the end': 'einen Zeilenumbruch am Ende',
  'blank space around it': 'Leerraum am Rand',
  'blank space inside it': 'Leerraum im Inneren',
  'quotes around it': 'Anführungszeichen am Rand',
  'invisible characters in it{has, select, detail { ({detail})} other {}}':
    'unsichtbare Zeichen{has, select, detail { ({detail})} other {}}',
  '{has, select, detail {“{detail}”} other {a name with an equals sign}} in front of it':
    '{has, select, detail {„{detail}“} other {einen Namen mit Gleichheitszeichen}} am Anfang',
  'the word “Bearer” in front of it': 'das Wort „Bearer“ am Anfang',
  'Take it away': 'Entfernen',
  'Take them away': 'Entfernen',
};
