/** Kept counts by what a person is told: what was merely decrypted is not counted as verified. */
import type { VerdictCount } from '../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../shared/provider.ts';
import { type Verdict, verdicts } from '../../shared/verdict.ts';
import type { VerdictLook } from './verdict-look.ts';

export type VerdictTotals = Readonly<Record<Verdict | 'decrypted', number>>;

/** What is counted looks the same wherever it is. */
export const countedLooks: Readonly<Record<keyof VerdictTotals, VerdictLook>> = {
  valid: 'verified',
  decrypted: 'decrypted',
  invalid: 'invalid',
  error: 'error',
  unchecked: 'unchecked',
};

/** The sources whose provider signs nothing. */
export const unsignedSources = (
  sources: readonly SourceInfo[],
  providers: readonly ProviderInfo[],
): ReadonlySet<number> => {
  const unsigned = new Set(providers.filter(({ isUnsigned }) => isUnsigned).map(({ id }) => id));
  return new Set(sources.filter(({ provider }) => unsigned.has(provider)).map(({ id }) => id));
};

/** Of one source, or of all for null. */
export const totalsOf = (
  counts: readonly VerdictCount[],
  sourceId: number | null,
  unsigned: ReadonlySet<number>,
): VerdictTotals => {
  const totals = { valid: 0, decrypted: 0, invalid: 0, error: 0, unchecked: 0 };
  for (const { sourceId: id, verdict, count } of counts) {
    if (sourceId !== null && id !== sourceId) continue;
    totals[verdict === 'valid' && unsigned.has(id) ? 'decrypted' : verdict] += count;
  }
  return totals;
};

export const sumOf = (totals: VerdictTotals): number =>
  verdicts.reduce((sum, verdict) => sum + totals[verdict], totals.decrypted);
