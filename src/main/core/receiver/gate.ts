/**
 * Who may speak to the receiver at all. The listener has no privileged function, so this keeps
 * noise out of the history: DNS rebinding by the Host list, web pages by Origin and Sec-Fetch-Site.
 */
import type { IncomingMessage } from 'node:http';

export type Admission = 'ok' | 'wrong-host' | 'from-web-page';

export type HostList = {
  /** Hosts of this machine, `127.0.0.1:port` and the like. */
  readonly local: ReadonlySet<string>;
  /** Hosts of the public URLs that lead here. */
  readonly isPublic: (host: string) => boolean;
};

/** The names this machine has for a loopback port; without the port where it is the scheme's own. */
export const localHosts = (port: number, isTls: boolean): ReadonlySet<string> => {
  const names = ['127.0.0.1', 'localhost'];
  const withPort = names.map((name) => `${name}:${port}`);
  return new Set(port === (isTls ? 443 : 80) ? [...names, ...withPort] : withPort);
};

/** True for what a browser sends on a page's behalf; typing the address is not that. */
export const isFromBrowser = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => {
  const site = headers['sec-fetch-site'];
  return headers.origin !== undefined || (site !== undefined && site !== 'none');
};

export const hostOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string =>
  (headers.host ?? '').toLowerCase();

export const admit = (request: Pick<IncomingMessage, 'headers'>, hosts: HostList): Admission => {
  const host = hostOf(request);
  if (!hosts.local.has(host)) return hosts.isPublic(host) ? 'ok' : 'wrong-host';
  return isFromBrowser(request) ? 'from-web-page' : 'ok';
};
