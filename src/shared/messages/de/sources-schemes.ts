/** Schemes of the user's own: the builder, the list, and what their choices are called. */
import type { Catalogue } from '../../text.ts';

export const sourcesSchemes: Catalogue = {
  // The list.
  'Your schemes…': 'Eigene Verfahren …',
  'Not in the list?': 'Nicht in der Liste?',
  'Describe a provider': 'Anbieter beschreiben',
  'Describe a provider…': 'Anbieter beschreiben …',
  'Import a scheme…': 'Verfahren importieren …',
  '“{name}” imported': '„{name}“ importiert',
  'No scheme of your own yet. Describe how a provider signs, or import what someone else described.':
    'Noch kein eigenes Verfahren. Beschreiben Sie, wie ein Anbieter signiert, oder importieren Sie, was jemand anderes beschrieben hat.',
  'Scheme exported': 'Verfahren exportiert',
  'It holds no key and no event.': 'Es enthält keinen Schlüssel und kein Ereignis.',
  'No source uses it.': 'Keine Quelle verwendet es.',
  'Used by {count, plural, one {# source} other {# sources}}.':
    'Von {count, plural, one {# Quelle} other {# Quellen}} verwendet.',
  'Add a source…': 'Quelle hinzufügen …',
  'Edit…': 'Bearbeiten …',
  'Remove scheme': 'Verfahren entfernen',
  'It cannot be undone. Export it first if it may be needed again.':
    'Das lässt sich nicht rückgängig machen. Exportieren Sie es vorher, falls es noch gebraucht werden könnte.',

  // Once it is saved.
  '“{name}” is saved': '„{name}“ ist gespeichert',
  'It can be used for {source}, where the event is from: its stored events are then judged again. Or add a source with it.':
    'Es lässt sich für {source} verwenden, woher das Ereignis stammt: Die gespeicherten Ereignisse werden dann neu geprüft. Oder fügen Sie eine Quelle damit hinzu.',
  'It is among the providers now, and a source can be added with it.':
    'Es steht jetzt unter den Anbietern, und eine Quelle lässt sich damit hinzufügen.',
  'Use it for {source}': 'Für {source} verwenden',
  'Add a source with it': 'Quelle damit hinzufügen',
  '{source} is judged by “{scheme}”': '{source} wird nach „{scheme}“ geprüft',
  'So are its stored events.': 'Ebenso die gespeicherten Ereignisse.',

  // The builder.
  'Change “{name}”': '„{name}“ ändern',
  '{count, plural, one {# field} other {# fields}} to put right before it can be saved.':
    '{count, plural, one {# Feld ist} other {# Felder sind}} vor dem Speichern zu berichtigen.',
  'Save scheme': 'Verfahren speichern',
  'Discard what you described?': 'Beschreibung verwerfen?',
  Discard: 'Verwerfen',
  'The scheme has not been saved.': 'Das Verfahren wurde nicht gespeichert.',
  'The provider’s name': 'Der Name des Anbieters',
  'Start from': 'Ausgangspunkt',
  'Fill in as': 'Ausfüllen wie',
  'GitHub-like': 'GitHub',
  'Stripe-like': 'Stripe',
  'Slack-like': 'Slack',
  'Standard Webhooks': 'Standard Webhooks',
  'A token is compared with the key and covers nothing of the request: whoever sees it once can send anything.':
    'Ein Token wird mit dem Schlüssel verglichen und deckt nichts von der Anfrage ab: Wer es einmal sieht, kann alles senden.',
  'Signature in the request': 'Signatur in der Anfrage',

  // The parts of the signed content.
  'The bytes that are signed, from first to last.':
    'Die Bytes, die signiert werden, vom ersten bis zum letzten.',
  'Parts of the signed content': 'Teile des signierten Inhalts',
  'Part {place}': 'Teil {place}',
  'Text of part {place}': 'Text von Teil {place}',
  'Header of part {place}': 'Header von Teil {place}',
  'Move part {place} up': 'Teil {place} nach oben verschieben',
  'Move part {place} down': 'Teil {place} nach unten verschieben',
  'Remove part {place}: {kind}': 'Teil {place} entfernen: {kind}',
  'Part moved to place {place} of {count}': 'Teil verschoben an Stelle {place} von {count}',
  'Part removed': 'Teil entfernt',
  'Add a part': 'Teil hinzufügen',
  '\\n is a line feed, \\t a tab, \\\\ a backslash.':
    '\\n ist ein Zeilenvorschub, \\t ein Tabulator, \\\\ ein Backslash.',
  'A CRC32 is not a cryptographic checksum: another body with the same CRC32 would match.':
    'CRC32 ist keine kryptografische Prüfsumme: Ein anderer Body mit demselben CRC32-Wert würde passen.',
  'The body is not among the parts: a match would prove nothing about it.':
    'Der Body ist nicht unter den Teilen: Eine Übereinstimmung würde nichts über ihn beweisen.',

  // The preview.
  Preview: 'Vorschau',
  'No event has been captured yet. With one, you see here what this scheme makes of it.':
    'Noch wurde kein Ereignis empfangen. Sobald eines da ist, sehen Sie hier, was dieses Verfahren daraus macht.',
  'Try it on': 'Ausprobieren an',
  '{source} has no key, so the bytes can be shown, and no signature computed.':
    '{source} hat keinen Schlüssel: Die Bytes lassen sich zeigen, aber keine Signatur berechnen.',
  'Put right what is marked or missing. Below is what it was before.':
    'Berichtigen Sie, was markiert ist oder fehlt. Darunter steht der vorherige Stand.',
  'Fill in what is missing, and you see here what the scheme makes of the event.':
    'Ergänzen Sie, was fehlt, dann sehen Sie hier, was das Verfahren aus dem Ereignis macht.',
  'Trying…': 'Wird ausprobiert …',
  'Trying the change…': 'Änderung wird ausprobiert …',
  'Bytes that would be signed': 'Bytes, die signiert würden',
  'Show the bytes as': 'Bytes anzeigen als',
  'The request cannot be read by this scheme so far.':
    'Dieses Verfahren kann die Anfrage bisher nicht lesen.',
  'Headers of the event ({count})': 'Header des Ereignisses ({count})',

  // What is wrong with a field.
  'Enter the name of a header: letters, digits and hyphens, no spaces.':
    'Geben Sie den Namen eines Headers ein: Buchstaben, Ziffern und Bindestriche, keine Leerzeichen.',
  'Enter a name without spaces, commas, semicolons or equals signs.':
    'Geben Sie einen Namen ohne Leerzeichen, Kommas, Semikolons und Gleichheitszeichen ein.',
  'Enter the names on the way, with dots between: data.items.0.id.':
    'Geben Sie die Namen auf dem Weg ein, durch Punkte getrennt: data.items.0.id.',
  'Enter what stands in front of the signature, such as sha256=.':
    'Geben Sie ein, was vor der Signatur steht, etwa sha256=.',
  'Enter whole seconds, up to a year; 0 allows any age.':
    'Geben Sie ganze Sekunden ein, höchstens ein Jahr; 0 lässt jedes Alter zu.',
  'Unknown escape. Use \\n, \\r, \\t, \\\\ or \\x with two hex digits.':
    'Unbekannte Escape-Sequenz. Verwenden Sie \\n, \\r, \\t, \\\\ oder \\x mit zwei Hexziffern.',
  'Enter 1 to 100 characters.': 'Geben Sie 1 bis 100 Zeichen ein.',
  'Say above where the time stands, or take this part away.':
    'Geben Sie oben an, wo die Zeit steht, oder entfernen Sie diesen Teil.',
  'Only a plain hash has the secret among its parts.':
    'Nur ein einfacher Hash hat das Geheimnis unter seinen Teilen.',
  'Add at least one part.': 'Fügen Sie mindestens einen Teil hinzu.',
  'At most {max} parts are possible.': 'Höchstens {max} Teile sind möglich.',
  'Add the secret: without it, anyone could make this hash.':
    'Fügen Sie das Geheimnis hinzu: Ohne es könnte jeder diesen Hash bilden.',
  'Enter a name, such as the provider’s.': 'Geben Sie einen Namen ein, etwa den des Anbieters.',
};
