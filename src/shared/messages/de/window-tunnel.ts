import type { Catalogue } from '../../text.ts';

export const windowTunnel: Catalogue = {
  // Status.
  Tunnel: 'Tunnel',
  'Parts of the tunnel': 'Bereiche des Tunnels',
  'Tunnel: {state}': 'Tunnel: {state}',
  'State of the tunnel': 'Zustand des Tunnels',
  'Tunnel off': 'Tunnel aus',
  'Starting…': 'Startet …',
  'Checking the URL…': 'URL wird geprüft …',
  Online: 'Online',
  Reconnecting: 'Verbindet erneut',
  'Stopping…': 'Wird beendet …',
  'Tunnel failed': 'Tunnel ausgefallen',
  'for {span}': 'seit {span}',
  'attempt {attempt} under way': 'Versuch {attempt} läuft',
  'next try now': 'nächster Versuch jetzt',
  'next try in {left} s': 'nächster Versuch in {left} s',
  'attempt {attempt}, next try now': 'Versuch {attempt}, nächster jetzt',
  'attempt {attempt}, next try in {left} s': 'Versuch {attempt}, nächster in {left} s',
  'Nobody outside this computer can reach Countersign. Start the tunnel to get a public URL.':
    'Niemand außerhalb dieses Computers kann Countersign erreichen. Starten Sie den Tunnel, um eine öffentliche URL zu erhalten.',
  'Asking ngrok for a public URL.': 'Eine öffentliche URL wird bei ngrok angefragt.',
  'ngrok gave a URL. Countersign now sends itself a request through it, to be sure that it leads here.':
    'ngrok hat eine URL vergeben. Countersign sendet sich darüber jetzt selbst eine Anfrage, um sicher zu sein, dass sie hierher führt.',
  'Requests to the public URL arrive here. Last checked {span} ago, with a request through the URL.':
    'Anfragen an die öffentliche URL kommen hier an. Zuletzt vor {span} mit einer Anfrage über die URL geprüft.',
  'Until it is back, providers cannot reach you. Countersign keeps trying by itself.':
    'Bis er wieder steht, können Anbieter Sie nicht erreichen. Countersign versucht es von selbst weiter.',
  'Until it is up, providers cannot reach you. Countersign keeps trying by itself.':
    'Bis er steht, können Anbieter Sie nicht erreichen. Countersign versucht es von selbst weiter.',
  'Closing the session with ngrok.': 'Die Sitzung mit ngrok wird geschlossen.',
  'Countersign has stopped trying, because trying again would end the same way. Change what is said above, then start the tunnel again.':
    'Countersign versucht es nicht weiter, weil es jedes Mal gleich ausginge. Ändern Sie, was oben steht, und starten Sie den Tunnel dann erneut.',
  'Tunnel starting': 'Tunnel startet',
  'Checking the public URL': 'Öffentliche URL wird geprüft',
  'Tunnel online at {url}': 'Tunnel online unter {url}',
  'Tunnel lost, reconnecting.': 'Tunnel verloren, Verbindung wird neu aufgebaut.',
  'The tunnel is not up yet, trying again.': 'Der Tunnel steht noch nicht, neuer Versuch.',
  'Tunnel failed.': 'Tunnel ausgefallen.',
  'Start tunnel': 'Tunnel starten',
  'Stop tunnel': 'Tunnel stoppen',
  'Cancel tunnel': 'Tunnelstart abbrechen',
  'Start the tunnel': 'Tunnel starten',
  'Open the tunnel': 'Tunnel öffnen',
  'Replace the authtoken': 'Authtoken ersetzen',
  'Open tunnel settings': 'Tunneleinstellungen öffnen',
  'See your plan at ngrok': 'Ihren Tarif bei ngrok ansehen',
  'ngrok’s code: {code}': 'Code von ngrok: {code}',
  'QR code of {url}': 'QR-Code von {url}',
  'Scan it to have the URL on a phone, for example to send a request from there.':
    'Scannen Sie ihn, um die URL auf dem Telefon zu haben, etwa um von dort eine Anfrage zu senden.',
  'Without ngrok': 'Ohne ngrok',
  'Does another tunnel or a reverse proxy of yours lead to this computer? Then no account and no tunnel is needed here.':
    'Führt ein anderer Tunnel oder ein eigener Reverse Proxy zu diesem Computer? Dann braucht es hier weder Konto noch Tunnel.',
  'Enter your own public URL': 'Eigene öffentliche URL eingeben',

  // The first URL, and the authtoken.
  'Get a public URL': 'Öffentliche URL erhalten',
  'The tunnel runs over ngrok, which asks for an account. A free one is enough.':
    'Der Tunnel läuft über ngrok und braucht dort ein Konto. Ein kostenloses genügt.',
  'Sign up or log in at ngrok, and copy your authtoken there.':
    'Registrieren Sie sich bei ngrok oder melden Sie sich an, und kopieren Sie dort Ihr Authtoken.',
  'Get your authtoken': 'Authtoken holen',
  'Paste the authtoken': 'Authtoken einfügen',
  'Save and start': 'Speichern und starten',
  Authtoken: 'Authtoken',
  'New authtoken': 'Neues Authtoken',
  'Authtoken saved': 'Authtoken gespeichert',
  'Authtoken removed': 'Authtoken entfernt',
  'An authtoken is kept': 'Ein Authtoken ist hinterlegt',
  'Remove the authtoken?': 'Authtoken entfernen?',
  'Remove authtoken': 'Authtoken entfernen',
  'The tunnel cannot be started without one. Countersign keeps no copy; the authtoken itself stays valid at ngrok.':
    'Ohne Authtoken lässt sich der Tunnel nicht starten. Countersign behält keine Kopie; bei ngrok bleibt es gültig.',

  // Usage and outages.
  'Usage in {month}': 'Verbrauch im {month}',
  Traffic: 'Datenverkehr',
  '{used} of {limit}': '{used} von {limit}',
  'The free plan is used up. On a free account ngrok may now refuse requests before they reach you, until the month ends (UTC). On a paid plan it goes on.':
    'Der kostenlose Tarif ist ausgeschöpft. Bei einem kostenlosen Konto kann ngrok Anfragen jetzt bis zum Monatsende (UTC) abweisen, bevor sie Sie erreichen. Mit einem bezahlten Tarif geht es weiter.',
  'Near the end of the free plan. When it is used up, ngrok may refuse requests before they reach you, until the month ends (UTC).':
    'Der kostenlose Tarif ist bald ausgeschöpft. Danach kann ngrok Anfragen bis zum Monatsende (UTC) abweisen, bevor sie Sie erreichen.',
  'As far as this app saw it, beside the limits of ngrok’s free plan. Other tunnels of your account count, too; ngrok’s own count decides.':
    'Soweit diese App es gesehen hat, neben den Grenzen des kostenlosen Tarifs von ngrok. Andere Tunnel Ihres Kontos zählen mit; maßgeblich ist die Zählung von ngrok.',
  'Recent outages': 'Letzte Ausfälle',
  'None so far.': 'Bisher keine.',
  'Since {time}': 'Seit {time}',
  '{span} so far': 'bisher {span}',
  'Show all {count, number}': 'Alle {count, number} anzeigen',
  'Requests sent in such a time did not arrive. Most providers try again for a while.':
    'Anfragen aus dieser Zeit sind nicht angekommen. Die meisten Anbieter versuchen es eine Weile erneut.',

  // Settings.
  'Tunnel settings saved': 'Tunneleinstellungen gespeichert',
  'Save tunnel settings': 'Tunneleinstellungen speichern',
  'By hand': 'Von Hand',
  'With Countersign': 'Mit Countersign',
  'As soon as Countersign starts, anyone who knows the URL can send requests to it.':
    'Sobald Countersign startet, können alle, die die URL kennen, Anfragen dorthin senden.',
  'Nobody outside can reach Countersign until you start the tunnel.':
    'Von außen kann niemand Countersign erreichen, bis Sie den Tunnel starten.',
  Domain: 'Domain',
  'Empty takes what your account gives. With the free dev domain that every account has, the URL stays the same for good, and need not be pasted again.':
    'Leer gilt, was Ihr Konto vorgibt. Mit der kostenlosen Dev-Domain, die jedes Konto hat, bleibt die URL dauerhaft gleich und muss nicht erneut eingefügt werden.',
  'Find your free domain': 'Kostenlose Domain finden',
  Enterprise: 'Enterprise',
  'Agent server': 'Agent-Server',
  'host:port of the server your company gave you. Empty means ngrok’s own.':
    'host:port des Servers, den Ihr Unternehmen vorgibt. Leer steht für den von ngrok.',
  'host:port, such as connect.example.com:443': 'host:port, etwa connect.example.com:443',
  'Root CA': 'Root-CA',
  'Choose another file…': 'Andere Datei auswählen …',
  'A PEM file, for networks that open TLS connections and sign them anew.':
    'Eine PEM-Datei, für Netze, die TLS-Verbindungen aufbrechen und neu signieren.',
  'Your own public URL': 'Eigene öffentliche URL',
  'Scheme and host': 'Schema und Host',
  'For another tunnel or a reverse proxy of yours that leads to this computer. It is shown while ngrok’s tunnel is off, and its host is let in.':
    'Für einen anderen Tunnel oder einen eigenen Reverse Proxy, der zu diesem Computer führt. Sie wird gezeigt, solange der Tunnel von ngrok aus ist, und ihr Host wird zugelassen.',
  'Public URL saved': 'Öffentliche URL gespeichert',
  'Public URL removed': 'Öffentliche URL entfernt',
  'Save URL': 'URL speichern',
  'ngrok’s SDK cannot use an outbound HTTP proxy: this computer needs a direct way out on port 443.':
    'Das SDK von ngrok kann keinen ausgehenden HTTP-Proxy verwenden: Dieser Computer braucht einen direkten Weg nach außen über Port 443.',
};
