import type { Catalogue } from '../../text.ts';

export const coreVault: Catalogue = {
  'The vault is locked.': 'Der Tresor ist gesperrt.',
  'Unlock it with its passphrase.': 'Entsperren Sie ihn mit seiner Passphrase.',
  'The vault cannot be opened on this machine.':
    'Der Tresor lässt sich auf diesem Computer nicht öffnen.',
  'Open it with its recovery key, or start over with an empty one.':
    'Öffnen Sie ihn mit seinem Wiederherstellungsschlüssel, oder beginnen Sie mit einem leeren neu.',
  'Keep secrets under a passphrase instead.':
    'Bewahren Sie Geheimnisse stattdessen unter einer Passphrase auf.',
  'This system has no key store that can be used.':
    'Dieses System hat keinen verwendbaren Schlüsselspeicher.',
  'The key store of the system refused to keep the vault’s key.':
    'Der Schlüsselspeicher des Systems hat den Schlüssel des Tresors nicht angenommen.',
  'Unlock it and try again.': 'Entsperren Sie ihn, und versuchen Sie es erneut.',
  'This passphrase is too easy to guess.': 'Diese Passphrase ist zu leicht zu erraten.',
  'Take at least 10 characters; four or five random words are good.':
    'Nehmen Sie mindestens 10 Zeichen; gut sind vier oder fünf zufällige Wörter.',
  'The vault has no passphrase.': 'Der Tresor hat keine Passphrase.',
  'This is not the passphrase of the vault.': 'Das ist nicht die Passphrase des Tresors.',
  'Try again, or open the vault with its recovery key.':
    'Versuchen Sie es erneut, oder öffnen Sie den Tresor mit seinem Wiederherstellungsschlüssel.',
  'This is no recovery key, or it has a typing error.':
    'Das ist kein Wiederherstellungsschlüssel, oder er enthält einen Tippfehler.',
  'Compare it with what you wrote down: nine groups of four characters.':
    'Vergleichen Sie ihn mit dem, was Sie notiert haben: neun Gruppen zu vier Zeichen.',
  'This recovery key does not open this vault.':
    'Dieser Wiederherstellungsschlüssel öffnet diesen Tresor nicht.',
  'Look for the latest: a new recovery key ends the one before.':
    'Suchen Sie den neuesten: Ein neuer Wiederherstellungsschlüssel beendet den vorigen.',
  'Secrets are held in memory only: there is nothing to recover.':
    'Geheimnisse stehen nur im Arbeitsspeicher: Es gibt nichts wiederherzustellen.',
  'Choose where to keep them first.': 'Wählen Sie zuerst, wo sie aufbewahrt werden sollen.',
  'It has fewer than {least} characters.': 'Sie hat weniger als {least} Zeichen.',
  'Straight rows of keys on your keyboard are easy to guess.':
    'Tastenreihen der Tastatur sind leicht zu erraten.',
  'Short keyboard patterns are easy to guess.': 'Kurze Tastaturmuster sind leicht zu erraten.',
  'Repeated characters like "aaa" are easy to guess.':
    'Wiederholte Zeichen wie „aaa“ sind leicht zu erraten.',
  'Repeated character patterns like "abcabcabc" are easy to guess.':
    'Wiederholte Zeichenfolgen wie „abcabcabc“ sind leicht zu erraten.',
  'Common character sequences like "abc" are easy to guess.':
    'Übliche Zeichenfolgen wie „abc“ sind leicht zu erraten.',
  'Recent years are easy to guess.': 'Jahreszahlen der letzten Zeit sind leicht zu erraten.',
  'Dates are easy to guess.': 'Daten sind leicht zu erraten.',
  'This is a heavily used password.': 'Dieses Passwort wird sehr oft verwendet.',
  'This is a frequently used password.': 'Dieses Passwort wird oft verwendet.',
  'This is a commonly used password.': 'Dieses Passwort ist verbreitet.',
  'This is similar to a commonly used password.': 'Das ähnelt einem verbreiteten Passwort.',
  'Single words are easy to guess.': 'Einzelne Wörter sind leicht zu erraten.',
  'Single names or surnames are easy to guess.':
    'Einzelne Vor- oder Nachnamen sind leicht zu erraten.',
  'Common names and surnames are easy to guess.':
    'Verbreitete Vor- und Nachnamen sind leicht zu erraten.',
  'There should not be any personal or page related data.':
    'Es sollte nichts Persönliches und nichts von dieser Seite vorkommen.',
  'Your password was exposed by a data breach on the Internet.':
    'Dieses Passwort ist bei einem Datenleck im Internet bekannt geworden.',
  "Avoid predictable letter substitutions like '@' for 'a'.":
    'Vermeiden Sie vorhersehbare Ersetzungen wie „@“ für „a“.',
  'Avoid reversed spellings of common words.':
    'Vermeiden Sie rückwärts geschriebene verbreitete Wörter.',
  'Capitalize some, but not all letters.': 'Schreiben Sie einige, aber nicht alle Buchstaben groß.',
  'Capitalize more than the first letter.': 'Schreiben Sie mehr als den ersten Buchstaben groß.',
  'Avoid dates and years that are associated with you.':
    'Vermeiden Sie Daten und Jahreszahlen, die mit Ihnen zu tun haben.',
  'Avoid recent years.': 'Vermeiden Sie Jahreszahlen der letzten Zeit.',
  'Avoid years that are associated with you.':
    'Vermeiden Sie Jahreszahlen, die mit Ihnen zu tun haben.',
  'Avoid common character sequences.': 'Vermeiden Sie übliche Zeichenfolgen.',
  'Avoid repeated words and characters.': 'Vermeiden Sie wiederholte Wörter und Zeichen.',
  'Use longer keyboard patterns and change typing direction multiple times.':
    'Verwenden Sie längere Tastaturmuster, und ändern Sie mehrmals die Richtung.',
  'Add more words that are less common.': 'Fügen Sie weitere, seltenere Wörter hinzu.',
  'Use multiple words, but avoid common phrases.':
    'Verwenden Sie mehrere Wörter, aber keine üblichen Wendungen.',
  'You can create strong passwords without using symbols, numbers, or uppercase letters.':
    'Starke Passwörter gelingen auch ohne Sonderzeichen, Ziffern oder Großbuchstaben.',
  'If you use this password elsewhere, you should change it.':
    'Wenn Sie dieses Passwort auch anderswo verwenden, sollten Sie es ändern.',
};
