/** Runs published and computed signature cases through the very code that judges real requests. */
import { z } from 'zod';
import { defaultSourceSettings, type SourceSettings } from '../../../shared/provider.ts';
import type { Provider } from '../providers/define.ts';
import { findProvider } from '../providers/index.ts';
import { answersOf, decideReply, type ReplyingSource, safetyHeaders } from '../receiver/reply.ts';
import { decodeUtf8 } from '../verify/encoding.ts';
import { explain } from '../verify/explain.ts';
import { stringifyJson } from '../verify/json.ts';
import type { WireRequest } from '../verify/request.ts';

const keyFields = [
  'secret',
  'appId',
  'publicKey',
  'publicKeyBase64',
  'publicKeyPem',
  'publicKeyHex',
  'certificatePem',
  'hmacKeyHex',
  'signingToken',
  'applicationSecret',
] as const;

const keyShape = z.object(
  Object.fromEntries(keyFields.map((field) => [field, z.string().optional()])) as Record<
    (typeof keyFields)[number],
    z.ZodOptional<z.ZodString>
  >,
);

const caseSchema = keyShape.extend({
  name: z.string(),
  provider: z.string(),
  scheme: z.string().optional(),
  applicationKey: z.string().optional(),
  options: z
    .object({
      toleranceSeconds: z.number().optional(),
      publicUrl: z.string().optional(),
      notificationUrl: z.string().optional(),
      allowBodyOnly: z.boolean().optional(),
      webhookId: z.string().optional(),
      verifyToken: z.string().optional(),
      signatureHeader: z.string().optional(),
      signatureMethod: z.string().optional(),
      signatureVersion: z.string().optional(),
      algorithm: z.string().optional(),
    })
    .optional(),
  request: z.object({
    method: z.string(),
    path: z.string(),
    url: z.string().optional(),
    headers: z.record(z.string(), z.string()),
    bodyBase64: z.string(),
  }),
  now: z.number().optional(),
  expect: z.enum(['valid', 'invalid', 'error']),
  code: z.string(),
  assurance: z.string().optional(),
  matched: z.string().optional(),
  expectPlaintext: z.string().optional(),
  expectResponse: z
    .object({
      status: z.number(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.string().optional(),
      json: z.unknown().optional(),
    })
    .optional(),
});

export type VectorCase = z.infer<typeof caseSchema>;

/** A case that did not come out as expected, with every difference. */
export type VectorFailure = { readonly name: string; readonly differences: readonly string[] };

/** Text as it travels in a header: UTF-8 bytes, one latin1 character each. */
const asWire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const wireRequest = ({ request }: VectorCase): WireRequest => ({
  method: request.method,
  target: asWire(request.path),
  rawHeaders: Object.entries(request.headers).flatMap(([name, value]) => [name, asWire(value)]),
  body: Buffer.from(request.bodyBase64, 'base64'),
  url: request.url ?? null,
});

/** The case's options as the settings of a source. */
const settingsOf = (vector: VectorCase, provider: Provider): SourceSettings => {
  const { options = {}, applicationKey } = vector;
  const { webhookId, verifyToken, signatureHeader, algorithm } = options;
  const given = { webhookId, verifyToken, signatureHeader, algorithm, applicationKey };
  const named = vector.scheme ?? options.signatureVersion;
  const method = options.signatureMethod && `sig-${options.signatureMethod}`;
  return {
    ...defaultSourceSettings,
    toleranceS: options.toleranceSeconds ?? null,
    publicUrl: options.publicUrl ?? options.notificationUrl ?? null,
    allowBodyOnly: options.allowBodyOnly ?? false,
    scheme: provider.schemes.find(({ id }) => id === named || id === method)?.id ?? null,
    parameters: Object.fromEntries(
      Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  };
};

type Scalar = string | number | null | undefined;

const compare = (what: string, expected: Scalar, actual: Scalar): string[] =>
  expected === undefined || Object.is(expected, actual)
    ? []
    : [`${what}: expected ${String(expected)}, got ${String(actual)}`];

const compareResponse = (
  expected: NonNullable<VectorCase['expectResponse']>,
  source: ReplyingSource,
  request: WireRequest,
  verification: ReturnType<typeof explain>['verification'],
): string[] => {
  const reply = decideReply(source, request, verification);
  const headers = new Map([
    ['content-type', reply.contentType],
    ...safetyHeaders.map(([name, value]) => [name.toLowerCase(), value] as const),
  ]);
  const json = expected.json === undefined ? undefined : stringifyJson(expected.json);
  return [
    ...compare('response status', expected.status, reply.status),
    ...compare('response body', expected.body ?? json, reply.body),
    ...Object.entries(expected.headers ?? {}).flatMap(([name, value]) =>
      compare(`response ${name}`, value, headers.get(name.toLowerCase())),
    ),
  ];
};

/** A case as verification takes it. */
export type ReadCase = {
  readonly vector: VectorCase;
  readonly provider: Provider;
  readonly request: WireRequest;
  readonly settings: SourceSettings;
  /** Absent in a case about a request that no key can verify. */
  readonly key: string | undefined;
};

/** Reads one case. In: anything parsed from a file. Out: a failure when it cannot be read. */
export const readCase = (input: unknown): ReadCase | VectorFailure => {
  const parsed = caseSchema.safeParse(input);
  if (!parsed.success) {
    return { name: '(unreadable case)', differences: [z.prettifyError(parsed.error)] };
  }
  const vector = parsed.data;
  const provider = findProvider(vector.provider);
  if (!provider) {
    return { name: vector.name, differences: [`unknown provider ${vector.provider}`] };
  }
  return {
    vector,
    provider,
    request: wireRequest(vector),
    settings: settingsOf(vector, provider),
    key: keyFields.map((field) => vector[field]).find((text) => text !== undefined),
  };
};

/** Runs one case. In: anything parsed from a file. Out: null when it comes out as expected. */
export const runCase = (input: unknown): VectorFailure | null => {
  const read = readCase(input);
  if ('differences' in read) return read;
  const { vector, provider, request, settings, key } = read;
  const { verification, plaintext } = explain(
    provider.schemes,
    [{ id: 1, text: key ?? '' }],
    settings,
    request,
    vector.now ?? 0,
    provider.handshake,
  );
  const source: ReplyingSource = {
    provider,
    settings,
    answers: answersOf(provider),
    keyText: () => key ?? null,
  };
  const differences = [
    ...compare('verdict', vector.expect, verification.verdict),
    ...compare('code', vector.code, verification.reason),
    ...compare('assurance', vector.assurance, verification.assurance),
    ...compare('matched', vector.matched, verification.matched),
    ...compare('plaintext', vector.expectPlaintext, plaintext && decodeUtf8(plaintext)),
    ...(vector.expectResponse
      ? compareResponse(vector.expectResponse, source, request, verification)
      : []),
  ];
  return differences.length === 0 ? null : { name: vector.name, differences };
};
