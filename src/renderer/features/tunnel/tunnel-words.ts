/** The tunnel's state in words: one for the header, a sentence for what it means and what happens next. */

import { t } from '../../../shared/text.ts';
import type { TunnelError, TunnelState } from '../../../shared/tunnel.ts';
import { formatSpan } from '../../lib/time.ts';

export type TunnelLook = 'off' | 'busy' | 'good' | 'warn' | 'bad';

type StateWords = { readonly word: string; readonly look: TunnelLook };

export const stateWords = (state: TunnelState): StateWords => {
  switch (state.kind) {
    case 'off':
      return { word: t('Tunnel off'), look: 'off' };
    case 'starting':
      return { word: state.url === null ? t('Starting…') : t('Checking the URL…'), look: 'busy' };
    case 'online':
      return { word: t('Online'), look: 'good' };
    case 'reconnecting':
      return { word: t('Reconnecting'), look: 'warn' };
    case 'stopping':
      return { word: t('Stopping…'), look: 'busy' };
    case 'failed':
      return { word: t('Tunnel failed'), look: 'bad' };
  }
};

/** `for 12 min`. */
export const onlineFor = (sinceMs: number, nowMs: number): string =>
  t('for {span}', { span: formatSpan(nowMs - sinceMs) });

/** `attempt 4, next try in 3 s`; `leftS` is null while the attempt is under way. */
export const attemptWords = (attempt: number, leftS: number | null): string => {
  if (leftS === null) return t('attempt {attempt} under way', { attempt: Math.max(1, attempt) });
  if (attempt === 0) {
    return leftS === 0 ? t('next try now') : t('next try in {left} s', { left: leftS });
  }
  return leftS === 0
    ? t('attempt {attempt}, next try now', { attempt })
    : t('attempt {attempt}, next try in {left} s', { attempt, left: leftS });
};

/** What the state means, and what happens next. */
export const nextWords = (state: TunnelState, nowMs: number): string => {
  switch (state.kind) {
    case 'off':
      return t(
        'Nobody outside this computer can reach Countersign. Start the tunnel to get a public URL.',
      );
    case 'starting':
      return state.url === null
        ? t('Asking ngrok for a public URL.')
        : t(
            'ngrok gave a URL. Countersign now sends itself a request through it, to be sure that it leads here.',
          );
    case 'online':
      return t(
        'Requests to the public URL arrive here. Last checked {span} ago, with a request through the URL.',
        { span: formatSpan(nowMs - state.checkedAtMs) },
      );
    case 'reconnecting':
      return state.isOutage
        ? t('Until it is back, providers cannot reach you. Countersign keeps trying by itself.')
        : t('Until it is up, providers cannot reach you. Countersign keeps trying by itself.');
    case 'stopping':
      return t('Closing the session with ngrok.');
    case 'failed':
      return t(
        'Countersign has stopped trying, because trying again would end the same way. Change what is said above, then start the tunnel again.',
      );
  }
};

/** Read out when the state changes; null for what need not be said. Never has a countdown. */
export const spokenState = (state: TunnelState): string | null => {
  switch (state.kind) {
    case 'off':
      return t('Tunnel off');
    case 'starting':
      return state.url === null ? t('Tunnel starting') : t('Checking the public URL');
    case 'online':
      return t('Tunnel online at {url}', { url: state.url });
    case 'reconnecting':
      return `${state.isOutage ? t('Tunnel lost, reconnecting.') : t('The tunnel is not up yet, trying again.')} ${state.error.message}`;
    case 'stopping':
      return null;
    case 'failed':
      return `${t('Tunnel failed.')} ${state.error.message} ${state.error.hint}`;
  }
};

export type Remedy =
  | { readonly kind: 'settings'; readonly label: string }
  | { readonly kind: 'dashboard'; readonly page: 'authtoken' | 'billing'; readonly label: string };

/** The place where the cause of an error can be changed, if there is one. */
export const remedyOf = (error: TunnelError): Remedy | null => {
  switch (error.kind) {
    case 'token':
      return { kind: 'settings', label: t('Replace the authtoken') };
    case 'domain':
    case 'tls':
    case 'settings':
      return { kind: 'settings', label: t('Open tunnel settings') };
    case 'quota':
    case 'account-limit':
      return { kind: 'dashboard', page: 'billing', label: t('See your plan at ngrok') };
    default:
      return null;
  }
};

/** Whether the window's public URL leads here just now; its own of the user's we cannot know. */
export const isReachable = (state: TunnelState, publicUrl: string): boolean =>
  state.kind === 'online' || isOwnUrl(state, publicUrl);

/** Whether the public URL is the user's own, and not that of the tunnel. */
export const isOwnUrl = (state: TunnelState, publicUrl: string): boolean => {
  const url = 'url' in state ? state.url : null;
  if (url === null || !URL.canParse(url) || !URL.canParse(publicUrl)) return true;
  return new URL(url).origin !== new URL(publicUrl).origin;
};
