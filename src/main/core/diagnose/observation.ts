/** What can be seen in a request and its source without computing a signature. */
import type { Verification } from '../../../shared/verdict.ts';
import type { Provider } from '../providers/define.ts';
import type { SignatureScheme } from '../verify/scheme.ts';
import type { Fix, SearchInput } from './change.ts';

export type Observation = {
  readonly code: string;
  /** 0 explains the verdict by itself; more is a hint. */
  readonly weight: number;
  readonly title: string;
  readonly detail: string;
  /** True when a signature was found good: only something else is wrong. */
  readonly isProven?: boolean;
  readonly fix?: Omit<Fix, 'next'>;
};

export type ObservedInput = SearchInput & { readonly verification: Verification };

/** An observation that explains by itself, unless another weight is given. */
export const seen = (code: string, title: string, detail: string, weight = 0): Observation => ({
  code,
  weight,
  title,
  detail,
});

/** Schemes of one provider that look for a signature in headers. */
export const headerSchemes = (provider: Provider): SignatureScheme[] =>
  provider.schemes.filter((scheme) => scheme.kind === 'signature');
