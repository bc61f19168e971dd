import type { Catalogue } from '../../text.ts';

export const coreStore: Catalogue = {
  'The receiver is not listening.': 'Der Empfänger nimmt nichts entgegen.',
  'Choose another port in the settings.': 'Wählen Sie in den Einstellungen einen anderen Port.',
  'Port {port} is already taken by another program.':
    'Port {port} ist schon von einem anderen Programm belegt.',
  'Choose another port, or let the system choose one.':
    'Wählen Sie einen anderen Port, oder lassen Sie das System einen wählen.',
  'Port {port} may not be used by this user.': 'Dieser Benutzer darf Port {port} nicht verwenden.',
  'Choose a port above 1023.': 'Wählen Sie einen Port über 1023.',
  'The {what, select, certificate {certificate} other {private key}} file cannot be read: {file}':
    'Die Datei mit dem {what, select, certificate {Zertifikat} other {privaten Schlüssel}} lässt sich nicht lesen: {file}',
  'Check the path and that you may read it.':
    'Prüfen Sie den Pfad, und ob Sie die Datei lesen dürfen.',
  'The private key is protected by a passphrase.':
    'Der private Schlüssel ist durch eine Passphrase geschützt.',
  'Give its passphrase.': 'Geben Sie seine Passphrase an.',
  'The passphrase does not open the private key.':
    'Die Passphrase öffnet den privaten Schlüssel nicht.',
  'Check the passphrase; it is the one the key file was made with.':
    'Prüfen Sie die Passphrase; es ist die, mit der die Schlüsseldatei erstellt wurde.',
  'The private key file holds no private key in PEM form.':
    'Die Schlüsseldatei enthält keinen privaten Schlüssel im PEM-Format.',
  'Choose the file that begins with -----BEGIN PRIVATE KEY----- or a like line.':
    'Wählen Sie die Datei, die mit -----BEGIN PRIVATE KEY----- oder einer ähnlichen Zeile beginnt.',
  'The certificate file holds no certificate in PEM form.':
    'Die Zertifikatsdatei enthält kein Zertifikat im PEM-Format.',
  'Choose the file that begins with -----BEGIN CERTIFICATE-----.':
    'Wählen Sie die Datei, die mit -----BEGIN CERTIFICATE----- beginnt.',
  'The certificate is too weak to serve with, or its chain is broken.':
    'Das Zertifikat ist zu schwach, oder seine Kette ist unterbrochen.',
  'Have a new one issued, with an RSA key of at least 2048 bits or an elliptic curve.':
    'Lassen Sie ein neues ausstellen, mit einem RSA-Schlüssel von mindestens 2048 Bit oder einer elliptischen Kurve.',
  'Certificate and private key do not belong together.':
    'Zertifikat und privater Schlüssel gehören nicht zusammen.',
  'Choose the key that the certificate was issued for.':
    'Wählen Sie den Schlüssel, für den das Zertifikat ausgestellt wurde.',
  'The certificate expired on {date}.': 'Das Zertifikat ist abgelaufen: {date}.',
  'Renew it and choose the new file.': 'Erneuern Sie es, und wählen Sie die neue Datei.',
  'The certificate is not valid before {date}.':
    'Das Zertifikat ist noch nicht gültig, erst ab {date}.',
  'Check the clock of this machine, or choose another certificate.':
    'Prüfen Sie die Uhr dieses Computers, oder wählen Sie ein anderes Zertifikat.',
  'The receiver could not be started.': 'Der Empfänger konnte nicht gestartet werden.',
  'An event can have {most} tags at most.':
    'Ein Ereignis kann höchstens {most} Schlagwörter haben.',
  'Remove one first.': 'Entfernen Sie zuerst eines.',
  'The backup could not be written.': 'Die Sicherung konnte nicht geschrieben werden.',
  'Choose a folder that is yours, on a disk with enough space.':
    'Wählen Sie einen eigenen Ordner auf einem Datenträger mit genug Platz.',
  'A backup cannot be in the data folder itself.':
    'Eine Sicherung kann nicht im Datenordner selbst liegen.',
  'More arrives than can be stored.': 'Es kommt mehr an, als gespeichert werden kann.',
  'Send more slowly.': 'Senden Sie langsamer.',
  'The disk is full, so new events cannot be stored.':
    'Der Datenträger ist voll, neue Ereignisse können nicht gespeichert werden.',
  'Free some space; storing goes on by itself.':
    'Schaffen Sie Platz; das Speichern geht von selbst weiter.',
  'The history file is damaged.': 'Die Verlaufsdatei ist beschädigt.',
  'Move {file} out of the data folder to begin a new history, or restore a backup of it.':
    'Verschieben Sie {file} aus dem Datenordner, um einen neuen Verlauf zu beginnen, oder stellen Sie eine Sicherung wieder her.',
  'The history cannot be written ({code}).': 'Der Verlauf kann nicht geschrieben werden ({code}).',
  'Check that the data folder exists, is yours, and is on a disk that works.':
    'Prüfen Sie, ob der Datenordner existiert, Ihnen gehört und auf einem funktionierenden Datenträger liegt.',
  'Storing failed for an unknown reason.':
    'Das Speichern ist aus unbekanntem Grund fehlgeschlagen.',
  'The history was written by a newer version of Countersign.':
    'Der Verlauf wurde von einer neueren Version von Countersign geschrieben.',
  'Install that version again, or choose another data folder.':
    'Installieren Sie diese Version wieder, oder wählen Sie einen anderen Datenordner.',
  'Countersign is already running with this data folder.':
    'Countersign läuft bereits mit diesem Datenordner.',
  'Use the running one, quit it, or choose another folder with --data.':
    'Verwenden Sie die laufende Instanz, beenden Sie sie, oder wählen Sie mit --data einen anderen Ordner.',
  'The storage thread ended.': 'Der Speicher-Thread hat sich beendet.',
  'It is started again by itself; if this goes on, restart the app.':
    'Er wird von selbst neu gestartet; wenn das so weitergeht, starten Sie die App neu.',
  'Something else is being done with the history.':
    'Mit dem Verlauf geschieht gerade etwas anderes.',
  'Wait until it is done, or cancel it.': 'Warten Sie, bis das fertig ist, oder brechen Sie es ab.',
};
