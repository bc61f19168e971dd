/** What happens when a key is rotated. */
import type { ProviderInfo } from '../../../shared/provider.ts';
import { message, t } from '../../../shared/text.ts';
import { formatMinute } from '../../lib/time.ts';

const hourS = 3600;

/** For how long the old key stays in use beside the new one; null: until it is retired. */
export const overlaps = {
  open: { label: message('Until I retire it'), overlapS: null },
  hour: { label: message('1 hour'), overlapS: hourS },
  day: { label: message('24 hours'), overlapS: 24 * hourS },
  week: { label: message('7 days'), overlapS: 7 * 24 * hourS },
} as const;
export type Overlap = keyof typeof overlaps;

/** What the chosen overlap comes to. */
export const overlapWords = (overlap: Overlap, nowMs: number): string => {
  const { overlapS } = overlaps[overlap];
  if (overlapS === null)
    return t('From now on both keys are tried. The old one stays in use until you retire it.');
  const end = formatMinute(nowMs + overlapS * 1000, nowMs);
  return t(
    'Both keys are tried until {end}. What arrives later is checked with the new key alone; what came before is still checked with the old one.',
    { end },
  );
};

const avayaSteps = [
  message(
    'On the event subscription page of Avaya Spaces, choose the refresh icon: it makes a new secret key.',
  ),
  message('Show it with the eye icon, copy it, and paste it below.'),
  message('The old key stays in overlap here, for what was signed before the change.'),
];

/** Where the new key comes from, step by step; empty where the portal has no way of its own. */
export const rotationSteps = ({ id }: ProviderInfo): readonly string[] =>
  id === 'avaya-spaces' ? avayaSteps.map((step) => t(step)) : [];

/** Why the old key stays. */
export const oldKeyWords = ({ name, secretKind }: ProviderInfo): string =>
  secretKind === 'public-key'
    ? t(
        'It is tried beside the new one, so that nothing is lost while {provider} still signs with the old private key.',
        { provider: name },
      )
    : t(
        'It is tried beside the new one, so that nothing is lost while {provider} still signs with it.',
        { provider: name },
      );
