import type { Catalogue } from '../../text.ts';

/** What can be done by keys, menus and the command palette, and the keys themselves. */
export const actions: Catalogue = {
  // Events.
  'Next event': 'Nächstes Ereignis',
  'Previous event': 'Vorheriges Ereignis',
  'Newest event': 'Neuestes Ereignis',
  'Next failure': 'Nächster Fehlschlag',
  'Previous failure': 'Vorheriger Fehlschlag',
  'No older failure': 'Kein älterer Fehlschlag',
  'No newer failure': 'Kein neuerer Fehlschlag',
  'Go to the details': 'Zu den Details',
  'Back to the list': 'Zurück zur Liste',
  'Select or unselect': 'Auswählen oder abwählen',
  'Select all': 'Alle auswählen',
  'Pin or unpin': 'Anheften oder lösen',
  'Write a note': 'Notiz schreiben',
  'Copy as curl': 'Als curl kopieren',
  'Copy the body': 'Body kopieren',
  'Copy or save…': 'Kopieren oder speichern …',
  'This body is too large to be copied.': 'Dieser Body ist zu groß zum Kopieren.',
  'Save the event as a file instead.': 'Speichern Sie das Ereignis stattdessen als Datei.',

  // The rest of the window.
  'Pause or resume the feed': 'Ereignisliste anhalten oder fortsetzen',
  'Show all sources': 'Alle Quellen anzeigen',
  'Show source {number, number}': 'Quelle {number, number} anzeigen',
  'Set up this source': 'Diese Quelle einrichten',
  'Other test events…': 'Andere Testereignisse …',
  'Add a key…': 'Schlüssel hinzufügen …',
  'Rotate the key…': 'Schlüssel wechseln …',
  'Rename this source…': 'Diese Quelle umbenennen …',
  'Remove this source…': 'Diese Quelle entfernen …',
  'Command palette…': 'Befehlspalette …',
  'Keyboard shortcuts…': 'Tastenkürzel …',
  'Settings…': 'Einstellungen …',
  'Manage the history…': 'Verlauf verwalten …',
  'Export or import a profile…': 'Profil exportieren oder importieren …',
  'Lock secrets': 'Geheimnisse sperren',
  'Unlock secrets…': 'Geheimnisse entsperren …',
  App: 'App',
  Help: 'Hilfe',

  // The command palette.
  'Command palette': 'Befehlspalette',
  'What do you want to do?': 'Was möchten Sie tun?',
  Commands: 'Befehle',
  'Go to a source': 'Zu einer Quelle',
  'Nothing that can be done just now matches “{text}”.':
    'Nichts, was gerade möglich ist, passt zu „{text}“.',

  // The sheet of shortcuts.
  'Keyboard shortcuts': 'Tastenkürzel',
  'Search shortcuts': 'Tastenkürzel durchsuchen',
  'Search by name or key': 'Nach Name oder Taste suchen',
  'No shortcut matches “{search}”.': 'Kein Tastenkürzel passt zu „{search}“.',
  Reset: 'Zurücksetzen',
  'Reset all': 'Alle zurücksetzen',
  'Reset: {action}': 'Zurücksetzen: {action}',
  'Change: {action}': 'Ändern: {action}',
  'All keys are as usual': 'Alle Tasten sind wieder wie üblich',
  '“{action}” is now {shortcut}': '„{action}“ liegt jetzt auf {shortcut}',
  '“{action}” is as usual': '„{action}“ ist wieder wie üblich',
  'Press a key… (Esc: cancel)': 'Taste drücken … (Esc: abbrechen)',
  'Press the new key for “{action}”; Escape leaves it as it is':
    'Neue Taste für „{action}“ drücken; Escape lässt alles, wie es ist',
  '{shortcut} is in use for “{holder}”.': '{shortcut} ist schon vergeben: „{holder}“.',
  '{shortcut} is in use for: {holders}.': '{shortcut} ist schon vergeben: {holders}.',
  'The window, its lists and fields or the system need this key. Press another one.':
    'Das Fenster, seine Listen und Felder oder das System brauchen diese Taste. Drücken Sie eine andere.',
  'Keys with Alt type characters on many keyboards. Press another one.':
    'Tasten mit Alt schreiben auf vielen Tastaturen Zeichen. Drücken Sie eine andere.',
  'This key cannot be told from others. Press another one.':
    'Diese Taste lässt sich nicht von anderen unterscheiden. Drücken Sie eine andere.',
  Keyboard: 'Tastatur',
  'Every action can have the key that you want.':
    'Jede Aktion kann die Taste bekommen, die Sie möchten.',

  // Keys, as they are printed.
  'Space bar': 'Leertaste',
  Enter: 'Eingabe',
  Esc: 'Esc',
  Del: 'Entf',
  Backspace: 'Rücktaste',
  Ins: 'Einfg',
  Home: 'Pos1',
  Ctrl: 'Strg',
  Shift: 'Umschalt',
  '{first} then {second}': '{first} dann {second}',
  '{label} ({shortcut})': '{label} ({shortcut})',
};
