import type { Catalogue } from '../../text.ts';

export const coreProfile: Catalogue = {
  'Choose a profile that Countersign has exported.':
    'Wählen Sie ein Profil, das Countersign exportiert hat.',
  'This file is larger than 4 MiB: it is not a profile.':
    'Diese Datei ist größer als 4 MiB: Sie ist kein Profil.',
  'This file is not a profile of Countersign.': 'Diese Datei ist kein Profil von Countersign.',
  'This profile was written by a newer version of Countersign.':
    'Dieses Profil wurde von einer neueren Version von Countersign geschrieben.',
  'Update Countersign, then choose the file again.':
    'Aktualisieren Sie Countersign, und wählen Sie die Datei dann erneut.',
  'This profile cannot be read. {problem}': 'Dieses Profil lässt sich nicht lesen. {problem}',
  'This profile cannot be read. It is nested too deeply, or holds a huge number.':
    'Dieses Profil lässt sich nicht lesen. Es ist zu tief verschachtelt oder enthält eine riesige Zahl.',
  'The secrets are locked.': 'Die Geheimnisse sind gesperrt.',
  'Unlock them first, or export without secrets.':
    'Entsperren Sie sie zuerst, oder exportieren Sie ohne Geheimnisse.',
  'This passphrase is too easy to guess for a file with secrets.':
    'Für eine Datei mit Geheimnissen ist diese Passphrase zu leicht zu erraten.',
  'Use several words that do not belong together.':
    'Verwenden Sie mehrere Wörter, die nicht zusammengehören.',
  'Unlock them first.': 'Entsperren Sie sie zuerst.',
  'No file is chosen.': 'Es ist keine Datei ausgewählt.',
  'Choose the file again.': 'Wählen Sie die Datei erneut.',
  'One key is there twice.': 'Ein Schlüssel steht doppelt da.',
  'One id is there twice.': 'Eine ID steht doppelt da.',
  'This is not base64 of the right length.': 'Das ist kein Base64 der richtigen Länge.',
  'N is not a power of two.': 'N ist keine Zweierpotenz.',
  'Something is wrong at “{path}”.': 'Bei „{path}“ stimmt etwas nicht.',
  'This passphrase does not open the profile, or the file was changed after it was exported.':
    'Diese Passphrase öffnet das Profil nicht, oder die Datei wurde nach dem Export geändert.',
  'Type the passphrase that was chosen for the export, or import without the secrets.':
    'Geben Sie die Passphrase ein, die für den Export gewählt wurde, oder importieren Sie ohne die Geheimnisse.',
  'The secrets in this profile cannot be read.':
    'Die Geheimnisse in diesem Profil lassen sich nicht lesen.',
  'Export the profile again, or import it without the secrets.':
    'Exportieren Sie das Profil erneut, oder importieren Sie es ohne die Geheimnisse.',
  'The profile cannot be written. {problem}': 'Das Profil lässt sich nicht schreiben. {problem}',
  'Change what stands there, then export again.':
    'Ändern Sie, was dort steht, und exportieren Sie dann erneut.',
  'It would be larger than 4 MiB.': 'Es wäre größer als 4 MiB.',
  'Remove sources and keys that are not used any more, then export again.':
    'Entfernen Sie Quellen und Schlüssel, die nicht mehr gebraucht werden, und exportieren Sie dann erneut.',
};
