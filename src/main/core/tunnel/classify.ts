/** From ngrok's codes and the SDK's texts to a sentence that says what to do. */

import { type Message, message, t } from '../../../shared/text.ts';
import type { TunnelError } from '../../../shared/tunnel.ts';
import { byCode, inWords, transport } from './ngrok-words.ts';

/** ngrok's own words: what stands between the SDK's context and the code. */
const ownWords = (text: string): string =>
  text
    .replace(/^failed to [a-z ]+: /i, '')
    .replace(/\s*error_code: ERR_NGROK_\d+\s*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 400);

const reasonIn = (text: string): string => ownWords(text) || t('no reason given');

/** In: ngrok's code, if it gave one, and the text with the token taken out. */
export const classifyNgrok = (code: string | null, text: string): TunnelError => {
  const known = code !== null && Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  if (known) return inWords(known, code);
  if (code !== null) {
    return {
      kind: 'other',
      code,
      message: t('ngrok refused: {reason} ({code})', { reason: reasonIn(text), code }),
      hint: t('{page} explains it.', {
        page: `https://ngrok.com/docs/errors/${code.toLowerCase()}`,
      }),
      retry: 'never',
    };
  }
  const [, words] = transport.find(([pattern]) => pattern.test(text)) ?? [];
  if (words) return inWords(words, code);
  return {
    kind: 'other',
    code,
    message: t('The tunnel could not be opened: {reason}.', { reason: reasonIn(text) }),
    hint: t('It is tried again by itself.'),
    retry: 'always',
  };
};

const own = (kind: TunnelError['kind'], text: Message, hint: Message) => (): TunnelError =>
  inWords({ kind, message: text, hint, retry: 'always' }, null);

export const tunnelErrors = {
  connectTimedOut: own(
    'timeout',
    message('ngrok’s server took the connection but did not answer.'),
    message(
      'It is tried again by itself; if this goes on, something between here and ngrok holds the connection.',
    ),
  ),
  bindTimedOut: own(
    'timeout',
    message('ngrok accepted the authtoken but did not give a URL in time.'),
    message('It is tried again by itself.'),
  ),
  lost: own(
    'network',
    message('The connection to ngrok was lost.'),
    message('It is opened again by itself.'),
  ),
  processEnded: own(
    'process',
    message('The tunnel’s process ended.'),
    message('It is started again by itself.'),
  ),
  processHung: own(
    'process',
    message('The tunnel’s process stopped answering.'),
    message('It is started again by itself.'),
  ),
  notReached: own(
    'unreachable',
    message('The public URL is there, but a request to it does not come back to this app.'),
    message('Check that this machine may open the URL; the tunnel is opened anew by itself.'),
  ),
} as const;
