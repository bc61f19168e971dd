/** Made-up providers, sources and events for the window's tests: plausible, not verified. */
import type { Diagnosis, Finding } from '../../src/shared/diagnosis.ts';
import type {
  EventDetail,
  EventSummary,
  HeaderPair,
  VerificationEntry,
} from '../../src/shared/event.ts';
import {
  defaultSourceSettings,
  type KeyInfo,
  type ProviderInfo,
  type SourceInfo,
} from '../../src/shared/provider.ts';
import type { SchemeDefinition } from '../../src/shared/scheme-definition.ts';
import type { CandidateReport, Explanation, Verification } from '../../src/shared/verdict.ts';

export const fakeNowMs = Date.UTC(2026, 10, 22, 9, 30, 0);

/** One provider; everything that is not given is ordinary. */
export const makeProvider = (
  info: Partial<ProviderInfo> & Pick<ProviderInfo, 'id' | 'name'>,
): ProviderInfo => ({
  isCustom: false,
  summary: 'HMAC-SHA256 of the raw body, hex',
  secretLabel: 'Signing secret',
  secretHint: 'The text in the Secret field.',
  secretKind: 'secret',
  isUnsigned: false,
  signsUrl: false,
  hasBodyOnlyReading: false,
  hasRedelivery: false,
  canGenerateSecret: false,
  steps: [
    'Open the portal.',
    'Endpoint URL: {url}',
    'Paste the signing secret as a key of this source.',
  ],
  caveat: null,
  schemes: [{ id: info.id, label: info.name }],
  parameters: [],
  samples: [{ name: 'event.created', label: 'event.created', scheme: null }],
  hasTimestamp: false,
  toleranceS: 300,
  answers: {
    accept: { status: 200, body: 'OK' },
    reject: { status: 401, body: 'Signature not verified' },
  },
  portalEvents: [],
  entity: null,
  console: null,
  ...info,
});

export const fakeProviders: readonly ProviderInfo[] = [
  makeProvider({
    id: 'enablex',
    name: 'EnableX',
    summary: 'Payload encrypted with the App ID (AES-CBC); not signed',
    secretLabel: 'App ID',
    caveat: 'Encrypted, not signed: treat the content as unproven.',
    isUnsigned: true,
  }),
  makeProvider({
    id: 'github',
    name: 'GitHub',
    secretLabel: 'Webhook secret',
    canGenerateSecret: true,
    hasRedelivery: true,
    samples: [
      { name: 'issues', label: 'issues', scheme: null },
      { name: 'ping', label: 'ping', scheme: null },
    ],
  }),
  makeProvider({
    id: 'messagemedia',
    name: 'MessageMedia',
    summary: 'RSA over request line + Date + body, base64',
    secretLabel: 'Public key',
    secretKind: 'public-key',
    signsUrl: true,
    hasBodyOnlyReading: true,
    hasTimestamp: true,
    console: 'messagemedia',
  }),
  makeProvider({
    id: 'standard-webhooks',
    name: 'Standard Webhooks',
    summary: 'HMAC-SHA256 or Ed25519 of id.timestamp.body, base64',
    secretKind: 'either',
    hasTimestamp: true,
    schemes: [
      { id: 'v1', label: 'HMAC-SHA256 (v1)' },
      { id: 'v1a', label: 'Ed25519 (v1a)' },
    ],
    parameters: [
      {
        name: 'accountId',
        label: 'Account ID',
        hint: 'As it stands in the portal.',
        scheme: null,
        choices: [],
      },
      {
        name: 'algorithm',
        label: 'Digest',
        hint: 'The one chosen in the portal.',
        scheme: 'v1',
        choices: ['sha256', 'sha512'],
      },
    ],
  }),
  makeProvider({
    id: 'stripe',
    name: 'Stripe',
    summary: 'HMAC-SHA256 of timestamp.body, hex, in Stripe-Signature: t=…,v1=…',
    hasTimestamp: true,
    samples: [
      { name: 'payment_intent.succeeded', label: 'payment_intent.succeeded', scheme: null },
      { name: 'customer.created', label: 'customer.created', scheme: null },
    ],
  }),
];

export const makeKey = (key: Partial<KeyInfo> & Pick<KeyInfo, 'id' | 'sourceId'>): KeyInfo => ({
  label: '',
  kind: 'secret',
  fingerprint: '9f86d081',
  last4: 'k3Qz',
  createdAtMs: fakeNowMs - 86_400_000,
  retiredAtMs: null,
  isDisabled: false,
  providerKeyId: null,
  isAvailable: true,
  isPersistent: true,
  ...key,
});

export const makeSource = (
  source: Partial<SourceInfo> & Pick<SourceInfo, 'id' | 'provider'>,
): SourceInfo => ({
  name: `Source ${source.id}`,
  url: `http://127.0.0.1:43561/in/5t0nq8w2v7x4c1m9d3k6j${source.id}`,
  publicUrl: null,
  copiedUrl: null,
  settings: defaultSourceSettings,
  scheme: source.provider,
  createdAtMs: fakeNowMs - 86_400_000,
  keys: [makeKey({ id: source.id * 10, sourceId: source.id })],
  ticked: [],
  ...source,
});

export const makeSummary = (
  event: Partial<EventSummary> & Pick<EventSummary, 'seq'>,
): EventSummary => ({
  sourceId: 1,
  provider: 'github',
  receivedAtMs: fakeNowMs - 60_000,
  method: 'POST',
  path: '/',
  eventName: 'issues',
  verdict: 'valid',
  reason: 'ok',
  isSignatureGood: true,
  assurance: 'body',
  keyId: 10,
  matched: 'raw-body',
  skewS: null,
  bodyBytes: 52,
  isTruncated: false,
  status: 200,
  arrival: 'loopback',
  isFromBrowser: false,
  repeatOf: null,
  handshake: null,
  rejudgedAtMs: null,
  isObsolete: false,
  isPinned: false,
  tags: [],
  hasNote: false,
  ...event,
});

export const fakeHeaders: readonly HeaderPair[] = [
  ['Host', '127.0.0.1:43561'],
  ['User-Agent', 'GitHub-Hookshot/044aadd'],
  ['Content-Type', 'application/json'],
  ['X-GitHub-Event', 'issues'],
  [
    'X-Hub-Signature-256',
    'sha256=2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  ],
];

/** The verification that a summary is the short form of. */
export const verificationOf = (summary: EventSummary): Verification => ({
  verdict: summary.verdict,
  reason: summary.reason,
  subject: summary.verdict === 'error' ? 'x-hub-signature-256' : null,
  isSignatureGood: summary.isSignatureGood,
  assurance: summary.assurance,
  keyId: summary.keyId,
  scheme: summary.provider,
  matched: summary.matched,
  handshake: summary.handshake,
  time:
    summary.skewS === null
      ? null
      : {
          signedAtS: Math.floor(summary.receivedAtMs / 1000) - summary.skewS,
          skewS: summary.skewS,
          toleranceS: 300,
          isFresh: Math.abs(summary.skewS) <= 300,
        },
});

export const makeCandidate = (
  candidate: Partial<CandidateReport> & Pick<CandidateReport, 'length'>,
): CandidateReport => ({
  name: 'raw-body',
  isWeak: false,
  isMatch: true,
  parts: [{ origin: 'body', label: 'body', start: 0, end: candidate.length }],
  sha256: 'f5a1b7e6c0f3a9d1e2b4c6d8f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3',
  expected: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  ...candidate,
});

export const makeExplanation = (
  summary: EventSummary,
  explanation: Partial<Explanation> = {},
): Explanation => ({
  verification: verificationOf(summary),
  received: ['2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'],
  algorithm: 'HMAC-SHA256',
  candidates: [makeCandidate({ length: summary.bodyBytes })],
  plaintext: null,
  decryption: null,
  notes: [],
  ...explanation,
});

export const makeEntry = (
  summary: EventSummary,
  entry: Partial<VerificationEntry> = {},
): VerificationEntry => ({
  atMs: summary.receivedAtMs,
  lastMs: summary.receivedAtMs,
  engine: 3,
  cause: 'arrival',
  verdict: summary.verdict,
  reason: summary.reason,
  keyId: summary.keyId,
  matched: summary.matched,
  ...entry,
});

export const makeFinding = (finding: Partial<Finding> & Pick<Finding, 'id'>): Finding => ({
  code: 'body.json-compact',
  title: 'It matches if the JSON is written without spaces.',
  detail: 'Something between the provider and here wrote the JSON anew.',
  changes: 1,
  isProven: true,
  fix: null,
  content: null,
  ...finding,
});

export const makeDiagnosis = (diagnosis: Partial<Diagnosis> = {}): Diagnosis => ({
  seq: 1,
  findings: [],
  hashes: 1_204,
  elapsedMs: 84,
  isComplete: true,
  ...diagnosis,
});

/** A scheme of the user's own: HMAC over timestamp, line feed and body. */
export const fakeDefinition: SchemeDefinition = {
  format: 'countersign-scheme',
  version: 1,
  name: 'Acme',
  algorithm: { kind: 'hmac', hash: 'sha256' },
  key: 'utf8',
  signature: {
    header: 'x-acme-signature',
    form: { kind: 'kv-list', separator: ',', key: 'v1' },
    encoding: 'hex',
  },
  timestamp: { from: { signatureField: 't' }, unit: 's', toleranceS: 300 },
  content: [{ from: 'timestamp' }, { literal: '\n' }, { from: 'body' }],
  eventName: { json: ['data', 0, 'type'] },
};

export const makeDetail = (
  summary: EventSummary,
  detail: Partial<EventDetail> = {},
): EventDetail => ({
  summary,
  target: `/in/5t0nq8w2v7x4c1m9d3k6j${summary.sourceId}${summary.path}`,
  httpVersion: '1.1',
  headers: fakeHeaders,
  trailers: [],
  remoteAddress: '127.0.0.1',
  remotePort: 51_334,
  storedBytes: summary.bodyBytes,
  bodySha256: 'f5a1b7e6c0f3a9d1e2b4c6d8f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3',
  receiveMs: 1.8,
  response: {
    status: summary.status,
    body: summary.verdict === 'valid' ? 'OK' : 'Signature not verified',
  },
  explanation: makeExplanation(summary),
  log: [makeEntry(summary)],
  pinnedAtMs: null,
  note: '',
  isVerdictOutdated: false,
  ...detail,
});
