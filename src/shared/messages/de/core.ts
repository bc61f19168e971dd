import type { Catalogue } from '../../text.ts';

export const core: Catalogue = {
  'These events cannot be brought back any more.':
    'Diese Ereignisse lassen sich nicht mehr zurückholen.',
  'Deleted events are kept for ten minutes.':
    'Gelöschte Ereignisse werden zehn Minuten aufbewahrt.',
  'This body is not compressed in a way that Countersign can undo.':
    'Dieser Body ist nicht so komprimiert, dass Countersign ihn entpacken könnte.',
  'Look at it as received.': 'Sehen Sie ihn sich an, wie er empfangen wurde.',
  'There is no provider “{id}”.': 'Es gibt keinen Anbieter „{id}“.',
  'There is no such command.': 'Diesen Befehl gibt es nicht.',
  'This input cannot be used ({place}).': 'Diese Eingabe ist nicht verwendbar ({place}).',
  'This input cannot be used.': 'Diese Eingabe ist nicht verwendbar.',
  'Something went wrong inside the app. The log has the details.':
    'In der App ist etwas schiefgegangen. Einzelheiten stehen im Protokoll.',
  'There may be {most} saved searches.': 'Es kann höchstens {most} gespeicherte Suchen geben.',
  'Remove one that is not used any more.': 'Entfernen Sie etwas, das nicht mehr gebraucht wird.',
  'This source does not exist any more.': 'Diese Quelle gibt es nicht mehr.',
  'This event is not in the history any more.': 'Dieses Ereignis ist nicht mehr im Verlauf.',
  'There may be {most} schemes of your own.': 'Es kann höchstens {most} eigene Verfahren geben.',
  'This scheme does not exist any more.': 'Dieses Verfahren gibt es nicht mehr.',
  'This finding is not the last one any more.': 'Dieser Befund ist nicht mehr der letzte.',
  'Let the event be examined again.': 'Lassen Sie das Ereignis erneut untersuchen.',
  'This event cannot be decrypted with the keys of today.':
    'Mit den heutigen Schlüsseln lässt sich dieses Ereignis nicht entschlüsseln.',
  'Add the key it was encrypted with first.':
    'Fügen Sie zuerst den Schlüssel hinzu, mit dem es verschlüsselt wurde.',
  'The source “{name}” is checked by this scheme.':
    'Die Quelle „{name}“ wird mit diesem Verfahren geprüft.',
  'Remove the source, or give it another provider, first.':
    'Entfernen Sie zuerst die Quelle, oder geben Sie ihr einen anderen Anbieter.',
};
