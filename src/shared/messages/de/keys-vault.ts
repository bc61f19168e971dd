import type { Catalogue } from '../../text.ts';

/** Where secrets are kept, and how they are locked. */
export const keysVault: Catalogue = {
  'After {span}': 'Nach {span}',
  'Lock by itself': 'Von selbst sperren',
  'When this window has not been used for so long. From then on requests are captured, answered as not verified (401 unless set otherwise), and checked once you unlock.':
    'Wenn dieses Fenster so lange nicht benutzt wurde. Ab dann werden Anfragen erfasst, als nicht bestätigt beantwortet (mit 401, wenn nicht anders eingestellt) und nach dem Entsperren geprüft.',
  'Requests are captured, answered as not verified (401 unless set otherwise), and checked once you unlock.':
    'Anfragen werden erfasst, als nicht bestätigt beantwortet (mit 401, wenn nicht anders eingestellt) und nach dem Entsperren geprüft.',
  'New passphrase': 'Neue Passphrase',
  'The same again': 'Noch einmal dieselbe',
  'The two are not the same.': 'Die beiden stimmen nicht überein.',
  'Secrets are encrypted with your passphrase':
    'Geheimnisse sind mit Ihrer Passphrase verschlüsselt',
  'Set a passphrase': 'Passphrase festlegen',
  'Set passphrase': 'Passphrase festlegen',
  'All secrets are encrypted with it, in place of the key from the system. It is asked for when Countersign starts.':
    'Alle Geheimnisse werden damit verschlüsselt, anstelle des Schlüssels vom System. Beim Start von Countersign wird nach ihr gefragt.',
  'All secrets are encrypted with it and stay on this computer. It is asked for when Countersign starts.':
    'Alle Geheimnisse werden damit verschlüsselt und bleiben auf diesem Computer. Beim Start von Countersign wird nach ihr gefragt.',
  'Passphrase changed': 'Passphrase geändert',
  'The recovery key stays as it is.': 'Der Wiederherstellungsschlüssel bleibt, wie er ist.',
  'Change the passphrase': 'Passphrase ändern',
  'Change passphrase': 'Passphrase ändern',
  'Current passphrase': 'Aktuelle Passphrase',
  'Secrets are encrypted with a key from the system':
    'Geheimnisse sind mit einem Schlüssel vom System verschlüsselt',
  'Use the system’s key store?': 'Schlüsselspeicher des Systems verwenden?',
  'Use it': 'Verwenden',
  'All secrets are encrypted with a key from {keychain} and stay on this computer. They are open whenever you are logged in, and the passphrase is no longer needed.':
    'Alle Geheimnisse werden mit einem Schlüssel aus {keychain} verschlüsselt und bleiben auf diesem Computer. Sie sind offen, solange Sie angemeldet sind, und die Passphrase wird nicht mehr gebraucht.',
  'All secrets are encrypted with a key from {keychain} and stay on this computer. They are open whenever you are logged in.':
    'Alle Geheimnisse werden mit einem Schlüssel aus {keychain} verschlüsselt und bleiben auf diesem Computer. Sie sind offen, solange Sie angemeldet sind.',
  'Secrets are kept for this run only': 'Geheimnisse bleiben nur für diese Sitzung',
  'They are held in memory, and gone when Countersign quits: you will then have to paste signing keys, ngrok’s authtoken and the like again.':
    'Sie stehen nur im Arbeitsspeicher und sind weg, wenn Countersign beendet wird: Signaturschlüssel, das Authtoken von ngrok und Ähnliches sind dann erneut einzufügen.',
  'Keep secrets for this run only?': 'Geheimnisse nur für diese Sitzung behalten?',
  'Keep for this run only': 'Nur für diese Sitzung behalten',
  'You can set a passphrase at any time, in the settings.':
    'Eine Passphrase lässt sich jederzeit in den Einstellungen festlegen.',
  'Take all secrets off the disk?': 'Alle Geheimnisse vom Datenträger nehmen?',
  'Take off the disk': 'Vom Datenträger nehmen',
  'The recovery key ends with it.': 'Damit endet auch der Wiederherstellungsschlüssel.',
  'Make a new recovery key?': 'Neuen Wiederherstellungsschlüssel erzeugen?',
  'Make a recovery key?': 'Wiederherstellungsschlüssel erzeugen?',
  'Make a new one': 'Neuen erzeugen',
  'Make it': 'Erzeugen',
  'It opens your secrets when nothing else does, and is shown once, so have a pen at hand.':
    'Er öffnet Ihre Geheimnisse, wenn nichts anderes mehr hilft, und wird nur einmal angezeigt; halten Sie also einen Stift bereit.',
  'The one you have now stops working.': 'Der bisherige wird ungültig.',
  'Given up': 'Aufgegeben',
  'Started over': 'Neu begonnen',
  'The keys to paste again are listed by fingerprint.':
    'Die erneut einzufügenden Schlüssel sind mit ihrem Fingerabdruck aufgeführt.',
  'Give up what cannot be opened?': 'Aufgeben, was sich nicht öffnen lässt?',
  'Start over with an empty vault?': 'Mit leerem Tresor neu beginnen?',
  'Give up': 'Aufgeben',
  'Start over': 'Neu beginnen',
  '{count, plural, one {<strong># secret is given up for good.</strong> No passphrase and no recovery key brings it back.} other {<strong># secrets are given up for good.</strong> No passphrase and no recovery key brings them back.}}':
    '{count, plural, one {<strong># Geheimnis wird endgültig aufgegeben.</strong> Keine Passphrase und kein Wiederherstellungsschlüssel bringt es zurück.} other {<strong># Geheimnisse werden endgültig aufgegeben.</strong> Keine Passphrase und kein Wiederherstellungsschlüssel bringt sie zurück.}}',
  'Sources, events and verdicts stay. So does the list of keys: each is known by its fingerprint, so that you can see which ones to paste again.':
    'Quellen, Ereignisse und Ergebnisse bleiben. Ebenso die Liste der Schlüssel: Jeder ist an seinem Fingerabdruck zu erkennen, sodass Sie sehen, welche erneut einzufügen sind.',
  'Secrets opened': 'Geheimnisse geöffnet',
  'What was captured meanwhile is checked now.':
    'Was inzwischen erfasst wurde, wird jetzt geprüft.',
  'Use the recovery key': 'Wiederherstellungsschlüssel verwenden',
  'Start over…': 'Neu beginnen …',
  'Recovery key': 'Wiederherstellungsschlüssel',
  'As you wrote it down. Dashes and small letters make no difference.':
    'So, wie Sie ihn notiert haben. Bindestriche und Kleinbuchstaben machen keinen Unterschied.',
  'From then on encrypted with': 'Verschlüsselung von da an',
  'A key from the system': 'Schlüssel vom System',
  'A new passphrase': 'Neue Passphrase',
  'A key from {keychain}.': 'Ein Schlüssel aus {keychain}.',
  'Your recovery key': 'Ihr Wiederherstellungsschlüssel',
  'It opens your secrets when nothing else does: when a passphrase is forgotten, or when this system has lost its key.':
    'Er öffnet Ihre Geheimnisse, wenn nichts anderes mehr hilft: wenn eine Passphrase vergessen ist oder dieses System seinen Schlüssel verloren hat.',
  'An earlier recovery key no longer works.':
    'Ein früherer Wiederherstellungsschlüssel ist nicht mehr gültig.',
  'recovery key': 'Wiederherstellungsschlüssel',
  'Write it down and keep it away from this computer. It is shown only now. If you copy it, paste it at once: the clipboard holds it until something else is copied.':
    'Notieren Sie ihn und bewahren Sie ihn nicht an diesem Computer auf. Er wird nur jetzt angezeigt. Wenn Sie ihn kopieren, fügen Sie ihn sofort ein: Er bleibt in der Zwischenablage, bis etwas anderes kopiert wird.',
  'I have written it down': 'Ich habe ihn notiert',
  'Signing keys, ngrok’s authtoken, and what logs in to providers’ APIs.':
    'Signaturschlüssel, das Authtoken von ngrok und die Zugangsdaten zu den APIs der Anbieter.',
  Kept: 'Aufbewahrung',
  '{count, plural, one {# secret that cannot be opened just now} other {# secrets that cannot be opened just now}}':
    '{count, plural, one {# Geheimnis, das sich gerade nicht öffnen lässt} other {# Geheimnisse, die sich gerade nicht öffnen lassen}}',
  'In memory': 'Im Arbeitsspeicher',
  '{count, plural, one {# secret, gone when Countersign quits} other {# secrets, gone when Countersign quits}}':
    '{count, plural, one {# Geheimnis, nur bis Countersign beendet wird} other {# Geheimnisse, nur bis Countersign beendet wird}}',
  'Made, and shown once': 'Erzeugt und einmal angezeigt',
  'None yet': 'Noch keiner',
  '{status, select, open {Open} locked {Locked: requests are captured, answered as not verified (401 unless set otherwise), and checked once you unlock} other {Cannot be opened on this machine; new secrets last for this run}}':
    '{status, select, open {Offen} locked {Gesperrt: Anfragen werden erfasst, als nicht bestätigt beantwortet (mit 401, wenn nicht anders eingestellt) und nach dem Entsperren geprüft} other {Lässt sich auf diesem Rechner nicht öffnen; neue Geheimnisse gelten nur für diese Sitzung}}',
  'Very weak': 'Sehr schwach',
  Weak: 'Schwach',
  Fair: 'Mittel',
  Strong: 'Stark',
  'Very strong': 'Sehr stark',
  'Several words that do not belong together are easy to remember and hard to guess. Countersign does not know the passphrase and cannot bring it back.':
    'Mehrere Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten. Countersign kennt die Passphrase nicht und kann sie nicht wiederherstellen.',
  'Not enough to keep secrets.': 'Zu schwach, um Geheimnisse zu schützen.',
  'Not rated yet': 'Noch nicht bewertet',
  Strength: 'Stärke',
  'Secrets unlocked': 'Geheimnisse entsperrt',
  'Unlock the secrets': 'Geheimnisse entsperren',
  'Use the recovery key…': 'Wiederherstellungsschlüssel verwenden …',
  'The tunnel cannot be started until then. The rest works as usual.':
    'Bis dahin lässt sich der Tunnel nicht starten. Alles andere funktioniert wie gewohnt.',
  'Give up what cannot be opened…': 'Aufgeben, was sich nicht öffnen lässt …',
  'Use the system’s key store…': 'Schlüsselspeicher des Systems verwenden …',
  'Set a passphrase…': 'Passphrase festlegen …',
  'Keep for this run only…': 'Nur für diese Sitzung behalten …',
  'New recovery key…': 'Neuer Wiederherstellungsschlüssel …',
  'Make a recovery key…': 'Wiederherstellungsschlüssel erzeugen …',
  'Use a passphrase instead…': 'Stattdessen Passphrase verwenden …',
  'Change passphrase…': 'Passphrase ändern …',
  'Lock now': 'Jetzt sperren',
  'Secrets are locked': 'Geheimnisse sind gesperrt',
  'Secrets are locked.': 'Geheimnisse sind gesperrt.',
  'These keys cannot be opened on this machine.':
    'Diese Schlüssel lassen sich auf diesem Rechner nicht öffnen.',
  'Secrets are locked. Unlock them to add or copy a key.':
    'Geheimnisse sind gesperrt. Entsperren Sie sie, um einen Schlüssel hinzuzufügen oder zu kopieren.',
  'Stored keys cannot be opened on this machine. Keys you add now last for this run only: when Countersign quits, you will have to paste them again.':
    'Gespeicherte Schlüssel lassen sich auf diesem Rechner nicht öffnen. Schlüssel, die Sie jetzt hinzufügen, gelten nur für diese Sitzung: Nach dem Beenden von Countersign sind sie erneut einzufügen.',
  'This system offers no safe place for secrets, so they are kept for this run only: when Countersign quits, you will have to paste them again. A passphrase of yours can keep them.':
    'Dieses System bietet keinen sicheren Ort für Geheimnisse, deshalb bleiben sie nur für diese Sitzung: Nach dem Beenden von Countersign sind sie erneut einzufügen. Mit einer eigenen Passphrase lassen sie sich behalten.',
  'Leave it so, and hide this': 'So lassen und nicht mehr anzeigen',
};
