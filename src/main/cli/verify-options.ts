/** The command line of `verify`. */
import { parseArgs } from 'node:util';
import { failure } from '../../shared/errors.ts';
import { defaultSourceSettings, type SourceSettings } from '../../shared/provider.ts';
import type { EvidenceBasis } from '../core/exchange/requests/countersign.ts';
import { type RequestFormat, requestFormats } from '../core/exchange/requests/format.ts';
import { checkKey } from '../core/keys/take.ts';
import type { Provider } from '../core/providers/define.ts';
import { findProvider, providers } from '../core/providers/index.ts';
import { providerOf } from '../core/schemes/definition.ts';
import { parseDefinition } from '../core/schemes/parse.ts';
import type { VerifierKey } from '../core/verify/engine.ts';
import { parseTimestamp } from '../core/verify/timestamp.ts';
import { readFile, readKeys } from './inputs.ts';
import { type RequestFile, readRequestFile } from './request-file.ts';
import { readParameters, readScheme } from './scheme-options.ts';

export const usage = `Usage: npm run verify -- --provider ID (--secret-env NAME | --key-file PATH) --request FILE

  --provider ID       github, stripe, comapi, …; --providers lists them
  --definition FILE   a scheme of your own, as exported, in place of --provider
  --secret-env NAME   environment variable that holds the secret; may be repeated
  --key-file PATH     file that holds the secret or public key; may be repeated
  --request FILE      a raw HTTP request, a HAR file, a curl command, or what Countersign has
                      exported; evidence says itself which provider, scheme and settings
  --format raw|har|curl|countersign   what the file is, where it cannot be told
  --entry N           which entry of a file with several, counted from 1
  --scheme ID         which of the provider's schemes
  --parameter NAME=VALUE  a value the provider signs along; may be repeated
  --url URL           the URL as registered at the provider
  --tolerance SECONDS allowed age of the signature; 0 allows any
  --now TIME          when the request arrived: Unix seconds or an ISO time; now, or the
                      time the file says, when absent
  --allow-body-only   accept a signature over the body alone
  --json              one JSON object on standard output
  --providers         list providers, their schemes and parameters
  --help              this text

Exit status: 0 verified, 1 not verified, 2 unusable input.
`;

export type VerifyOptions = {
  readonly provider: Provider;
  readonly keys: readonly (VerifierKey & { readonly label: string })[];
  readonly settings: SourceSettings;
  readonly file: RequestFile;
  /** Unix seconds; null takes what the file says, or the present. */
  readonly nowS: number | null;
  readonly isJson: boolean;
};

export type VerifyCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'providers' }
  | { readonly kind: 'verify'; readonly options: VerifyOptions };

const badArguments = (message: string) =>
  failure('verify.bad-arguments', message, 'npm run verify -- --help shows what it takes.');

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        provider: { type: 'string' },
        definition: { type: 'string' },
        'secret-env': { type: 'string', multiple: true },
        'key-file': { type: 'string', multiple: true },
        request: { type: 'string' },
        format: { type: 'string' },
        entry: { type: 'string' },
        scheme: { type: 'string' },
        parameter: { type: 'string', multiple: true },
        url: { type: 'string' },
        tolerance: { type: 'string' },
        now: { type: 'string' },
        'allow-body-only': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        providers: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // Node's words, as a sentence.
    throw badArguments(`${(error as Error).message.replace(/\.$/, '')}.`);
  }
};

type Values = ReturnType<typeof parse>;

/** What evidence was judged by; null where the provider is not one that is known here. */
const providerOfBasis = ({ providerId, definition }: EvidenceBasis): Provider | null =>
  definition ? providerOf({ id: 'own', definition }) : (findProvider(providerId) ?? null);

const readProvider = (
  { provider: id, definition }: Values,
  basis: EvidenceBasis | null,
): Provider => {
  const asSaid = id === undefined && definition === undefined && basis && providerOfBasis(basis);
  if (asSaid) return asSaid;
  if ((id === undefined) === (definition === undefined)) {
    throw badArguments('Say which provider, or give a --definition.');
  }
  if (definition !== undefined) {
    const text = readFile(definition).toString('utf8');
    return providerOf({ id: 'own', definition: parseDefinition(text) });
  }
  const provider = findProvider(id ?? '');
  if (!provider) {
    const known = providers.map((one) => one.id).join(', ');
    throw badArguments(`There is no provider “${id}”. There are: ${known}.`);
  }
  return provider;
};

const wholeNumber = (name: string, text: string | undefined, least: number): number | null => {
  if (text === undefined) return null;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
  if (value < least)
    throw badArguments(`--${name} takes a whole number from ${least}, not ${text}.`);
  return value;
};

const readNow = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const value = parseTimestamp(text, 's') ?? parseTimestamp(text, 'iso');
  if (value === null) throw badArguments('--now takes Unix seconds or an ISO time.');
  return value;
};

const readUrl = (url: string | undefined): string | null => {
  if (url === undefined) return null;
  if (!/^https?:\/\/[^/?#\s]+[^\s]*$/i.test(url))
    throw badArguments('--url takes an http or https URL.');
  return url;
};

const readFormat = (text: string | undefined): RequestFormat | undefined => {
  const format = requestFormats.find((name) => name === text);
  if (text !== undefined && format === undefined) {
    throw badArguments('--format is raw, har, curl or countersign.');
  }
  return format;
};

/** Reads the arguments after `--`. Errors: AppFailure. */
export const readVerifyCommand = (argv: readonly string[]): VerifyCommand => {
  const values = parse(argv);
  if (values.help) return { kind: 'help' };
  if (values.providers) return { kind: 'providers' };
  const { request } = values;
  if (request === undefined) {
    readProvider(values, null);
    throw badArguments('Say which request: --request FILE.');
  }
  const entry = wholeNumber('entry', values.entry, 1) ?? undefined;
  const file = readRequestFile(request, { format: readFormat(values.format), entry });
  const provider = readProvider(values, file.basis);
  const keys = readKeys(values['secret-env'] ?? [], values['key-file'] ?? []).map(
    ({ label, text: pasted }, i) => {
      const { text, kind } = checkKey(provider, pasted);
      return { id: i + 1, label, text, isPublic: kind === 'public-key' };
    },
  );
  if (keys.length === 0) {
    throw badArguments('Say where the key is: --secret-env NAME or --key-file PATH.');
  }
  const said = file.basis?.settings;
  const settings: SourceSettings = {
    ...defaultSourceSettings,
    scheme: readScheme(provider, values.scheme ?? said?.scheme ?? undefined),
    parameters: { ...said?.parameters, ...readParameters(provider, values.parameter ?? []) },
    publicUrl: readUrl(values.url) ?? said?.publicUrl ?? null,
    toleranceS: wholeNumber('tolerance', values.tolerance, 0) ?? said?.toleranceS ?? null,
    allowBodyOnly: values['allow-body-only'] || (said?.allowBodyOnly ?? false),
  };
  const nowS = readNow(values.now);
  return {
    kind: 'verify',
    options: { provider, keys, settings, file, nowS, isJson: values.json },
  };
};
