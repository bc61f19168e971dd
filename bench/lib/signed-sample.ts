/** One request of a given size, signed by the app's own code as a provider signs it. */

import { generateTestKey } from '../../src/main/core/keys/generate.ts';
import type { Provider, Sample } from '../../src/main/core/providers/define.ts';
import { findProvider } from '../../src/main/core/providers/index.ts';
import { signRequest } from '../../src/main/core/simulate/sign.ts';
import type { WireRequest } from '../../src/main/core/verify/request.ts';
import { isForm } from '../../src/main/core/verify/request.ts';
import type { Scheme, Unsigned } from '../../src/main/core/verify/scheme.ts';
import { defaultSourceSettings, type SourceSettings } from '../../src/shared/provider.ts';
import { shownKey } from '../../test/support/official/keys.ts';
import { jsonBody } from './signed-request.ts';

export const nowS = Math.floor(Date.now() / 1000);
export const publicUrl = 'https://example.com/in/benchmark';
const target = '/in/benchmark';

export type SignedSample = {
  readonly provider: Provider;
  readonly scheme: Scheme;
  /** As the user pastes it. */
  readonly key: string;
  readonly settings: SourceSettings;
  readonly request: WireRequest;
};

const fresh = {
  now: new Date(nowS * 1000),
  uuid: () => '11111111-1111-4111-8111-111111111111',
  token: (length: number) => '0123456789abcdef'.repeat(4).slice(0, length),
};

/** A form of about this size with many parameters. */
const formBody = (bytes: number): string => {
  const field = (_: unknown, i: number): string =>
    `Parameter${i}=some+text+%28${i}%29+of+usual+size`;
  return Array.from({ length: Math.ceil(bytes / 45) }, field)
    .join('&')
    .slice(0, bytes);
};

const fits = (scheme: Scheme) => (sample: Sample) =>
  !sample.isUnsigned &&
  (sample.method ?? 'POST') === 'POST' &&
  (sample.scheme ?? scheme.id) === scheme.id;

export type SampleChoice = {
  readonly provider: string;
  /** The first one, if absent. */
  readonly scheme?: string;
  readonly parameters?: Readonly<Record<string, string>>;
};

export const signedSample = (choice: SampleChoice, bytes: number): SignedSample => {
  const provider = findProvider(choice.provider);
  const scheme = provider?.schemes.find(({ id }) => id === (choice.scheme ?? id));
  const sample = scheme && provider?.samples.find(fits(scheme));
  if (!provider || !scheme || !sample) throw new Error(`there is no ${JSON.stringify(choice)}`);
  const settings: SourceSettings = {
    ...defaultSourceSettings,
    publicUrl,
    scheme: provider.schemes.length > 1 ? scheme.id : null,
    parameters: choice.parameters ?? {},
  };
  const privateKey = generateTestKey(scheme);
  const key = shownKey(privateKey, scheme.key);
  const rawHeaders = ['Host', 'example.com', ...sample.headers(fresh).flat()];
  const bare = { method: 'POST', target, rawHeaders, body: Buffer.alloc(0), url: publicUrl };
  const made = { provider, scheme, key, settings };
  if (scheme.kind === 'encryption') {
    const { headers, body } = scheme.seal(jsonBody(bytes).toString(), key);
    const all = [...rawHeaders, ...headers.flat()];
    return { ...made, request: { ...bare, rawHeaders: all, body: Buffer.from(body) } };
  }
  const body = isForm(bare) ? Buffer.from(formBody(bytes)) : jsonBody(bytes);
  const unsigned: Unsigned = { ...bare, body };
  return { ...made, request: signRequest(scheme, privateKey, unsigned, nowS * 1000, settings) };
};
