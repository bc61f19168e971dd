/**
 * Before credentials are kept for a host that is not the provider's own, the user is asked by the
 * system, outside of the window: a page that was taken over must not choose where secrets go.
 */
import { type BrowserWindow, dialog } from 'electron';
import {
  brackenApiUrl,
  brackenTokenUrl,
  type ConsoleAccount,
  messagemediaHosts,
} from '../../shared/console.ts';
import type { NewAccount } from '../../shared/contract/console.ts';
import { failure } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc.ts';
import { language, t } from '../../shared/text.ts';
import { isLoopback, safeUrl } from '../core/console/address.ts';

const knownOrigins: ReadonlySet<string> = new Set(
  [...messagemediaHosts, brackenApiUrl, brackenTokenUrl].map((url) => new URL(url).origin),
);

const addressesOf = (account: NewAccount | ConsoleAccount): string[] =>
  account.kind === 'messagemedia' ? [account.host] : [account.tokenUrl, account.apiUrl];

/** The hosts of an account that nobody has agreed to yet. Errors: `console.bad-host`. */
const foreignHosts = (account: NewAccount, before: ConsoleAccount | null): string[] => {
  const agreed = new Set((before ? addressesOf(before) : []).map((url) => new URL(url).origin));
  const urls = addressesOf(account).map(safeUrl);
  const foreign = urls.filter(
    (url) => !isLoopback(url) && !knownOrigins.has(url.origin) && !agreed.has(url.origin),
  );
  return [...new Set(foreign.map(({ host }) => host))];
};

/** Errors: `console.cancelled`. */
const confirmHosts = async (window: BrowserWindow, hosts: readonly string[]): Promise<void> => {
  const list = new Intl.ListFormat(language() === 'en' ? 'en-GB' : language());
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    buttons: [t('Cancel'), t('Use it')],
    defaultId: 0,
    cancelId: 0,
    message: t('Send credentials to {hosts}?', { hosts: list.format(hosts) }),
    detail: t('This is not an address of the provider that Countersign knows.'),
  });
  if (response === 1) return;
  throw failure('console.cancelled', t('The credentials were not kept.'), t('Check the address.'));
};

/** `console.putAccount` that asks first. In: `window` gives the window while it is there. */
export const askingForHosts = (
  handlers: Pick<Handlers, 'console.account' | 'console.putAccount'>,
  window: () => BrowserWindow | null,
): Pick<Handlers, 'console.putAccount'> => ({
  'console.putAccount': async (input) => {
    const before = await handlers['console.account']({ sourceId: input.sourceId });
    const hosts = foreignHosts(input.account, before);
    const parent = window();
    if (hosts.length > 0 && parent) await confirmHosts(parent, hosts);
    return handlers['console.putAccount'](input);
  },
});
