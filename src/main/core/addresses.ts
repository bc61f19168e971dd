/** Under which names and URLs this app is reached or was, and which of them providers were given. */
import { createKnownUrls } from './known-urls.ts';
import { createOwnUrl } from './own-url.ts';
import type { Capture } from './receiver/server.ts';
import { hostsOf, type Source, type Sources } from './sources.ts';
import type { ConfigClient } from './store/protocol.ts';
import type { Snapshot } from './store/schema.ts';
import { readHeader } from './verify/request.ts';

type AddressPorts = {
  readonly config: Pick<ConfigClient, 'putSetting'>;
  readonly sources: Pick<Sources, 'isPublicHost'>;
  /** Null while there is none. */
  readonly tunnelUrl: () => string | null;
  /** The one that the user entered, of a proxy of their own. */
  readonly ownPublicUrl: () => string | null;
  /** `http` or `https`, as the receiver speaks it. */
  readonly scheme: () => string;
  readonly onChange: () => void;
};

const hostOf = ({ request }: Capture): string => readHeader(request.rawHeaders, 'host') ?? '';

const isHostOf = (url: string | null, host: string): boolean =>
  url !== null && hostsOf(url).includes(host);

export const createAddresses = (ports: AddressPorts) => {
  const { config, sources, tunnelUrl, ownPublicUrl, onChange } = ports;
  const former = createKnownUrls((urls) => config.putSetting('formerUrls', urls));
  const own = createOwnUrl((url) => config.putSetting('provenUrl', url), onChange);
  let copied: Readonly<Record<string, string>> = {};
  return {
    load: (settings: Snapshot['settings']): void => {
      former.load(settings['formerUrls']);
      own.load(settings['provenUrl']);
      copied = (settings['copiedUrls'] as typeof copied | undefined) ?? {};
    },

    /** Where this app was reachable before, newest first. */
    known: (): readonly string[] => [...former.all(), ...Object.values(copied)],
    remember: former.add,

    isPublicHost: (host: string): boolean =>
      sources.isPublicHost(host) || isHostOf(tunnelUrl(), host) || isHostOf(ownPublicUrl(), host),

    /** Whose Host is that of the user's own URL has probably come by it. */
    see: (capture: Capture): void => {
      const url = ownPublicUrl();
      if (url !== null && capture.isPublicHost && isHostOf(url, hostOf(capture))) own.see(url);
    },
    isOwnProven: (): boolean => own.isProven(ownPublicUrl()),

    /** What the sender wrote as Host is trusted only as far as it is one of our public names. */
    originOf: (capture: Capture): string => {
      const host = hostOf(capture);
      if (!capture.isPublicHost) return `${ports.scheme()}://${host}`;
      const url = ownPublicUrl();
      return url !== null && isHostOf(url, host) ? new URL(url).origin : `https://${host}`;
    },

    /** The whole URL of a source for its provider; null while nothing leads here from outside. */
    publicUrlOf: ({ row }: Source): string | null => {
      const outside = tunnelUrl() ?? ownPublicUrl();
      return outside === null ? null : new URL(`/in/${row.token}`, outside).href;
    },

    copiedOf: ({ row }: Source): string | null => copied[row.id] ?? null,
    /** Remembers what was copied for a provider's portal, to warn when it is not true any more. */
    rememberCopied: async ({ row }: Source, url: string): Promise<void> => {
      copied = { ...copied, [row.id]: url };
      await config.putSetting('copiedUrls', copied);
      onChange();
    },
  };
};
