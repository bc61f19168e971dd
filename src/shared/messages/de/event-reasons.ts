/**
 * What each verdict means, and what to do about it. A provider stands after “von” or “bei” only:
 * where its name is not known, it is “dem Anbieter”.
 */
import type { Catalogue } from '../../text.ts';

export const eventReasons: Catalogue = {
  'the provider': 'dem Anbieter',
  key: 'Schlüssel',
  signature: 'Signatur',
  algorithm: 'Algorithmus',
  // Good
  'The payload could be decrypted with the {secret} of this source. It is not signed, so this does not prove who sent it.':
    'Die Nutzdaten ließen sich mit dem Schlüssel dieser Quelle („{secret}“) entschlüsseln. Sie sind nicht signiert, das beweist also nicht, wer sie gesendet hat.',
  'Treat the content as unproven: look it up at the provider before acting on it.':
    'Behandeln Sie den Inhalt als unbewiesen: Fragen Sie ihn beim Anbieter ab, bevor Sie danach handeln.',
  'The signature is good, but it covers only a part of the request.':
    'Die Signatur ist gut, schützt aber nur einen Teil der Anfrage.',
  'Use only the signed part; see “What this proves” below.':
    'Verwenden Sie nur den signierten Teil; siehe unten „Was das beweist“.',
  'The signature is good, but it does not cover what the request says.':
    'Die Signatur ist gut, schützt aber nicht, was in der Anfrage steht.',
  'Do not act on the content of this request alone.':
    'Handeln Sie nicht allein nach dem Inhalt dieser Anfrage.',
  'The signature is good, but of the body it covers only a CRC32. That is not a cryptographic checksum: a different body with the same CRC32 verifies as well.':
    'Die Signatur ist gut, schützt vom Body aber nur eine CRC32. Das ist keine kryptografische Prüfsumme: Ein anderer Body mit derselben CRC32 wird ebenso bestätigt.',
  'This was the provider’s own check of the URL, and it was answered.':
    'Das war die eigene Prüfung der URL durch den Anbieter, und sie wurde beantwortet.',
  'The signature matches a key of this source: the request was made by someone who has that key, and its body was not changed on the way.':
    'Die Signatur passt zu einem Schlüssel dieser Quelle: Die Anfrage stammt von jemandem, der diesen Schlüssel hat, und ihr Body wurde unterwegs nicht geändert.',
  // Not checked
  'Captured, not checked: this source had no key when this was last judged.':
    'Erfasst, nicht geprüft: Bei der letzten Prüfung hatte diese Quelle keinen Schlüssel.',
  'It has {count, plural, one {# key} other {# keys}} now: check it again.':
    'Jetzt hat sie {count, plural, one {# Schlüssel} other {# Schlüssel}}: Prüfen Sie erneut.',
  'Captured, not checked: this source has no key yet.':
    'Erfasst, nicht geprüft: Diese Quelle hat noch keinen Schlüssel.',
  'Add the {secret} to this source. This event and all the others that are here are then checked.':
    'Fügen Sie dieser Quelle einen Schlüssel hinzu („{secret}“). Dieses Ereignis und alle anderen hier werden dann geprüft.',
  'The secrets were locked or not here when this arrived, so nothing was checked.':
    'Die Geheimnisse waren beim Eintreffen gesperrt oder nicht da, daher wurde nichts geprüft.',
  'Unlock the secrets if they are locked. A key that is not here has to be pasted again. This event is then judged anew.':
    'Entsperren Sie die Geheimnisse, falls sie gesperrt sind. Ein Schlüssel, der nicht da ist, muss neu eingefügt werden. Dieses Ereignis wird dann neu geprüft.',
  'Not checked: this version of Countersign does not know the provider of this source.':
    'Nicht geprüft: Diese Version von Countersign kennt den Anbieter dieser Quelle nicht.',
  'Choose another provider in the settings of this source. The events that are here are then judged again.':
    'Wählen Sie in den Einstellungen dieser Quelle einen anderen Anbieter. Die Ereignisse hier werden dann neu geprüft.',
  // Refused
  'The signature is good, but its time is {length} in the future. That is too far: {allowed} are allowed.':
    'Die Signatur ist gut, aber ihre Zeit liegt in der Zukunft ({length}). Das ist zu weit, erlaubt: {allowed}.',
  'One of the two clocks is wrong. Check the date and time of this computer first.':
    'Eine der beiden Uhren geht falsch. Prüfen Sie zuerst Datum und Uhrzeit dieses Computers.',
  'If the sender’s clock is known to be ahead, allow more time in the settings of this source.':
    'Wenn die Uhr des Absenders bekanntermaßen vorgeht, erlauben Sie in den Einstellungen dieser Quelle mehr Zeit.',
  'The signature is good, but it was made {length} before it arrived. That is too old: {allowed} are allowed.':
    'Die Signatur ist gut, wurde aber {length} vor dem Eintreffen gemacht. Das ist zu alt, erlaubt: {allowed}.',
  'Usually an old request was sent again: by a retry, by a replay tool, or by someone who recorded it.':
    'Meist wurde eine alte Anfrage noch einmal gesendet: vom Absender, von einem Werkzeug, das Anfragen erneut einspielt, oder von jemandem, der sie aufgezeichnet hat.',
  'If every request is about this old, the clock of this computer is probably wrong.':
    'Wenn jede Anfrage etwa so alt ist, geht wahrscheinlich die Uhr dieses Computers falsch.',
  'To test with recorded requests, allow more time in the settings of this source.':
    'Um mit aufgezeichneten Anfragen zu testen, erlauben Sie in den Einstellungen dieser Quelle mehr Zeit.',
  'The signature does not match any key of this source. Wrong key, or the body was changed on the way.':
    'Die Signatur passt zu keinem Schlüssel dieser Quelle. Falscher Schlüssel, oder der Body wurde unterwegs geändert.',
  'Compare the {secret} in the portal of {provider} with the key here. Each endpoint often has its own.':
    'Vergleichen Sie „{secret}“ im Portal von {provider} mit dem Schlüssel hier. Oft hat jeder Endpunkt seinen eigenen.',
  'If the key is right, something between the sender and here changed the body: a proxy, a gateway or a framework that parses JSON and writes it again.':
    'Wenn der Schlüssel stimmt, hat etwas auf dem Weg vom Absender hierher den Body geändert: ein Proxy, ein Gateway oder ein Framework, das JSON liest und neu schreibt.',
  'If neither explains it, someone else may have sent this. Do not trust it.':
    'Wenn beides es nicht erklärt, hat das vielleicht jemand anderes gesendet. Vertrauen Sie der Anfrage nicht.',
  'The signature matches only a weak reading of the request: one that leaves parts unprotected that matter. So it is not accepted.':
    'Die Signatur passt nur zu einer schwachen Lesart der Anfrage, die wichtige Teile ungeschützt lässt. Daher wird sie nicht akzeptiert.',
  'The signature matches only a weak reading of the request (“{reading}”): one that leaves parts unprotected that matter. So it is not accepted.':
    'Die Signatur passt nur zu einer schwachen Lesart der Anfrage („{reading}“), die wichtige Teile ungeschützt lässt. Daher wird sie nicht akzeptiert.',
  'The signature covers the body alone, not the request line and the date. A proxy that changes the path does that: enter the URL as registered in the settings of this source.':
    'Die Signatur schützt allein den Body, nicht die Anfragezeile und das Datum. Das kommt von einem Proxy, der den Pfad ändert: Tragen Sie in den Einstellungen dieser Quelle die URL so ein, wie sie registriert ist.',
  'If your sender really signs only the body, you may accept that in the settings of this source.':
    'Wenn Ihr Absender wirklich nur den Body signiert, können Sie das in den Einstellungen dieser Quelle akzeptieren.',
  'Anyone who recorded one such request could put other content under the same signature. Ask the sender to sign the whole body.':
    'Wer eine solche Anfrage aufgezeichnet hat, könnte anderen Inhalt unter dieselbe Signatur setzen. Bitten Sie den Absender, den ganzen Body zu signieren.',
  'The signature matches, but the JSON body names a member twice. Two programs could read two different documents from it, so it is not accepted.':
    'Die Signatur passt, aber der JSON-Body nennt ein Feld doppelt. Zwei Programme könnten daraus zwei verschiedene Dokumente lesen, daher wird sie nicht akzeptiert.',
  'Look at the body for the repeated name. An honest sender has no reason to repeat one.':
    'Suchen Sie im Body nach dem doppelten Namen. Ein ehrlicher Absender hat keinen Grund, einen zu wiederholen.',
  'If your sender does this by mistake, it must be fixed there.':
    'Wenn Ihr Absender das versehentlich tut, muss es dort behoben werden.',
  'The payload could not be decrypted with any key of this source: the {secret} is another one, or the payload was damaged or made by someone else.':
    'Die Nutzdaten ließen sich mit keinem Schlüssel dieser Quelle entschlüsseln: „{secret}“ lautet anders, oder sie wurden beschädigt oder von jemand anderem gemacht.',
  'Compare the {secret} in the portal of {provider} with the key here.':
    'Vergleichen Sie „{secret}“ im Portal von {provider} mit dem Schlüssel hier.',
  'If it is the same, do not trust this request.':
    'Wenn beide gleich sind, vertrauen Sie dieser Anfrage nicht.',
  'The signature is good, but the body is not the one that it was made for: its hash differs from the one that {provider} signed.':
    'Die Signatur ist gut, aber der Body ist nicht der, für den sie gemacht wurde: Sein Hashwert ist ein anderer als der, der von {provider} signiert wurde.',
  'Something between the sender and here changed the body: a proxy, a gateway or a framework that parses JSON and writes it again.':
    'Etwas auf dem Weg vom Absender hierher hat den Body geändert: ein Proxy, ein Gateway oder ein Framework, das JSON liest und neu schreibt.',
  'If nothing did, someone put another body under a recorded signature. Do not trust it.':
    'Wenn es das nicht war, hat jemand einen anderen Body unter eine aufgezeichnete Signatur gesetzt. Vertrauen Sie der Anfrage nicht.',
  'The signature is good, but it says nothing about the body, and {provider} should have signed that, too. So anyone who recorded one such request could send another body.':
    'Die Signatur ist gut, sagt aber nichts über den Body, und der hätte von {provider} mitsigniert werden sollen. Wer eine solche Anfrage aufgezeichnet hat, könnte also einen anderen Body senden.',
  'Check in the portal of {provider} that the body is signed along, and that this request is one of its webhooks.':
    'Prüfen Sie im Portal von {provider}, ob der Body mitsigniert wird und ob diese Anfrage einer der Webhooks von dort ist.',
  'The signature is good, but it was made for another URL than the one of this source.':
    'Die Signatur ist gut, wurde aber für eine andere URL gemacht als die dieser Quelle.',
  'If requests reach Countersign through a proxy or under another path, enter the URL as registered at the provider in the settings of this source.':
    'Wenn Anfragen über einen Proxy oder unter einem anderen Pfad zu Countersign kommen, tragen Sie in den Einstellungen dieser Quelle die URL so ein, wie sie beim Anbieter eingetragen ist.',
  'If the URL is right, the request was meant for someone else and sent here. Do not trust it.':
    'Wenn die URL stimmt, war die Anfrage für jemand anderen bestimmt und wurde hierher gesendet. Vertrauen Sie ihr nicht.',
  'The signature is good, but what it says of itself is not what this source expects: {claim} is another one.':
    'Die Signatur ist gut, aber was sie über sich sagt, ist nicht, was diese Quelle erwartet: {claim} lautet anders.',
  'a signed claim': 'eine signierte Angabe',
  'Compare {claim} with the settings of this source, as they stand in the portal of {provider}.':
    'Vergleichen Sie {claim} mit den Einstellungen dieser Quelle, wie sie im Portal von {provider} stehen.',
  'the value': 'den Wert',
  'If they are right, the request was made for someone else. Do not trust it.':
    'Wenn sie stimmen, wurde die Anfrage für jemand anderen gemacht. Vertrauen Sie ihr nicht.',
  'The request names another key than the one this source has been set to.':
    'Die Anfrage nennt einen anderen Schlüssel als den, auf den diese Quelle eingestellt ist.',
  'The request names another key than the one this source has been set to ({key}).':
    'Die Anfrage nennt einen anderen Schlüssel als den, auf den diese Quelle eingestellt ist ({key}).',
  'Compare the name of the key in the portal of {provider} with the settings of this source.':
    'Vergleichen Sie den Namen des Schlüssels im Portal von {provider} mit den Einstellungen dieser Quelle.',
  'If it belongs to another account or environment, give that a source of its own.':
    'Wenn er zu einem anderen Konto oder einer anderen Umgebung gehört, geben Sie diesem eine eigene Quelle.',
  // Could not be checked
  'a setting': 'eine Einstellung',
  'The URL of the request holds a bracket, a quote or a control character that a URL never holds as it is. The URL is signed directly before the body, so where the one ends and the other begins cannot be told.':
    'Die URL der Anfrage enthält eine Klammer, ein Anführungszeichen oder ein Steuerzeichen, wie es unverändert nie in einer URL steht. Die URL wird direkt vor dem Body signiert, daher ist nicht zu erkennen, wo das eine endet und das andere beginnt.',
  'An honest sender writes such characters as %7B and the like. If it came through a proxy, check that the proxy does not rewrite the URL.':
    'Ein ehrlicher Absender schreibt solche Zeichen als %7B und dergleichen. Wenn die Anfrage über einen Proxy kam, prüfen Sie, ob er die URL umschreibt.',
  'The request has no {subject} header, so there is nothing to check it by.':
    'Die Anfrage hat keinen {subject}-Header, daher gibt es nichts, woran sie zu prüfen wäre.',
  'Check that a secret is set in the portal of {provider}: without one, requests are sent unsigned.':
    'Prüfen Sie, ob im Portal von {provider} ein Geheimnis gesetzt ist: Ohne Geheimnis werden Anfragen unsigniert gesendet.',
  'If it came through a proxy, check that the proxy passes this header on.':
    'Wenn die Anfrage über einen Proxy kam, prüfen Sie, ob er diesen Header weitergibt.',
  'If it did not come from the provider at all, do not trust it.':
    'Wenn die Anfrage gar nicht vom Anbieter kam, vertrauen Sie ihr nicht.',
  'The {subject} header was sent more than once with different values, or holds a character that separates the signed parts, so it can be read in two ways.':
    'Der {subject}-Header wurde mehrmals mit verschiedenen Werten gesendet oder enthält ein Zeichen, das die signierten Teile trennt. Daher ist er auf zwei Arten lesbar.',
  'A proxy may have added a second one. An honest sender sends it once, in one meaning.':
    'Vielleicht hat ein Proxy einen zweiten hinzugefügt. Ein ehrlicher Absender sendet ihn einmal und eindeutig.',
  'The {subject} header does not hold a signature in the form that {provider} uses.':
    'Der {subject}-Header enthält keine Signatur in der Form, die bei {provider} üblich ist.',
  'Compare the header with the provider’s documentation: prefix, hex or base64, length.':
    'Vergleichen Sie den Header mit der Dokumentation des Anbieters: Präfix, Hex oder Base64, Länge.',
  'Check that this URL belongs to the provider you chose for this source.':
    'Prüfen Sie, ob diese URL zu dem Anbieter gehört, den Sie für diese Quelle gewählt haben.',
  'The signed time is not written as a time that the provider would send, so the signature could not be computed.':
    'Die signierte Zeit ist nicht so geschrieben, wie der Anbieter sie senden würde, daher ließ sich die Signatur nicht berechnen.',
  'Look at the timestamp under Headers, and compare it with the provider’s documentation.':
    'Sehen Sie sich den Zeitstempel unter „Header“ an und vergleichen Sie ihn mit der Dokumentation des Anbieters.',
  'The body does not hold {payload} in the expected form, so there is nothing to decrypt.':
    'Der Body enthält {payload} nicht in der erwarteten Form, daher gibt es nichts zu entschlüsseln.',
  'the payload': 'die Nutzdaten',
  'Look at the body: the provider sends JSON or a form with exactly one such field.':
    'Sehen Sie sich den Body an: Der Anbieter sendet JSON oder ein Formular mit genau einem solchen Feld.',
  'Check that encryption is switched on at the provider.':
    'Prüfen Sie, ob die Verschlüsselung beim Anbieter eingeschaltet ist.',
  'The {subject} header holds signatures, but only of a kind that the keys of this source cannot check.':
    'Der {subject}-Header enthält Signaturen, aber nur solche, die sich mit den Schlüsseln dieser Quelle nicht prüfen lassen.',
  'Check which kind of key the sender uses, and add that one: a shared secret and a public key are not the same.':
    'Prüfen Sie, welche Art von Schlüssel der Absender verwendet, und fügen Sie diesen hinzu: Ein gemeinsames Geheimnis und ein öffentlicher Schlüssel sind nicht dasselbe.',
  'The {header} header asks for an algorithm that is not on the list of {provider}, so it was not tried.':
    'Der {header}-Header verlangt einen Algorithmus, der nicht auf der Liste von {provider} steht, daher wurde er nicht versucht.',
  'Choose one of the documented algorithms at the provider. A request may not choose a weaker one for itself.':
    'Wählen Sie beim Anbieter einen der dokumentierten Algorithmen. Eine Anfrage darf sich nicht selbst einen schwächeren aussuchen.',
  'No key of this source can be used as a {secret}, so nothing could be checked.':
    'Kein Schlüssel dieser Quelle ist als „{secret}“ verwendbar, daher ließ sich nichts prüfen.',
  'Remove the key and paste it again, all of it.':
    'Entfernen Sie den Schlüssel und fügen Sie ihn noch einmal vollständig ein.',
  'A key kept for an earlier run only must be pasted again, too.':
    'Auch ein Schlüssel, der nur für eine frühere Sitzung galt, muss neu eingefügt werden.',
  'Only the first {stored} of {total} were kept, and a signature covers all of it, so it could not be checked.':
    'Nur die ersten {stored} von {total} wurden aufbewahrt, und eine Signatur umfasst alles, daher ließ sie sich nicht prüfen.',
  'Raise “Largest body” in the settings of Countersign, and let the sender send it again.':
    'Erhöhen Sie „Größter Body“ in den Einstellungen von Countersign und lassen Sie den Absender noch einmal senden.',
  'The request holds no signature where {provider} puts one: {place}.':
    'Die Anfrage enthält keine Signatur an der Stelle, die bei {provider} dafür vorgesehen ist: {place}.',
  'it is not there': 'sie fehlt',
  'Check in the portal of {provider} that signing is switched on for this webhook.':
    'Prüfen Sie im Portal von {provider}, ob für diesen Webhook das Signieren eingeschaltet ist.',
  'A setting of this source is missing, and it is part of what {provider} signs: {setting}.':
    'Eine Einstellung dieser Quelle fehlt, die zu dem gehört, was von {provider} signiert wird: {setting}.',
  'Enter “{setting}” in the settings of this source, as it stands in the portal of {provider}. The events that are here are then judged again.':
    'Tragen Sie „{setting}“ in den Einstellungen dieser Quelle ein, wie es im Portal von {provider} steht. Die Ereignisse hier werden dann neu geprüft.',
  'The request says where to get the certificate it was signed with, and that is not a place of {provider}. So it was not followed.':
    'Die Anfrage sagt, woher das Zertifikat zu ihrer Signatur zu holen ist, und dieser Ort gehört nicht zu {provider}. Daher wurde es nicht geholt.',
  'An honest sender has no reason to do that. Do not trust this request.':
    'Ein ehrlicher Absender hat keinen Grund dazu. Vertrauen Sie dieser Anfrage nicht.',
  'If the provider moved its certificates, a newer Countersign knows the new place.':
    'Wenn der Anbieter seine Zertifikate verlegt hat, kennt ein neueres Countersign den neuen Ort.',
};
