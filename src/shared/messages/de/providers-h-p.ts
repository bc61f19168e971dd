import type { Catalogue } from '../../text.ts';

export const providersHToP: Catalogue = {
  'Version 3': 'Version 3',
  'This version is a plain SHA-256 with the secret in front: whoever captures a request can append to its body and sign the longer one. Use version 3 where HubSpot sends it.':
    'Diese Version ist ein einfacher SHA-256 mit dem Geheimnis davor: Wer eine Anfrage mitschneidet, kann an ihren Body etwas anhängen und den längeren signieren. Version 3 benutzen, wo HubSpot sie sendet.',
  'HMAC-SHA256 of method, URL, body and time, base64, in X-HubSpot-Signature-v3':
    'HMAC-SHA256 über Methode, URL, Body und Zeit, base64, in X-HubSpot-Signature-v3',
  'The app’s client secret, on the Auth tab of the app’s settings. Used as text, hyphens included.':
    'Das Client-Geheimnis der App, in ihren Einstellungen auf dem Tab „Auth“. Wird als Text verwendet, samt Bindestrichen.',
  'Open your HubSpot developer account and choose the app.':
    'Das HubSpot-Entwicklerkonto öffnen und die App wählen.',
  'Copy the client secret from the Auth tab and paste it as a key of this source.':
    'Auf dem Tab „Auth“ das Client-Geheimnis kopieren und als Schlüssel dieser Quelle einfügen.',
  'Go to Webhooks and set the target URL: {url}':
    'Zu „Webhooks“ gehen und die Ziel-URL setzen: {url}',
  'Create a subscription, such as contact.creation, and activate it.':
    'Ein Abonnement anlegen, etwa contact.creation, und aktivieren.',
  'Install the app in a test account and create a contact there.':
    'Die App in einem Testkonto installieren und dort einen Kontakt anlegen.',
  'Version 3 signs the URL: behind a tunnel or proxy, set it as HubSpot knows it. Versions 1 and 2 are plain hashes that can be extended: whoever captures a request can append to its body unnoticed. Neither signs a time.':
    'Version 3 signiert die URL: hinter einem Tunnel oder Proxy so eintragen, wie HubSpot sie kennt. Version 1 und 2 sind einfache Hashwerte, die sich fortsetzen lassen: Wer eine Anfrage mitschneidet, kann unbemerkt an ihren Body anhängen. Beide signieren keine Zeit.',
  'Version 2 (can be extended)': 'Version 2 (lässt sich fortsetzen)',
  'Version 1 (can be extended)': 'Version 1 (lässt sich fortsetzen)',
  'HMAC-SHA256 of timestamp and body, hex, in X-Ib-Exchange-Req-Signature':
    'HMAC-SHA256 über Zeitstempel und Body, hex, in X-Ib-Exchange-Req-Signature',
  'Secret key': 'Geheimer Schlüssel',
  'The secret key of the HMAC security settings that the notification profile uses, as text. Choose a strong one, or generate it here.':
    'Der geheime Schlüssel der HMAC-Sicherheitseinstellungen, die das Benachrichtigungsprofil benutzt, als Text. Einen starken wählen oder hier erzeugen.',
  'Log in to the Infobip web interface and go to Developer Tools → Subscriptions Management.':
    'In der Weboberfläche von Infobip anmelden und zu Developer Tools → Subscriptions Management gehen.',
  'Create authentication settings of the type HMAC, with a secret key that you paste as a key of this source, too.':
    'Authentifizierungseinstellungen vom Typ HMAC anlegen, mit einem geheimen Schlüssel, der auch als Schlüssel dieser Quelle eingefügt wird.',
  'Create a notification profile that uses these settings, with the webhook URL: {url}':
    'Ein Benachrichtigungsprofil mit diesen Einstellungen und dieser Webhook-URL anlegen: {url}',
  'Create a subscription for a channel, select its events, and choose the notification profile.':
    'Ein Abonnement für einen Kanal anlegen, seine Ereignisse auswählen und das Benachrichtigungsprofil wählen.',
  'If requests carry a signature header of your own choice instead of X-Ib-Exchange-Req-Signature, choose the body scheme in this source’s settings and enter header and algorithm.':
    'Wenn Anfragen statt X-Ib-Exchange-Req-Signature einen selbst gewählten Signatur-Header tragen, in den Einstellungen dieser Quelle das Body-Verfahren wählen und Header und Algorithmus eintragen.',
  'Timestamp and body are joined without a separator, so what is signed under one scheme could pass for a body under the other. Use one scheme for each source, and another secret key for each. The body scheme signs no time.':
    'Zeitstempel und Body werden ohne Trennzeichen verbunden. Was nach dem einen Verfahren signiert ist, könnte daher nach dem anderen als Body durchgehen. Für jede Quelle ein Verfahren und für jedes einen eigenen geheimen Schlüssel benutzen. Das Body-Verfahren signiert keine Zeit.',
  'Subscriptions (timestamp and body)': 'Abonnements (Zeitstempel und Body)',
  'Notification profile with a header of its own (body)':
    'Benachrichtigungsprofil mit eigenem Header (Body)',
  'Signature header': 'Signatur-Header',
  'The header name set for the HMAC in the notification profile; X-Signature while this is empty.':
    'Der Header-Name, der im Benachrichtigungsprofil für den HMAC eingestellt ist; X-Signature, solange das Feld leer ist.',
  Algorithm: 'Algorithmus',
  'The algorithm set for the HMAC in the notification profile.':
    'Der Algorithmus, der im Benachrichtigungsprofil für den HMAC eingestellt ist.',
  'Delivery report': 'Zustellbericht',
  'Delivery report, signed by a notification profile':
    'Zustellbericht, von einem Benachrichtigungsprofil signiert',
  'HMAC-SHA1 of the raw body, hex, in X-Hub-Signature: sha1=…':
    'HMAC-SHA1 über den unveränderten Body, hex, in X-Hub-Signature: sha1=…',
  'On the app’s Basic Information page in the Developer Hub. Used as text.':
    'Im Developer Hub auf der Seite „Basic Information“ der App. Wird als Text verwendet.',
  'Open your app in the Developer Hub (app.intercom.com, Settings → Integrations → Developer Hub) and copy the Client secret from Basic Information.':
    'Die eigene App im Developer Hub öffnen (app.intercom.com, Settings → Integrations → Developer Hub) und unter „Basic Information“ das „Client secret“ kopieren.',
  'Go to Configure → Webhooks and set the Endpoint URL: {url}':
    'Zu Configure → Webhooks gehen und die „Endpoint URL“ setzen: {url}',
  'Choose the topics, such as conversation.user.created, and save. Intercom checks the URL with a HEAD request.':
    'Die Themen wählen, etwa conversation.user.created, und speichern. Intercom prüft die URL mit einer HEAD-Anfrage.',
  'Send a test notification from the same page. Answers must arrive within 5 seconds; ours do.':
    'Von derselben Seite eine Testbenachrichtigung senden. Antworten müssen innerhalb von 5 Sekunden eintreffen; unsere tun das.',
  'The HEAD request that checks the URL is not signed and proves nothing about its sender. No time is signed, so an old notification sent again verifies, too.':
    'Die HEAD-Anfrage, mit der die URL geprüft wird, ist nicht signiert und beweist nichts über ihren Absender. Es wird keine Zeit signiert, daher wird auch eine erneut gesendete alte Benachrichtigung bestätigt.',
  'HEAD check of the URL (handshake)': 'HEAD-Prüfung der URL (Handshake)',
  'HMAC-SHA256 of the raw body, hex, in Linear-Signature; the time is in the body':
    'HMAC-SHA256 über den unveränderten Body, hex, in Linear-Signature; die Zeit steht im Body',
  'Starts with lin_wh_. Linear shows it on the webhook’s page. Used as text, prefix included.':
    'Beginnt mit lin_wh_. Linear zeigt es auf der Seite des Webhooks. Wird als Text verwendet, samt Präfix.',
  'In Linear, go to Settings → Administration → API and choose “New webhook”. You must be an admin of the workspace.':
    'In Linear zu Settings → Administration → API gehen und „New webhook“ wählen. Dafür sind Administratorrechte im Workspace nötig.',
  'Give it a label, and as URL: {url}': 'Eine Bezeichnung vergeben und als URL eintragen: {url}',
  'Choose the data changes to send, such as Issues and Comments, and the team, then create the webhook.':
    'Die zu sendenden Datenänderungen wählen, etwa „Issues“ und „Comments“, dann das Team, und den Webhook anlegen.',
  'Copy the signing secret (lin_wh_…) from the webhook’s page and paste it as a key of this source.':
    'Das Signaturgeheimnis (lin_wh_…) von der Seite des Webhooks kopieren und als Schlüssel dieser Quelle einfügen.',
  'Create or change an issue; the event arrives here. Answers must arrive within 5 seconds; ours do.':
    'Ein Issue anlegen oder ändern; das Ereignis kommt hier an. Antworten müssen innerhalb von 5 Sekunden eintreffen; unsere tun das.',
  'Only webhookTimestamp in the body counts as the time. The header Linear-Timestamp is not signed and is ignored.':
    'Als Zeit gilt nur webhookTimestamp im Body. Der Header Linear-Timestamp ist nicht signiert und wird ignoriert.',
  'HMAC-SHA256 of timestamp and token, hex, in the body’s signature member':
    'HMAC-SHA256 über Zeitstempel und Token, hex, im Member signature des Bodys',
  'HTTP webhook signing key': 'HTTP-Webhook-Signaturschlüssel',
  'In the Mailgun control panel under API Security (or API Keys): the HTTP webhook signing key, used as text. It is not an API key.':
    'Im Mailgun Control Panel unter „API Security“ (oder „API Keys“): der „HTTP webhook signing key“, als Text verwendet. Es ist kein API-Schlüssel.',
  'Open the Mailgun control panel, go to API Security (or API Keys) and copy the HTTP webhook signing key.':
    'Das Mailgun Control Panel öffnen, zu „API Security“ (oder „API Keys“) gehen und den „HTTP webhook signing key“ kopieren.',
  'Paste it as a key of this source. For events of a subaccount, the parent account’s key works, too.':
    'Als Schlüssel dieser Quelle einfügen. Für Ereignisse eines Unterkontos funktioniert auch der Schlüssel des Hauptkontos.',
  'Go to Send → Sending → Webhooks, choose the domain, and choose Add webhook.':
    'Zu Send → Sending → Webhooks gehen, die Domain wählen und „Add webhook“ wählen.',
  'Choose the event type and enter the URL: {url}':
    'Den Ereignistyp wählen und die URL eintragen: {url}',
  'Choose Test webhook, or send a message from the domain.':
    '„Test webhook“ wählen oder eine Nachricht von der Domain senden.',
  'Only timestamp and token are signed, nothing of the event: a valid result says that Mailgun made the token, not that the event beside it is unchanged. Whoever captures one request can put another event beside its token while the time is fresh.':
    'Nur Zeitstempel und Token werden signiert, nichts vom Ereignis: Ein gültiges Ergebnis sagt, dass Mailgun das Token erzeugt hat, nicht, dass das Ereignis daneben unverändert ist. Wer eine Anfrage mitschneidet, kann ein anderes Ereignis neben ihr Token stellen, solange die Zeit frisch ist.',
  'opened (older form)': 'opened (ältere Form)',
  JWT: 'JWT',
  'HMAC of time, query and body (before JWT)': 'HMAC über Zeit, Query und Body (vor JWT)',
  'JWT with hashes of URL and body, in MessageBird-Signature-JWT':
    'JWT mit Hashwerten von URL und Body, in MessageBird-Signature-JWT',
  'In the MessageBird Dashboard under Developers → Settings, used as text. It is not an API key.':
    'Im MessageBird Dashboard unter Developers → Settings, als Text verwendet. Es ist kein API-Schlüssel.',
  'Open the MessageBird Dashboard and go to Developers → Settings.':
    'Das MessageBird Dashboard öffnen und zu Developers → Settings gehen.',
  'Copy the signing key and paste it as a key of this source.':
    'Den Signaturschlüssel kopieren und als Schlüssel dieser Quelle einfügen.',
  'For delivery reports, send a message with the reportUrl: {url}':
    'Für Zustellberichte eine Nachricht mit dieser reportUrl senden: {url}',
  'For inbound messages and calls, set the same URL in the Flow or number that forwards them.':
    'Für eingehende Nachrichten und Anrufe dieselbe URL im Flow oder in der Nummer setzen, die sie weiterleitet.',
  'If requests carry MessageBird-Signature instead of MessageBird-Signature-JWT, choose the older scheme in this source’s settings.':
    'Wenn Anfragen MessageBird-Signature statt MessageBird-Signature-JWT tragen, in den Einstellungen dieser Quelle das ältere Verfahren wählen.',
  'The URL is part of the signature: behind a tunnel or proxy, set the URL as MessageBird knows it. The older scheme signs the query, not host and path.':
    'Die URL ist Teil der Signatur: hinter einem Tunnel oder Proxy so eintragen, wie MessageBird sie kennt. Das ältere Verfahren signiert die Query, nicht Host und Pfad.',
  'SMS delivery report (GET)': 'SMS-Zustellbericht (GET)',
  'SMS delivery report (GET, older scheme)': 'SMS-Zustellbericht (GET, älteres Verfahren)',
  'RSA over request line + Date + body, base64, in X-MessageMedia-Signature':
    'RSA über Anfragezeile + Date + Body, base64, in X-MessageMedia-Signature',
  'The public_key from “Create Signature Key”: bare base64 (MIIB…), PEM, or DER in base64.':
    'Der public_key aus „Create Signature Key“: reines base64 (MIIB …), PEM oder DER in base64.',
  'With your API key and secret, create a signature key, in the Console tab or by yourself: POST /v1/iam/signature_keys with digest SHA224, SHA256 or SHA512 and cipher RSA.':
    'Mit API-Schlüssel und -Geheimnis einen Signaturschlüssel erzeugen, im Tab „Konsole“ oder selbst: POST /v1/iam/signature_keys mit digest SHA224, SHA256 oder SHA512 und cipher RSA.',
  'Add its public key to this source: the Console tab does it, or paste the public_key of the answer. MessageMedia keeps the private key.':
    'Dessen öffentlichen Schlüssel zu dieser Quelle hinzufügen: Der Tab „Konsole“ tut das, oder den public_key aus der Antwort einfügen. Den privaten Schlüssel behält MessageMedia.',
  'Enable the key: PATCH /v1/iam/signature_keys/enabled with its key_id. Only one key signs at a time.':
    'Den Schlüssel aktivieren: PATCH /v1/iam/signature_keys/enabled mit seiner key_id. Es signiert immer nur ein Schlüssel.',
  'Send a message with delivery_reports true and callback_url: {url}':
    'Eine Nachricht mit delivery_reports true und dieser callback_url senden: {url}',
  'The delivery report and any reply arrive here, signed.':
    'Der Zustellbericht und jede Antwort kommen hier signiert an.',
  'Somebody has answered by SMS.': 'Jemand hat per SMS geantwortet.',
  'Somebody has answered by MMS.': 'Jemand hat per MMS geantwortet.',
  'A recipient asked to get no more messages.': 'Jemand möchte keine Nachrichten mehr erhalten.',
  'A message is on its way.': 'Eine Nachricht ist unterwegs.',
  'A message was handed to the carrier.': 'Eine Nachricht wurde an den Netzbetreiber übergeben.',
  'A message was not delivered in time.': 'Eine Nachricht wurde nicht rechtzeitig zugestellt.',
  'A message was refused.': 'Eine Nachricht wurde abgelehnt.',
  'Delivery report (JSON)': 'Zustellbericht (JSON)',
  'Reply (XML)': 'Antwort (XML)',
  'In the App Dashboard under App settings → Basic: 32 hex digits, used as text.':
    'Im App Dashboard unter App settings → Basic: 32 Hex-Ziffern, als Text verwendet.',
  'Open your app on developers.facebook.com, go to App settings → Basic, and copy the App secret.':
    'Die eigene App auf developers.facebook.com öffnen, zu App settings → Basic gehen und das „App secret“ kopieren.',
  'Think of a verify token, any text, and enter it in this source’s settings.':
    'Ein Verify-Token ausdenken, beliebigen Text, und in den Einstellungen dieser Quelle eintragen.',
  'In the App Dashboard, go to Webhooks (for WhatsApp, WhatsApp → Configuration), choose the object, and set the Callback URL: {url}':
    'Im App Dashboard zu „Webhooks“ gehen (bei WhatsApp zu WhatsApp → Configuration), das Objekt wählen und die „Callback URL“ setzen: {url}',
  'Enter the same verify token beside it and choose “Verify and save”. Meta checks the URL with a GET at once.':
    'Daneben dasselbe Verify-Token eintragen und „Verify and save“ wählen. Meta prüft die URL sofort mit einem GET.',
  'Subscribe to the fields you need. “Test” beside a field sends a sample.':
    'Die benötigten Felder abonnieren. „Test“ neben einem Feld sendet ein Beispiel.',
  'The GET that checks the URL is not signed; it only shows that its sender knows the verify token. No time is signed, so an old notification sent again verifies, too.':
    'Das GET, mit dem die URL geprüft wird, ist nicht signiert; es zeigt nur, dass sein Absender das Verify-Token kennt. Es wird keine Zeit signiert, daher wird auch eine erneut gesendete alte Benachrichtigung bestätigt.',
  'Verify token': 'Verify-Token',
  'Any text you choose; enter the same one beside the callback URL in the App Dashboard.':
    'Beliebiger Text; denselben im App Dashboard neben der Callback-URL eintragen.',
  'messages (WhatsApp)': 'messages (WhatsApp)',
  'feed (page), text escaped as Meta does': 'feed (Seite), Text maskiert wie bei Meta',
  'hub.mode=subscribe (handshake)': 'hub.mode=subscribe (Handshake)',
  'HMAC-SHA256 of timestamp:body, hex, in Paddle-Signature: ts=…;h1=…':
    'HMAC-SHA256 über timestamp:body, hex, in Paddle-Signature: ts=…;h1=…',
  'Endpoint secret key': 'Geheimer Schlüssel des Endpunkts',
  'Starts with pdl_ntfset_. Each notification destination has its own; sandbox and live differ. Used as text.':
    'Beginnt mit pdl_ntfset_. Jedes Benachrichtigungsziel hat einen eigenen; Sandbox und Live unterscheiden sich. Wird als Text verwendet.',
  'In the Paddle dashboard, sandbox or live, go to Developer tools → Notifications and choose “New destination”.':
    'Im Paddle Dashboard, Sandbox oder Live, zu Developer tools → Notifications gehen und „New destination“ wählen.',
  'Notification type: URL. Set the URL: {url}': 'Notification type: URL. Die URL setzen: {url}',
  'Choose the events and the usage type (platform, simulation or both), then save the destination.':
    'Die Ereignisse und den „Usage type“ wählen (platform, simulation oder beides), dann das Ziel speichern.',
  'Choose “Edit destination” in the menu beside it, copy the secret key (pdl_ntfset_…), and paste it as a key of this source.':
    'Im Menü daneben „Edit destination“ wählen, den geheimen Schlüssel (pdl_ntfset_…) kopieren und als Schlüssel dieser Quelle einfügen.',
  'Send a sample from Developer tools → Simulations.':
    'Unter Developer tools → Simulations ein Beispiel senden.',
  'The tolerance is Paddle’s own 5 seconds, which a slow tunnel or a clock that is off exceeds. Allow more in the settings if genuine events are found too old.':
    'Die Toleranz ist mit 5 Sekunden die von Paddle; ein langsamer Tunnel oder eine falsch gehende Uhr überschreitet sie. In den Einstellungen mehr erlauben, wenn echte Ereignisse als zu alt gelten.',
  'RSA-SHA256 of id, time, webhook id and CRC32 of the body, in PAYPAL-TRANSMISSION-SIG':
    'RSA-SHA256 über ID, Zeit, Webhook-ID und CRC32 des Bodys, in PAYPAL-TRANSMISSION-SIG',
  'The X.509 certificate in PEM that PAYPAL-CERT-URL of a delivered event points to. Download it yourself and paste it here: this app fetches nothing.':
    'Das X.509-Zertifikat in PEM, auf das PAYPAL-CERT-URL eines zugestellten Ereignisses zeigt. Selbst herunterladen und hier einfügen: Diese App ruft nichts ab.',
  'Open the PayPal Developer Dashboard, go to Apps & Credentials, choose Sandbox or Live, and open your app.':
    'Das PayPal Developer Dashboard öffnen, zu „Apps & Credentials“ gehen, „Sandbox“ oder „Live“ wählen und die App öffnen.',
  'Under Webhooks choose Add Webhook, select the events, and enter the webhook URL: {url}':
    'Unter „Webhooks“ den Knopf „Add Webhook“ wählen, die Ereignisse auswählen und die Webhook-URL eintragen: {url}',
  'Copy the webhook ID that PayPal shows for it into this source’s settings.':
    'Die Webhook-ID, die PayPal dafür zeigt, in die Einstellungen dieser Quelle kopieren.',
  'Have an event sent, and open the address in its PAYPAL-CERT-URL header, after checking that its host is paypal.com or ends with .paypal.com.':
    'Ein Ereignis senden lassen und die Adresse in seinem Header PAYPAL-CERT-URL öffnen. Vorher prüfen, dass ihr Host paypal.com ist oder auf .paypal.com endet.',
  'Paste the certificate from there as a key of this source. PayPal changes certificates from time to time: paste the new one as another key.':
    'Das Zertifikat von dort als Schlüssel dieser Quelle einfügen. PayPal wechselt die Zertifikate von Zeit zu Zeit: das neue als weiteren Schlüssel einfügen.',
  'The body is covered only by a CRC32, which is easy to forge: whoever captures one event can make another body that verifies. Nothing is fetched, so neither the certificate’s issuer nor its validity is checked: that it is PayPal’s is for you to make sure. Events of the webhooks simulator cannot be verified.':
    'Den Body deckt nur ein CRC32 ab, der leicht zu fälschen ist: Wer ein Ereignis mitschneidet, kann einen anderen Body bauen, der bestätigt wird. Nichts wird abgerufen, daher werden weder Aussteller noch Gültigkeit des Zertifikats geprüft: Ob es von PayPal stammt, müssen Sie selbst sicherstellen. Ereignisse des Webhooks-Simulators lassen sich nicht prüfen.',
  'The certificate that signed this event is at {url}. It is not fetched for you.':
    'Das Zertifikat, mit dem dieses Ereignis signiert wurde, liegt unter {url}. Es wird nicht automatisch abgerufen.',
  'Webhook ID': 'Webhook-ID',
  'In the PayPal Developer Dashboard, beside the webhook’s URL. It is signed along, and no request carries it.':
    'Im PayPal Developer Dashboard neben der URL des Webhooks. Sie wird mitsigniert, und keine Anfrage enthält sie.',
  'HMAC-SHA256 of URL, sorted parameters and nonce, base64, in X-Plivo-Signature-V3':
    'HMAC-SHA256 über URL, sortierte Parameter und Nonce, base64, in X-Plivo-Signature-V3',
  'The auth token of the account or subaccount, from the overview page of the Plivo console. Used as text.':
    'Das Auth-Token des Kontos oder Unterkontos, von der Übersichtsseite der Plivo-Konsole. Wird als Text verwendet.',
  'Open the Plivo console and copy the auth token from the overview page.':
    'Die Plivo-Konsole öffnen und das Auth-Token von der Übersichtsseite kopieren.',
  'Paste it as a key of this source. The main account’s token verifies requests of its subaccounts, too.':
    'Als Schlüssel dieser Quelle einfügen. Das Token des Hauptkontos bestätigt auch Anfragen seiner Unterkonten.',
  'Go to Voice → Applications → XML, add or open an application, and set its answer URL (POST) to: {url}':
    'Zu Voice → Applications → XML gehen, eine Anwendung hinzufügen oder öffnen und ihre „Answer URL“ (POST) setzen: {url}',
  'Assign the application to a number and call it.':
    'Die Anwendung einer Nummer zuweisen und diese anrufen.',
  'The URL is part of the signature: set it as it stands at Plivo. The nonce is signed but not remembered, and no time is, so a captured request can be replayed. Requests with only X-Plivo-Signature-V2, as for messages, are not verified.':
    'Die URL ist Teil der Signatur: so eintragen, wie sie bei Plivo steht. Die Nonce wird signiert, aber nicht gemerkt, und es wird keine Zeit signiert. Eine mitgeschnittene Anfrage lässt sich daher wieder einspielen. Anfragen, die nur X-Plivo-Signature-V2 tragen, wie bei Nachrichten, werden nicht geprüft.',
  'Answer URL (form)': 'Answer URL (Formular)',
  'Answer URL (GET)': 'Answer URL (GET)',
};
