import type { Catalogue } from '../../text.ts';

export const providersSToZ: Catalogue = {
  'ECDSA with SHA-256 over timestamp and body, in X-Twilio-Email-Event-Webhook-Signature':
    'ECDSA mit SHA-256 über Zeitstempel und Body, in X-Twilio-Email-Event-Webhook-Signature',
  'Verification key': 'Verifizierungsschlüssel',
  'The public key that SendGrid shows beside the webhook: base64 (MFkw…) or PEM.':
    'Der öffentliche Schlüssel, den SendGrid neben dem Webhook zeigt: base64 (MFkw …) oder PEM.',
  'In SendGrid, go to Settings → Mail Settings → Event Webhooks and choose “Create new webhook”.':
    'In SendGrid zu Settings → Mail Settings → Event Webhooks gehen und „Create new webhook“ wählen.',
  'Set the Post URL: {url}': 'Die „Post URL“ setzen: {url}',
  'Choose the actions to be posted, such as Delivered and Bounced.':
    'Die zu sendenden Aktionen wählen, etwa „Delivered“ und „Bounced“.',
  'Under Security features, switch on “Enable Signed Event Webhook” and save: the key is made only then.':
    'Unter „Security features“ den Schalter „Enable Signed Event Webhook“ einschalten und speichern: Erst dann entsteht der Schlüssel.',
  'Open the webhook again, copy the Verification Key, and paste it as a key of this source.':
    'Den Webhook wieder öffnen, den „Verification Key“ kopieren und als Schlüssel dieser Quelle einfügen.',
  'Choose “Test Integration”; a batch of sample events arrives here.':
    '„Test Integration“ wählen; ein Stapel Beispielereignisse kommt hier an.',
  'The time is signed but SendGrid names no limit for its age, so an old batch sent again verifies, too, unless a tolerance is set. The line ends (CRLF) belong to the body: a copy without them does not verify.':
    'Die Zeit wird signiert, aber SendGrid nennt keine Grenze für ihr Alter. Daher wird auch ein erneut gesendeter alter Stapel bestätigt, solange keine Toleranz gesetzt ist. Die Zeilenenden (CRLF) gehören zum Body: Eine Kopie ohne sie wird nicht bestätigt.',
  'Batch: processed, delivered, open of one message':
    'Stapel: processed, delivered, open zu einer Nachricht',
  'HMAC-SHA256 of the raw body, base64, in X-Shopify-Hmac-Sha256':
    'HMAC-SHA256 über den unveränderten Body, base64, in X-Shopify-Hmac-Sha256',
  'The app’s client secret. Webhooks made in the shop’s admin use the secret shown there instead.':
    'Das Client-Geheimnis der App. Webhooks, die in der Verwaltung des Shops angelegt wurden, benutzen stattdessen das dort angezeigte Geheimnis.',
  'For an app: copy the client secret from the app’s settings in the Dev Dashboard. For a shop: go to Settings → Notifications → Webhooks and copy the secret shown below the list.':
    'Für eine App: das Client-Geheimnis aus den Einstellungen der App im Dev Dashboard kopieren. Für einen Shop: zu Settings → Notifications → Webhooks gehen und das Geheimnis unter der Liste kopieren.',
  'Create the webhook with format JSON and URL: {url}':
    'Den Webhook mit dem Format JSON und dieser URL anlegen: {url}',
  'Use “Send test notification” in the shop’s list, or trigger the topic in the shop.':
    'In der Liste des Shops „Send test notification“ benutzen oder das Thema im Shop auslösen.',
  resource: 'Ressource',
  Conversation: 'Conversation',
  'Voice and Verification (application signed)':
    'Voice und Verification (von der Anwendung signiert)',
  Numbers: 'Numbers',
  'HMAC-SHA256 of body.nonce.timestamp, base64, in x-sinch-webhook-signature':
    'HMAC-SHA256 über body.nonce.timestamp, base64, in x-sinch-webhook-signature',
  'Conversation: the secret token of the webhook. Voice and Verification: the application secret, base64 as the dashboard shows it. Numbers: the HMAC secret of the callback configuration.':
    'Conversation: das geheime Token des Webhooks. Voice und Verification: das Anwendungsgeheimnis in base64, wie das Dashboard es zeigt. Numbers: das HMAC-Geheimnis der Callback-Konfiguration.',
  'Conversation: open the Sinch dashboard, go to Conversation API → Apps, choose the app, and choose Add webhook. Choose a secret token, which you paste as a key of this source, too.':
    'Conversation: das Sinch Dashboard öffnen, zu Conversation API → Apps gehen, die App wählen und „Add webhook“ wählen. Ein geheimes Token wählen, das auch als Schlüssel dieser Quelle eingefügt wird.',
  'Voice or Verification: open your application in the dashboard. Paste its secret as a key of this source, and its key into this source’s settings, where you choose that scheme as well.':
    'Voice oder Verification: die eigene Anwendung im Dashboard öffnen. Ihr Geheimnis als Schlüssel dieser Quelle einfügen und ihren Schlüssel in die Einstellungen dieser Quelle, wo auch das Verfahren zu wählen ist.',
  'Numbers: set an HMAC secret in the callback configuration, paste it as a key of this source, and choose that scheme in its settings.':
    'Numbers: in der Callback-Konfiguration ein HMAC-Geheimnis setzen, es als Schlüssel dieser Quelle einfügen und in deren Einstellungen das Verfahren wählen.',
  'Enter as the webhook’s target, or as the callback URL: {url}':
    'Als Ziel des Webhooks oder als Callback-URL eintragen: {url}',
  'Send a message to the app, or call the number.':
    'Eine Nachricht an die App senden oder die Nummer anrufen.',
  'Nonces are signed but not remembered: within the tolerance a captured request can be replayed. Numbers signs the body alone, so there it always can. Voice and Verification sign the path: behind a proxy that rewrites it, set the URL as Sinch knows it.':
    'Nonces werden signiert, aber nicht gemerkt: Innerhalb der Toleranz lässt sich eine mitgeschnittene Anfrage wieder einspielen. Numbers signiert nur den Body, dort geht es daher immer. Voice und Verification signieren den Pfad: hinter einem Proxy, der ihn umschreibt, die URL so eintragen, wie Sinch sie kennt.',
  'Application key': 'Anwendungsschlüssel',
  'Beside the application secret in the dashboard. Requests that name another application are refused; while this is empty, any is accepted.':
    'Im Dashboard neben dem Anwendungsgeheimnis. Anfragen, die eine andere Anwendung nennen, werden abgelehnt; solange das Feld leer ist, wird jede akzeptiert.',
  'Delivery report (Conversation)': 'Zustellbericht (Conversation)',
  'Incoming call (Voice)': 'Eingehender Anruf (Voice)',
  'Provisioning to campaign (Numbers)': 'Bereitstellung für Kampagne (Numbers)',
  'HMAC-SHA256 of v0:timestamp:body, hex, in X-Slack-Signature: v0=…':
    'HMAC-SHA256 über v0:timestamp:body, hex, in X-Slack-Signature: v0=…',
  'On the app’s Basic Information page, under App Credentials: 32 hex digits, used as text.':
    'Auf der Seite „Basic Information“ der App unter „App Credentials“: 32 Hex-Ziffern, als Text verwendet.',
  'Open your app on api.slack.com/apps and copy the Signing Secret from Basic Information.':
    'Die eigene App auf api.slack.com/apps öffnen und unter „Basic Information“ das „Signing Secret“ kopieren.',
  'Paste it as a key of this source before you go on: Slack checks the URL with a signed challenge.':
    'Vor den nächsten Schritten als Schlüssel dieser Quelle einfügen: Slack prüft die URL mit einer signierten Challenge.',
  'Go to Event Subscriptions, switch events on, and set the Request URL: {url}':
    'Zu „Event Subscriptions“ gehen, die Ereignisse einschalten und die „Request URL“ setzen: {url}',
  'Slack shows “Verified” once the challenge has been answered. Choose the events and save.':
    'Slack zeigt „Verified“, sobald die Challenge beantwortet ist. Die Ereignisse wählen und speichern.',
  'Slash command (form)': 'Slash-Befehl (Formular)',
  'url_verification (handshake)': 'url_verification (Handshake)',
  'HMAC-SHA256 of notification URL and body, base64, in x-square-hmacsha256-signature':
    'HMAC-SHA256 über Benachrichtigungs-URL und Body, base64, in x-square-hmacsha256-signature',
  'Signature key': 'Signaturschlüssel',
  'On the subscription’s Endpoint Details page. Each subscription has its own. Used as text.':
    'Auf der Seite „Endpoint Details“ des Abonnements. Jedes Abonnement hat einen eigenen. Wird als Text verwendet.',
  'Open your application in the Developer Console (developer.squareup.com) and choose Sandbox or Production.':
    'Die eigene Anwendung in der Developer Console (developer.squareup.com) öffnen und „Sandbox“ oder „Production“ wählen.',
  'Go to Webhooks → Subscriptions, choose “Add subscription”, and set the Notification URL: {url}':
    'Zu Webhooks → Subscriptions gehen, „Add subscription“ wählen und die „Notification URL“ setzen: {url}',
  'Choose an API version and the events, then save.':
    'Eine API-Version und die Ereignisse wählen, dann speichern.',
  'Open the subscription, choose “Show” beside Signature Key, copy the key, and paste it as a key of this source.':
    'Das Abonnement öffnen, neben „Signature Key“ auf „Show“ klicken, den Schlüssel kopieren und als Schlüssel dieser Quelle einfügen.',
  'If requests reach this source under another address, enter the notification URL in this source’s settings, character for character: it is part of what is signed.':
    'Wenn Anfragen diese Quelle unter einer anderen Adresse erreichen, die Benachrichtigungs-URL Zeichen für Zeichen in den Einstellungen dieser Quelle eintragen: Sie wird mitsigniert.',
  'Choose “Send test event” in the subscription’s menu.':
    'Im Menü des Abonnements „Send test event“ wählen.',
  'The URL is signed, too, exactly as it stands in the subscription: one more slash, or another scheme, host or port, and nothing verifies. No time is signed, so an old event sent again verifies, too.':
    'Auch die URL wird signiert, genau wie sie im Abonnement steht: Schon bei einem Schrägstrich mehr oder bei anderem Schema, Host oder Port wird nichts bestätigt. Es wird keine Zeit signiert, daher wird auch ein erneut gesendetes altes Ereignis bestätigt.',
  'HMAC-SHA256 (v1) or Ed25519 (v1a) of id.timestamp.body, in webhook-signature':
    'HMAC-SHA256 (v1) oder Ed25519 (v1a) über id.timestamp.body, in webhook-signature',
  'Signing secret or public key': 'Signaturgeheimnis oder öffentlicher Schlüssel',
  'whsec_ and base64 for HMAC, or whpk_ and base64 for Ed25519.':
    'whsec_ und base64 für HMAC oder whpk_ und base64 für Ed25519.',
  'In the sender’s portal, add an endpoint with the URL: {url}':
    'Im Portal des Absenders einen Endpunkt mit dieser URL hinzufügen: {url}',
  'Copy the endpoint’s signing secret (whsec_…) or public key (whpk_…) and paste it as a key of this source.':
    'Das Signaturgeheimnis (whsec_…) oder den öffentlichen Schlüssel (whpk_…) des Endpunkts kopieren und als Schlüssel dieser Quelle einfügen.',
  'Send an event; most portals have a “Send test” button.':
    'Ein Ereignis senden; die meisten Portale haben einen Knopf wie „Send test“.',
  'HMAC-SHA256 (v1)': 'HMAC-SHA256 (v1)',
  'Ed25519 (v1a)': 'Ed25519 (v1a)',
  'HMAC-SHA256 of timestamp.body, hex, in Stripe-Signature: t=…,v1=…':
    'HMAC-SHA256 über timestamp.body, hex, in Stripe-Signature: t=…,v1=…',
  'Starts with whsec_. Each endpoint has its own; the one that stripe listen prints is another.':
    'Beginnt mit whsec_. Jeder Endpunkt hat ein eigenes; das von stripe listen ausgegebene ist ein anderes.',
  'Open the Stripe Dashboard and go to Developers → Webhooks → Add destination (or Add endpoint).':
    'Das Stripe Dashboard öffnen und zu Developers → Webhooks → Add destination (oder Add endpoint) gehen.',
  'Endpoint URL: {url}': 'Endpoint URL: {url}',
  'Select the events to send and create the endpoint.':
    'Die zu sendenden Ereignisse auswählen und den Endpunkt anlegen.',
  'HMAC-SHA256 of id.timestamp.body, base64, in svix-signature: v1,…':
    'HMAC-SHA256 über id.timestamp.body, base64, in svix-signature: v1,…',
  'Starts with whsec_; what follows is base64 and decoded. Each endpoint has its own.':
    'Beginnt mit whsec_; was folgt, ist base64 und wird dekodiert. Jeder Endpunkt hat ein eigenes.',
  'In the webhooks portal of the product that sends through Svix, go to Endpoints and choose “Add Endpoint”.':
    'Im Webhook-Portal des Produkts, das über Svix sendet, zu „Endpoints“ gehen und „Add Endpoint“ wählen.',
  'Set the Endpoint URL: {url}': 'Die „Endpoint URL“ setzen: {url}',
  'Choose the events to send, or none for all, and create the endpoint.':
    'Die zu sendenden Ereignisse wählen oder keine für alle, und den Endpunkt anlegen.',
  'Open the tab Testing, choose an event type, and choose “Send Example”.':
    'Den Tab „Testing“ öffnen, einen Ereignistyp wählen und „Send Example“ wählen.',
  'Ed25519 over timestamp|body, base64, in telnyx-signature-ed25519':
    'Ed25519 über timestamp|body, base64, in telnyx-signature-ed25519',
  'In the Mission Control Portal under Keys & Credentials → Public Key: base64, 44 characters.':
    'Im Mission Control Portal unter Keys & Credentials → Public Key: base64, 44 Zeichen.',
  'In the Mission Control Portal (portal.telnyx.com), go to Keys & Credentials → Public Key and copy the key. It is one for the whole account.':
    'Im Mission Control Portal (portal.telnyx.com) zu Keys & Credentials → Public Key gehen und den Schlüssel kopieren. Er gilt für das ganze Konto.',
  'Open the messaging profile, Voice API application or other product that is to send events, and set its webhook URL: {url}':
    'Messaging Profile, Voice-API-Anwendung oder das andere Produkt öffnen, das Ereignisse senden soll, und seine Webhook-URL setzen: {url}',
  'Choose API version 2 where there is a choice: version 1 is signed in another way.':
    'Wo es eine Wahl gibt, API-Version 2 wählen: Version 1 wird anders signiert.',
  'Send a message to your number, or call it; the event arrives here.':
    'Eine Nachricht an die eigene Nummer senden oder sie anrufen; das Ereignis kommt hier an.',
  'HMAC-SHA1 of the URL and the sorted parameters, base64, in X-Twilio-Signature':
    'HMAC-SHA1 über die URL und die sortierten Parameter, base64, in X-Twilio-Signature',
  'The primary auth token of the account or subaccount that sends, from the Console’s Account Dashboard: 32 characters, used as text.':
    'Das primäre Auth-Token des Kontos oder Unterkontos, das sendet, aus dem „Account Dashboard“ der Konsole: 32 Zeichen, als Text verwendet.',
  'Open the Twilio Console and copy the auth token from Account Info on the Account Dashboard.':
    'Die Twilio-Konsole öffnen und im „Account Dashboard“ unter „Account Info“ das Auth-Token kopieren.',
  'Paste it as a key of this source. A request of a subaccount is signed with the subaccount’s token.':
    'Als Schlüssel dieser Quelle einfügen. Eine Anfrage eines Unterkontos ist mit dessen Token signiert.',
  'Go to Phone Numbers → Manage → Active numbers, choose a number, and set its webhook (HTTP POST) to: {url}':
    'Zu Phone Numbers → Manage → Active numbers gehen, eine Nummer wählen und ihren Webhook (HTTP POST) setzen: {url}',
  'For a Messaging Service, conversation or status callback, enter the same URL there instead.':
    'Für Messaging Service, Conversation oder Status-Callback stattdessen dort dieselbe URL eintragen.',
  'Send a message to the number, or call it.':
    'Eine Nachricht an die Nummer senden oder sie anrufen.',
  'The URL is part of the signature: set it exactly as it stands at Twilio. Parameters are joined without separators and no time is signed, so a captured request can be replayed. A JSON body is covered only by bodySHA256 in the URL.':
    'Die URL ist Teil der Signatur: genau so eintragen, wie sie bei Twilio steht. Parameter werden ohne Trennzeichen verbunden, und es wird keine Zeit signiert. Eine mitgeschnittene Anfrage lässt sich daher wieder einspielen. Einen JSON-Body deckt nur bodySHA256 in der URL ab.',
  'Incoming message (form)': 'Eingehende Nachricht (Formular)',
  'Incoming call (form)': 'Eingehender Anruf (Formular)',
  'Event (JSON)': 'Ereignis (JSON)',
  'HMAC-SHA256 of the raw body, base64, in Typeform-Signature: sha256=…':
    'HMAC-SHA256 über den unveränderten Body, base64, in Typeform-Signature: sha256=…',
  'Open the form and go to Connect → Webhooks → “Add a webhook”.':
    'Das Formular öffnen und zu Connect → Webhooks → „Add a webhook“ gehen.',
  'Endpoint: {url}': 'Endpoint: {url}',
  'Choose Edit beside the webhook. Secret: {secret}':
    'Neben dem Webhook „Edit“ wählen. Geheimnis: {secret}',
  'Save the changes and switch the webhook on: it is off at first.':
    'Die Änderungen speichern und den Webhook einschalten: Er ist zunächst aus.',
  'Choose “View deliveries” and “Send test request”, or submit the form.':
    '„View deliveries“ und „Send test request“ wählen oder das Formular absenden.',
  'No time is signed, so an old response sent again verifies, too. After sha256= comes base64 here, not hex as elsewhere.':
    'Es wird keine Zeit signiert, daher wird auch eine erneut gesendete alte Antwort bestätigt. Nach sha256= kommt hier base64, nicht hex wie anderswo.',
  'JWT (Messages, Voice, Dispatch)': 'JWT (Messages, Voice, Dispatch)',
  'HS256 JWT with a hash of the body, in Authorization: Bearer; for SMS a sig parameter':
    'HS256-JWT mit einem Hashwert des Bodys, in Authorization: Bearer; bei SMS ein Parameter sig',
  'Signature secret': 'Signaturgeheimnis',
  'In the Vonage Dashboard under API Settings, beside the API key. It is neither the API secret nor an application’s private key.':
    'Im Vonage Dashboard unter „API Settings“ neben dem API-Schlüssel. Es ist weder das API-Geheimnis noch der private Schlüssel einer Anwendung.',
  'Open the Vonage Dashboard and go to API Settings.':
    'Das Vonage Dashboard öffnen und zu „API Settings“ gehen.',
  'Copy the signature secret of your account and paste it as a key of this source.':
    'Das Signaturgeheimnis des Kontos kopieren und als Schlüssel dieser Quelle einfügen.',
  'Messages and Voice: edit your application, switch the capability on, and enter the webhook URL: {url}':
    'Messages und Voice: die Anwendung bearbeiten, die Funktion einschalten und die Webhook-URL eintragen: {url}',
  'Voice: switch “Use signed webhooks” on as well; Messages are always signed.':
    'Voice: auch „Use signed webhooks“ einschalten; Messages werden immer signiert.',
  'SMS: have message signing switched on for the account, enter the same URL under API Settings as the webhook for inbound messages or delivery receipts, and choose the account’s signature method in this source’s settings.':
    'SMS: das Signieren von Nachrichten für das Konto einschalten lassen, dieselbe URL unter „API Settings“ als Webhook für eingehende Nachrichten oder Zustellberichte eintragen und in den Einstellungen dieser Quelle das Signaturverfahren des Kontos wählen.',
  'The sig parameter is made with & and = replaced by _, so that a=b and a_b sign alike, and nothing checks its age. A JWT without payload_hash proves nothing about the content. After an error of its own Vonage may send a callback unsigned; the refusal makes it try again.':
    'Der Parameter sig wird erzeugt, nachdem & und = durch _ ersetzt wurden: a=b und a_b ergeben dieselbe Signatur, und nichts prüft ihr Alter. Ein JWT ohne payload_hash beweist nichts über den Inhalt. Nach einem eigenen Fehler sendet Vonage einen Callback womöglich unsigniert; durch die Ablehnung versucht es Vonage erneut.',
  'sig parameter, MD5 hash (SMS)': 'Parameter sig, MD5-Hash (SMS)',
  'sig parameter, MD5 HMAC (SMS)': 'Parameter sig, MD5-HMAC (SMS)',
  'sig parameter, SHA-1 HMAC (SMS)': 'Parameter sig, SHA-1-HMAC (SMS)',
  'sig parameter, SHA-256 HMAC (SMS)': 'Parameter sig, SHA-256-HMAC (SMS)',
  'sig parameter, SHA-512 HMAC (SMS)': 'Parameter sig, SHA-512-HMAC (SMS)',
  'Message status (Messages)': 'Nachrichtenstatus (Messages)',
  'Incoming call (Voice, GET)': 'Eingehender Anruf (Voice, GET)',
  'Inbound SMS (form)': 'Eingehende SMS (Formular)',
  'HMAC-SHA256 of v0:timestamp:body, hex, in x-zm-signature: v0=…':
    'HMAC-SHA256 über v0:timestamp:body, hex, in x-zm-signature: v0=…',
  'Secret token': 'Geheimes Token',
  'On the app’s Access page, under Features. Not the client secret, nor the retired verification token.':
    'Auf der Seite „Access“ der App, unter „Features“. Nicht das Client-Geheimnis und nicht das abgeschaffte Verification Token.',
  'Open your app in the Zoom App Marketplace (Manage → Created Apps) and copy the Secret Token from Features → Access.':
    'Die eigene App im Zoom App Marketplace öffnen (Manage → Created Apps) und unter Features → Access das „Secret Token“ kopieren.',
  'Paste it as a key of this source before you go on: Zoom checks the URL with a signed challenge.':
    'Vor den nächsten Schritten als Schlüssel dieser Quelle einfügen: Zoom prüft die URL mit einer signierten Challenge.',
  'Switch Event Subscriptions on, choose “Add New Event Subscription”, and add the events.':
    '„Event Subscriptions“ einschalten, „Add New Event Subscription“ wählen und die Ereignisse hinzufügen.',
  'Set the Event notification endpoint URL: {url}':
    'Die „Event notification endpoint URL“ setzen: {url}',
  'Choose “Validate”, then save. Zoom repeats the check every 72 hours.':
    '„Validate“ wählen, dann speichern. Zoom wiederholt die Prüfung alle 72 Stunden.',
  'Start a meeting to trigger meeting.started.':
    'Ein Meeting starten, um meeting.started auszulösen.',
  'endpoint.url_validation (handshake)': 'endpoint.url_validation (Handshake)',
};
