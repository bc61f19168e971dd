/** The URL axis: the ways a provider may know the URL it calls. */
import { t } from '../../../shared/text.ts';
import type { Provider } from '../providers/define.ts';
import { isOfUrl, targetOf } from '../verify/content.ts';
import { readHeader, urlFrom, urlOf, type WireRequest } from '../verify/request.ts';
import type { SigningScheme } from '../verify/scheme.ts';
import type { Change, SearchSettings, Variant } from './change.ts';

const maxVariants = 60;
const maxShownChars = 120;

/** Scheme and host of a URL. */
const placeOf = (url: string): string => /^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0] ?? url;

/** For a person: without user and password, and not too long. */
const shown = (url: string): string => {
  const bare = url.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1');
  return bare.length > maxShownChars ? `${bare.slice(0, maxShownChars)}…` : bare;
};

const weights = {
  former: 1,
  scheme: 1,
  port: 2,
  'trailing-slash': 2,
  'no-query': 2,
  decoded: 3,
  'other-host': 2,
  'no-path': 4,
} as const;
type Kind = keyof typeof weights;

const change = (kind: Kind, url: string, usual: string): Change => {
  const isOtherPlace = placeOf(url) !== placeOf(usual);
  const named = shown(isOtherPlace ? placeOf(url) : url);
  return {
    code: `url.${kind}`,
    weight: weights[kind],
    title: t('Signed for {url}: the URL registered at the provider is not this one', {
      url: named,
    }),
    phrase: t('the URL is {url}', { url: named }),
    detail: t(
      'The provider signs the URL it has on file. Enter exactly that one as the public URL of this source, or register the present URL at the provider.',
    ),
    fix: {
      label: t('Use this URL'),
      next: t('then use this URL'),
      plan: { kind: 'set-url', url: url.replace(/[?#].*$/s, '') },
    },
  };
};

const swapScheme = (url: string): string =>
  /^https:/i.test(url) ? `http:${url.slice(6)}` : `https:${url.slice(5)}`;

/** Without a port, and with the one that goes without saying. */
const withPorts = (url: string): string[] => {
  const match = /^(https?):\/\/([^/?#]*)(.*)$/is.exec(url);
  if (!match) return [];
  const [, scheme = '', host = '', rest = ''] = match;
  const bare = host.replace(/:\d+$/, '');
  const standard = scheme.toLowerCase() === 'https' ? '443' : '80';
  return [`${scheme}://${bare}${rest}`, `${scheme}://${bare}:${standard}${rest}`];
};

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    // Stray percent signs: nothing to decode.
    return url;
  }
};

type Named = readonly [Kind, string];

/** Other paths at the same place. */
const withPaths = (url: string): Named[] => {
  const match = /^([a-z]+:\/\/[^/?#]*)([^?#]*)(\?[^#]*)?/is.exec(url);
  if (!match) return [];
  const [, place = '', path = '', query = ''] = match;
  const slashed = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  return [
    ['trailing-slash', place + slashed + query],
    ['no-query', place + path],
    ['no-query', place + slashed],
    ['decoded', decoded(url)],
    ['no-path', place],
    ['no-path', `${place}/`],
  ];
};

/** Places that the request itself names: what the sender or a proxy thought it was calling. */
const namedPlaces = (request: WireRequest): string[] => {
  const read = (name: string): string => readHeader(request.rawHeaders, name) ?? '';
  const hosts = [read('x-forwarded-host'), read('x-original-host'), read('host')];
  return hosts
    .filter((host) => /^[A-Za-z0-9.:[\]_-]{1,255}$/.test(host))
    .flatMap((host) => [`https://${host}`, `http://${host}`]);
};

/** The URL in force, written a little otherwise. */
const near = (usual: string): Named[] => {
  const swapped = swapScheme(usual);
  const ports = (url: string) => withPorts(url).map((other): Named => ['port', other]);
  const swappedPaths = withPaths(swapped).map(([, url]): Named => ['scheme', url]);
  return [
    ['scheme', swapped],
    ...ports(usual),
    ...withPaths(usual),
    ...ports(swapped),
    ...swappedPaths,
  ];
};

/**
 * URLs that differ from the one taken for true, likeliest first. In: `knownUrls`, what this source
 * or app was reachable by before.
 */
export function* urlVariants(
  request: WireRequest,
  settings: SearchSettings,
  knownUrls: readonly string[],
): Generator<Variant<string>> {
  const usual = urlOf(request, settings.publicUrl);
  const withTargets = (place: string): string[] => {
    const asReceived = urlFrom(place, request.target);
    return usual === null ? [asReceived] : [asReceived, place + targetOf(usual)];
  };
  const former = knownUrls.flatMap((url) =>
    targetOf(url) === '/' ? withTargets(placeOf(url)) : [url, ...withTargets(placeOf(url))],
  );
  const received = request.url ? [request.url] : [];
  const all: readonly Named[] = [
    ...former.map((url): Named => ['former', url]),
    ...(usual === null ? [] : near(usual)),
    ...former.flatMap((url) =>
      [swapScheme(url), ...withPorts(url)].map((other): Named => ['former', other]),
    ),
    ...[...received, ...namedPlaces(request).flatMap(withTargets)].map(
      (url): Named => ['other-host', url],
    ),
  ];
  const seen = new Set<string>(usual === null ? [] : [usual]);
  for (const [kind, url] of all) {
    if (seen.has(url) || seen.size > maxVariants) continue;
    seen.add(url);
    yield { changes: [change(kind, url, usual ?? '')], value: url };
  }
}

/** Whether a scheme signs the URL; one in code is known by its provider. */
export const signsUrl = (provider: Provider, scheme: SigningScheme): boolean =>
  scheme.kind === 'code' || typeof scheme.content === 'function'
    ? provider.signsUrl === true
    : scheme.content.some(({ content }) => content.some(isOfUrl));
