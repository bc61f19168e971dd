/** What happens when a key is rotated. */
import type { ProviderInfo } from '../../../shared/provider.ts';
import { formatMinute } from '../../lib/time.ts';

const hourS = 3600;

/** For how long the old key stays in use beside the new one; null: until it is retired. */
export const overlaps = {
  open: { label: 'Until I retire it', overlapS: null },
  hour: { label: '1 hour', overlapS: hourS },
  day: { label: '24 hours', overlapS: 24 * hourS },
  week: { label: '7 days', overlapS: 7 * 24 * hourS },
} as const;
export type Overlap = keyof typeof overlaps;

/** What the chosen overlap comes to. */
export const overlapWords = (overlap: Overlap, nowMs: number): string => {
  const { overlapS } = overlaps[overlap];
  if (overlapS === null)
    return 'From now on both keys are tried. The old one stays in use until you retire it.';
  const end = formatMinute(nowMs + overlapS * 1000, nowMs);
  return `Both keys are tried until ${end}. What arrives later is checked with the new key alone; what came before is still checked with the old one.`;
};

const avayaSteps = [
  'On the event subscription page of Avaya Spaces, choose the refresh icon: it makes a new secret key.',
  'Show it with the eye icon, copy it, and paste it below.',
  'The old key stays in overlap here, for what was signed before the change.',
];

/** Where the new key comes from, step by step; empty where the portal has no way of its own. */
export const rotationSteps = ({ id }: ProviderInfo): readonly string[] =>
  id === 'avaya-spaces' ? avayaSteps : [];

/** Why the old key stays. */
export const oldKeyWords = ({ name, secretKind }: ProviderInfo): string =>
  secretKind === 'public-key'
    ? `It is tried beside the new one, so that nothing is lost while ${name} still signs with the old private key.`
    : `It is tried beside the new one, so that nothing is lost while ${name} still signs with it.`;
