/** What keys are called, and how they stand. */
import type { KeyInfo, KeyMatches, SourceInfo } from '../../shared/provider.ts';
import { type Message, message, t } from '../../shared/text.ts';
import { formatLongAgo, formatUntil } from './time.ts';

export const kindWords: Readonly<Record<KeyInfo['kind'], Message>> = {
  secret: message('Secret'),
  'public-key': message('Public key'),
  test: message('Test key of Countersign'),
};

export const keyName = ({ label, kind }: Pick<KeyInfo, 'label' | 'kind'>): string =>
  label || t(kindWords[kind]);

/** Said when a secret has been made and copied. The clipboard is cleared by main. */
export const generatedHint = (providerName: string): string =>
  t(
    'Paste it into the portal of {provider} now: it stays on the clipboard for 60 seconds. “Copy secret” brings it back.',
    { provider: providerName },
  );

/** In the order in which they are listed. */
const standings = ['active', 'overlap', 'retired', 'disabled'] as const;
export type KeyStanding = (typeof standings)[number];

type Dates = Pick<KeyInfo, 'retiredAtMs' | 'isDisabled'>;

/** The window's clock ticks every five seconds: an end that is so near has come. */
const tickMs = 5000;

/** How a key stands at that moment, whether or not its text is here. */
export const standingOf = ({ retiredAtMs, isDisabled }: Dates, nowMs: number): KeyStanding => {
  if (isDisabled) return 'disabled';
  if (retiredAtMs === null) return 'active';
  return retiredAtMs > nowMs + tickMs ? 'overlap' : 'retired';
};

/** True when it verifies what arrives. */
export const isInUse = (standing: KeyStanding): boolean =>
  standing === 'active' || standing === 'overlap';

/** The keys that verify what arrives at that moment. */
export const activeKeys = ({ keys }: SourceInfo, atMs: number): readonly KeyInfo[] =>
  keys.filter((key) => isInUse(standingOf(key, atMs)));

const rankOf = (key: KeyInfo, nowMs: number): number => standings.indexOf(standingOf(key, nowMs));

/** Those in use first, and of those that stand alike the newest. */
export const inOrder = (keys: readonly KeyInfo[], nowMs: number): readonly KeyInfo[] =>
  keys.toSorted(
    (a, b) => rankOf(a, nowMs) - rankOf(b, nowMs) || b.createdAtMs - a.createdAtMs || b.id - a.id,
  );

/** `Active`, `Overlaps until 14:30`, `Retired`, `Disabled`. */
export const standingWords = (key: Dates, nowMs: number): string => {
  switch (standingOf(key, nowMs)) {
    case 'active':
      return t('Active');
    case 'overlap':
      return t('Overlaps until {end}', { end: formatUntil(key.retiredAtMs ?? nowMs, nowMs) });
    case 'retired':
      return t('Retired');
    case 'disabled':
      return t('Disabled');
  }
};

const dayMs = 86_400_000;

/** The provider signed with it within the last day, so it may well do so again. */
export const matchedLately = (matches: KeyMatches | null, nowMs: number): boolean =>
  matches !== null && nowMs - matches.lastAtMs < dayMs;

/** `Last matched 3 minutes ago (4 requests)`. */
export const matchedWords = ({ lastAtMs, count }: KeyMatches, nowMs: number): string =>
  t('Last matched {ago} ({count, plural, one {# request} other {# requests}})', {
    ago: formatLongAgo(lastAtMs, nowMs),
    count,
  });
