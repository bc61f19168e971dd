/** Runs published and computed signature cases through the very code that judges real requests. */
import { z } from 'zod';
import { defaultSourceSettings } from '../../../shared/provider.ts';
import type { Provider } from '../providers/define.ts';
import { findProvider } from '../providers/index.ts';
import { answersOf, decideReply, safetyHeaders } from '../receiver/reply.ts';
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
  options: z
    .object({
      toleranceSeconds: z.number().optional(),
      publicUrl: z.string().optional(),
      notificationUrl: z.string().optional(),
      allowBodyOnly: z.boolean().optional(),
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
});

type Scalar = string | number | null | undefined;

const compare = (what: string, expected: Scalar, actual: Scalar): string[] =>
  expected === undefined || Object.is(expected, actual)
    ? []
    : [`${what}: expected ${String(expected)}, got ${String(actual)}`];

const compareResponse = (
  expected: NonNullable<VectorCase['expectResponse']>,
  provider: Provider,
  request: WireRequest,
  verification: ReturnType<typeof explain>['verification'],
): string[] => {
  const reply = decideReply(provider, answersOf(provider), request, verification);
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

/** Runs one case. In: anything parsed from a file. Out: null when it comes out as expected. */
export const runCase = (input: unknown): VectorFailure | null => {
  const parsed = caseSchema.safeParse(input);
  if (!parsed.success) {
    return { name: '(unreadable case)', differences: [z.prettifyError(parsed.error)] };
  }
  const vector = parsed.data;
  const provider = findProvider(vector.provider);
  if (!provider) {
    return { name: vector.name, differences: [`unknown provider ${vector.provider}`] };
  }
  const request = wireRequest(vector);
  const key = keyFields.map((field) => vector[field]).find((text) => text !== undefined);
  const { verification, plaintext } = explain(
    provider.schemes,
    key === undefined ? [] : [{ id: 1, text: key }],
    {
      ...defaultSourceSettings,
      toleranceS: vector.options?.toleranceSeconds ?? null,
      publicUrl: vector.options?.publicUrl ?? vector.options?.notificationUrl ?? null,
      allowBodyOnly: vector.options?.allowBodyOnly ?? false,
    },
    request,
    vector.now ?? 0,
  );
  const differences = [
    ...compare('verdict', vector.expect, verification.verdict),
    ...compare('code', vector.code, verification.reason),
    ...compare('matched', vector.matched, verification.matched),
    ...compare('plaintext', vector.expectPlaintext, plaintext && decodeUtf8(plaintext)),
    ...(vector.expectResponse
      ? compareResponse(vector.expectResponse, provider, request, verification)
      : []),
  ];
  return differences.length === 0 ? null : { name: vector.name, differences };
};
