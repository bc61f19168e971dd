/** From ngrok's codes and the SDK's texts to a sentence that says what to do. */
import type { TunnelError } from '../../../shared/tunnel.ts';

type Words = Pick<TunnelError, 'kind' | 'message' | 'hint' | 'retry'>;

const dashboard = 'https://dashboard.ngrok.com';

const token = (message: string): Words => ({
  kind: 'token',
  message,
  hint: `Copy the authtoken again from ${dashboard}/get-started/your-authtoken and paste it in the tunnel settings.`,
  retry: 'never',
});

const accountLimit = (message: string, hint: string): Words => ({
  kind: 'account-limit',
  message,
  hint,
  retry: 'never',
});

const domain = (message: string, hint: string, retry: Words['retry'] = 'never'): Words => ({
  kind: 'domain',
  message,
  hint,
  retry,
});

const quota = (message: string): Words => ({
  kind: 'quota',
  message,
  hint: `Wait for the next month, or change the plan at ${dashboard}/billing.`,
  retry: 'always',
});

const suspended: Words = {
  kind: 'account-limit',
  message: 'ngrok has suspended this account.',
  hint: `${dashboard}/billing says whether a payment failed; otherwise ask support@ngrok.com.`,
  retry: 'never',
};

const ipPolicy: Words = {
  kind: 'account-limit',
  message: 'The account’s IP rules do not let an agent connect from this network.',
  hint: `Add this network’s address at ${dashboard}/ip-restrictions.`,
  retry: 'never',
};

const badDomain = domain(
  'This is not a domain that ngrok can serve.',
  `Write it like my-name.ngrok-free.dev, as it stands at ${dashboard}/domains.`,
);

/** Source: ngrok.com/docs/errors, the table of all codes. */
const byCode: Readonly<Record<string, Words>> = {
  ERR_NGROK_102: suspended,
  ERR_NGROK_103: suspended,
  ERR_NGROK_337: suspended,
  ERR_NGROK_338: suspended,
  ERR_NGROK_105: token('This is not an ngrok authtoken.'),
  ERR_NGROK_106: token(
    'This is an authtoken of ngrok’s first version, which is not served any more.',
  ),
  ERR_NGROK_107: token('This authtoken is not valid any more: it was reset or revoked.'),
  ERR_NGROK_4018: token('ngrok needs an authtoken, and none was given.'),
  ERR_NGROK_302: token('This needs an ngrok account, and the authtoken does not belong to one.'),
  ERR_NGROK_108: accountLimit(
    'The account has as many agents online as its plan allows.',
    `Stop another agent, or look at ${dashboard}/agents to see which are online.`,
  ),
  ERR_NGROK_348: accountLimit(
    'The account has as many agents online as its plan allows.',
    `Stop another agent, or look at ${dashboard}/agents to see which are online.`,
  ),
  ERR_NGROK_324: accountLimit(
    'The account may not have another endpoint online.',
    `Stop another tunnel, or look at ${dashboard}/endpoints to see which are online.`,
  ),
  ERR_NGROK_123: accountLimit(
    'The account’s email address is not verified yet.',
    `Verify it at ${dashboard}/user/settings, then start the tunnel again.`,
  ),
  ERR_NGROK_115: ipPolicy,
  ERR_NGROK_116: ipPolicy,
  ERR_NGROK_120: {
    kind: 'agent-version',
    message: 'ngrok does not serve this version of its agent without an account.',
    hint: 'Update Countersign, or sign up and use the account’s authtoken.',
    retry: 'never',
  },
  ERR_NGROK_121: {
    kind: 'agent-version',
    message: 'ngrok’s agent in this app is too old for the account.',
    hint: 'Update Countersign.',
    retry: 'never',
  },
  ERR_NGROK_313: domain(
    'Choosing a name needs a paid plan.',
    `Leave the domain empty, or take the free one of your account at ${dashboard}/domains.`,
  ),
  ERR_NGROK_314: domain(
    'A domain of your own needs a paid plan.',
    `Leave the domain empty, or take the free one of your account at ${dashboard}/domains.`,
  ),
  ERR_NGROK_316: domain(
    'This authtoken may not use this domain.',
    'Use another authtoken, or change its access rules in the dashboard.',
  ),
  ERR_NGROK_319: domain(
    'This domain is not reserved for your account.',
    `Reserve it at ${dashboard}/domains, or leave the domain empty.`,
  ),
  ERR_NGROK_320: domain(
    'This domain is reserved for another account.',
    `Choose one of yours at ${dashboard}/domains, or use that account’s authtoken.`,
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
    'This domain is already online from another agent.',
    'Stop the other agent. If it was an earlier run of this app, ngrok notices within half a minute.',
    'if-ours',
  ),
  ERR_NGROK_725: quota('The account has used up its data transfer for this month.'),
  ERR_NGROK_726: quota('The account has used up its connections for this month.'),
  ERR_NGROK_727: quota('The account has used up its requests for this month.'),
  ERR_NGROK_728: quota('The account has used up its connections for this month.'),
  ERR_NGROK_734: {
    kind: 'quota',
    message: 'More requests a minute arrive than the plan allows.',
    hint: 'It passes within a minute; until then senders get an error and may try again.',
    retry: 'always',
  },
};

const transport: readonly (readonly [pattern: RegExp, words: Words])[] = [
  [
    /tls handshake/i,
    {
      kind: 'tls',
      message:
        'The connection to ngrok is not trusted: something between here and ngrok answers with a certificate of its own.',
      hint: 'If your company inspects TLS, give its root CA in the tunnel settings; if you use your own agent server, check its CA and its name.',
      retry: 'always',
    },
  ],
  [
    /invalid server address/i,
    {
      kind: 'settings',
      message: 'The agent server address cannot be used.',
      hint: 'Write it as host:port.',
      retry: 'never',
    },
  ],
  [
    /tcp connection|transport error|failed to open muxado/i,
    {
      kind: 'network',
      message: 'ngrok’s server cannot be reached.',
      hint: 'Check the network connection, and that a firewall lets this machine reach it on port 443.',
      retry: 'always',
    },
  ],
];

/** ngrok's own words: what stands between the SDK's context and the code. */
const ownWords = (text: string): string =>
  text
    .replace(/^failed to [a-z ]+: /i, '')
    .replace(/\s*error_code: ERR_NGROK_\d+\s*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 400);

/** In: ngrok's code, if it gave one, and the text with the token taken out. */
export const classifyNgrok = (code: string | null, text: string): TunnelError => {
  const known = code !== null && Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  if (known) return { ...known, code };
  if (code !== null) {
    return {
      kind: 'other',
      code,
      message: `ngrok refused: ${ownWords(text) || 'no reason given'} (${code})`,
      hint: `https://ngrok.com/docs/errors/${code.toLowerCase()} explains it.`,
      retry: 'never',
    };
  }
  const [, words] = transport.find(([pattern]) => pattern.test(text)) ?? [];
  if (words) return { ...words, code };
  return {
    kind: 'other',
    code,
    message: `The tunnel could not be opened: ${ownWords(text) || 'no reason given'}.`,
    hint: 'It is tried again by itself.',
    retry: 'always',
  };
};

const own = (kind: TunnelError['kind'], message: string, hint: string): TunnelError => ({
  kind,
  code: null,
  message,
  hint,
  retry: 'always',
});

export const tunnelErrors = {
  connectTimedOut: own(
    'timeout',
    'ngrok’s server took the connection but did not answer.',
    'It is tried again by itself; if this goes on, something between here and ngrok holds the connection.',
  ),
  bindTimedOut: own(
    'timeout',
    'ngrok accepted the authtoken but did not give a URL in time.',
    'It is tried again by itself.',
  ),
  lost: own('network', 'The connection to ngrok was lost.', 'It is opened again by itself.'),
  processEnded: own('process', 'The tunnel’s process ended.', 'It is started again by itself.'),
  processHung: own(
    'process',
    'The tunnel’s process stopped answering.',
    'It is started again by itself.',
  ),
  notReached: own(
    'unreachable',
    'The public URL is there, but a request to it does not come back to this app.',
    'Check that this machine may open the URL; the tunnel is opened anew by itself.',
  ),
} as const;
