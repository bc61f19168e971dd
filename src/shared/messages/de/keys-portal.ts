import type { Catalogue } from '../../text.ts';

/** The provider's portal, and profiles as files. */
export const keysPortal: Catalogue = {
  'In the portal of {provider}': 'Im Portal von {provider}',
  'Where the portal lets you choose the secret:': 'Wo sich das Geheimnis im Portal wählen lässt:',
  'All steps done.': 'Alle Schritte erledigt.',
  '{done} of {count} steps done.': '{done} von {count} Schritten erledigt.',
  'This URL works only on this computer. Start the tunnel to get one that {provider} can reach.':
    'Diese URL funktioniert nur auf diesem Computer. Starten Sie den Tunnel für eine, die {provider} erreichen kann.',
  'Edit the scheme…': 'Verfahren bearbeiten …',
  'Open the provider’s documentation': 'Dokumentation des Anbieters öffnen',
  'add it as a key above first': 'zuerst oben als Schlüssel hinzufügen',
  'or add your own as a key above': 'oder oben ein eigenes als Schlüssel hinzufügen',
  'Copy the secret': 'Geheimnis kopieren',
  '{name}, ends in {last4}': '{name}, endet auf {last4}',
  'Events to receive': 'Zu empfangende Ereignisse',
  'Tick here what you ticked in the portal, and see what has arrived.':
    'Haken Sie hier an, was Sie im Portal angehakt haben, und sehen Sie, was eingetroffen ist.',
  'Also arrived: {events}': 'Außerdem eingetroffen: {events}',
  'Also arrived: {events} and more': 'Außerdem eingetroffen: {events} und weitere',
  'not yet': 'noch nicht',
  'arrived just now': 'gerade eingetroffen',
  'arrived {span} ago': 'vor {span} eingetroffen',
  'arrived on {day}': 'am {day} eingetroffen',
  Profile: 'Profil',
  'Your sources, schemes and settings as a file, to take to another machine or to keep as a copy. Events are not in it.':
    'Ihre Quellen, Verfahren und Einstellungen als Datei, zum Mitnehmen auf einen anderen Rechner oder als Kopie. Ereignisse sind nicht darin.',
  'Profile exported': 'Profil exportiert',
  'Its secrets open with the passphrase alone.':
    'Seine Geheimnisse lassen sich nur mit der Passphrase öffnen.',
  'It holds no secret.': 'Es enthält kein Geheimnis.',
  'Export a profile': 'Profil exportieren',
  'What is in the file': 'Inhalt der Datei',
  'Without secrets': 'Ohne Geheimnisse',
  'With secrets': 'Mit Geheimnissen',
  'Secrets are encrypted with a passphrase for this file. Whoever has both can sign as your providers do, so send them by different ways.':
    'Geheimnisse werden mit einer Passphrase für diese Datei verschlüsselt. Wer beides hat, kann wie Ihre Anbieter signieren; verschicken Sie sie also auf verschiedenen Wegen.',
  'Keys are listed by their fingerprints, so that you know which ones to paste on the other machine.':
    'Schlüssel sind mit ihren Fingerabdrücken aufgeführt, sodass Sie wissen, welche auf dem anderen Rechner einzufügen sind.',
  'Secrets are locked. Unlock them first, or export without them.':
    'Geheimnisse sind gesperrt. Entsperren Sie sie zuerst oder exportieren Sie ohne sie.',
  '{count, plural, one {# secret cannot be opened on this machine and will not be in the file.} other {# secrets cannot be opened on this machine and will not be in the file.}}':
    '{count, plural, one {# Geheimnis lässt sich auf diesem Rechner nicht öffnen und kommt nicht in die Datei.} other {# Geheimnisse lassen sich auf diesem Rechner nicht öffnen und kommen nicht in die Datei.}}',
  'Import a profile': 'Profil importieren',
  'Import without secrets': 'Ohne Geheimnisse importieren',
  'Take over the settings, too': 'Auch die Einstellungen übernehmen',
  'In place of those of this machine, the limits of the history among them.':
    'Anstelle derer dieses Rechners, auch die Grenzen des Verlaufs.',
  'Passphrase of the file': 'Passphrase der Datei',
  'Chosen when the file was exported.': 'Beim Export der Datei gewählt.',
  'The file holds no secrets. Its keys are listed by fingerprint, for you to paste.':
    'Die Datei enthält keine Geheimnisse. Ihre Schlüssel sind mit dem Fingerabdruck aufgeführt, zum Einfügen.',
  'Secrets are locked, so those in the file cannot be kept. Unlock them first, or import without secrets.':
    'Geheimnisse sind gesperrt, deshalb lassen sich die in der Datei nicht behalten. Entsperren Sie zuerst oder importieren Sie ohne Geheimnisse.',
  'Secrets are kept for this run only: those in the file will be gone when Countersign quits.':
    'Geheimnisse bleiben nur für diese Sitzung: Die in der Datei sind weg, wenn Countersign beendet wird.',
  'Nothing was added.': 'Nichts hinzugefügt.',
  'Added {things}.': 'Hinzugefügt: {things}.',
  'Profile imported': 'Profil importiert',
  'The settings of the file are in use.': 'Die Einstellungen der Datei gelten jetzt.',
  'Left out, because this version does not know their provider: {names}.':
    'Ausgelassen, weil diese Version den Anbieter nicht kennt: {names}.',
  '{count, plural, one {# key is to be pasted: only its fingerprint came along.} other {# keys are to be pasted: only their fingerprints came along.}} Each source lists the keys it waits for.':
    '{count, plural, one {# Schlüssel ist einzufügen: Nur sein Fingerabdruck kam mit.} other {# Schlüssel sind einzufügen: Nur ihre Fingerabdrücke kamen mit.}} Jede Quelle führt die Schlüssel auf, auf die sie wartet.',
  Exported: 'Exportiert',
  'Sources in the file': 'Quellen in der Datei',
  '{provider}, {count, plural, =0 {no key} one {# key} other {# keys}}':
    '{provider}, {count, plural, =0 {kein Schlüssel} one {# Schlüssel} other {# Schlüssel}}',
  'Encrypted with a passphrase': 'Mit einer Passphrase verschlüsselt',
};
