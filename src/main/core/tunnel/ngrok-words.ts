/** What is said of ngrok's codes, and of the SDK's texts. */
import { type Message, message, t } from '../../../shared/text.ts';
import type { TunnelError } from '../../../shared/tunnel.ts';

/** Hints may name a page of the dashboard as `{dashboard}/page`. */
type Words = Pick<TunnelError, 'kind' | 'retry'> & {
  readonly message: Message;
  readonly hint: Message;
};

const dashboard = 'https://dashboard.ngrok.com';

/** In: ngrok's code, if it gave one. */
export const inWords = (words: Words, code: string | null): TunnelError => ({
  kind: words.kind,
  code,
  message: t(words.message),
  hint: t(words.hint, { dashboard }),
  retry: words.retry,
});

const token = (text: Message): Words => ({
  kind: 'token',
  message: text,
  hint: message(
    'Copy the authtoken again from {dashboard}/get-started/your-authtoken and paste it in the tunnel settings.',
  ),
  retry: 'never',
});

const accountLimit = (text: Message, hint: Message): Words => ({
  kind: 'account-limit',
  message: text,
  hint,
  retry: 'never',
});

const domain = (text: Message, hint: Message, retry: Words['retry'] = 'never'): Words => ({
  kind: 'domain',
  message: text,
  hint,
  retry,
});

const quota = (text: Message): Words => ({
  kind: 'quota',
  message: text,
  hint: message('Wait for the next month, or change the plan at {dashboard}/billing.'),
  retry: 'always',
});

const suspended = accountLimit(
  message('ngrok has suspended this account.'),
  message('{dashboard}/billing says whether a payment failed; otherwise ask support@ngrok.com.'),
);

const ipPolicy = accountLimit(
  message('The account’s IP rules do not let an agent connect from this network.'),
  message('Add this network’s address at {dashboard}/ip-restrictions.'),
);

const badDomain = domain(
  message('This is not a domain that ngrok can serve.'),
  message('Write it like my-name.ngrok-free.dev, as it stands at {dashboard}/domains.'),
);

/** Source: ngrok.com/docs/errors, the table of all codes. */
export const byCode: Readonly<Record<string, Words>> = {
  ERR_NGROK_102: suspended,
  ERR_NGROK_103: suspended,
  ERR_NGROK_337: suspended,
  ERR_NGROK_338: suspended,
  ERR_NGROK_105: token(message('This is not an ngrok authtoken.')),
  ERR_NGROK_106: token(
    message('This is an authtoken of ngrok’s first version, which is not served any more.'),
  ),
  ERR_NGROK_107: token(message('This authtoken is not valid any more: it was reset or revoked.')),
  ERR_NGROK_4018: token(message('ngrok needs an authtoken, and none was given.')),
  ERR_NGROK_302: token(
    message('This needs an ngrok account, and the authtoken does not belong to one.'),
  ),
  ERR_NGROK_108: accountLimit(
    message('The account has as many agents online as its plan allows.'),
    message('Stop another agent, or look at {dashboard}/agents to see which are online.'),
  ),
  ERR_NGROK_348: accountLimit(
    message('The account has as many agents online as its plan allows.'),
    message('Stop another agent, or look at {dashboard}/agents to see which are online.'),
  ),
  ERR_NGROK_324: accountLimit(
    message('The account may not have another endpoint online.'),
    message('Stop another tunnel, or look at {dashboard}/endpoints to see which are online.'),
  ),
  ERR_NGROK_123: accountLimit(
    message('The account’s email address is not verified yet.'),
    message('Verify it at {dashboard}/user/settings, then start the tunnel again.'),
  ),
  ERR_NGROK_115: ipPolicy,
  ERR_NGROK_116: ipPolicy,
  ERR_NGROK_120: {
    kind: 'agent-version',
    message: message('ngrok does not serve this version of its agent without an account.'),
    hint: message('Update Countersign, or sign up and use the account’s authtoken.'),
    retry: 'never',
  },
  ERR_NGROK_121: {
    kind: 'agent-version',
    message: message('ngrok’s agent in this app is too old for the account.'),
    hint: message('Update Countersign.'),
    retry: 'never',
  },
  ERR_NGROK_313: domain(
    message('Choosing a name needs a paid plan.'),
    message('Leave the domain empty, or take the free one of your account at {dashboard}/domains.'),
  ),
  ERR_NGROK_314: domain(
    message('A domain of your own needs a paid plan.'),
    message('Leave the domain empty, or take the free one of your account at {dashboard}/domains.'),
  ),
  ERR_NGROK_316: domain(
    message('This authtoken may not use this domain.'),
    message('Use another authtoken, or change its access rules in the dashboard.'),
  ),
  ERR_NGROK_319: domain(
    message('This domain is not reserved for your account.'),
    message('Reserve it at {dashboard}/domains, or leave the domain empty.'),
  ),
  ERR_NGROK_320: domain(
    message('This domain is reserved for another account.'),
    message('Choose one of yours at {dashboard}/domains, or use that account’s authtoken.'),
  ),
  ERR_NGROK_326: badDomain,
  ERR_NGROK_327: badDomain,
  ERR_NGROK_328: badDomain,
  ERR_NGROK_329: badDomain,
  ERR_NGROK_330: badDomain,
  ERR_NGROK_331: badDomain,
  ERR_NGROK_347: badDomain,
  ERR_NGROK_355: badDomain,
  ERR_NGROK_334: domain(
    message('This domain is already online from another agent.'),
    message(
      'Stop the other agent. If it was an earlier run of this app, ngrok notices within half a minute.',
    ),
    'if-ours',
  ),
  ERR_NGROK_725: quota(message('The account has used up its data transfer for this month.')),
  ERR_NGROK_726: quota(message('The account has used up its connections for this month.')),
  ERR_NGROK_727: quota(message('The account has used up its requests for this month.')),
  ERR_NGROK_728: quota(message('The account has used up its connections for this month.')),
  ERR_NGROK_734: {
    kind: 'quota',
    message: message('More requests a minute arrive than the plan allows.'),
    hint: message('It passes within a minute; until then senders get an error and may try again.'),
    retry: 'always',
  },
};

/** By the SDK's own texts, where there is no code. */
export const transport: readonly (readonly [pattern: RegExp, words: Words])[] = [
  [
    /tls handshake/i,
    {
      kind: 'tls',
      message: message(
        'The connection to ngrok is not trusted: something between here and ngrok answers with a certificate of its own.',
      ),
      hint: message(
        'If your company inspects TLS, give its root CA in the tunnel settings; if you use your own agent server, check its CA and its name.',
      ),
      retry: 'always',
    },
  ],
  [
    /invalid server address/i,
    {
      kind: 'settings',
      message: message('The agent server address cannot be used.'),
      hint: message('Write it as host:port.'),
      retry: 'never',
    },
  ],
  [
    /tcp connection|transport error|failed to open muxado/i,
    {
      kind: 'network',
      message: message('ngrok’s server cannot be reached.'),
      hint: message(
        'Check the network connection, and that a firewall lets this machine reach it on port 443.',
      ),
      retry: 'always',
    },
  ],
];
