import type { Catalogue } from '../../text.ts';

export const providersAToG: Catalogue = {
  'Payments (standard webhooks)': 'Zahlungen (Standard-Webhooks)',
  'HMAC-SHA256 of eight fields of each item, base64, in additionalData.hmacSignature':
    'HMAC-SHA256 über acht Felder jedes Elements, base64, in additionalData.hmacSignature',
  'HMAC key': 'HMAC-Schlüssel',
  '64 hex digits that the Customer Area shows once, when the key is generated. Each webhook has its own; they are decoded, not used as text.':
    '64 Hex-Ziffern, die die Customer Area einmal zeigt, wenn der Schlüssel erzeugt wird. Jeder Webhook hat einen eigenen; sie werden dekodiert, nicht als Text verwendet.',
  'Log in to the Adyen Customer Area and go to Developers → Webhooks.':
    'In der Adyen Customer Area anmelden und zu Developers → Webhooks gehen.',
  'Choose Create new webhook and add a Standard webhook, or another type for platforms and management.':
    '„Create new webhook“ wählen und einen „Standard webhook“ hinzufügen, für Plattformen und Verwaltung einen anderen Typ.',
  'Under Server configuration, set the URL: {url}':
    'Unter „Server configuration“ die URL eintragen: {url}',
  'Under Security, edit the HMAC key and choose Generate. Copy the key and paste it as a key of this source.':
    'Unter „Security“ den HMAC-Schlüssel bearbeiten und „Generate“ wählen. Den Schlüssel kopieren und als Schlüssel dieser Quelle einfügen.',
  'Choose Apply and Save changes, then Test configuration. A new key takes some time to come into use: keep the previous one here until then.':
    'Erst „Apply“ und „Save changes“, dann „Test configuration“ wählen. Ein neuer Schlüssel wird erst nach einiger Zeit benutzt: den bisherigen so lange hier behalten.',
  'For webhooks with an HmacSignature header, choose the platform scheme in this source’s settings.':
    'Für Webhooks mit dem Header HmacSignature in den Einstellungen dieser Quelle das Plattform-Verfahren wählen.',
  'For payments the signature covers eight fields: both references of Adyen’s, merchant account and reference, amount, currency, event and success. Everything else, such as paymentMethod, reason and additionalData, can be changed unseen. The fields are joined with unescaped colons, and no time is signed.':
    'Bei Zahlungen deckt die Signatur acht Felder ab: beide Referenzen von Adyen, Händlerkonto und -referenz, Betrag, Währung, Ereignis und Erfolg. Alles andere, etwa paymentMethod, reason und additionalData, lässt sich unbemerkt ändern. Die Felder werden mit nicht maskierten Doppelpunkten verbunden, und es wird keine Zeit signiert.',
  'Platforms and management (HmacSignature header)':
    'Plattformen und Verwaltung (Header HmacSignature)',
  'HMAC-SHA256 of v0:timestamp:data, hex, in X-Spaces-Signature':
    'HMAC-SHA256 über v0:timestamp:data, hex, in X-Spaces-Signature',
  'The secret key on the event subscription page: 40 hex digits, used as text.':
    'Der geheime Schlüssel auf der Seite der Ereignis-Abonnements: 40 Hex-Ziffern, als Text verwendet.',
  'Open your service application and go to its event subscription page.':
    'Die eigene Service-Anwendung öffnen und zur Seite ihrer Ereignis-Abonnements gehen.',
  'Callback URL: {url}': 'Callback-URL: {url}',
  'Select at least one trigger event, and choose Save.':
    'Mindestens ein auslösendes Ereignis auswählen und „Save“ wählen.',
  'Reveal the secret key with the eye icon and paste it as a key of this source.':
    'Den geheimen Schlüssel mit dem Augensymbol aufdecken und als Schlüssel dieser Quelle einfügen.',
  'The refresh icon makes a new secret. After that, use Rotate… on the key above: the old one stays in overlap.':
    'Das Symbol zum Erneuern erzeugt ein neues Geheimnis. Danach oben beim Schlüssel „Wechseln …“ wählen: Der alte gilt in der Übergangszeit weiter.',
  'A new space was made in the company.': 'Im Unternehmen wurde ein neuer Space angelegt.',
  'A space of the company was removed.': 'Ein Space des Unternehmens wurde entfernt.',
  'A call begins, digital or through Aura.': 'Ein Anruf beginnt, digital oder über Aura.',
  'A call was answered.': 'Ein Anruf wurde angenommen.',
  'A call is over.': 'Ein Anruf ist beendet.',
  'A call was called off.': 'Ein Anruf wurde abgebrochen.',
  'A call rang until its time was up.': 'Ein Anruf klingelte, bis seine Zeit um war.',
  'The signature covers the data member and the time. Other members, such as app_client_id, can be changed unseen.':
    'Die Signatur deckt den Member data und die Zeit ab. Andere Member, etwa app_client_id, lassen sich unbemerkt ändern.',
  'HMAC-SHA256 of timestamp, URL and SHA-256 of the body, base64, in messagebird-signature':
    'HMAC-SHA256 über Zeitstempel, URL und SHA-256 des Bodys, base64, in messagebird-signature',
  'The signingKey you give when you create the webhook subscription. Used as text.':
    'Der signingKey, der beim Anlegen des Webhook-Abonnements angegeben wird. Wird als Text verwendet.',
  'Generate a signing key for this source here and copy it.':
    'Hier einen Signaturschlüssel für diese Quelle erzeugen und kopieren.',
  'With an access key of your workspace, create a webhook subscription through Bird’s API: give the service, such as channels, the event, such as sms.inbound, and the signing key as signingKey.':
    'Mit einem Zugriffsschlüssel des Workspace über die API von Bird ein Webhook-Abonnement anlegen: den Dienst, etwa channels, das Ereignis, etwa sms.inbound, und den Signaturschlüssel als signingKey angeben.',
  'Give as its url: {url}': 'Als url angeben: {url}',
  'If requests reach this source under another address, enter the URL of the subscription in this source’s settings: it is part of what is signed.':
    'Wenn Anfragen diese Quelle unter einer anderen Adresse erreichen, die URL des Abonnements in den Einstellungen dieser Quelle eintragen: Sie wird mitsigniert.',
  'Send a message to your channel; the event arrives here.':
    'Eine Nachricht an den eigenen Kanal senden; das Ereignis kommt hier an.',
  'The URL is signed, too, as it stands in the subscription: behind a proxy that changes host, path or scheme nothing verifies until it is entered in the settings.':
    'Auch die URL wird signiert, so wie sie im Abonnement steht: Hinter einem Proxy, der Host, Pfad oder Schema ändert, wird nichts bestätigt, bis sie in den Einstellungen eingetragen ist.',
  'HMAC-SHA256 of the raw body, hex, in X-Hub-Signature: sha256=…':
    'HMAC-SHA256 über den unveränderten Body, hex, in X-Hub-Signature: sha256=…',
  'The text in the Secret field of the webhook. A webhook without one is not signed.':
    'Der Text im Feld „Secret“ des Webhooks. Ein Webhook ohne diesen Text wird nicht signiert.',
  'Open the repository and go to Repository settings → Webhooks → Add webhook.':
    'Das Repository öffnen und zu Repository settings → Webhooks → Add webhook gehen.',
  'Give it a title, and as URL: {url}': 'Einen Titel vergeben und als URL eintragen: {url}',
  'Leave “Active” ticked, choose the triggers, such as “Repository push”, and save.':
    '„Active“ angehakt lassen, die Auslöser wählen, etwa „Repository push“, und speichern.',
  'Choose “View requests” beside the webhook and switch history on to see and resend deliveries.':
    'Neben dem Webhook „View requests“ wählen und den Verlauf einschalten, um Zustellungen zu sehen und erneut zu senden.',
  'HMAC-SHA256 of the JSON body, base64, in Authorization: HMACSHA256 …':
    'HMAC-SHA256 über den JSON-Body, base64, in Authorization: HMACSHA256 …',
  'The secret you give when you create the webhook. Choose a strong one, or generate it here.':
    'Das Geheimnis, das beim Anlegen des Webhooks angegeben wird. Ein starkes wählen oder hier erzeugen.',
  'Have your domain key, client_id and client_secret at hand. With them, the Console tab does all that follows with one button.':
    'Domain-Schlüssel, client_id und client_secret bereithalten. Mit ihnen erledigt der Tab „Konsole“ alles Folgende mit einem Knopfdruck.',
  'Get an access token from the identity server at https://identity.brackenlearning.com/connect/token with your client_id and client_secret.':
    'Mit client_id und client_secret beim Identitätsserver unter https://identity.brackenlearning.com/connect/token ein Zugriffstoken holen.',
  'A strong secret for the subscription: {secret}':
    'Ein starkes Geheimnis für das Abonnement: {secret}',
  "PUT https://api.brackenlearning.com/api/webhook/merge/domain/'{'domainkey'}'/event/user_create with the target, the secret and \"active\": true. Target: {url}":
    "PUT https://api.brackenlearning.com/api/webhook/merge/domain/'{'domainkey'}'/event/user_create mit dem Ziel, dem Geheimnis und \"active\": true. Ziel: {url}",
  'Create a test user to trigger User_Create; the event arrives here.':
    'Einen Testbenutzer anlegen, um User_Create auszulösen; das Ereignis kommt hier an.',
  'Delete the test user again.': 'Den Testbenutzer wieder löschen.',
  'A user was added to the domain.': 'Eine Person wurde zur Domain hinzugefügt.',
  'A user was removed from the domain.': 'Eine Person wurde aus der Domain entfernt.',
  'A user has begun a module.': 'Eine Person hat ein Modul begonnen.',
  'A user has finished a module.': 'Eine Person hat ein Modul abgeschlossen.',
  'What a user completed in a module is about to lapse.':
    'Der Abschluss eines Moduls verfällt demnächst.',
  'What a user completed in a module has lapsed.': 'Der Abschluss eines Moduls ist verfallen.',
  'A user has finished a course.': 'Eine Person hat einen Kurs abgeschlossen.',
  'What a user completed in a course is about to lapse.':
    'Der Abschluss eines Kurses verfällt demnächst.',
  'What a user completed in a course has lapsed.': 'Der Abschluss eines Kurses ist verfallen.',
  'HMAC-SHA256 of timestamp.body, hex, in Calendly-Webhook-Signature: t=…,v1=…':
    'HMAC-SHA256 über timestamp.body, hex, in Calendly-Webhook-Signature: t=…,v1=…',
  'Webhook signing key': 'Webhook-Signaturschlüssel',
  'The signing_key you give when you create the subscription; for an OAuth app, the one Calendly made. Used as text.':
    'Der signing_key, der beim Anlegen des Abonnements angegeben wird; bei einer OAuth-App der von Calendly erzeugte. Wird als Text verwendet.',
  'Make a personal access token on Calendly’s page Integrations → API & Webhooks. Webhooks need a paid plan.':
    'Bei Calendly auf der Seite Integrations → API & Webhooks ein persönliches Zugriffstoken erzeugen. Webhooks setzen einen kostenpflichtigen Tarif voraus.',
  'Generate a signing key for this source here and copy it. An OAuth app uses the key that Calendly showed when the app was made.':
    'Hier einen Signaturschlüssel für diese Quelle erzeugen und kopieren. Eine OAuth-App benutzt den Schlüssel, den Calendly beim Anlegen der App gezeigt hat.',
  'Create the subscription: POST https://api.calendly.com/webhook_subscriptions with events, organization, scope, signing_key and url. Use as url: {url}':
    'Das Abonnement anlegen: POST https://api.calendly.com/webhook_subscriptions mit events, organization, scope, signing_key und url. Als url angeben: {url}',
  'Without signing_key the subscription works, too, but nothing is signed and nothing verifies here.':
    'Ohne signing_key funktioniert das Abonnement zwar, aber nichts wird signiert, und hier wird nichts bestätigt.',
  'Book a meeting on one of your event types to trigger invitee.created.':
    'Einen Termin über einen der eigenen Termintypen buchen, um invitee.created auszulösen.',
  invitee: 'Eingeladene Person',
  'HMAC-SHA1 of the raw body, hex, in X-Comapi-Signature':
    'HMAC-SHA1 über den unveränderten Body, hex, in X-Comapi-Signature',
  'The secret phrase you enter in the webhook registration. Any text; it is used as it is.':
    'Der geheime Text, der beim Registrieren des Webhooks eingegeben wird. Beliebiger Text; er wird unverändert verwendet.',
  'Open the portal and go to Hub → Webhooks.': 'Das Portal öffnen und zu Hub → Webhooks gehen.',
  'Choose “Add new Webhook” and give it a name, such as “Analytics feed”.':
    '„Add new Webhook“ wählen und einen Namen vergeben, etwa „Analytics feed“.',
  'Target URL: {url}': 'Ziel-URL: {url}',
  'Tick the events to receive: message.sent for this test, and others only as you need them.':
    'Die gewünschten Ereignisse anhaken: message.sent für diesen Test, andere nur nach Bedarf.',
  'Scroll down and choose Create.': 'Nach unten scrollen und „Create“ wählen.',
  'Send a message through the API to trigger message.sent. Each event must be answered within 10 seconds, or it is sent again; Countersign answers at once.':
    'Über die API eine Nachricht senden, um message.sent auszulösen. Jedes Ereignis muss innerhalb von 10 Sekunden beantwortet werden, sonst wird es erneut gesendet; Countersign antwortet sofort.',
  'A message has left for its channel, such as SMS.':
    'Eine Nachricht ist an ihren Kanal gegangen, etwa SMS.',
  'A message was opened, on channels that tell.':
    'Eine Nachricht wurde geöffnet, bei Kanälen, die das melden.',
  'A message was not delivered within the time set for it.':
    'Eine Nachricht wurde nicht innerhalb der dafür gesetzten Zeit zugestellt.',
  'A tracked link of a message was followed.':
    'Ein verfolgter Link einer Nachricht wurde angeklickt.',
  revision: 'Revision',
  'discard it, as Comapi asks': 'laut Comapi zu verwerfen',
  'Batch: sent, delivered, read of one message': 'Stapel: sent, delivered, read zu einer Nachricht',
  'Ed25519 over timestamp and body, hex, in X-Signature-Ed25519':
    'Ed25519 über Zeitstempel und Body, hex, in X-Signature-Ed25519',
  'On the app’s General Information page in the Developer Portal: 64 hex digits.':
    'Im Developer Portal auf der Seite „General Information“ der App: 64 Hex-Ziffern.',
  'Open your app in the Developer Portal (discord.com/developers/applications) and copy the Public Key from General Information.':
    'Die eigene App im Developer Portal (discord.com/developers/applications) öffnen und unter „General Information“ den „Public Key“ kopieren.',
  'Paste it as a key of this source before you go on: Discord checks the URL with a signed PING.':
    'Vor den nächsten Schritten als Schlüssel dieser Quelle einfügen: Discord prüft die URL mit einem signierten PING.',
  'Set the Interactions Endpoint URL on the same page, or the Endpoint URL on the page Webhooks, to: {url}':
    'Auf derselben Seite die „Interactions Endpoint URL“ oder auf der Seite „Webhooks“ die „Endpoint URL“ setzen: {url}',
  'Save. Discord sends a good PING and a badly signed one, and takes the URL when each is answered as it should be.':
    'Speichern. Discord sendet einen gut und einen schlecht signierten PING und nimmt die URL an, wenn beide richtig beantwortet werden.',
  'On the page Webhooks, switch Events on and choose the events. For interactions, run a command of your app; its user is told that the app did not respond, as nothing here replies to it.':
    'Auf der Seite „Webhooks“ den Schalter „Events“ einschalten und die Ereignisse wählen. Für Interactions einen Befehl der App ausführen; dabei wird gemeldet, dass die App nicht geantwortet hat, da hier nichts darauf antwortet.',
  'The time is signed but Discord names no limit for its age, so an old request sent again verifies, too, unless a tolerance is set. Badly signed requests arrive from time to time: Discord sends them on purpose and removes a URL that does not answer them with 401.':
    'Die Zeit wird signiert, aber Discord nennt keine Grenze für ihr Alter. Daher wird auch eine erneut gesendete alte Anfrage bestätigt, solange keine Toleranz gesetzt ist. Von Zeit zu Zeit kommen schlecht signierte Anfragen: Discord sendet sie absichtlich und entfernt eine URL, die sie nicht mit 401 beantwortet.',
  'APPLICATION_AUTHORIZED (webhook event)': 'APPLICATION_AUTHORIZED (Webhook-Ereignis)',
  'Slash command (interaction)': 'Slash-Befehl (Interaction)',
  'PING (handshake)': 'PING (Handshake)',
  'HMAC-SHA256 of the raw body, base64, in X-DocuSign-Signature-1, -2, … one for each key':
    'HMAC-SHA256 über den unveränderten Body, base64, in X-DocuSign-Signature-1, -2, … einer je Schlüssel',
  'Connect key': 'Connect-Schlüssel',
  'A key from Connect → Connect Keys. It ends in = and looks like base64, but is used as text.':
    'Ein Schlüssel aus Connect → Connect Keys. Er endet mit = und sieht nach base64 aus, wird aber als Text verwendet.',
  'In Docusign, go to Admin → Connect, open Connect Keys, and choose “Add Secret Key”. Copy the key now: it is shown in full only once.':
    'In Docusign zu Admin → Connect gehen, „Connect Keys“ öffnen und „Add Secret Key“ wählen. Den Schlüssel jetzt kopieren: Er wird nur einmal vollständig angezeigt.',
  'Under Connect, choose Add Configuration → Custom, give it a name, and set the URL to Publish to: {url}':
    'Unter „Connect“ den Eintrag Add Configuration → Custom wählen, einen Namen vergeben und die „URL to Publish“ setzen: {url}',
  'Choose the data format REST v2.1 (JSON) and the events, such as “Envelope Signed/Completed”.':
    'Das Datenformat „REST v2.1 (JSON)“ und die Ereignisse wählen, etwa „Envelope Signed/Completed“.',
  'Tick “Include HMAC Signature”: without it nothing is signed. Add the configuration.':
    '„Include HMAC Signature“ anhaken: Ohne das wird nichts signiert. Die Konfiguration hinzufügen.',
  'Send an envelope and sign it; the events arrive here.':
    'Einen Umschlag senden und unterschreiben; die Ereignisse kommen hier an.',
  'Every active key of the account signs each message in a header of its own; one that matches is enough. No time is signed, so an old message sent again verifies, too.':
    'Jeder aktive Schlüssel des Kontos signiert jede Nachricht in einem eigenen Header; eine passende Signatur genügt. Es wird keine Zeit signiert, daher wird auch eine erneut gesendete alte Nachricht bestätigt.',
  'HMAC-SHA256 of the raw body, hex, in X-Dropbox-Signature':
    'HMAC-SHA256 über den unveränderten Body, hex, in X-Dropbox-Signature',
  'On the Settings tab of the app in the App Console. Used as text.':
    'In der App Console auf dem Tab „Settings“ der App. Wird als Text verwendet.',
  'Open your app in the App Console (dropbox.com/developers/apps) and copy the App secret from the Settings tab.':
    'Die eigene App in der App Console (dropbox.com/developers/apps) öffnen und auf dem Tab „Settings“ das „App secret“ kopieren.',
  'Under Webhooks on the same tab, add the Webhook URI: {url}':
    'Auf demselben Tab unter „Webhooks“ die „Webhook URI“ hinzufügen: {url}',
  'Dropbox sends a GET with a challenge at once and shows “Enabled” when it has been echoed.':
    'Dropbox sendet sofort ein GET mit einer Challenge und zeigt „Enabled“, sobald sie zurückgegeben wurde.',
  'Change a file in an account that has connected the app; a notification arrives within seconds.':
    'In einem Konto, das die App verbunden hat, eine Datei ändern; nach wenigen Sekunden kommt eine Benachrichtigung.',
  'A notification only names the accounts in which something changed; ask the API what it was. The GET that checks the URL is not signed and proves nothing about its sender.':
    'Eine Benachrichtigung nennt nur die Konten, in denen sich etwas geändert hat; was es war, sagt die API. Das GET, mit dem die URL geprüft wird, ist nicht signiert und beweist nichts über seinen Absender.',
  'challenge (handshake)': 'challenge (Handshake)',
  'wrong App ID or corrupted: bad padding': 'falsche App-ID oder beschädigt: fehlerhaftes Padding',
  'decrypted, but it is not UTF-8: corrupted or another App ID':
    'entschlüsselt, aber kein UTF-8: beschädigt oder andere App-ID',
  'decrypted, but it is no JSON object': 'entschlüsselt, aber kein JSON-Objekt',
  'unknown cipher name “{name}”; EnableX uses aes-128/192/256-cbc':
    'unbekannter Verschlüsselungsname „{name}“; EnableX benutzt aes-128/192/256-cbc',
  'unknown format “{name}”; EnableX uses hex and base64':
    'unbekanntes Format „{name}“; EnableX benutzt hex und base64',
  'unknown encoding “{name}”; EnableX uses utf8':
    'unbekannte Kodierung „{name}“; EnableX benutzt utf8',
  'the body has no member encrypted_data': 'der Body hat keinen Member encrypted_data',
  'the member encrypted_data is not {encoding}': 'der Member encrypted_data ist kein {encoding}',
  'the member encrypted_data is not of whole blocks: its end is missing':
    'der Member encrypted_data besteht nicht aus ganzen Blöcken: Das Ende fehlt',
  '{cipher}, key from the App ID by EVP_BytesToKey (MD5)':
    '{cipher}, Schlüssel aus der App-ID durch EVP_BytesToKey (MD5)',
  'Payload encrypted with the App ID (AES-CBC); not signed':
    'Payload mit der App-ID verschlüsselt (AES-CBC); nicht signiert',
  'App ID': 'App-ID',
  'The App ID of your EnableX project, as shown in its portal.':
    'Die App-ID des EnableX-Projekts, wie das Portal sie zeigt.',
  'Open your project in the EnableX portal and copy its App ID.':
    'Das eigene Projekt im EnableX-Portal öffnen und seine App-ID kopieren.',
  'Paste the App ID as the key of this source: it is the password of the encryption.':
    'Die App-ID als Schlüssel dieser Quelle einfügen: Sie ist das Passwort der Verschlüsselung.',
  'Set the event URL of your Voice application, or of the call you make, to: {url}':
    'Die Ereignis-URL der Voice-Anwendung oder des getätigten Anrufs setzen: {url}',
  'Make a call. Each change of its state arrives here encrypted, with three headers that say how to read it: x-algoritm (so spelled; x-algorithm counts, too) names the cipher, x-format how the encrypted text is written, and x-encoding how the text inside is.':
    'Einen Anruf tätigen. Jede Änderung seines Zustands kommt hier verschlüsselt an, mit drei Headern, die sagen, wie sie zu lesen ist: x-algoritm (so geschrieben; x-algorithm gilt auch) nennt die Verschlüsselung, x-format die Schreibweise des verschlüsselten Texts und x-encoding die des Texts darin.',
  'Encrypted, not signed: the App ID is no real secret, and encryption without a signature lets an attacker change parts of the text unseen. Treat the content as unproven.':
    'Verschlüsselt, nicht signiert: Die App-ID ist kein echtes Geheimnis, und Verschlüsselung ohne Signatur erlaubt es, Teile des Texts unbemerkt zu ändern. Der Inhalt gilt als unbewiesen.',
  'Call connected': 'Anruf verbunden',
  'Open the repository, organisation or app on GitHub and go to Settings → Webhooks → Add webhook.':
    'Repository, Organisation oder App auf GitHub öffnen und zu Settings → Webhooks → Add webhook gehen.',
  'Payload URL: {url}': 'Payload URL: {url}',
  'Content type: application/json.': 'Content type: application/json.',
  'Choose the events, leave “Active” ticked, and choose “Add webhook”. GitHub sends a ping at once.':
    'Die Ereignisse wählen, „Active“ angehakt lassen und „Add webhook“ wählen. GitHub sendet sofort ein ping.',
  'Signing token (signs the body)': 'Signatur-Token (signiert den Body)',
  'Secret token (signs nothing)': 'Geheimes Token (signiert nichts)',
  'Standard Webhooks HMAC-SHA256 in webhook-signature, or a plain token in X-Gitlab-Token':
    'HMAC-SHA256 nach Standard Webhooks in webhook-signature oder ein einfaches Token in X-Gitlab-Token',
  'Signing token or secret token': 'Signatur-Token oder geheimes Token',
  'A signing token starts with whsec_ and proves the content; any other text is taken for the secret token, which proves only who calls.':
    'Ein Signatur-Token beginnt mit whsec_ und beweist den Inhalt; jeder andere Text gilt als geheimes Token, das nur beweist, wer anruft.',
  'Open your project or group in GitLab and go to Settings → Webhooks → Add new webhook.':
    'Das eigene Projekt oder die Gruppe in GitLab öffnen und zu Settings → Webhooks → Add new webhook gehen.',
  'URL: {url}': 'URL: {url}',
  'Set a signing token (whsec_…) where GitLab offers one, or else a secret token, and paste the same text as a key of this source.':
    'Wo GitLab es anbietet, ein Signatur-Token (whsec_…) setzen, sonst ein geheimes Token, und denselben Text als Schlüssel dieser Quelle einfügen.',
  'Select the trigger events and choose Add webhook.':
    'Die auslösenden Ereignisse auswählen und „Add webhook“ wählen.',
  'Choose Test next to the webhook and pick an event.':
    'Neben dem Webhook „Test“ wählen und ein Ereignis aussuchen.',
  'The secret token travels with each request and signs nothing: a valid result says that the sender knows it, not that the content is unchanged. Once a signing token is among the keys, the secret token alone is no longer accepted.':
    'Das geheime Token wird mit jeder Anfrage übertragen und signiert nichts: Ein gültiges Ergebnis sagt, dass der Absender es kennt, nicht, dass der Inhalt unverändert ist. Sobald ein Signatur-Token unter den Schlüsseln ist, wird das geheime Token allein nicht mehr akzeptiert.',
};
