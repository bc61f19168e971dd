import type { Catalogue } from '../../text.ts';

/** The key board of a source. */
export const keys: Catalogue = {
  Keys: 'Schlüssel',
  'Keys of this source': 'Schlüssel dieser Quelle',
  'Every active key is tried, so a new one can be added before the old one is retired.':
    'Jeder aktive Schlüssel wird probiert; ein neuer kann also dazukommen, bevor der alte ausgemustert wird.',
  'No key is active: what arrives now matches none. Retired keys count only for what arrived before.':
    'Kein Schlüssel ist aktiv: Was jetzt eintrifft, passt zu keinem. Ausgemusterte Schlüssel zählen nur für das, was vorher eingetroffen ist.',
  'Key added': 'Schlüssel hinzugefügt',
  'Add key': 'Schlüssel hinzufügen',
  'Name of the key (optional)': 'Name des Schlüssels (optional)',
  'Name (optional)': 'Name (optional)',
  'Generate one': 'Neu erzeugen',
  'Secret generated and copied': 'Geheimnis erzeugt und kopiert',
  'Rename key': 'Schlüssel umbenennen',
  'Retire “{key}”?': '„{key}“ ausmustern?',
  'Retire key': 'Schlüssel ausmustern',
  '{matched}. Whatever the provider still uses it for will come out as invalid.':
    '{matched}. Wozu der Anbieter ihn weiterhin verwendet, gilt dann als ungültig.',
  'It still verifies what arrived before, and it can be put back into use.':
    'Er prüft weiterhin, was vorher eingetroffen ist, und lässt sich wieder in Gebrauch nehmen.',
  'Remove “{key}”?': '„{key}“ entfernen?',
  'Remove key': 'Schlüssel entfernen',
  'Requests made with it will come out as invalid, and stored ones cannot be checked with it any more. To end its use and still check those, retire it instead. Countersign keeps no copy of the key.':
    'Damit erstellte Anfragen gelten dann als ungültig, und gespeicherte lassen sich nicht mehr damit prüfen. Soll er nur nicht mehr verwendet werden, diese aber weiterhin prüfen, mustern Sie ihn stattdessen aus. Countersign behält keine Kopie des Schlüssels.',
  'From a file…': 'Aus einer Datei …',
  'Key file': 'Schlüsseldatei',
  'or drop it here': 'oder hier ablegen',
  'Drop the key file here': 'Schlüsseldatei hier ablegen',
  'Show {label}': '{label} anzeigen',
  'Actions for key {key}': 'Aktionen für Schlüssel {key}',
  'Copy secret': 'Geheimnis kopieren',
  'Rotate…': 'Wechseln …',
  'Adds a new key; this one stays for a while':
    'Fügt einen neuen Schlüssel hinzu; dieser bleibt noch eine Weile',
  'Retire…': 'Ausmustern …',
  'Verifies nothing that arrives from now on': 'Prüft nichts mehr, was ab jetzt eintrifft',
  'Use again': 'Wieder verwenden',
  'Keep in use': 'Weiter verwenden',
  'Until you retire it': 'Bis Sie ihn ausmustern',
  'Stored events are judged with it again, too':
    'Auch gespeicherte Ereignisse werden wieder damit geprüft',
  'Stored events are judged without it, too':
    'Auch gespeicherte Ereignisse werden ohne ihn geprüft',
  'Secret copied': 'Geheimnis kopiert',
  'The clipboard is cleared after {seconds} seconds.':
    'Die Zwischenablage wird nach {seconds} Sekunden geleert.',
  'Key retired': 'Schlüssel ausgemustert',
  'It still verifies what arrived before, and nothing new.':
    'Er prüft weiterhin, was vorher eingetroffen ist, und nichts Neues.',
  'Key in use': 'Schlüssel in Gebrauch',
  'It verifies what arrives until you retire it.':
    'Er prüft, was eintrifft, bis Sie ihn ausmustern.',
  'Key disabled': 'Schlüssel deaktiviert',
  'Stored events are judged anew without it, too.':
    'Auch gespeicherte Ereignisse werden ohne ihn neu geprüft.',
  'Key enabled': 'Schlüssel aktiviert',
  'Stored events are judged anew with it.': 'Gespeicherte Ereignisse werden mit ihm neu geprüft.',
  'Paste the key with fingerprint {fingerprint}':
    'Schlüssel mit dem Fingerabdruck {fingerprint} einfügen',
  'Not here': 'Nicht vorhanden',
  'This run only': 'Nur für diese Sitzung',
  'Fingerprint: the first 8 hex digits of its SHA-256':
    'Fingerabdruck: die ersten 8 Hexadezimalziffern seines SHA-256',
  'Its last four characters': 'Seine letzten vier Zeichen',
  'added {day}': 'hinzugefügt am {day}',
  'retired {day}': 'ausgemustert am {day}',
  'The provider’s key id: {id}': 'Schlüssel-ID des Anbieters: {id}',
  'id {id}': 'ID {id}',
  'Never matched': 'Hat noch nie gepasst',
  'Last matched {when}': 'Passte zuletzt {when}',
  'Both keys are in use; retire “{key}” when {provider} has switched.':
    'Beide Schlüssel sind in Gebrauch; mustern Sie „{key}“ aus, wenn {provider} umgestellt ist.',
  'New key added': 'Neuer Schlüssel hinzugefügt',
  'Rotate “{key}”': '„{key}“ wechseln',
  'Where the new key comes from': 'Herkunft des neuen Schlüssels',
  'Paste it': 'Einfügen',
  'New key': 'Neuer Schlüssel',
  'A strong secret is made and put on the clipboard. Paste it into the portal of {provider} right away: until then the provider signs with the old one.':
    'Ein starkes Geheimnis wird erzeugt und in die Zwischenablage gelegt. Fügen Sie es gleich im Portal von {provider} ein: Bis dahin signiert der Anbieter mit dem alten.',
  'Name of the new key (optional)': 'Name des neuen Schlüssels (optional)',
  'The old key stays in use': 'Der alte Schlüssel bleibt in Gebrauch',
  'Until I retire it': 'Bis ich ihn ausmustere',
  '1 hour': '1 Stunde',
  '24 hours': '24 Stunden',
  '7 days': '7 Tage',
  'From now on both keys are tried. The old one stays in use until you retire it.':
    'Ab jetzt werden beide Schlüssel probiert. Der alte bleibt in Gebrauch, bis Sie ihn ausmustern.',
  'Both keys are tried until {end}. What arrives later is checked with the new key alone; what came before is still checked with the old one.':
    'Bis {end} werden beide Schlüssel probiert. Was später eintrifft, wird nur mit dem neuen geprüft; was vorher kam, weiterhin mit dem alten.',
  'Add new key': 'Neuen Schlüssel hinzufügen',
  'Generate and copy': 'Erzeugen und kopieren',
  'The old key stays.': 'Der alte Schlüssel bleibt.',
  'It is tried beside the new one, so that nothing is lost while {provider} still signs with the old private key.':
    'Er wird neben dem neuen probiert, damit nichts verloren geht, solange {provider} noch mit dem alten privaten Schlüssel signiert.',
  'It is tried beside the new one, so that nothing is lost while {provider} still signs with it.':
    'Er wird neben dem neuen probiert, damit nichts verloren geht, solange {provider} noch mit ihm signiert.',
  'On the event subscription page of Avaya Spaces, choose the refresh icon: it makes a new secret key.':
    'Auf der Seite für Ereignis-Abonnements von Avaya Spaces das Aktualisieren-Symbol wählen: Es erzeugt ein neues Geheimnis.',
  'Show it with the eye icon, copy it, and paste it below.':
    'Es mit dem Augen-Symbol anzeigen, kopieren und unten einfügen.',
  'The old key stays in overlap here, for what was signed before the change.':
    'Der alte Schlüssel gilt hier noch für eine Übergangszeit, für alles, was vor dem Wechsel signiert wurde.',
};
