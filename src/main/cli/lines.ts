/** What `listen` prints: JSON for programs, aligned words for people. */
import { styleText } from 'node:util';
import type { EventSummary } from '../../shared/event.ts';
import type { TunnelState } from '../../shared/tunnel.ts';
import type { Assurance, Verdict } from '../../shared/verdict.ts';
import { visible } from '../../shared/visible.ts';

export type ListenInfo = {
  readonly url: string;
  readonly port: number;
  readonly sources: readonly {
    readonly name: string;
    readonly provider: string;
    readonly url: string;
  }[];
};

export const readyJson = (info: ListenInfo): string => JSON.stringify({ type: 'ready', ...info });

/** In: `target` is the whole request target; `endpoint` the source's name. */
export const eventJson = (summary: EventSummary, endpoint: string, target: string): string =>
  JSON.stringify({
    type: 'event',
    id: summary.seq,
    seq: summary.seq,
    endpoint,
    provider: summary.provider,
    method: summary.method,
    path: target,
    verdict: summary.verdict,
    reason: summary.reason,
    keyId: summary.keyId,
    bodyBytes: summary.bodyBytes,
    receivedAtMs: summary.receivedAtMs,
    eventName: summary.eventName,
    matched: summary.matched,
    assurance: summary.assurance,
    isSignatureGood: summary.isSignatureGood,
    skewS: summary.skewS,
    status: summary.status,
    isTruncated: summary.isTruncated,
    isFromBrowser: summary.isFromBrowser,
    handshake: summary.handshake,
    isObsolete: summary.isObsolete,
    arrival: summary.arrival,
    repeatOf: summary.repeatOf,
  });

export type Colour = 'green' | 'red' | 'yellow' | 'gray' | 'bold';

/** An unsigned check of the URL is valid as what it is, and proves nothing else. */
export const lookOf = (verdict: Verdict, assurance: Assurance | null) =>
  assurance === 'handshake'
    ? ({ mark: '↔', word: 'URL check, not signed', colour: 'gray' } as const)
    : looks[verdict];

/** How each verdict looks in a terminal. */
const looks: Readonly<Record<Verdict, { mark: string; word: string; colour: Colour }>> = {
  valid: { mark: '✓', word: 'verified', colour: 'green' },
  invalid: { mark: '✗', word: 'invalid', colour: 'red' },
  error: { mark: '!', word: 'could not check', colour: 'yellow' },
  unchecked: { mark: '–', word: 'not checked', colour: 'gray' },
};

const paint = (colour: Colour, text: string, isColoured: boolean): string =>
  isColoured ? styleText(colour, text, { validateStream: false }) : text;

/** In: `urls`, the public URL of each source, first the one of the ready line. */
export const tunnelJson = (state: TunnelState, urls: readonly string[]): string =>
  JSON.stringify({
    type: 'tunnel',
    state: state.kind,
    url: state.kind === 'online' ? (urls[0] ?? null) : null,
    urls: state.kind === 'online' ? urls : [],
    ...(state.kind === 'reconnecting' && { attempt: state.attempt, nextAtMs: state.nextAtMs }),
    ...('error' in state && { error: state.error }),
  });

const tunnelWords = (state: TunnelState, urls: readonly string[]): string => {
  switch (state.kind) {
    case 'off':
      return 'The tunnel is off.';
    case 'starting':
      return state.url === null ? 'Opening the tunnel …' : 'Checking the public URL …';
    case 'online':
      return ['The tunnel is online:', ...urls.map((url) => `  ${url}`)].join('\n');
    case 'reconnecting':
      return `The tunnel is down: ${state.error.message} Trying again.`;
    case 'stopping':
      return 'Closing the tunnel …';
    case 'failed':
      return `The tunnel cannot be opened: ${state.error.message} ${state.error.hint}`;
  }
};

export const tunnelText = (
  state: TunnelState,
  urls: readonly string[],
  isColoured: boolean,
): string => {
  const words = visibleLines(tunnelWords(state, urls));
  if (state.kind === 'online') return paint('green', words, isColoured);
  return state.kind === 'failed' ? paint('red', words, isColoured) : words;
};

const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

export const readyText = (info: ListenInfo, isColoured: boolean): string =>
  [
    ...info.sources.map(({ name, url }) => `${paint('bold', visible(name), isColoured)}  ${url}`),
    'Waiting for requests. Ctrl+C ends.',
  ].join('\n');

/** One line for a terminal. Strangers' text is shown with its control characters escaped. */
export const eventText = (summary: EventSummary, endpoint: string, isColoured: boolean): string => {
  const { mark, word, colour } = lookOf(summary.verdict, summary.assurance);
  const time = new Date(summary.receivedAtMs).toTimeString().slice(0, 8);
  const why = summary.verdict === 'valid' ? '' : ` (${summary.reason.replaceAll('_', ' ')})`;
  const name = summary.eventName === null ? '' : `  ${visible(summary.eventName)}`;
  const repeat = summary.repeatOf === null ? '' : `  repeats #${summary.repeatOf}`;
  return [
    `${time}  #${summary.seq}  ${paint(colour, `${mark} ${word}${why}`, isColoured)}`,
    `  ${visible(endpoint)}${name}  ${visible(`${summary.method} ${summary.path}`)}`,
    `  ${summary.bodyBytes} B  → ${summary.status}${repeat}`,
  ].join('');
};
