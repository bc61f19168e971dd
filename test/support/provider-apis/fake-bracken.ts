/**
 * Bracken's identity server and its API as the tutorial describes them, each on an origin of its
 * own. A user that is created or deleted sets off the webhook that is subscribed to, signed.
 */
import { createHmac, randomBytes } from 'node:crypto';
import {
  type ApiAnswer,
  type ApiRequest,
  createDeliveries,
  type Deliver,
  type Delivered,
  deliverDirectly,
  type FakeApi,
  readMembers,
  startFakeApi,
} from './fake-api.ts';

export type FakeBrackenOptions = {
  readonly domainKey?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly deliver?: Deliver;
  /** Lifetime of a token, seconds; null leaves it unsaid. */
  readonly lifetimeS?: number | null;
};

export type Subscription = {
  readonly event: string;
  readonly target: string;
  readonly secret: string;
  readonly active: boolean;
};

export type FakeBracken = {
  readonly identity: FakeApi;
  readonly api: FakeApi;
  readonly tokenUrl: string;
  readonly domainKey: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly subscriptions: () => readonly Subscription[];
  readonly users: () => readonly string[];
  /** Passwords that users were created with, oldest first. */
  readonly passwords: readonly string[];
  /** Every token given out, oldest first. */
  readonly tokens: readonly string[];
  /** Takes no token any more that was given out so far. */
  readonly endTokens: () => void;
  /** Signs the webhooks from now on with another secret. */
  readonly forge: () => void;
  /** Webhooks that were sent. */
  readonly delivered: readonly Delivered[];
  readonly close: () => Promise<void>;
};

const problem = (status: number, detail: string): ApiAnswer => ({ status, json: { detail } });

const formDecoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

const isStrong = (password: string): boolean =>
  password.length >= 16 && [/[a-z]/, /[A-Z]/, /\d/, /\W/].every((kind) => kind.test(password));

/** The event's name as webhooks have it: `user_create` is `User_Create`. */
const eventName = (event: string): string =>
  event.replace(/(^|_)[a-z]/g, (start) => start.toUpperCase());

export const startFakeBracken = async (options: FakeBrackenOptions = {}): Promise<FakeBracken> => {
  const {
    domainKey = '17435',
    clientId = 'countersign-client',
    clientSecret = 'bracken+client/secret=: ✓ 8f742231b10e',
    lifetimeS = 3600,
  } = options;
  const deliveries = createDeliveries(options.deliver ?? deliverDirectly);
  const subscriptions = new Map<string, Subscription>();
  const users = new Set<string>();
  const passwords: string[] = [];
  const tokens: string[] = [];
  const valid = new Set<string>();
  let isForging = false;

  const isClient = ({ headers }: ApiRequest): boolean => {
    const [scheme, credentials = ''] = String(headers.authorization).split(' ');
    const [id = '', secret = ''] = Buffer.from(credentials, 'base64').toString().split(':');
    return (
      scheme === 'Basic' && formDecoded(id) === clientId && formDecoded(secret) === clientSecret
    );
  };

  const identity = await startFakeApi((request) => {
    const { method, path, headers, body } = request;
    if (`${method} ${path}` !== 'POST /connect/token') return { status: 404 };
    const isForm = /^application\/x-www-form-urlencoded\b/.test(String(headers['content-type']));
    if (!isForm) return { status: 415 };
    if (!isClient(request)) return { status: 400, json: { error: 'invalid_client' } };
    if (body !== 'grant_type=client_credentials') {
      return { status: 400, json: { error: 'unsupported_grant_type' } };
    }
    const token = randomBytes(32).toString('base64url');
    tokens.push(token);
    valid.add(token);
    const lifetime = lifetimeS === null ? {} : { expires_in: lifetimeS };
    const json = { access_token: token, token_type: 'Bearer', scope: 'api', ...lifetime };
    return { status: 200, json };
  });

  const setOff = (event: string, username: string): void => {
    const subscription = subscriptions.get(event);
    if (!subscription?.active) return;
    const data = { userid: 4411, username };
    const body = JSON.stringify({ event: eventName(event), domainkey: Number(domainKey), data });
    const secret = isForging ? 'another secret' : subscription.secret;
    const signature = createHmac('sha256', secret).update(body).digest('base64');
    const headers = [
      'Content-Type',
      'application/json',
      'Authorization',
      `HMACSHA256 ${signature}`,
    ];
    deliveries.start(subscription.target, headers, body);
  };

  const subscribe = (request: ApiRequest, event: string): ApiAnswer => {
    const { target, secret, active } = readMembers(request, ['target', 'secret', 'active']) ?? {};
    const isRight =
      typeof target === 'string' &&
      URL.canParse(target) &&
      typeof secret === 'string' &&
      secret !== '' &&
      typeof active === 'boolean';
    if (!isRight) return problem(400, 'target, secret and active');
    subscriptions.set(event, { event, target, secret, active });
    // The guide shows that the answer is what was sent.
    return { status: 200, json: { target, secret, active } };
  };

  const createUser = (request: ApiRequest): ApiAnswer => {
    const { username, password } = readMembers(request, ['username', 'password']) ?? {};
    if (typeof username !== 'string' || typeof password !== 'string') {
      return problem(400, 'username and password');
    }
    if (!isStrong(password)) return problem(400, 'The password is too weak.');
    if (users.has(username)) return problem(409, 'The user exists.');
    users.add(username);
    passwords.push(password);
    setOff('user_create', username);
    return { status: 200, json: { userid: 4411, username } };
  };

  const deleteUser = (request: ApiRequest): ApiAnswer => {
    const username = String(readMembers(request, ['username'])?.username);
    if (!users.delete(username)) return problem(404, 'There is no such user.');
    setOff('user_delete', username);
    return { status: 200, json: { username } };
  };

  const api = await startFakeApi((request) => {
    const { method, path, headers } = request;
    const [scheme, token = ''] = String(headers.authorization).split(' ');
    if (scheme !== 'Bearer' || !valid.has(token)) {
      return { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } };
    }
    const [, action, domain, event] =
      /^\/api\/(webhook\/merge|user\/create|user\/delete)\/domain\/(\d+)(?:\/event\/([\w.-]+))?$/.exec(
        path,
      ) ?? [];
    if (domain !== undefined && domain !== domainKey) return problem(403, 'Another domain.');
    switch (`${method} ${action}`) {
      case 'PUT webhook/merge':
        return event === undefined ? { status: 404 } : subscribe(request, event);
      case 'POST user/create':
        return createUser(request);
      case 'POST user/delete':
        return deleteUser(request);
      default:
        return { status: 404 };
    }
  });

  return {
    identity,
    api,
    tokenUrl: `${identity.origin}/connect/token`,
    domainKey,
    clientId,
    clientSecret,
    subscriptions: () => [...subscriptions.values()],
    users: () => [...users],
    passwords,
    tokens,
    endTokens: () => valid.clear(),
    forge: () => {
      isForging = true;
    },
    delivered: deliveries.delivered,
    close: async () => {
      await deliveries.settled();
      await Promise.all([identity.close(), api.close()]);
    },
  };
};
