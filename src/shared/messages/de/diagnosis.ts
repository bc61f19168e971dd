import type { Catalogue } from '../../text.ts';

/** Diagnosis in general, and the axes of scheme, header, URL, content, algorithm and time. */
export const diagnosis: Catalogue = {
  'Matches with {count, plural, =2 {two} =3 {three} =4 {four} other {#}} changes: {changes}':
    'Passt nach {count, plural, =2 {zwei} =3 {drei} =4 {vier} other {#}} Änderungen: {changes}',

  // Time.
  'Allow {length} for this source': 'Für diese Quelle {length} zulassen',
  'then allow {length} for this source': 'dann für diese Quelle {length} zulassen',
  'Good signature, but its time is written in milliseconds where seconds are expected':
    'Gute Signatur, aber ihre Zeit steht in Millisekunden da, wo Sekunden erwartet werden',
  'its time is taken for milliseconds': 'ihre Zeit wird als Millisekunden gelesen',
  'The sender signs with the wrong unit. It must be mended there: the unit cannot be guessed safely.':
    'Der Absender signiert mit der falschen Einheit. Das muss dort behoben werden: Die Einheit lässt sich nicht sicher erraten.',
  'This source allows {length}.': 'Diese Quelle lässt {length} zu.',
  'Good signature, {length} in the future: your clock is behind, or the sender’s is ahead':
    'Gute Signatur, {length} in der Zukunft: Ihre Uhr geht nach, oder die des Absenders geht vor',
  'its time, {length} in the future, is allowed':
    'ihre Zeit, {length} in der Zukunft, wird zugelassen',
  'The request’s own Date header agrees with your clock, so it is the signed time that is ahead.':
    'Der Date-Header der Anfrage stimmt mit Ihrer Uhr überein, also geht die signierte Zeit vor.',
  'Compare the clock of this computer with a time server first.':
    'Vergleichen Sie zuerst die Uhr dieses Computers mit einem Zeitserver.',
  'Good signature, but {length} old: your clock, a replay, or a retry':
    'Gute Signatur, aber {length} alt: Ihre Uhr, erneut eingespielt oder erneut gesendet',
  'its age of {length} is allowed': 'ihr Alter ({length}) wird zugelassen',
  'The request’s Date header is fresh and only the signed time is old: an old event was sent again.':
    'Der Date-Header der Anfrage ist frisch und nur die signierte Zeit ist alt: Ein altes Ereignis wurde noch einmal gesendet.',
  'If every request is about this old, your clock is ahead. If it is this one alone, it was recorded and sent again, or waited in a queue.':
    'Ist jede Anfrage etwa so alt, geht Ihre Uhr vor. Ist es nur diese, wurde sie aufgezeichnet und noch einmal gesendet, oder sie lag in einer Warteschlange.',

  // Algorithm.
  'Choose {value}': '{value} wählen',
  'then choose {value}': 'dann {value} wählen',
  'Signed with {found}, where {usual} is expected': 'Signiert mit: {found}; erwartet wird: {usual}',
  'it is signed with {found}': 'das Signaturverfahren ist {found}',
  'The sender uses another algorithm than the scheme of this source. Check that provider, scheme and settings are right, or describe the sender’s own scheme.':
    'Der Absender benutzt einen anderen Algorithmus als das Verfahren dieser Quelle. Prüfen Sie, ob Anbieter, Verfahren und Einstellungen stimmen, oder beschreiben Sie das eigene Verfahren des Absenders.',
  'HMAC-{hash}': 'HMAC-{hash}',
  'plain {hash} with the secret inside': 'einfacher {hash}-Hashwert mit dem Geheimnis darin',
  'RSA PKCS#1 v1.5 with {hash}': 'RSA PKCS#1 v1.5 mit {hash}',
  'RSA-PSS with {hash}': 'RSA-PSS mit {hash}',
  'ECDSA with {hash}': 'ECDSA mit {hash}',
  'ECDSA with {hash}, r and s side by side': 'ECDSA mit {hash}, r und s nebeneinander',
  'comparison with the token': 'Vergleich mit dem Token',

  // Signed content.
  'Matches if the {part} alone is signed': 'Passt, wenn allein „{part}“ signiert ist',
  'the {part} alone is signed': 'allein „{part}“ ist signiert',
  'Matches if {parts} are signed, with {separator, select, dot {a dot} colon {a colon} line {a line end} bar {a bar} plus {a plus} other {nothing}} between them':
    'Passt, wenn {parts} signiert sind, {separator, select, dot {mit einem Punkt} colon {mit einem Doppelpunkt} line {mit einem Zeilenende} bar {mit einem senkrechten Strich} plus {mit einem Plus} other {ohne etwas}} dazwischen',
  '{parts} are signed, with {separator, select, dot {a dot} colon {a colon} line {a line end} bar {a bar} plus {a plus} other {nothing}} between them':
    '{parts} sind signiert, {separator, select, dot {mit einem Punkt} colon {mit einem Doppelpunkt} line {mit einem Zeilenende} bar {mit einem senkrechten Strich} plus {mit einem Plus} other {ohne etwas}} dazwischen',
  'The sender puts the signed content together differently from this provider’s documentation. Check that provider and scheme are right, or describe the sender’s own scheme.':
    'Der Absender setzt den signierten Inhalt anders zusammen als in der Dokumentation dieses Anbieters. Prüfen Sie, ob Anbieter und Verfahren stimmen, oder beschreiben Sie das eigene Verfahren des Absenders.',
  id: 'ID',
  URL: 'URL',

  // Parts of the signed content.
  'path of the public URL': 'Pfad der öffentlichen URL',
  'public URL': 'öffentliche URL',
  'public URL, partly decoded': 'öffentliche URL, teilweise dekodiert',
  'public URL without query': 'öffentliche URL ohne Query',
  're-serialised body': 'neu serialisierter Body',
  'sorted parameters': 'sortierte Parameter',
  timestamp: 'Zeitstempel',
  'header and claims of the token': 'Header und Claims des Tokens',

  // URL.
  'Signed for {url}: the URL registered at the provider is not this one':
    'Signiert für {url}: Beim Anbieter ist eine andere URL eingetragen als diese',
  'the URL is {url}': 'die URL ist {url}',
  'The provider signs the URL it has on file. Enter exactly that one as the public URL of this source, or register the present URL at the provider.':
    'Der Anbieter signiert die URL, die bei ihm eingetragen ist. Geben Sie genau diese als öffentliche URL dieser Quelle ein, oder tragen Sie die jetzige URL beim Anbieter ein.',
  'Use this URL': 'Diese URL verwenden',
  'then use this URL': 'dann diese URL verwenden',

  // Headers.
  'The signature arrives in the header {name} in place of {usual}':
    'Die Signatur kommt im Header {name} an, nicht in {usual}',
  'the usual one': 'dem üblichen',
  'the signature is taken from {name}': 'die Signatur wird aus {name} genommen',
  'Something between the provider and you renames headers, or the sender is another one than this source is for.':
    'Etwas zwischen dem Anbieter und Ihnen benennt Header um, oder der Absender ist ein anderer als der, für den diese Quelle da ist.',
  'Take the signature from there': 'Signatur von dort nehmen',
  'then take the signature from there': 'dann die Signatur von dort nehmen',
  'Matches, but the request names the key “{name}”, which is not the one set here':
    'Passt, aber die Anfrage nennt den Schlüssel „{name}“, der nicht der hier eingestellte ist',
  'the key’s name is “{name}”': 'der Schlüssel heißt „{name}“',
  'The secret is the right one: only the name of the key in this source’s settings is not.':
    'Das Geheimnis ist das richtige: Nur der Name des Schlüssels in den Einstellungen dieser Quelle stimmt nicht.',
  'Take over this name': 'Diesen Namen übernehmen',
  'then take over this name': 'dann diesen Namen übernehmen',

  // Provider and scheme.
  'Matches key “{key}” as {scheme}, which no longer counts: this source has a key for a stronger scheme':
    'Passt zum Schlüssel „{key}“ nach dem Verfahren „{scheme}“, das nicht mehr zählt: Diese Quelle hat einen Schlüssel für ein stärkeres',
  'it is taken for {scheme} of {provider}': 'als Verfahren gilt „{scheme}“ von {provider}',
  'The sender has not been switched to the stronger scheme. Do so at {provider}, or remove the key for it here.':
    'Der Absender wurde noch nicht auf das stärkere Verfahren umgestellt. Tun Sie das bei {provider}, oder entfernen Sie hier den Schlüssel dafür.',
  'This is signed by another scheme of {provider}: it verifies as {scheme} with key “{key}”':
    'Signiert nach einem anderen Verfahren von {provider}: Mit dem Schlüssel „{key}“ wird die Anfrage als „{scheme}“ bestätigt',
  'Choose that scheme in the settings of this source if the provider is known to use it for this URL.':
    'Wählen Sie dieses Verfahren in den Einstellungen dieser Quelle, wenn der Anbieter es für diese URL bekanntermaßen benutzt.',
  'Use {scheme}': '„{scheme}“ verwenden',
  'then use {scheme}': 'dann „{scheme}“ verwenden',
  'This is {article, select, an {an} other {a}} {family} request, and verifies with key “{key}”':
    'Dies ist {article, select, other {eine}} Anfrage von {family} und wird mit dem Schlüssel „{key}“ bestätigt',
  'This is {article, select, an {an} other {a}} {family} request, and verifies as {provider} with key “{key}”':
    'Dies ist {article, select, other {eine}} Anfrage von {family} und wird als {provider} mit dem Schlüssel „{key}“ bestätigt',
  'it is taken for {provider}': 'als Anbieter gilt {provider}',
  'The URL of this source was given to another provider than the one it is for.':
    'Die URL dieser Quelle wurde einem anderen Anbieter gegeben als dem, für den sie da ist.',
  'Change the provider to {provider}': 'Anbieter zu {provider} ändern',
  'then change the provider to {provider}': 'dann den Anbieter zu {provider} ändern',

  // Around events: their order, parts of bodies, test events.
  event: 'Ereignis',
  'This body has no such part.': 'Diesen Teil hat der Body nicht.',
  'Open the event again to see the parts it has.':
    'Öffnen Sie das Ereignis noch einmal, um seine Teile zu sehen.',
  'The test event did not get through to the receiver.':
    'Das Testereignis kam nicht beim Empfänger an.',
  'Check that the receiver is listening, then send it again.':
    'Prüfen Sie, ob der Empfänger lauscht, und senden Sie es dann noch einmal.',
};
