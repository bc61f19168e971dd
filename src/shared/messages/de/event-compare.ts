/** Events beside each other: the order of those about one thing, and what differs between two. */
import type { Catalogue } from '../../text.ts';

export const eventCompare: Catalogue = {
  // Where a body says what its event is about
  'This is not a JSON pointer.': 'Das ist kein JSON-Pointer.',
  'It begins with a slash, such as /data/id; in names ~ is written ~0, and / is written ~1.':
    'Er beginnt mit einem Schrägstrich, etwa /data/id; in Namen wird ~ als ~0 und / als ~1 geschrieben.',
  'The place in the order needs an id beside it.':
    'Der Platz in der Reihenfolge braucht eine ID daneben.',
  'Say where the id is, or leave both empty.':
    'Geben Sie an, wo die ID steht, oder lassen Sie beides leer.',
  'What events are about': 'Wovon Ereignisse handeln',
  'JSON pointer to the id': 'JSON-Pointer zur ID',
  'Events with the same id are about the same thing. Empty for the default.':
    'Ereignisse mit derselben ID handeln von derselben Sache. Leer für die Vorgabe.',
  'JSON pointer to the order': 'JSON-Pointer zur Reihenfolge',
  'A number or a time that is higher in later events, such as a revision. Empty where there is none.':
    'Eine Zahl oder Zeit, die in späteren Ereignissen höher ist, etwa eine Revision. Leer, wo es keine gibt.',
  'The data of {provider} name nothing that all its events are about.':
    'Die Daten von {provider} nennen nichts, wovon alle Ereignisse handeln.',
  'Default for {provider}: the {label} at {id}, in order of arrival.':
    'Vorgabe für {provider}: {label} unter {id}, in der Reihenfolge des Eintreffens.',
  'Default for {provider}: the {label} at {id}, ordered by {orderLabel} at {order}.':
    'Vorgabe für {provider}: {label} unter {id}, sortiert nach {orderLabel} unter {order}.',
  'The newest event, #{seq}, has no JSON body that can be read.':
    'Das neueste Ereignis, #{seq}, hat keinen lesbaren JSON-Body.',
  'In the newest event, #{seq}, nothing is there that can be an id.':
    'Im neuesten Ereignis, #{seq}, steht dort nichts, was eine ID sein kann.',
  'The newest event, #{seq}, would be about “{id}”, without a place in the order.':
    'Das neueste Ereignis, #{seq}, würde von „{id}“ handeln, ohne Platz in der Reihenfolge.',
  'The newest event, #{seq}, would be about “{id}”, at {place}.':
    'Das neueste Ereignis, #{seq}, würde von „{id}“ handeln, Platz: {place}.',
  'Ids that it has': 'IDs, die es hat',
  'It has': 'Es hat',
  // The Order tab
  Order: 'Reihenfolge',
  '{what, select, entity {About} other {About}}':
    '{what, select, entity {Handelt von} other {Handelt von}}',
  'This event': 'Dieses Ereignis',
  'Its delivery': 'Seine Zustellung',
  'Not seen': 'Nicht gesehen',
  'The newest, {place}. It counts.': 'Das neueste, {place}. Es gilt.',
  'Genuine, but obsolete: {newest} (#{seq}) counts instead of {own}; {advice}.':
    'Echt, aber überholt, denn statt {own} gilt {newest} (#{seq}): {advice}.',
  'Open #{seq}': '#{seq} öffnen',
  'Choose the id…': 'ID wählen …',
  'Events in order of arrival': 'Ereignisse in der Reihenfolge des Eintreffens',
  'Events in true order': 'Ereignisse in richtiger Reihenfolge',
  'Order of the list': 'Reihenfolge der Liste',
  Arrival: 'Eintreffen',
  'True order': 'Richtige Reihenfolge',
  'Shown are the 100 events before and after this one.':
    'Angezeigt werden die 100 Ereignisse vor und nach diesem.',
  'No. {place} in true order': 'Nr. {place} in richtiger Reihenfolge',
  'The same body as #{seq}, under another delivery':
    'Derselbe Body wie #{seq}, unter einer anderen Zustellung',
  'Retries of #{seq}': 'Wiederholungen von #{seq}',
  'Retry of #{seq}': 'Wiederholung von #{seq}',
  'Retry of #{seq}, obsolete by then': 'Wiederholung von #{seq}, da schon überholt',
  '{moment}, answered {status}': '{moment}, beantwortet mit {status}',
  'it must not replace the newer state': 'darf den neueren Stand nicht ersetzen',
  'Obsolete: a later state had arrived before it: {advice}.':
    'Überholt, weil vorher schon ein späterer Stand eingetroffen war: {advice}.',
  'Obsolete: arrived after {after} (#{seq}), and is {own}: {advice}.':
    'Überholt, weil nach {after} (#{seq}) eingetroffen, selbst aber {own}: {advice}.',
  'No event has {orderLabel} {first}. There need not be one.':
    'Kein Ereignis hat {orderLabel} {first}. Es muss keines geben.',
  'No event has {orderLabel} {span}. There need not be any.':
    'Kein Ereignis hat {orderLabel} {span}. Es muss keine geben.',
  'No event has {orderLabel} {list} or {last}. There need not be any.':
    'Kein Ereignis hat {orderLabel} {list} oder {last}. Es muss keine geben.',
  'Delivered {count, plural, one {# time} other {# times}}: answered {statuses}.':
    '{count, plural, one {#-mal} other {#-mal}} zugestellt: beantwortet mit {statuses}.',
  'Not known: nothing says where its id is, so this event stands alone.':
    'Nicht bekannt: Nichts sagt, wo die ID steht, daher steht dieses Ereignis für sich.',
  'No id found at {places}, so this event stands alone.':
    'Keine ID unter {places} gefunden, daher steht dieses Ereignis für sich.',
  // Choosing the two
  'Compare with…': 'Vergleichen mit …',
  'Compare event #{seq}': 'Ereignis #{seq} vergleichen',
  'What to compare': 'Was verglichen wird',
  'Compare with': 'Vergleichen mit',
  'Number of another event': 'Nummer eines anderen Ereignisses',
  Compare: 'Vergleichen',
  selected: 'ausgewählt',
  'the event it repeats': 'das Ereignis, das es wiederholt',
  'the previous of the same name': 'das vorige mit demselben Namen',
  'the previous of the source': 'das vorige der Quelle',
  'the one opened before': 'das zuvor geöffnete',
  'by its number': 'nach seiner Nummer',
  // Facts
  Facts: 'Fakten',
  Fact: 'Angabe',
  'Facts of both events': 'Angaben zu beiden Ereignissen',
  '{fact, select, reading {none} other {none}}': '{fact, select, reading {keine} other {keiner}}',
  'one that has since been removed': 'einer, der inzwischen entfernt wurde',
  'not signed': 'nicht signiert',
  'not named': 'ohne Namen',
  '{span} in the future': '{span} in der Zukunft',
  '{span} before it arrived': '{span} vor dem Eintreffen',
  Source: 'Quelle',
  Reason: 'Grund',
  Reading: 'Lesart',
  Answered: 'Beantwortet mit',
  'They arrived less than a second apart.':
    'Zwischen ihrem Eintreffen lag weniger als eine Sekunde.',
  'They arrived {gap} apart.': 'Zwischen ihrem Eintreffen lagen {gap}.',
  Difference: 'Unterschied',
  differs: 'verschieden',
  added: 'hinzugefügt',
  removed: 'entfernt',
  changed: 'geändert',
  // Headers
  'name in other case': 'Name anders groß- oder kleingeschrieben',
  'changed, name in other case': 'geändert, Name anders groß- oder kleingeschrieben',
  'The headers are the same.': 'Die Header sind gleich.',
  '{count, plural, one {# header of {total} differs.} other {# headers of {total} differ.}}':
    '{count, plural, one {# von {total} Headern ist verschieden.} other {# von {total} Headern sind verschieden.}}',
  'Those that both have come in another order.': 'Die gemeinsamen stehen in anderer Reihenfolge.',
  'Those that both have come in the same order.':
    'Die gemeinsamen stehen in derselben Reihenfolge.',
  'Show those that are the same, too': 'Auch die gleichen anzeigen',
  'Headers of both events': 'Header beider Ereignisse',
  // Bodies
  JSON: 'JSON',
  Lines: 'Zeilen',
  Bytes: 'Bytes',
  'The bodies are the same, byte for byte.': 'Die Bodys sind Byte für Byte gleich.',
  'Compared are the first {size} of each body.': 'Verglichen werden die ersten {size} jedes Bodys.',
  'Compared are the first {size} of each side.': 'Verglichen werden die ersten {size} jeder Seite.',
  'How to compare the bodies': 'Wie die Bodys verglichen werden',
  '{count, plural, one {# difference} other {# differences}}; the first is at byte {first, number}.':
    '{count, plural, one {# Unterschied} other {# Unterschiede}}; der erste bei Byte {first, number}.',
  'The bytes are the same on both sides.': 'Die Bytes sind auf beiden Seiten gleich.',
  'Bytes as': 'Bytes als',
  'Body of #{seq}': 'Body von #{seq}',
  'SHA-256 of body of #{seq}': 'SHA-256 des Bodys von #{seq}',
  'The values are the same. Members are compared by name, whatever their order.':
    'Die Werte sind gleich. Felder werden nach Namen verglichen, gleich in welcher Reihenfolge.',
  '{count, plural, one {# difference} other {# differences}}.':
    '{count, plural, one {# Unterschied} other {# Unterschiede}}.',
  '{count, plural, one {# difference} other {# differences}}, and more that are not listed.':
    '{count, plural, one {# Unterschied} other {# Unterschiede}} und weitere, die nicht aufgeführt sind.',
  'Members are compared by name, items of arrays by position.':
    'Felder werden nach Namen verglichen, Elemente von Arrays nach Position.',
  'A name is there more than once in an object; its last value counts here.':
    'Ein Name steht in einem Objekt mehrmals; hier zählt sein letzter Wert.',
  'Differences of the JSON bodies': 'Unterschiede der JSON-Bodys',
  'The whole body': 'Der ganze Body',
  'The lines are the same.': 'Die Zeilen sind gleich.',
  '− stands before lines of #{before} alone, + before those of #{after} alone.':
    '− steht vor Zeilen, die nur #{before} hat, + vor denen, die nur #{after} hat.',
  'Too many lines differ to say which belong together.':
    'Zu viele Zeilen sind verschieden, um zu sagen, welche zusammengehören.',
  'Only the first differences are shown.': 'Nur die ersten Unterschiede werden angezeigt.',
  'Lines of both bodies': 'Zeilen beider Bodys',
  '… {count, number} lines …': '… {count, number} Zeilen …',
  '… {count} more': '… {count} weitere',
};
