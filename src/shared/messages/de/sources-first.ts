/** The steps from the first start to the first event of a provider. */
import type { Catalogue } from '../../text.ts';

export const sourcesFirst: Catalogue = {
  // The first step.
  Continue: 'Weiter',
  'Continue with {provider}': 'Weiter mit {provider}',
  'Both add a source for {provider}; “See it work” sends it one test event besides. Nothing leaves this computer.':
    'Beides fügt eine Quelle für {provider} hinzu; „Ausprobieren“ sendet ihr außerdem ein Testereignis. Nichts verlässt diesen Computer.',

  // Where one stands.
  'Steps to the first event': 'Schritte zum ersten Ereignis',
  'Step 2: key': 'Schritt 2: Schlüssel',
  'Step 3: public URL': 'Schritt 3: öffentliche URL',
  later: 'später',
  'Next: step 3 of 3, a public URL for {provider}.':
    'Als Nächstes: Schritt 3 von 3, eine öffentliche URL für {provider}.',

  // The key.
  '{provider} encrypts and does not sign. With the “{secret}” its events can be read; who sent them stays unproven, so they are called “Decrypted only”, never “Verified”.':
    '{provider} verschlüsselt und signiert nicht. Mit „{secret}“ lassen sich die Ereignisse lesen; wer sie gesendet hat, bleibt unbewiesen. Sie heißen deshalb „Nur entschlüsselt“, nie „Bestätigt“.',
  'Paste the “{secret}” here, or have the console get it from {provider} with your API credentials.':
    '„{secret}“ hier einfügen oder von der Konsole mit Ihren API-Zugangsdaten bei {provider} holen lassen.',
  'Paste the “{secret}” that your scheme “{provider}” is checked with.':
    '„{secret}“ einfügen, womit Ihr Verfahren „{provider}“ geprüft wird.',
  '{provider} signs with a private key of its own. Paste the public key that belongs to it.':
    '{provider} signiert mit einem eigenen privaten Schlüssel. Fügen Sie den zugehörigen öffentlichen Schlüssel ein.',
  'Paste the “{secret}” that you gave to {provider}, or have one made here and paste it there.':
    '„{secret}“ einfügen, wie bei {provider} eingetragen, oder hier erzeugen lassen und dort einfügen.',
  'Paste the “{secret}” that {provider} shows in its portal.':
    '„{secret}“ einfügen, wie {provider} es im Portal zeigt.',
  'Open the console': 'Konsole öffnen',
  'Skip for now': 'Vorerst überspringen',
  'Without a key events are captured, not checked; one that is added later checks them, too.':
    'Ohne Schlüssel werden Ereignisse erfasst, nicht geprüft; ein später hinzugefügter prüft auch sie.',

  // The public URL.
  'Copy the URL into the portal of {provider}, as the steps below say.':
    'Die URL in das Portal von {provider} kopieren, wie die Schritte unten zeigen.',
  '{provider} cannot reach this computer by itself. Open the tunnel, or use a URL of yours that leads here.':
    '{provider} erreicht diesen Computer nicht von selbst. Öffnen Sie den Tunnel oder nehmen Sie eine eigene URL, die hierher führt.',
  'Use a URL of my own': 'Eigene URL verwenden',
  'A sender on this computer reaches the local URL below as it is.':
    'Ein Absender auf diesem Computer erreicht die lokale URL unten ohne Weiteres.',

  'The steps are on the right; each request appears here the moment it arrives. Until there is a public URL, only programs on this computer can reach it.':
    'Die Schritte stehen rechts; jede Anfrage erscheint hier, sobald sie eintrifft. Ohne öffentliche URL kann nur dieser Computer welche senden.',

  // The first event.
  'First event': 'Erstes Ereignis',
  'Waiting for the first event of {provider}…': 'Warten auf das erste Ereignis von {provider} …',
  'It shows up here the moment it arrives.': 'Es erscheint hier, sobald es eintrifft.',
  '{provider} has checked the URL, and it was answered.':
    '{provider} hat die URL geprüft und eine Antwort bekommen.',
  'Verified: the first event of {provider}': 'Bestätigt: das erste Ereignis von {provider}',
  'Decrypted: the first event of {provider}': 'Entschlüsselt: das erste Ereignis von {provider}',
  '{verdict}: an event of {provider}': '{verdict}: ein Ereignis von {provider}',
  'It was captured, not checked: this source has no key. With one it is checked at once.':
    'Es wurde erfasst, nicht geprüft: Diese Quelle hat keinen Schlüssel. Mit einem wird es sofort geprüft.',
  'It has arrived, but {reason}.': 'Es ist eingetroffen, aber {reason}.',
  'It could be read with your key. It is not signed: who sent it stays unproven.':
    'Es ließ sich mit Ihrem Schlüssel lesen. Es ist nicht signiert: Wer es gesendet hat, bleibt unbewiesen.',
  'The source is set up: what comes from now on is checked as this one was.':
    'Die Quelle ist eingerichtet: Was von jetzt an kommt, wird geprüft wie dieses.',
  'Add the key': 'Schlüssel hinzufügen',
  'Open event #{seq}': 'Ereignis #{seq} öffnen',
  'Compare the key in step 2 with the one in the portal of {provider}: likeliest they differ.':
    'Vergleichen Sie den Schlüssel aus Schritt 2 mit dem im Portal von {provider}: Wahrscheinlich sind es verschiedene.',
  'Searching for the reason…': 'Grund wird gesucht …',

  // Decrypted is not verified.
  'Could be read with the key; nobody signed it, so the sender is not proven':
    'Mit dem Schlüssel lesbar; nicht signiert, der Absender ist also nicht bewiesen',
  'Decrypted, and signed by nobody': 'Entschlüsselt und nicht signiert',
  'Your URL, not checked': 'Ihre URL, nicht geprüft',
  'Nothing has come in by this URL of yours yet: whether it leads here is not known':
    'Über diese URL ist noch nichts eingetroffen: Ob sie hierher führt, ist nicht bekannt',
  'If that is not it': 'Wenn es das nicht ist',

  // What is wrong with a field.
  'Enter a number of at most {max, number}.': 'Geben Sie eine Zahl bis {max, number} ein.',
  'Enter a number of at least {min, number}.': 'Geben Sie eine Zahl ab {min, number} ein.',
  'Enter a number from {min, number} to {max, number}.':
    'Geben Sie eine Zahl von {min, number} bis {max, number} ein.',
  'This is no number.': 'Das ist keine Zahl.',
  'Fill in this field.': 'Bitte ausfüllen.',
  'Enter a whole number.': 'Geben Sie eine ganze Zahl ein.',
  'This is no whole URL.': 'Das ist keine vollständige URL.',
  'Begin with https://.': 'Beginnen Sie mit https://.',
  'This does not have the right form.': 'Das hat nicht die richtige Form.',

  // A secret of an unusual form.
  '{provider} gives out secrets of another form{has, select, detail {: {detail}} other {}}. Was all of it copied, and nothing else?':
    '{provider} gibt Geheimnisse in anderer Form aus{has, select, detail {: {detail}} other {}}. Wurde alles kopiert und nichts sonst?',
  '{found} characters instead of {expected} hex digits':
    '{found} Zeichen statt {expected} Hexadezimalziffern',
  '{expected} hex digits are expected, and some of these are none':
    '{expected} Hexadezimalziffern werden erwartet, und einige Zeichen sind keine',

  // A decrypted body, and what to copy of an event.
  'Copy delivery ID': 'Zustellungs-ID kopieren',
  'As the provider names it': 'Wie der Anbieter sie nennt',
  'Copy number': 'Nummer kopieren',
  'Its place in this history': 'Ihr Platz in diesem Verlauf',
  'Delivery ID': 'Zustellungs-ID',
  Number: 'Nummer',
  'No delivery ID in the request': 'Keine Zustellungs-ID in der Anfrage',
  'The provider sends none, or it is not known.':
    'Der Anbieter sendet keine, oder sie ist nicht bekannt.',
  'Show the decrypted body as': 'Entschlüsselten Body zeigen als',
};
