import type { Catalogue } from '../../text.ts';

export const coreTunnel: Catalogue = {
  'Copy the authtoken again from {dashboard}/get-started/your-authtoken and paste it in the tunnel settings.':
    'Kopieren Sie das Authtoken erneut von {dashboard}/get-started/your-authtoken, und fügen Sie es in den Tunneleinstellungen ein.',
  'Wait for the next month, or change the plan at {dashboard}/billing.':
    'Warten Sie bis zum nächsten Monat, oder wechseln Sie den Tarif unter {dashboard}/billing.',
  'ngrok has suspended this account.': 'ngrok hat dieses Konto gesperrt.',
  '{dashboard}/billing says whether a payment failed; otherwise ask support@ngrok.com.':
    'Unter {dashboard}/billing steht, ob eine Zahlung fehlgeschlagen ist; fragen Sie sonst support@ngrok.com.',
  'The account’s IP rules do not let an agent connect from this network.':
    'Die IP-Regeln des Kontos lassen aus diesem Netz keinen Agent zu.',
  'Add this network’s address at {dashboard}/ip-restrictions.':
    'Fügen Sie die Adresse dieses Netzes unter {dashboard}/ip-restrictions hinzu.',
  'This is not a domain that ngrok can serve.': 'Das ist keine Domain, die ngrok bedienen kann.',
  'Write it like my-name.ngrok-free.dev, as it stands at {dashboard}/domains.':
    'Schreiben Sie sie wie my-name.ngrok-free.dev, so wie sie unter {dashboard}/domains steht.',
  'This is not an ngrok authtoken.': 'Das ist kein Authtoken von ngrok.',
  'This is an authtoken of ngrok’s first version, which is not served any more.':
    'Das ist ein Authtoken der ersten Version von ngrok, die nicht mehr bedient wird.',
  'This authtoken is not valid any more: it was reset or revoked.':
    'Dieses Authtoken ist nicht mehr gültig: Es wurde zurückgesetzt oder widerrufen.',
  'ngrok needs an authtoken, and none was given.':
    'ngrok braucht ein Authtoken, und es wurde keines angegeben.',
  'This needs an ngrok account, and the authtoken does not belong to one.':
    'Dafür braucht es ein ngrok-Konto, und das Authtoken gehört zu keinem.',
  'The account has as many agents online as its plan allows.':
    'Das Konto hat so viele Agents online, wie der Tarif erlaubt.',
  'Stop another agent, or look at {dashboard}/agents to see which are online.':
    'Beenden Sie einen anderen Agent, oder sehen Sie unter {dashboard}/agents nach, welche online sind.',
  'The account may not have another endpoint online.':
    'Das Konto darf keinen weiteren Endpunkt online haben.',
  'Stop another tunnel, or look at {dashboard}/endpoints to see which are online.':
    'Beenden Sie einen anderen Tunnel, oder sehen Sie unter {dashboard}/endpoints nach, welche online sind.',
  'The account’s email address is not verified yet.':
    'Die E-Mail-Adresse des Kontos ist noch nicht bestätigt.',
  'Verify it at {dashboard}/user/settings, then start the tunnel again.':
    'Bestätigen Sie sie unter {dashboard}/user/settings, und starten Sie den Tunnel dann erneut.',
  'ngrok does not serve this version of its agent without an account.':
    'Ohne Konto bedient ngrok diese Version seines Agents nicht.',
  'Update Countersign, or sign up and use the account’s authtoken.':
    'Aktualisieren Sie Countersign, oder registrieren Sie sich und verwenden Sie das Authtoken des Kontos.',
  'ngrok’s agent in this app is too old for the account.':
    'Der ngrok-Agent in dieser App ist zu alt für das Konto.',
  'Update Countersign.': 'Aktualisieren Sie Countersign.',
  'Choosing a name needs a paid plan.': 'Einen Namen zu wählen, erfordert einen bezahlten Tarif.',
  'Leave the domain empty, or take the free one of your account at {dashboard}/domains.':
    'Lassen Sie die Domain leer, oder nehmen Sie die kostenlose Ihres Kontos unter {dashboard}/domains.',
  'A domain of your own needs a paid plan.': 'Eine eigene Domain erfordert einen bezahlten Tarif.',
  'This authtoken may not use this domain.': 'Dieses Authtoken darf diese Domain nicht verwenden.',
  'Use another authtoken, or change its access rules in the dashboard.':
    'Verwenden Sie ein anderes Authtoken, oder ändern Sie seine Zugriffsregeln im Dashboard.',
  'This domain is not reserved for your account.':
    'Diese Domain ist nicht für Ihr Konto reserviert.',
  'Reserve it at {dashboard}/domains, or leave the domain empty.':
    'Reservieren Sie sie unter {dashboard}/domains, oder lassen Sie die Domain leer.',
  'This domain is reserved for another account.':
    'Diese Domain ist für ein anderes Konto reserviert.',
  'Choose one of yours at {dashboard}/domains, or use that account’s authtoken.':
    'Wählen Sie unter {dashboard}/domains eine von Ihren, oder verwenden Sie das Authtoken jenes Kontos.',
  'This domain is already online from another agent.':
    'Diese Domain ist schon über einen anderen Agent online.',
  'Stop the other agent. If it was an earlier run of this app, ngrok notices within half a minute.':
    'Beenden Sie den anderen Agent. War es ein früherer Lauf dieser App, merkt ngrok das innerhalb einer halben Minute.',
  'The account has used up its data transfer for this month.':
    'Das Datenvolumen des Kontos für diesen Monat ist aufgebraucht.',
  'The account has used up its connections for this month.':
    'Die Verbindungen des Kontos für diesen Monat sind aufgebraucht.',
  'The account has used up its requests for this month.':
    'Die Anfragen des Kontos für diesen Monat sind aufgebraucht.',
  'More requests a minute arrive than the plan allows.':
    'Es kommen mehr Anfragen pro Minute an, als der Tarif erlaubt.',
  'It passes within a minute; until then senders get an error and may try again.':
    'Das vergeht innerhalb einer Minute; bis dahin bekommen Absender einen Fehler und können es erneut versuchen.',
  'The connection to ngrok is not trusted: something between here and ngrok answers with a certificate of its own.':
    'Der Verbindung zu ngrok ist nicht zu trauen: Etwas zwischen hier und ngrok antwortet mit einem eigenen Zertifikat.',
  'If your company inspects TLS, give its root CA in the tunnel settings; if you use your own agent server, check its CA and its name.':
    'Wenn Ihre Firma TLS inspiziert, geben Sie deren Root-CA in den Tunneleinstellungen an; bei einem eigenen Agent-Server prüfen Sie dessen CA und Namen.',
  'The agent server address cannot be used.': 'Die Adresse des Agent-Servers ist nicht verwendbar.',
  'Write it as host:port.': 'Schreiben Sie sie als Host:Port.',
  'ngrok’s server cannot be reached.': 'Der Server von ngrok ist nicht erreichbar.',
  'Check the network connection, and that a firewall lets this machine reach it on port 443.':
    'Prüfen Sie die Netzwerkverbindung, und ob eine Firewall diesen Computer auf Port 443 dorthin lässt.',
  'no reason given': 'kein Grund angegeben',
  'ngrok refused: {reason} ({code})': 'ngrok hat abgelehnt: {reason} ({code})',
  '{page} explains it.': '{page} erklärt das.',
  'The tunnel could not be opened: {reason}.': 'Der Tunnel konnte nicht geöffnet werden: {reason}.',
  'It is tried again by itself.': 'Es wird von selbst erneut versucht.',
  'ngrok’s server took the connection but did not answer.':
    'Der Server von ngrok hat die Verbindung angenommen, aber nicht geantwortet.',
  'It is tried again by itself; if this goes on, something between here and ngrok holds the connection.':
    'Es wird von selbst erneut versucht; geht das so weiter, hält etwas zwischen hier und ngrok die Verbindung fest.',
  'ngrok accepted the authtoken but did not give a URL in time.':
    'ngrok hat das Authtoken akzeptiert, aber nicht rechtzeitig eine URL vergeben.',
  'The connection to ngrok was lost.': 'Die Verbindung zu ngrok ist abgerissen.',
  'It is opened again by itself.': 'Sie wird von selbst wieder geöffnet.',
  'The tunnel’s process ended.': 'Der Prozess des Tunnels hat sich beendet.',
  'It is started again by itself.': 'Er wird von selbst neu gestartet.',
  'The tunnel’s process stopped answering.': 'Der Prozess des Tunnels antwortet nicht mehr.',
  'The public URL is there, but a request to it does not come back to this app.':
    'Die öffentliche URL ist da, aber eine Anfrage an sie kommt nicht bei dieser App an.',
  'Check that this machine may open the URL; the tunnel is opened anew by itself.':
    'Prüfen Sie, ob dieser Computer die URL öffnen darf; der Tunnel wird von selbst neu geöffnet.',
  'The root CA file cannot be read: {file}':
    'Die Datei mit der Root-CA lässt sich nicht lesen: {file}',
  'Choose it again in the tunnel settings.':
    'Wählen Sie sie in den Tunneleinstellungen erneut aus.',
  'ngrok’s authtoken is locked.': 'Das Authtoken von ngrok ist gesperrt.',
  'Unlock the secrets with your passphrase, then turn the tunnel on again.':
    'Entsperren Sie die Geheimnisse mit Ihrer Passphrase, und schalten Sie den Tunnel dann wieder ein.',
  'ngrok needs an authtoken, and none is set.':
    'ngrok braucht ein Authtoken, und es ist keines eingetragen.',
  'Paste the authtoken of your ngrok account in the tunnel settings.':
    'Fügen Sie das Authtoken Ihres ngrok-Kontos in den Tunneleinstellungen ein.',
  'The tunnel settings cannot be used.': 'Die Tunneleinstellungen sind nicht verwendbar.',
  'Check the tunnel settings.': 'Prüfen Sie die Tunneleinstellungen.',
};
