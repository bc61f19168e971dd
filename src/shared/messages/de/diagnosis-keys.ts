import type { Catalogue } from '../../text.ts';

/** Keys that were mistaken or damaged, and signatures written otherwise. */
export const diagnosisKeys: Catalogue = {
  // Another key.
  'Matches the disabled key “{key}”': 'Passt zum deaktivierten Schlüssel „{key}“',
  'the disabled key “{key}” is used': 'der deaktivierte Schlüssel „{key}“ wird verwendet',
  'The provider still signs with a key that was taken out of use here. Change it there, or use the key again.':
    'Der Anbieter signiert noch mit einem Schlüssel, der hier außer Gebrauch ist. Ändern Sie ihn dort, oder verwenden Sie den Schlüssel wieder.',
  'Matches key “{key}” that you retired on {day}':
    'Passt zum Schlüssel „{key}“, den Sie am {day} ausgemustert haben',
  'the retired key “{key}” is used': 'der ausgemusterte Schlüssel „{key}“ wird benutzt',
  'The provider still signs with the old key. Finish the rotation there, or use the key again until it has.':
    'Der Anbieter signiert noch mit dem alten Schlüssel. Schließen Sie den Wechsel dort ab, oder benutzen Sie den Schlüssel bis dahin wieder.',
  'Use this key again': 'Diesen Schlüssel wieder benutzen',
  'then use this key again': 'dann diesen Schlüssel wieder benutzen',
  'Matches key “{key}” of the source “{source}”':
    'Passt zum Schlüssel „{key}“ der Quelle „{source}“',
  'key “{key}” of the source “{source}” is used':
    'der Schlüssel „{key}“ der Quelle „{source}“ wird benutzt',
  'The secret of another endpoint, account or mode signed this: test for live, or the URL of one endpoint entered for another.':
    'Signiert wurde mit dem Geheimnis eines anderen Endpunkts, Kontos oder Modus: Test statt Live, oder die URL eines Endpunkts wurde bei einem anderen eingetragen.',
  'Add this key here': 'Diesen Schlüssel hier hinzufügen',
  'then add this key here': 'dann diesen Schlüssel hier hinzufügen',

  // The same key read otherwise.
  'Matches if the secret is taken as text, as it is':
    'Passt, wenn das Geheimnis als Text genommen wird, wie es ist',
  'the secret is taken as text, as it is': 'das Geheimnis wird als Text genommen, wie es ist',
  'Matches if the secret is decoded from {encoding}':
    'Passt, wenn das Geheimnis aus {encoding} dekodiert wird',
  'the secret is decoded from {encoding}': 'das Geheimnis wird aus {encoding} dekodiert',
  'Matches if the key is read as another form of public key':
    'Passt, wenn der Schlüssel als öffentlicher Schlüssel in anderer Form gelesen wird',
  'the key is read as another form of public key':
    'der Schlüssel wird als öffentlicher Schlüssel in anderer Form gelesen',
  'It is the right key in another form than this provider hands it out in.':
    'Es ist der richtige Schlüssel, in anderer Form, als dieser Anbieter ihn ausgibt.',
  'The sender reads this secret differently from what its scheme says: check that the right provider and scheme are chosen.':
    'Der Absender liest dieses Geheimnis anders, als sein Verfahren es vorsieht: Prüfen Sie, ob Anbieter und Verfahren richtig gewählt sind.',
  'Add the key in that form': 'Schlüssel in dieser Form hinzufügen',
  'then add the key in that form': 'dann den Schlüssel in dieser Form hinzufügen',

  // Mishaps of copying.
  'Add the corrected key': 'Korrigierten Schlüssel hinzufügen',
  'then add the corrected key': 'dann den korrigierten Schlüssel hinzufügen',
  'Replace the key: what is kept here is not exactly what the provider signs with.':
    'Ersetzen Sie den Schlüssel: Der hier aufbewahrte ist nicht genau der, mit dem der Anbieter signiert.',
  'Matches the secret with {prefix} in front: the prefix was left out when it was copied':
    'Passt zum Geheimnis mit {prefix} davor: Das Präfix wurde beim Kopieren weggelassen',
  '{prefix} is put in front of the secret': '{prefix} wird vor das Geheimnis gesetzt',
  'The prefix belongs to the key.': 'Das Präfix gehört zum Schlüssel.',
  'The secret has a trailing newline': 'Am Ende des Geheimnisses steht ein Zeilenende',
  'the line end behind the secret is left out':
    'das Zeilenende hinter dem Geheimnis wird weggelassen',
  'Matches once it is trimmed.': 'Passt, sobald es bereinigt ist.',
  'The secret has blanks at its beginning or end':
    'Am Anfang oder Ende des Geheimnisses stehen Leerzeichen',
  'the blanks around the secret are left out':
    'die Leerzeichen um das Geheimnis werden weggelassen',
  'The secret has quotation marks around it': 'Um das Geheimnis stehen Anführungszeichen',
  'the quotation marks around the secret are left out':
    'die Anführungszeichen um das Geheimnis werden weggelassen',
  'They belong to the file or the code it was copied from.':
    'Sie gehören zu der Datei oder dem Code, woraus es kopiert wurde.',
  'The secret has characters in it that cannot be seen': 'Im Geheimnis stehen unsichtbare Zeichen',
  'the invisible characters of the secret are left out':
    'die unsichtbaren Zeichen im Geheimnis werden weggelassen',
  'Web pages and chat programs add them.': 'Webseiten und Chatprogramme fügen sie ein.',
  'The secret has a typographic dash in place of a hyphen':
    'Im Geheimnis steht ein Gedankenstrich anstelle eines Bindestrichs',
  'the dashes of the secret are made hyphens': 'die Striche im Geheimnis werden zu Bindestrichen',
  'A word processor or chat program replaced it.':
    'Eine Textverarbeitung oder ein Chatprogramm hat ihn ersetzt.',
  'The secret was pasted with its name in front':
    'Das Geheimnis wurde mit seinem Namen davor eingefügt',
  'the name in front of the secret is left out': 'der Name vor dem Geheimnis wird weggelassen',
  'Only what comes after the sign belongs to it.': 'Nur was nach dem Zeichen kommt, gehört dazu.',
  'The secret was pasted with a word such as “Bearer” in front':
    'Das Geheimnis wurde mit einem Wort wie „Bearer“ davor eingefügt',
  'the word in front of the secret is left out': 'das Wort vor dem Geheimnis wird weggelassen',
  'The secret has blanks or line ends inside': 'Im Geheimnis stehen Leerzeichen oder Zeilenenden',
  'the blanks inside the secret are left out': 'die Leerzeichen im Geheimnis werden weggelassen',
  'It was probably wrapped where it was copied from.':
    'Wahrscheinlich war es dort umbrochen, woraus es kopiert wurde.',
  'The secret has backslashes of a JSON or configuration file in it':
    'Im Geheimnis stehen Backslashes aus einer JSON- oder Konfigurationsdatei',
  'the backslash escapes of the secret are resolved':
    'die mit Backslash maskierten Zeichen im Geheimnis werden aufgelöst',
  'The secret is percent-encoded, as in a URL': 'Das Geheimnis ist prozentkodiert wie in einer URL',
  'the secret is decoded from its percent-encoding': 'das prozentkodierte Geheimnis wird dekodiert',
  'The secret has HTML entities such as &amp; in it': 'Im Geheimnis stehen HTML-Entitys wie &amp;',
  'the HTML entities of the secret are resolved': 'die HTML-Entitys im Geheimnis werden aufgelöst',
  'It was copied from the source of a web page.':
    'Es wurde aus dem Quelltext einer Webseite kopiert.',
  'Matches the secret without its prefix': 'Passt zum Geheimnis ohne sein Präfix',
  'the prefix of the secret is left out': 'das Präfix des Geheimnisses wird weggelassen',
  'The sender signs with what comes after the prefix.':
    'Der Absender signiert mit dem, was nach dem Präfix kommt.',
  'Matches the secret in lower case': 'Passt zum Geheimnis in Kleinbuchstaben',
  'the secret is written in lower case': 'das Geheimnis wird kleingeschrieben',
  'Matches the secret in upper case': 'Passt zum Geheimnis in Großbuchstaben',
  'the secret is written in upper case': 'das Geheimnis wird großgeschrieben',
  'Matches the secret with a line end after it: the provider has one in its copy':
    'Passt zum Geheimnis mit einem Zeilenende dahinter: Die Kopie des Anbieters hat eines',
  'a line end is added to the secret': 'an das Geheimnis wird ein Zeilenende angehängt',
  'The secret was given to the provider with a line end, for instance by echo without -n. Enter it there again.':
    'Der Anbieter hat das Geheimnis mit einem Zeilenende bekommen, etwa von echo ohne -n. Geben Sie es dort neu ein.',

  // The signature as it is written.
  'The signature itself is right; the way it is written is not what this provider does. Check the scheme, or what rewrites the header on its way.':
    'Die Signatur selbst stimmt; sie ist nur nicht so geschrieben wie bei diesem Anbieter. Prüfen Sie das Verfahren oder was den Header unterwegs neu schreibt.',
  'Matches once the quotation marks around the signature are left out':
    'Passt ohne die Anführungszeichen um die Signatur',
  'the quotation marks around the signature are left out':
    'die Anführungszeichen um die Signatur werden weggelassen',
  'Matches once the signature is decoded from its percent-encoding':
    'Passt, sobald die prozentkodierte Signatur dekodiert ist',
  'the signature is percent-decoded': 'die prozentkodierte Signatur wird dekodiert',
  'Matches once the blanks inside the signature are left out':
    'Passt ohne die Leerzeichen in der Signatur',
  'the blanks inside the signature are left out':
    'die Leerzeichen in der Signatur werden weggelassen',
  'Matches one part of the header: its value is a list, or has a word in front':
    'Passt zu einem Teil des Headers: Sein Wert ist eine Liste oder hat ein Wort davor',
  'one part of the signature’s header is taken':
    'ein Teil des Headers mit der Signatur wird genommen',
  'Matches once the = at the end of the signature is put back':
    'Passt, sobald das = am Ende der Signatur wieder da ist',
  'the padding of the signature is put back': 'das Padding der Signatur wird ergänzt',
  'Matches once the signature is decoded twice: it was encoded twice':
    'Passt, wenn die Signatur zweimal dekodiert wird: Sie war doppelt kodiert',
  'the signature is decoded twice': 'die Signatur wird zweimal dekodiert',
  'Matches one of the two signature headers: the other was added on the way':
    'Passt zu einem der beiden Signatur-Header: Der andere kam unterwegs hinzu',
  'one of the two signature headers is taken': 'einer der beiden Signatur-Header wird genommen',
  'The header came more than once with different values, so it is not clear which one counts. Find the proxy or gateway that adds its own.':
    'Der Header kam mehrmals mit verschiedenen Werten, also ist nicht klar, welcher zählt. Suchen Sie den Proxy oder das Gateway, das einen eigenen hinzufügt.',
  'The signature was cut off: all that is left of it matches':
    'Die Signatur wurde abgeschnitten: Alles, was von ihr übrig ist, passt',
  'the rest of the signature is not looked at': 'der Rest der Signatur bleibt außer Betracht',
  'Something on the way limits the length of headers, or the signature was copied in part.':
    'Etwas unterwegs begrenzt die Länge von Headern, oder die Signatur wurde nur teilweise kopiert.',
  'Matches, but the signature’s prefix “{prefix}” is missing':
    'Passt, aber das Präfix „{prefix}“ der Signatur fehlt',
  '“{prefix}” is put in front of the signature': '„{prefix}“ wird vor die Signatur gesetzt',
  'Matches what comes after “{found}”: this provider’s signatures have no prefix':
    'Passt zu dem, was nach „{found}“ kommt: Die Signaturen dieses Anbieters haben kein Präfix',
  'Matches what comes after “{found}”: this provider’s signatures begin with “{expected}”':
    'Passt zu dem, was nach „{found}“ kommt: Die Signaturen dieses Anbieters beginnen mit „{expected}“',
  'the signature is taken from behind “{found}”': 'als Signatur gilt, was nach „{found}“ kommt',
  'Matches if the signature is read as {encoding}':
    'Passt, wenn die Signatur als {encoding} gelesen wird',
  'the signature is read as {encoding}': 'die Signatur wird als {encoding} gelesen',
};
