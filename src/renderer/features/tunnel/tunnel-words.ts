/** The tunnel's state in words: one for the header, a sentence for what it means and what happens next. */
import type { TunnelError, TunnelState } from '../../../shared/tunnel.ts';
import { formatSpan } from '../../lib/time.ts';

export type TunnelLook = 'off' | 'busy' | 'good' | 'warn' | 'bad';

type StateWords = { readonly word: string; readonly look: TunnelLook };

export const stateWords = (state: TunnelState): StateWords => {
  switch (state.kind) {
    case 'off':
      return { word: 'Tunnel off', look: 'off' };
    case 'starting':
      return { word: state.url === null ? 'Starting…' : 'Checking the URL…', look: 'busy' };
    case 'online':
      return { word: 'Online', look: 'good' };
    case 'reconnecting':
      return { word: 'Reconnecting', look: 'warn' };
    case 'stopping':
      return { word: 'Stopping…', look: 'busy' };
    case 'failed':
      return { word: 'Tunnel failed', look: 'bad' };
  }
};

/** `for 12 min`. */
export const onlineFor = (sinceMs: number, nowMs: number): string =>
  `for ${formatSpan(nowMs - sinceMs)}`;

/** `attempt 4, next try in 3 s`; `leftS` is null while the attempt is under way. */
export const attemptWords = (attempt: number, leftS: number | null): string => {
  if (leftS === null) return `attempt ${Math.max(1, attempt)} under way`;
  const next = leftS === 0 ? 'next try now' : `next try in ${leftS} s`;
  return attempt === 0 ? next : `attempt ${attempt}, ${next}`;
};

/** What the state means, and what happens next. */
export const nextWords = (state: TunnelState, nowMs: number): string => {
  switch (state.kind) {
    case 'off':
      return 'Nobody outside this computer can reach Countersign. Start the tunnel to get a public URL.';
    case 'starting':
      return state.url === null
        ? 'Asking ngrok for a public URL.'
        : 'ngrok gave a URL. Countersign now sends itself a request through it, to be sure that it leads here.';
    case 'online':
      return `Requests to the public URL arrive here. Last checked ${formatSpan(nowMs - state.checkedAtMs)} ago, with a request through the URL.`;
    case 'reconnecting':
      return `Until it is ${state.isOutage ? 'back' : 'up'}, providers cannot reach you. Countersign keeps trying by itself.`;
    case 'stopping':
      return 'Closing the session with ngrok.';
    case 'failed':
      return 'Countersign has stopped trying, because trying again would end the same way. Change what is said above, then start the tunnel again.';
  }
};

/** Read out when the state changes; null for what need not be said. Never has a countdown. */
export const spokenState = (state: TunnelState): string | null => {
  switch (state.kind) {
    case 'off':
      return 'Tunnel off';
    case 'starting':
      return state.url === null ? 'Tunnel starting' : 'Checking the public URL';
    case 'online':
      return `Tunnel online at ${state.url}`;
    case 'reconnecting':
      return `${state.isOutage ? 'Tunnel lost, reconnecting.' : 'The tunnel is not up yet, trying again.'} ${state.error.message}`;
    case 'stopping':
      return null;
    case 'failed':
      return `Tunnel failed. ${state.error.message} ${state.error.hint}`;
  }
};

export type Remedy =
  | { readonly kind: 'settings'; readonly label: string }
  | { readonly kind: 'dashboard'; readonly page: 'authtoken' | 'billing'; readonly label: string };

/** The place where the cause of an error can be changed, if there is one. */
export const remedyOf = (error: TunnelError): Remedy | null => {
  switch (error.kind) {
    case 'token':
      return { kind: 'settings', label: 'Replace the authtoken' };
    case 'domain':
    case 'tls':
    case 'settings':
      return { kind: 'settings', label: 'Open tunnel settings' };
    case 'quota':
    case 'account-limit':
      return { kind: 'dashboard', page: 'billing', label: 'See your plan at ngrok' };
    default:
      return null;
  }
};

/** Whether the window's public URL leads here just now; its own of the user's we cannot know. */
export const isReachable = (state: TunnelState, publicUrl: string): boolean => {
  const url = 'url' in state ? state.url : null;
  if (url === null || !URL.canParse(url) || !URL.canParse(publicUrl)) return true;
  return state.kind === 'online' || new URL(url).origin !== new URL(publicUrl).origin;
};
