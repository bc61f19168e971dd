/** Where credentials may be sent: over HTTPS, or to this machine. */
import { AppFailure, failure } from '../../../shared/errors.ts';
import { t } from '../../../shared/text.ts';
import { plainHttp } from './trouble.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** True for this machine, as the URL parser writes it. */
export const isLoopback = (url: URL): boolean => loopback.test(url.hostname);

/** True where credentials may go. */
export const isSafeAddress = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));

const badHost = (message: string, hint: string): AppFailure =>
  failure('console.bad-host', message, hint);

/** Errors: `console.bad-host` for plain HTTP to another machine, or an address with credentials. */
export const safeUrl = (address: string): URL => {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !isSafeAddress(url)) throw new AppFailure(plainHttp());
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw badHost(
      t('The address holds more than a host and a path.'),
      t('Leave user name, password and “#” out of it.'),
    );
  }
  return url;
};

/** The origin of a safe address that is nothing more. Errors: `console.bad-host`. */
export const safeOrigin = (address: string): string => {
  const url = safeUrl(address);
  if (url.pathname !== '/' || url.search !== '') {
    throw badHost(
      t('The address holds more than a host.'),
      t('Give the host alone, such as {origin}.', { origin: url.origin }),
    );
  }
  return url.origin;
};

/** One part of a path. Errors: `ipc.bad-input` for what would lead to another path. */
export const pathPart = (text: string): string => {
  // The URL parser resolves these even when they are percent-encoded.
  if (text === '' || text === '.' || text === '..') {
    throw failure('ipc.bad-input', t('This name cannot be part of an address.'));
  }
  return encodeURIComponent(text.toWellFormed());
};
