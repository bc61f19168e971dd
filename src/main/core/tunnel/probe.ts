/**
 * Proof that the public URL leads here: a request to a path nobody can guess, which our receiver
 * answers and never stores.
 */
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { TunnelError } from '../../../shared/tunnel.ts';
import { classifyNgrok, tunnelErrors } from './classify.ts';

const timeoutMs = 5000;
const folder = '/.well-known/countersign/';

/** The paths being probed just now. */
export type ProbeDesk = {
  /** Whether the target is one of ours, and still awaited. */
  readonly answers: (target: string) => boolean;
  readonly open: () => { readonly path: string; readonly close: () => void };
};

export const createProbeDesk = (): ProbeDesk => {
  const awaited = new Set<string>();
  return {
    answers: (target) => target.startsWith(folder) && awaited.has(target),
    open: () => {
      const path = folder + randomBytes(18).toString('base64url');
      awaited.add(path);
      return { path, close: () => awaited.delete(path) };
    },
  };
};

/** What the receiver says to a probe. */
export const probeReply = 'countersign';

/** In: `rootCa` in PEM, trusted beside the public ones. Out: null when it came back to us. */
const ask = (url: URL, rootCa: string | null): Promise<TunnelError | null> =>
  new Promise((resolve) => {
    const isTls = url.protocol === 'https:';
    const options = {
      method: 'GET',
      agent: false,
      // Of the whole exchange: an answer that trickles in ends, too.
      signal: AbortSignal.timeout(timeoutMs),
      // Without this ngrok's free plan may answer with a page for people.
      headers: { 'ngrok-skip-browser-warning': '1', 'user-agent': 'countersign-probe' },
      ...(isTls && rootCa !== null && { ca: [...rootCertificates, rootCa] }),
    };
    const request = isTls ? httpsRequest(url, options) : httpRequest(url, options);
    const unreachable = (): void => resolve(tunnelErrors.notReached());
    request.once('error', unreachable);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text = (text + chunk).slice(0, probeReply.length + 1);
      });
      response.once('error', unreachable);
      response.once('end', () => {
        if (response.statusCode === 200 && text === probeReply) resolve(null);
        else {
          const code = response.headers['ngrok-error-code'];
          // 3200 is ngrok saying that nobody is connected: the tunnel is not there.
          const isKnown = typeof code === 'string' && code !== 'ERR_NGROK_3200';
          resolve(
            isKnown ? { ...classifyNgrok(code, ''), retry: 'always' } : tunnelErrors.notReached(),
          );
        }
      });
    });
    request.end();
  });

/** Sends one probe through the public URL. Out: null when it came back, or why not. */
export const probe = async (
  publicUrl: string,
  desk: ProbeDesk,
  rootCa: string | null,
): Promise<TunnelError | null> => {
  if (!URL.canParse(publicUrl)) return tunnelErrors.notReached();
  const { path, close } = desk.open();
  try {
    return await ask(new URL(path, publicUrl), rootCa);
  } finally {
    close();
  }
};
