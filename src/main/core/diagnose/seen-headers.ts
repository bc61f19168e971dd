/** What the headers of a request show of where it comes from, or of what became of it. */
import { t } from '../../../shared/text.ts';
import type { Provider } from '../providers/define.ts';
import { signatureHeaderNames } from '../verify/reading.ts';
import { readHeader } from '../verify/request.ts';
import type { SearchSettings } from './change.ts';
import { hasNoSignature } from './headers.ts';
import { headerSchemes, type Observation, type ObservedInput, seen } from './observation.ts';
import { hasMark } from './schemes.ts';

/** In: `settings`, the source's own, where it is one of the provider. */
const namesOf = (
  provider: Provider,
  settings: Pick<SearchSettings, 'parameters'> = { parameters: {} },
): string[] =>
  headerSchemes(provider).flatMap((scheme) => [
    ...signatureHeaderNames(scheme, settings).map((name) =>
      scheme.signature.isNumbered ? `${name}1` : name,
    ),
    ...Object.values(scheme.headerAliases ?? {}).filter((name) => /signature/.test(name)),
  ]);

/** Names that say nothing of the provider. */
const generic = new Set(['authorization', 'x-signature']);

/** Providers whose own signature header the request carries, while the source's is missing. */
function* lookalikes(input: ObservedInput): Generator<Observation> {
  const { request, provider, providers, settings } = input;
  const has = (name: string): boolean => readHeader(request.rawHeaders, name) !== '';
  if (namesOf(provider, settings).some(has)) return;
  for (const other of providers) {
    const name = namesOf(other).find((header) => !generic.has(header) && has(header));
    if (other.id === provider.id || name === undefined) continue;
    yield {
      ...seen(
        'scheme.looks-like',
        t('This looks like a request of {other}: it carries {header}', {
          other: other.name,
          header: name,
        }),
        t(
          'The source is for {provider}. Change its provider, or give this URL to {provider} only.',
          { provider: provider.name },
        ),
        hasMark(other, request) === true ? 0 : 1,
      ),
      fix: {
        label: t('Change the provider to {provider}', { provider: other.name }),
        plan: { kind: 'set-provider', provider: other.id, scheme: null },
      },
    };
  }
}

/** Why a header that must be there is not. */
export const seenMissing = (input: ObservedInput): Observation => {
  const { verification, request, provider } = input;
  const values = {
    header: verification.subject ?? t('the signature'),
    provider: provider.name,
  };
  if (provider.schemes.some(({ kind }) => kind === 'encryption')) {
    return seen(
      'decrypt.header-missing',
      t('The header {header} is missing: without it the body cannot be decrypted', values),
      t(
        'Encryption may be switched off at {provider}, a proxy may have removed the header, or the sender is another one. What is not encrypted proves nothing.',
        values,
      ),
    );
  }
  if (hasNoSignature(request)) {
    const agent = readHeader(request.rawHeaders, 'user-agent') ?? '';
    return agent.startsWith('Mozilla/')
      ? seen(
          'request.from-browser',
          t('A web browser opened this URL: it is not a webhook'),
          t('Giving the URL to a browser is a good test of the way here, but nothing is signed.'),
        )
      : seen(
          'header.no-signature',
          t('The request carries no signature at all'),
          t(
            'No secret is set at {provider}, or a proxy removes its headers. Without {header} nothing can be checked.',
            values,
          ),
        );
  }
  return seen(
    'header.missing',
    t('The header {header} is missing', values),
    t(
      '{provider} always sends it. A proxy may have removed it, or the sender is another one.',
      values,
    ),
    2,
  );
};

/** A body that is not packed any more, though its header says so. */
function* unpackedOnTheWay({ request }: ObservedInput): Generator<Observation> {
  const coding = readHeader(request.rawHeaders, 'content-encoding') ?? '';
  const isPacked = request.body[0] === 0x1f && request.body[1] === 0x8b;
  if (!/gzip/i.test(coding) || isPacked || request.body.length === 0) return;
  yield seen(
    'body.unpacked-on-way',
    t('The body was unpacked on its way: its header still says gzip'),
    t(
      'If the provider signs the packed bytes, the signature cannot match any more. Hand the body on as it came.',
    ),
    2,
  );
}

export function* seenInHeaders(input: ObservedInput): Generator<Observation> {
  yield* lookalikes(input);
  yield* unpackedOnTheWay(input);
}
