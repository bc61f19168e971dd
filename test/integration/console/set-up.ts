/** What the tests of the consoles start from: both fake APIs, and a console with all it asks for. */
import { createHmac, createPublicKey, verify } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type ConsoleDeps, createConsole } from '../../../src/main/core/console/console.ts';
import type { GuideEvent } from '../../../src/main/core/console/guide.ts';
import { type ConsoleHttpOptions, createConsoleHttp } from '../../../src/main/core/console/http.ts';
import type { GuideRun } from '../../../src/shared/console.ts';
import type { NewAccount } from '../../../src/shared/contract/console.ts';
import { AppFailure, failure } from '../../../src/shared/errors.ts';
import { type ApiRequest, type Fault, startFakeApi } from '../../support/provider-apis/fake-api.ts';
import {
  type FakeBracken,
  type FakeBrackenOptions,
  startFakeBracken,
} from '../../support/provider-apis/fake-bracken.ts';
import {
  type FakeMessagemedia,
  type FakeMessagemediaOptions,
  startFakeMessagemedia,
} from '../../support/provider-apis/fake-messagemedia.ts';

export const sourceId = 7;

type Key = { id: number; label: string; text: string; providerKeyId: string | null };
type Provider = 'messagemedia' | 'bracken';
type Arrived = GuideEvent & { readonly request: ApiRequest };

/** Secrets in memory, which can be locked. */
const memorySecrets = () => {
  const texts = new Map<string, string>();
  let isLocked = false;
  return {
    texts,
    lock: (): void => {
      isLocked = true;
    },
    port: {
      get: (id) => Promise.resolve(isLocked ? null : (texts.get(id) ?? null)),
      put: async (id, text) => {
        if (isLocked) throw failure('vault.locked', 'The secrets are locked.');
        texts.set(id, text);
      },
      remove: (id) => Promise.resolve(void texts.delete(id)),
      has: (id) => texts.has(id),
      isKept: (id) => texts.has(id),
    } satisfies ConsoleDeps['secrets'],
  };
};

const isSignedByBracken = ({ headers, body }: ApiRequest, keys: readonly Key[]): boolean =>
  keys.some(({ text }) => {
    const signature = createHmac('sha256', text).update(body).digest('base64');
    return headers.authorization === `HMACSHA256 ${signature}`;
  });

const isSignedByMessagemedia = (request: ApiRequest, keys: readonly Key[]): boolean => {
  const { method, target, headers, body } = request;
  const key = keys.find(({ providerKeyId }) => providerKeyId === headers['x-messagemedia-key-id']);
  if (!key) return false;
  const der = Buffer.from(key.text, 'base64');
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const content = Buffer.from(`${method} ${target} HTTP/1.1${String(headers.date)}${body}`);
  const signature = Buffer.from(String(headers['x-messagemedia-signature']), 'base64');
  const digest = String(headers['x-messagemedia-digest-type']);
  return verify(digest, content, publicKey, signature);
};

/** Takes webhooks over HTTP, judges and counts them, and lets somebody wait for the next. */
const startReceiver = async (provider: Provider, keys: readonly Key[]) => {
  const arrived: Arrived[] = [];
  let onArrival = (): void => {};
  const isSigned = { bracken: isSignedByBracken, messagemedia: isSignedByMessagemedia }[provider];
  const api = await startFakeApi((request) => {
    const isGood = isSigned(request, keys);
    const judged = isGood
      ? (['valid', 'ok'] as const)
      : (['invalid', 'signature_mismatch'] as const);
    arrived.push({ seq: arrived.length + 1, verdict: judged[0], reason: judged[1], request });
    onArrival();
    return { status: isGood ? 200 : 403 };
  });
  onTestFinished(api.close);
  return {
    url: `${api.origin}/in/AbCdEf?source=7`,
    arrived,
    waitForEvent: (_sourceId: number, sinceSeq: number, signal: AbortSignal) =>
      new Promise<GuideEvent>((resolve, reject) => {
        onArrival = () => {
          const found = arrived.find(({ seq }) => seq > sinceSeq);
          if (found) resolve(found);
        };
        signal.addEventListener('abort', () => reject(new Error('nobody waits any more')));
        onArrival();
      }),
  };
};

export type ConsoleTestOptions = ConsoleHttpOptions &
  Partial<
    Pick<ConsoleDeps, 'now' | 'waitLimitMs' | 'addKey' | 'generateSecret' | 'waitForEvent'>
  > & {
    /** Null for a source that cannot be reached from outside. */
    readonly publicUrl?: string | null;
    /** The text of a secret the source has from before. */
    readonly secret?: string;
  };

/** A console for one source of the provider. Pauses before a repetition take no time. */
export const startConsole = async (provider: Provider, options: ConsoleTestOptions = {}) => {
  const { secret, publicUrl, now = Date.now, waitLimitMs = 10_000 } = options;
  const keys: Key[] = [];
  const addKey: ConsoleDeps['addKey'] = (_sourceId, label, text, providerKeyId) => {
    const key = { id: keys.length + 1, label, text, providerKeyId: providerKeyId ?? null };
    keys.push(key);
    return Promise.resolve({ id: key.id });
  };
  const generateSecret = async (id: number): Promise<string> => {
    await addKey(id, 'generated', 'a generated+secret/✓');
    return 'a generated+secret/✓';
  };
  if (secret !== undefined) await addKey(sourceId, 'from before', secret);
  const receiver = await startReceiver(provider, keys);
  const accounts = new Map<number, unknown>();
  const secrets = memorySecrets();
  const progress: GuideRun[] = [];
  const pausesMs: number[] = [];
  const console = createConsole({
    accounts: {
      load: (id) => Promise.resolve(accounts.get(id)),
      save: (id, account) => Promise.resolve(accounts.set(id, structuredClone(account))),
      remove: (id) => Promise.resolve(accounts.delete(id)),
    },
    secrets: secrets.port,
    source: () => ({
      providerId: provider,
      publicUrl: publicUrl === undefined ? receiver.url : publicUrl,
      keys,
      newestSecret: () => keys.at(-1)?.text ?? null,
    }),
    addKey: options.addKey ?? addKey,
    generateSecret: options.generateSecret ?? generateSecret,
    lastSeq: () => receiver.arrived.length,
    waitForEvent: options.waitForEvent ?? receiver.waitForEvent,
    onProgress: (run) => void progress.push(run),
    http: createConsoleHttp({
      delay: (ms) => Promise.resolve(pausesMs.push(ms)),
      ...options,
    }),
    now,
    waitLimitMs,
  });
  return { console, accounts, secrets, keys, receiver, progress, pausesMs };
};

export const messagemediaFake = async (
  options?: FakeMessagemediaOptions,
): Promise<FakeMessagemedia> => {
  const fake = await startFakeMessagemedia(options);
  onTestFinished(fake.close);
  return fake;
};

export const brackenFake = async (options?: FakeBrackenOptions): Promise<FakeBracken> => {
  const fake = await startFakeBracken(options);
  onTestFinished(fake.close);
  return fake;
};

export const messagemediaAccount = ({ origin, apiKey, apiSecret }: FakeMessagemedia) =>
  ({ kind: 'messagemedia', host: origin, apiKey, apiSecret }) satisfies NewAccount;

export const brackenAccount = ({ tokenUrl, api, domainKey, clientId, clientSecret }: FakeBracken) =>
  ({
    kind: 'bracken',
    tokenUrl,
    apiUrl: api.origin,
    domainKey,
    clientId,
    clientSecret,
  }) satisfies NewAccount;

/** A console and MessageMedia, with the credentials in place. */
export const startMessagemedia = async (
  options: ConsoleTestOptions & { readonly fake?: FakeMessagemediaOptions } = {},
) => {
  const fake = await messagemediaFake(options.fake);
  const started = await startConsole('messagemedia', options);
  await started.console.putAccount(sourceId, messagemediaAccount(fake));
  return { ...started, fake };
};

/** A console and Bracken, with the credentials in place. */
export const startBracken = async (
  options: ConsoleTestOptions & { readonly fake?: FakeBrackenOptions } = {},
) => {
  const fake = await brackenFake(options.fake);
  const started = await startConsole('bracken', options);
  await started.console.putAccount(sourceId, brackenAccount(fake));
  return { ...started, fake };
};

/** The code of the failure that a promise ends with; what else it ends with. */
export const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => (error instanceof AppFailure ? error.appError.code : error),
  );

/** A short time limit where a test is about one. */
export const patience = (fault: Fault): ConsoleTestOptions =>
  fault === 'hang' ? { timeoutMs: 200 } : {};
