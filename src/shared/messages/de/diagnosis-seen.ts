import type { Catalogue } from '../../text.ts';

/** What can be seen of a request without a search. */
export const diagnosisSeen: Catalogue = {
  // Headers.
  'This looks like a request of {other}: it carries {header}':
    'Dies sieht nach einer Anfrage von {other} aus: Sie enthält {header}',
  'The source is for {provider}. Change its provider, or give this URL to {provider} only.':
    'Die Quelle ist für {provider} da. Ändern Sie ihren Anbieter, oder geben Sie diese URL nur {provider}.',
  'the signature': 'die Signatur',
  'The header {header} is missing: without it the body cannot be decrypted':
    'Der Header {header} fehlt: Ohne ihn lässt sich der Body nicht entschlüsseln',
  'Encryption may be switched off at {provider}, a proxy may have removed the header, or the sender is another one. What is not encrypted proves nothing.':
    'Vielleicht ist die Verschlüsselung bei {provider} ausgeschaltet, ein Proxy hat den Header entfernt, oder der Absender ist ein anderer. Was nicht verschlüsselt ist, beweist nichts.',
  'A web browser opened this URL: it is not a webhook':
    'Ein Webbrowser hat diese URL geöffnet: Das ist kein Webhook',
  'Giving the URL to a browser is a good test of the way here, but nothing is signed.':
    'Die URL im Browser zu öffnen, ist ein guter Test für den Weg hierher, aber signiert ist dabei nichts.',
  'The request carries no signature at all': 'Die Anfrage enthält überhaupt keine Signatur',
  'No secret is set at {provider}, or a proxy removes its headers. Without {header} nothing can be checked.':
    'Bei {provider} ist kein Geheimnis eingestellt, oder ein Proxy entfernt die Header. Ohne {header} lässt sich nichts prüfen.',
  'The header {header} is missing': 'Der Header {header} fehlt',
  '{provider} always sends it. A proxy may have removed it, or the sender is another one.':
    '{provider} sendet ihn immer. Vielleicht hat ein Proxy ihn entfernt, oder der Absender ist ein anderer.',
  'The body was unpacked on its way: its header still says gzip':
    'Der Body wurde unterwegs entpackt: Sein Header sagt noch gzip',
  'If the provider signs the packed bytes, the signature cannot match any more. Hand the body on as it came.':
    'Signiert der Anbieter die gepackten Bytes, kann die Signatur nicht mehr passen. Reichen Sie den Body weiter, wie er kam.',
  'The header {header} came more than once with different values':
    'Der Header {header} kam mehrmals mit verschiedenen Werten',
  'A proxy may have added a second one. An honest sender sends it once.':
    'Vielleicht hat ein Proxy einen zweiten hinzugefügt. Ein ehrlicher Absender sendet ihn einmal.',

  // Keys.
  'Key “{key}” looks like {what}': 'Der Schlüssel „{key}“ sieht nach etwas anderem aus: {what}',
  '{provider} expects: {hint}': '{provider} erwartet: {hint}',
  'Key “{key}” holds the dots that a portal shows in place of the secret':
    'Der Schlüssel „{key}“ besteht aus den Punkten, die ein Portal anstelle des Geheimnisses zeigt',
  'Reveal the secret in the provider’s portal first, then copy it.':
    'Lassen Sie das Geheimnis im Portal des Anbieters erst anzeigen, und kopieren Sie es dann.',
  'No key of this source can be used for the scheme it is checked by':
    'Kein Schlüssel dieser Quelle ist für das Verfahren brauchbar, nach dem geprüft wird',
  'Paste it again, all of it.': 'Fügen Sie ihn noch einmal ein, und zwar ganz.',
  'This source has no key': 'Diese Quelle hat keinen Schlüssel',
  'Add the secret; what is stored is then judged again.':
    'Fügen Sie das Geheimnis hinzu; was gespeichert ist, wird dann neu geprüft.',
  'The keys of this source cannot be used now: they are locked, or were kept for an earlier run':
    'Die Schlüssel dieser Quelle sind jetzt nicht nutzbar: Sie sind gesperrt, oder sie galten nur für eine frühere Sitzung',
  'Unlock the vault, or paste the key again; what is stored is then judged again.':
    'Entsperren Sie den Tresor, oder fügen Sie den Schlüssel noch einmal ein; was gespeichert ist, wird dann neu geprüft.',
  'The request is signed with the key of “{name}”, which is not the one set here':
    'Die Anfrage ist mit dem Schlüssel von „{name}“ signiert, das ist nicht der hier eingestellte',
  'It belongs to another application. Enter its name and its secret, or ignore it.':
    'Sie gehört zu einer anderen Anwendung. Geben Sie deren Namen und Geheimnis ein, oder ignorieren Sie die Anfrage.',

  // A good signature that is not enough.
  'Matches only “{reading}”, which leaves parts of the request unprotected':
    'Passt nur zu „{reading}“, und das lässt Teile der Anfrage ungeschützt',
  'a weak reading': 'eine schwache Lesart',
  'A match of this kind proves less than the provider promises, so it is never enough by itself.':
    'Passt es nur so, beweist das weniger, als der Anbieter verspricht; allein genügt es daher nie.',
  'Accept it for this source': 'Für diese Quelle akzeptieren',
  'Good signature, but the JSON names a member twice: two programs could read two documents':
    'Gute Signatur, aber das JSON nennt ein Feld doppelt: Zwei Programme könnten zwei Dokumente lesen',
  'An honest sender has no reason to repeat a member. It must be mended at the sender.':
    'Ein ehrlicher Absender hat keinen Grund, ein Feld zu wiederholen. Das muss beim Absender behoben werden.',
  'The signature is good, but the body is not the one it was made for':
    'Die Signatur ist gut, aber der Body ist nicht der, für den sie gemacht wurde',
  'The signature holds a hash of the body, and another body arrived: it was changed or written anew on the way.':
    'Die Signatur enthält einen Hashwert des Bodys, und ein anderer Body kam an: Er wurde unterwegs geändert oder neu geschrieben.',
  'The signature is good, but for another URL': 'Die Signatur ist gut, aber für eine andere URL',
  'Enter the URL exactly as it is registered at the provider as the public URL of this source.':
    'Geben Sie als öffentliche URL dieser Quelle genau die ein, die beim Anbieter eingetragen ist.',
  'The signature is good, but it does not cover the body':
    'Die Signatur ist gut, aber sie deckt den Body nicht ab',
  'A body came with a signature that has no hash of it: anyone could have put it there.':
    'Der Body kam mit einer Signatur ohne dessen Hashwert: Jeder könnte ihn dort hingesetzt haben.',
  'The token is signed, but its claims are not those of this provider':
    'Das Token ist signiert, aber seine Claims sind nicht die dieses Anbieters',
  'Another service with the same secret may have made it. Compare issuer and claims under Headers.':
    'Vielleicht hat es ein anderer Dienst mit demselben Geheimnis gemacht. Vergleichen Sie Aussteller und Claims unter „Header“.',

  // Settings, and checks of the URL.
  'the public URL': 'die öffentliche URL',
  'A value that {provider} signs along is not set: {value}':
    'Ein Wert, den {provider} mitsigniert, ist nicht gesetzt: {value}',
  'Enter it in the settings of this source; stored events are then judged again.':
    'Geben Sie ihn in den Einstellungen dieser Quelle ein; gespeicherte Ereignisse werden dann neu geprüft.',
  'the check of the URL by {provider} lacks {value}':
    'Bei der URL-Prüfung von {provider} fehlt: {value}',
  'a value': 'ein Wert',
  'Compare the query of the request with the provider’s documentation.':
    'Vergleichen Sie die Query der Anfrage mit der Dokumentation des Anbieters.',
  'The verify token of the request is not the one set for this source':
    'Das Verify-Token der Anfrage ist nicht das für diese Quelle eingestellte',
  'Enter the same text here and in the provider’s portal, then let it check the URL again.':
    'Geben Sie hier und im Portal des Anbieters denselben Text ein, und lassen Sie die URL dort noch einmal prüfen.',

  // What is not written as it should be.
  'The URL of the request has characters or escapes in it that no URL has':
    'In der URL der Anfrage stehen Zeichen oder Maskierungen, die keine URL hat',
  "Whatever made this URL must escape them, such as '{' as %7B. Where URL and body are signed side by side, a part of the body may also have been moved into the URL.":
    "Was diese URL erzeugt hat, muss sie maskieren, etwa '{' als %7B. Wo URL und Body nebeneinander signiert werden, kann auch ein Teil des Bodys in die URL verschoben worden sein.",
  'The body does not have the form that {provider} sends':
    'Der Body hat nicht die Form, die {provider} sendet',
  'The body is empty.': 'Der Body ist leer.',
  'Look at the body: encryption or signing may be switched off at the provider.':
    'Sehen Sie sich den Body an: Vielleicht ist beim Anbieter das Verschlüsseln oder Signieren ausgeschaltet.',
  'The body carries no signature where this provider puts it':
    'Der Body enthält keine Signatur an der Stelle, an die dieser Anbieter sie setzt',
  'Check that signing is switched on at {provider}, and that the right scheme is chosen.':
    'Prüfen Sie, ob bei {provider} das Signieren eingeschaltet und das richtige Verfahren gewählt ist.',
  'The signature in the request is not written as {provider} writes it':
    'Die Signatur in der Anfrage ist nicht so geschrieben, wie {provider} sie schreibt',
  'The signature in {header} is not written as {provider} writes it':
    'Die Signatur in {header} ist nicht so geschrieben, wie {provider} sie schreibt',
  'Compare prefix, encoding and length with the provider’s documentation.':
    'Vergleichen Sie Präfix, Kodierung und Länge mit der Dokumentation des Anbieters.',
  'The request is signed, but only in versions that the keys of this source cannot check':
    'Die Anfrage ist signiert, aber nur in Versionen, die die Schlüssel dieser Quelle nicht prüfen können',
  'Found: none that is known. Add the kind of key that belongs to it.':
    'Gefunden: keine bekannte. Fügen Sie die Art von Schlüssel hinzu, die dazugehört.',
  'Found: {versions}. Add the kind of key that belongs to it.':
    'Gefunden: {versions}. Fügen Sie die Art von Schlüssel hinzu, die dazugehört.',
  'The request asks for an algorithm that {provider} does not use':
    'Die Anfrage verlangt einen Algorithmus, den {provider} nicht benutzt',
  'The request asks for an algorithm that {provider} does not use ({algorithm})':
    'Die Anfrage verlangt einen Algorithmus, den {provider} nicht benutzt ({algorithm})',
  'A request may not choose a weaker algorithm for itself. Choose a documented one at the provider.':
    'Eine Anfrage darf sich keinen schwächeren Algorithmus aussuchen. Wählen Sie beim Anbieter einen dokumentierten.',
  'The request names a certificate that is not on the provider’s own host':
    'Die Anfrage nennt ein Zertifikat, das nicht auf dem Host des Anbieters liegt',
  'Anyone can sign with a certificate of their own. Do not trust this request.':
    'Mit einem eigenen Zertifikat kann jeder signieren. Vertrauen Sie dieser Anfrage nicht.',
  'The body was larger than the limit, so its end is not there to be checked':
    'Der Body war größer als die Grenze, daher fehlt sein Ende zum Prüfen',
  'Raise “Largest body” in the settings, and have the event sent again.':
    'Erhöhen Sie „Größter Body“ in den Einstellungen, und lassen Sie das Ereignis noch einmal senden.',
  'The signature has {found} hex digits; this provider’s have {digits}':
    'Die Signatur hat {found} Hex-Ziffern; die dieses Anbieters haben {digits}',
  'It was cut off on the way, or another algorithm made it: 32 digits are MD5, 40 SHA-1, 64 SHA-256, 128 SHA-512.':
    'Sie wurde unterwegs abgeschnitten, oder ein anderer Algorithmus hat sie gemacht: 32 Ziffern sind MD5, 40 SHA-1, 64 SHA-256, 128 SHA-512.',

  // The signed time.
  'The signed time has a decimal fraction: this provider sends whole numbers':
    'Die signierte Zeit hat Nachkommastellen: Dieser Anbieter sendet ganze Zahlen',
  'The sender writes it with time.time() or the like. Round it before signing.':
    'Der Absender schreibt sie mit time.time() oder Ähnlichem. Runden Sie sie vor dem Signieren.',
  'The signed time is an ISO date: this provider sends Unix seconds':
    'Die signierte Zeit ist ein ISO-Datum: Dieser Anbieter sendet Unix-Sekunden',
  'The signed time is an HTTP date: this provider sends Unix seconds':
    'Die signierte Zeit ist ein HTTP-Datum: Dieser Anbieter sendet Unix-Sekunden',
  'The signed time is a number: this provider sends a date':
    'Die signierte Zeit ist eine Zahl: Dieser Anbieter sendet ein Datum',
  'The sender is another program than this source is for, or is configured wrongly.':
    'Der Absender ist ein anderes Programm als das, für das diese Quelle da ist, oder er ist falsch konfiguriert.',
  'The signed time cannot be read': 'Die signierte Zeit ist nicht lesbar',
  'Compare the timestamp under Headers with the provider’s documentation.':
    'Vergleichen Sie den Zeitstempel unter „Header“ mit der Dokumentation des Anbieters.',

  // Decryption.
  'A request may not choose its cipher freely. Compare its headers with the provider’s documentation.':
    'Eine Anfrage darf ihre Verschlüsselung nicht frei wählen. Vergleichen Sie ihre Header mit der Dokumentation des Anbieters.',
  'Compare the headers of the request with the provider’s documentation.':
    'Vergleichen Sie die Header der Anfrage mit der Dokumentation des Anbieters.',
  'Encryption may be switched off at the provider, or the body was changed on the way.':
    'Vielleicht ist die Verschlüsselung beim Anbieter ausgeschaltet, oder der Body wurde unterwegs geändert.',
  'Most likely the key is another one. A single changed byte can give the same result, so compare the key first.':
    'Höchstwahrscheinlich ist der Schlüssel ein anderer. Ein einziges geändertes Byte kann dasselbe bewirken; vergleichen Sie zuerst den Schlüssel.',
  'Either the key is another one and the padding fits by chance, or the body was changed on the way.':
    'Entweder ist der Schlüssel ein anderer und das Padding passt zufällig, oder der Body wurde unterwegs geändert.',
  'The key is probably right. The sender encrypts something else than this provider does.':
    'Der Schlüssel stimmt wahrscheinlich. Der Absender verschlüsselt etwas anderes als dieser Anbieter.',
};
