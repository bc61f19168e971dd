/** What keys are called. */
import type { KeyInfo, SourceInfo } from '../../shared/provider.ts';

export const kindWords: Readonly<Record<KeyInfo['kind'], string>> = {
  secret: 'Secret',
  'public-key': 'Public key',
  test: 'Test key of Countersign',
};

export const keyName = ({ label, kind }: KeyInfo): string => label || kindWords[kind];

/** The keys that verify what arrives from now on. */
export const activeKeys = ({ keys }: SourceInfo): readonly KeyInfo[] =>
  keys.filter(({ retiredAtMs }) => retiredAtMs === null);
