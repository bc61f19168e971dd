import type { Catalogue } from '../../text.ts';

/** Tray, notifications, zoom, and their settings. */
export const presence: Catalogue = {
  // Notifications.
  'First event of {source}': 'Erstes Ereignis von {source}',
  '{source}: invalid request': '{source}: ungültige Anfrage',
  '{source}: a request could not be checked': '{source}: eine Anfrage war nicht prüfbar',
  'Open it to see why.': 'Öffnen Sie sie, um den Grund zu sehen.',
  '{count, number} sources have failed requests':
    '{count, number} Quellen haben fehlgeschlagene Anfragen',
  '{count, number} sources have their first events':
    '{count, number} Quellen haben ihre ersten Ereignisse',
  '{count, number} sources have news, {failed, number} of them failed requests':
    'Neues von {count, number} Quellen, bei {failed, number} davon fehlgeschlagene Anfragen',
  '{names} and {count, number} more': '{names} und {count, number} weitere',
  'Notifications work': 'Benachrichtigungen funktionieren',
  'Countersign tells you here when a source has its first event or its first failure.':
    'Countersign meldet hier, wenn eine Quelle ihr erstes Ereignis hat oder zum ersten Mal fehlschlägt.',
  'Countersign goes on receiving': 'Countersign empfängt weiter',
  'Its icon in the tray brings the window back, and quits.':
    'Das Symbol im Infobereich holt das Fenster zurück und beendet die App.',

  // The tray.
  'Copy public URL': 'Öffentliche URL kopieren',
  'Pause notifications for an hour': 'Benachrichtigungen eine Stunde pausieren',
  'Resume notifications (paused until {time})':
    'Benachrichtigungen fortsetzen (pausiert bis {time})',
  '{count, plural, one {# unseen failure} other {# unseen failures}}':
    '{count, plural, one {# ungesehener Fehlschlag} other {# ungesehene Fehlschläge}}',
  'Show window': 'Fenster anzeigen',

  // The window.
  'Zoom {percent}\u00a0%': 'Zoom {percent}\u00a0%',

  // Settings.
  'Notifications and tray': 'Benachrichtigungen und Infobereich',
  'Notify of the first event of a source': 'Erstes Ereignis einer Quelle melden',
  'Notify of the first failure of a source': 'Ersten Fehlschlag einer Quelle melden',
  'Of the next one only after a request was verified again.':
    'Den nächsten erst, nachdem wieder eine Anfrage bestätigt wurde.',
  'Quiet hours': 'Ruhezeit',
  'No notifications meanwhile. Failures are counted all the same.':
    'Währenddessen keine Benachrichtigungen. Fehlschläge werden trotzdem gezählt.',
  'Quiet from': 'Ruhe von',
  'Quiet until': 'Ruhe bis',
  'Write a time such as {time}.': 'Schreiben Sie eine Uhrzeit wie {time}.',
  'Notifications are paused until {time}.': 'Benachrichtigungen sind bis {time} pausiert.',
  'Icon in the tray': 'Symbol im Infobereich',
  'In the menu bar on a Mac. It counts failures that you have not seen.':
    'Auf einem Mac in der Menüleiste. Es zählt Fehlschläge, die Sie nicht gesehen haben.',
  'This desktop does not seem to show tray icons.':
    'Dieser Desktop zeigt anscheinend keine Symbole im Infobereich.',
  'Go on receiving when the window is closed': 'Nach dem Schließen des Fensters weiter empfangen',
  'The window is then minimized, because nothing else would bring it back.':
    'Das Fenster wird dann minimiert, weil es sich sonst nicht zurückholen ließe.',
  'The icon in the tray brings the window back, and quits.':
    'Das Symbol im Infobereich holt das Fenster zurück und beendet die App.',
  'Send a test notification': 'Testbenachrichtigung senden',
  'Handed to the system. If you did not see it, look into the system’s own settings.':
    'An das System übergeben. Falls Sie nichts gesehen haben, prüfen Sie die Systemeinstellungen.',
  'The system shows none. They may be switched off for Countersign, or missing here.':
    'Das System zeigt keine an. Vielleicht sind sie für Countersign abgeschaltet oder hier nicht verfügbar.',
};
