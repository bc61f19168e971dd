/** The providers' APIs in memory: every request succeeds unless a test says otherwise. */

import type {
  ConsoleAccount,
  ConsolePreview,
  ConsoleResult,
  Exchange,
  GuideRun,
  GuideStep,
  ShownRequest,
  SignatureKey,
} from '../../../src/shared/console.ts';
import type {
  ConsoleAction,
  consoleCommands,
  NewAccount,
} from '../../../src/shared/contract/console.ts';
import { keepsSecrets } from '../../../src/shared/vault.ts';
import { makeKey } from '../fake-window-data.ts';
import { type AnswersTo, type FakeState, Refusal } from './state.ts';

type ConsoleCommand = keyof typeof consoleCommands | 'sources.tick' | 'sources.arrived';

export const fakeExchange: Exchange = {
  request: {
    method: 'GET',
    url: 'https://api.messagemedia.com/v1/iam/signature_keys',
    headers: [
      ['Accept', 'application/json'],
      ['Authorization', 'Basic ••••••••'],
    ],
    body: null,
  },
  response: {
    status: 200,
    headers: [['content-type', 'application/json']],
    body: '{"signature_keys":[]}',
    tookMs: 212,
  },
  attempts: 1,
};

export const makeSignatureKey = (key: Partial<SignatureKey> = {}): SignatureKey => ({
  keyId: 'fd0d23bd-36ea-40ab-8d27-55fc3947604d',
  digest: 'SHA256',
  cipher: 'RSA',
  created: '2026-11-18T01:26:06.099Z',
  isEnabled: false,
  isInSource: false,
  ...key,
});

export const makeStep = (step: Partial<GuideStep> & Pick<GuideStep, 'name'>): GuideStep => ({
  state: 'waiting',
  exchanges: [],
  error: null,
  ...step,
});

export const makeGuideRun = (run: Partial<GuideRun> = {}): GuideRun => ({
  sourceId: 1,
  steps: (['secret', 'token', 'subscribe', 'trigger', 'wait', 'verdict'] as const).map((name) =>
    makeStep({ name, state: 'done' }),
  ),
  isRunning: false,
  seq: null,
  username: null,
  ...run,
});

const json = (value: unknown): string => JSON.stringify(value);

const keysUrl = 'https://api.messagemedia.com/v1/iam/signature_keys';
const apiUrl = 'https://api.brackenlearning.com/api';

const tokenRequest: ShownRequest = {
  method: 'POST',
  url: 'https://identity.brackenlearning.com/connect/token',
  headers: [['Authorization', 'Basic ••••••••']],
  body: 'grant_type=client_credentials',
};

const bearer = (method: string, path: string, body: unknown): ShownRequest => ({
  method,
  url: apiUrl + path,
  headers: [['Authorization', 'Bearer ••••••••']],
  body: json(body),
});

const basic = (method: string, url: string, body: string | null = null): ShownRequest => ({
  ...fakeExchange.request,
  method,
  url,
  body,
});

/** What an action sends, as the guides describe it. */
const requestsOf = (action: ConsoleAction, publicUrl: string | null): readonly ShownRequest[] => {
  switch (action.kind) {
    case 'messagemedia.list':
      return [basic('GET', keysUrl)];
    case 'messagemedia.create':
      return [basic('POST', keysUrl, json({ digest: action.digest, cipher: 'RSA' }))];
    case 'messagemedia.enable':
      return [basic('PATCH', `${keysUrl}/enabled`, json({ key_id: action.keyId }))];
    case 'messagemedia.disable':
      return [basic('DELETE', `${keysUrl}/enabled`)];
    case 'messagemedia.delete':
      return [basic('DELETE', `${keysUrl}/${action.keyId}`)];
    case 'messagemedia.fetch':
      return [basic('GET', `${keysUrl}/${action.keyId}`)];
    case 'messagemedia.send': {
      const { content, destination } = action;
      const message = { content, destination_number: destination, callback_url: publicUrl };
      const url = 'https://api.messagemedia.com/v1/messages';
      return [basic('POST', url, json({ messages: [message] }))];
    }
    case 'bracken.token':
      return [tokenRequest];
    case 'bracken.subscribe': {
      const body = { target: publicUrl, secret: '••••••••', active: action.isActive };
      return [
        tokenRequest,
        bearer('PUT', `/webhook/merge/domain/17435/event/${action.event}`, body),
      ];
    }
    case 'bracken.createUser': {
      const body = { username: action.username, password: '••••••••' };
      return [tokenRequest, bearer('POST', '/user/create/domain/17435', body)];
    }
    case 'bracken.deleteUser':
      return [
        tokenRequest,
        bearer('POST', '/user/delete/domain/17435', { username: action.username }),
      ];
  }
};

const consentTo = ({ kind }: ConsoleAction): ConsolePreview['needsConsent'] => {
  if (kind === 'messagemedia.send') return 'costs-a-message';
  return kind === 'messagemedia.delete' || kind === 'bracken.deleteUser' ? 'deletes' : null;
};

const accountOf = (account: NewAccount, isPersistent: boolean): ConsoleAccount => {
  const kept = { hasSecret: true, isPersistent };
  if (account.kind === 'messagemedia') {
    const { kind, host, apiKey } = account;
    return { kind, host, apiKey, ...kept };
  }
  const { kind, tokenUrl, apiUrl: api, domainKey, clientId } = account;
  return { kind, tokenUrl, apiUrl: api, domainKey, clientId, ...kept };
};

const keysAfter = (
  keys: readonly SignatureKey[],
  action: ConsoleAction,
  newId: string,
): readonly SignatureKey[] => {
  switch (action.kind) {
    case 'messagemedia.create':
      return [...keys, makeSignatureKey({ keyId: newId, digest: action.digest, isInSource: true })];
    case 'messagemedia.enable':
      return keys.map((key) => ({ ...key, isEnabled: key.keyId === action.keyId }));
    case 'messagemedia.disable':
      return keys.map((key) => ({ ...key, isEnabled: false }));
    case 'messagemedia.delete':
      return keys.filter(({ keyId }) => keyId !== action.keyId);
    case 'messagemedia.fetch':
      return keys.map((key) => (key.keyId === action.keyId ? { ...key, isInSource: true } : key));
    default:
      return keys;
  }
};

export const consoleAnswers = (state: FakeState): AnswersTo<ConsoleCommand> => {
  const accounts = new Map<number, ConsoleAccount>();
  let signatureKeys: readonly SignatureKey[] = [makeSignatureKey({ isEnabled: true })];
  const addPublicKey = (sourceId: number, providerKeyId: string): number => {
    const source = state.findSource(sourceId);
    const id = state.nextId();
    const key = makeKey({ id, sourceId, kind: 'public-key', last4: null, providerKeyId });
    state.replaceSource({ ...source, keys: [...source.keys, key] });
    return id;
  };
  return {
    'console.account': ({ sourceId }) => accounts.get(sourceId) ?? null,
    'console.putAccount': ({ sourceId, account }) => {
      const kept = accountOf(account, keepsSecrets(state.app().vault));
      accounts.set(sourceId, kept);
      return kept;
    },
    'console.removeAccount': ({ sourceId }) => {
      accounts.delete(sourceId);
      return null;
    },
    'console.preview': ({ sourceId, action }) => ({
      requests: requestsOf(action, state.findSource(sourceId).publicUrl),
      needsConsent: consentTo(action),
    }),
    'console.run': ({ sourceId, action }): ConsoleResult => {
      if (!accounts.has(sourceId)) {
        throw new Refusal({ code: 'console.no-account', message: 'No credentials yet.' });
      }
      const newId = `new-key-${state.nextId()}`;
      signatureKeys = keysAfter(signatureKeys, action, newId);
      const { publicUrl } = state.findSource(sourceId);
      const keyId = action.kind === 'messagemedia.fetch' ? action.keyId : newId;
      const isAdded = /\.(?:fetch|create)$/.test(action.kind);
      return {
        exchanges: requestsOf(action, publicUrl).map((request) => ({ ...fakeExchange, request })),
        error: null,
        signatureKeys: action.kind.startsWith('messagemedia') ? signatureKeys : null,
        addedKeyId: isAdded ? addPublicKey(sourceId, keyId) : null,
      };
    },
    'console.runGuide': ({ sourceId, username }) => makeGuideRun({ sourceId, username, seq: 1 }),
    'console.cancel': () => null,
    'sources.tick': ({ id, ticked }) => state.replaceSource({ ...state.findSource(id), ticked }),
    'sources.arrived': () => [],
  };
};
