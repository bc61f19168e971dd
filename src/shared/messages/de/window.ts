import type { Catalogue } from '../../text.ts';

/** The frame of the window, the elements that all parts are made of, and the app's settings. */
export const window: Catalogue = {
  'Countersign could not start': 'Countersign konnte nicht starten',

  // The header.
  'Every source has a URL of its own. Choose one on the left.':
    'Jede Quelle hat eine eigene URL. Wählen Sie links eine aus.',
  'Only on this computer': 'Nur auf diesem Computer',
  Public: 'Öffentlich',
  'Not reachable now': 'Gerade nicht erreichbar',
  'Listening on {origin}': 'Empfängt unter {origin}',
  Listening: 'Empfängt',
  'HTTPS, port {port}': 'HTTPS, Port {port}',
  'port {port}': 'Port {port}',
  'Not listening': 'Empfängt nicht',

  // Banners.
  'No requests can arrive.': 'Es können keine Anfragen ankommen.',
  'Open settings': 'Einstellungen öffnen',
  'Events cannot be stored since {time}.':
    'Seit {time} können keine Ereignisse gespeichert werden.',
  'The tunnel failed.': 'Der Tunnel ist ausgefallen.',
  'Open tunnel': 'Tunnel öffnen',
  'New URL': 'Neue URL',
  'The URL changed since you copied it.': 'Die URL hat sich geändert, seit Sie sie kopiert haben.',
  'Paste the new one in the provider’s portal.': 'Fügen Sie die neue im Portal des Anbieters ein.',
  'Paste the new one in the portal of {provider}.':
    'Fügen Sie die neue im Portal von {provider} ein.',
  'Copy the new URL': 'Neue URL kopieren',
  'Judging the stored events again': 'Gespeicherte Ereignisse werden neu geprüft',
  'The stored events have been judged again': 'Die gespeicherten Ereignisse wurden neu geprüft',
  'Judging the events of a source again.': 'Die Ereignisse einer Quelle werden neu geprüft.',
  'Judging the events of {source} again.': 'Die Ereignisse von {source} werden neu geprüft.',
  '{done, number} of {total, plural, one {# event} other {# events}}, {changed, number} changed.':
    '{done, number} von {total, plural, one {# Ereignis} other {# Ereignissen}}, {changed, number} geändert.',
  'Events of a source judged again': 'Neu geprüfte Ereignisse einer Quelle',
  'Events of {source} judged again': 'Neu geprüfte Ereignisse von {source}',

  // The panes.
  'Width of the sources': 'Breite der Quellen',
  'Width of the feed': 'Breite der Ereignisliste',
  'No event chosen': 'Kein Ereignis ausgewählt',
  'Choose one in the feed to see why it was judged as it was, or a source to set it up.':
    'Wählen Sie eines in der Liste aus, um den Grund für sein Ergebnis zu sehen, oder eine Quelle, um sie einzurichten.',
  'Nothing has arrived yet': 'Noch ist nichts angekommen',
  'Choose a source on the left to get its URL or to send a test event.':
    'Wählen Sie links eine Quelle aus, um ihre URL zu erhalten oder ein Testereignis zu senden.',
  'Waiting for the first request': 'Warten auf die erste Anfrage',
  'Give this URL to the provider. The steps are on the right; each request appears here the moment it arrives.':
    'Tragen Sie diese URL beim Anbieter ein. Die Schritte stehen rechts; jede Anfrage erscheint hier, sobald sie ankommt.',
  'Give this URL to {provider}. The steps are on the right; each request appears here the moment it arrives.':
    'Tragen Sie diese URL bei {provider} ein. Die Schritte stehen rechts; jede Anfrage erscheint hier, sobald sie ankommt.',
  'Public URL of {source}': 'Öffentliche URL von {source}',
  'Public URL of the tunnel': 'Öffentliche URL des Tunnels',
  '{count, number} turned away': '{count, number} abgewiesen',
  '{count, number} to a URL that belongs to no source':
    '{count, number} an eine URL, die zu keiner Quelle gehört',
  '{count, number} for another host name': '{count, number} für einen anderen Hostnamen',
  '{count, number} sent by a web page': '{count, number} von einer Webseite gesendet',
  '{count, number} above the allowed rate': '{count, number} über der erlaubten Rate',
  '{count, number} not proper HTTP, or too large':
    '{count, number} kein korrektes HTTP oder zu groß',
  '{count, number} could not be stored': '{count, number} nicht speicherbar',

  // Keys that are missing.
  'Add a key': 'Schlüssel hinzufügen',
  'Show keys': 'Schlüssel anzeigen',
  'Every key of this source is retired or disabled: what arrives now matches none.':
    'Alle Schlüssel dieser Quelle sind ausgemustert oder deaktiviert: Was jetzt ankommt, passt zu keinem.',
  'Every key of this source is retired: what arrives now matches none.':
    'Alle Schlüssel dieser Quelle sind ausgemustert: Was jetzt ankommt, passt zu keinem.',
  'Captured, not checked: this source has no key.':
    'Erfasst, nicht geprüft: Diese Quelle hat keinen Schlüssel.',
  'No key yet: requests will be captured, but not checked, and answered {status}.':
    'Noch kein Schlüssel: Anfragen werden erfasst, aber nicht geprüft, und mit {status} beantwortet.',
  'No key yet: requests will be captured, but not checked.':
    'Noch kein Schlüssel: Anfragen werden erfasst, aber nicht geprüft.',
  '{count, plural, one {# key is not here: nothing can be verified with it.} other {# keys are not here: nothing can be verified with them.}}':
    '{count, plural, one {# Schlüssel ist nicht hier: Damit lässt sich nichts prüfen.} other {# Schlüssel sind nicht hier: Damit lässt sich nichts prüfen.}}',

  // Elements.
  Notices: 'Hinweise',
  Dismiss: 'Ausblenden',
  'Copy URL {url}': 'URL {url} kopieren',
  'Search {count, number} providers': '{count, number} Anbieter durchsuchen',
  'Name, or how it signs: HMAC, Ed25519…': 'Name oder Verfahren: HMAC, Ed25519 …',
  'No provider matches “{query}”.': 'Kein Anbieter passt zu „{query}“.',
  '{count, number} found.': '{count, number} gefunden.',
  'Also received': 'Auch empfangen',
  'received signature': 'empfangene Signatur',
  'also received signature': 'auch empfangene Signatur',
  'Without its key there is nothing to compare it with.':
    'Ohne ihren Schlüssel gibt es nichts, womit sie sich vergleichen lässt.',
  'A public key can check a signature but not make one, so there is nothing to show beside it.':
    'Wie sie lauten müsste, lässt sich nicht zeigen: Ein öffentlicher Schlüssel prüft Signaturen, kann aber keine erzeugen.',
  'They are the same.': 'Sie sind gleich.',
  'They differ from character {position} on. One wrong byte in the key or the content changes all of it.':
    'Sie unterscheiden sich ab Zeichen {position}. Ein falsches Byte im Schlüssel oder im Inhalt ändert alles.',
  'Request target': 'Anfrageziel',
  'Made from the body': 'Aus dem Body gebildet',
  'Setting of the source': 'Einstellung der Quelle',
  'fixed text': 'fester Text',
  method: 'Methode',
  'request target': 'Anfrageziel',
  'public url': 'öffentliche URL',
  header: 'Header',
  'made from the body': 'aus dem Body gebildet',
  secret: 'Geheimnis',
  'setting of the source': 'Einstellung der Quelle',
  'Where the parts come from': 'Woher die Teile stammen',
  'secret, not shown': 'Geheimnis, nicht gezeigt',
  'Showing the first {shown} of {length}.': 'Gezeigt werden die ersten {shown} von {length}.',

  // Settings.
  Receiver: 'Empfänger',
  Port: 'Port',
  '{choice, select, pinned {Pinned} other {Automatic}}':
    '{choice, select, pinned {Fest} other {Automatisch}}',
  'Port number': 'Portnummer',
  'Now on port {port}.': 'Jetzt auf Port {port}.',
  'The same port at every start. The URLs of all sources change with it.':
    'Bei jedem Start derselbe Port. Mit ihm ändern sich die URLs aller Quellen.',
  'A free port is chosen, and tried again at the next start.':
    'Ein freier Port wird gewählt und beim nächsten Start erneut versucht.',
  'Largest body (MiB)': 'Größter Body (MiB)',
  'Larger requests are refused with 413.': 'Größere Anfragen werden mit 413 abgewiesen.',
  'Requests per second': 'Anfragen pro Sekunde',
  'Senders above this are told 429: slow down.':
    'Wer schneller sendet, erhält 429: bitte langsamer.',
  '{part, select, app {About} other {}}': '{part, select, app {Über} other {}}',
  'Data folder': 'Datenordner',
  Appearance: 'Darstellung',
  Theme: 'Farbschema',
  'Same as system': 'Wie im System',
  Light: 'Hell',
  Dark: 'Dunkel',
  'High contrast': 'Hoher Kontrast',
  Language: 'Sprache',
  System: 'System',
  'Serving HTTPS': 'HTTPS ist aktiv',
  'The URLs of all sources now start with https.':
    'Die URLs aller Quellen beginnen jetzt mit https.',
  'Plain HTTP, which is enough on this computer. To serve HTTPS, choose a certificate and its private key (PEM).':
    'Einfaches HTTP, das auf diesem Computer genügt. Wählen Sie für HTTPS ein Zertifikat und dessen privaten Schlüssel (PEM).',
  'Passphrase of the private key': 'Passphrase des privaten Schlüssels',
  'Only if it has one.': 'Nur wenn er eine hat.',
  'Choose another certificate…': 'Anderes Zertifikat auswählen …',
  'Choose certificate and key…': 'Zertifikat und Schlüssel auswählen …',
  'Go back to plain HTTP': 'Zurück zu einfachem HTTP',
  'The window lost touch with the rest of Countersign.':
    'Das Fenster hat die Verbindung zum Rest von Countersign verloren.',
  'Try again; if it goes on, restart Countersign.':
    'Noch einmal versuchen; wenn es so bleibt, Countersign neu starten.',
};
