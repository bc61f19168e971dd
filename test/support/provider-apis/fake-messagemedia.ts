/**
 * MessageMedia's API as its guide and the reference of its signature keys describe it, with real
 * RSA keys: a message with a callback is followed by a delivery report, signed by the enabled key.
 */
import { generateKeyPair, type KeyObject, randomUUID, sign } from 'node:crypto';
import { promisify } from 'node:util';
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

export type FakeKey = {
  readonly keyId: string;
  readonly digest: string;
  readonly created: string;
  /** DER in base64, as the API writes it. */
  readonly publicKey: string;
};

export type FakeMessagemediaOptions = {
  readonly apiKey?: string;
  readonly apiSecret?: string;
  readonly deliver?: Deliver;
  /** A single key comes with its public key. The reference says that it does not. */
  readonly showsPublicKey?: boolean;
};

export type FakeMessagemedia = FakeApi & {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly keys: () => readonly FakeKey[];
  readonly enabledKeyId: () => string | null;
  /** Adds keys that were made before, all of one pair. */
  readonly addKeys: (count: number) => Promise<void>;
  /** Delivery reports that were sent. */
  readonly reports: readonly Delivered[];
};

type Held = FakeKey & { readonly privateKey: KeyObject };

const keysPath = '/v1/iam/signature_keys';
const digests = ['SHA224', 'SHA256', 'SHA512'];
const badRequest = (detail: string): ApiAnswer => ({
  status: 400,
  json: { message: 'Bad request', details: [detail] },
});
const notFound: ApiAnswer = { status: 404, json: { message: 'Entity not found' } };

const makeKey = async (digest: string): Promise<Held> => {
  const pair = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return {
    keyId: randomUUID(),
    digest,
    created: new Date().toISOString(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: pair.privateKey,
  };
};

/** Signs as the provider does: request line, Date and body, joined by nothing. */
const signedReport = (key: Held, url: string, body: string): string[] => {
  const { pathname, search } = new URL(url);
  const date = new Date().toUTCString();
  const content = Buffer.from(`POST ${pathname}${search} HTTP/1.1${date}${body}`);
  return [
    'Date',
    date,
    'X-MessageMedia-Key-Id',
    key.keyId,
    'X-MessageMedia-Digest-Type',
    key.digest,
    'X-MessageMedia-Cipher-Type',
    'RSA',
    'X-MessageMedia-Signature',
    sign(key.digest, content, key.privateKey).toString('base64'),
  ];
};

const reportFor = (destination: string): string =>
  JSON.stringify({
    type: 'DELIVERED_DR',
    mtId: randomUUID(),
    accountId: 'ExampleAccount123',
    destinationAddress: destination,
    statusCode: '220',
    status: 'delivered',
    deliveredTimestamp: new Date().toISOString(),
  });

type Message = { readonly destination: string; readonly callbackUrl: string };

/** The one message of a request; null when it is not as the guide writes it. */
const readMessage = (request: ApiRequest): Message | null => {
  const messages = readMembers(request, ['messages'])?.messages;
  const [message] = Array.isArray(messages) && messages.length === 1 ? (messages as unknown[]) : [];
  const { content, destination_number, format, delivery_reports, callback_url, ...rest } = {
    ...(message as Record<string, unknown> | undefined),
  };
  const isRight =
    typeof content === 'string' &&
    typeof destination_number === 'string' &&
    /^\+[1-9]\d{6,14}$/.test(destination_number) &&
    format === 'SMS' &&
    delivery_reports === true &&
    typeof callback_url === 'string' &&
    URL.canParse(callback_url) &&
    Object.keys(rest).length === 0;
  return isRight ? { destination: destination_number, callbackUrl: callback_url } : null;
};

export const startFakeMessagemedia = async (
  options: FakeMessagemediaOptions = {},
): Promise<FakeMessagemedia> => {
  const { apiKey = '7EVUfEYzkBu69Uf1DHJO', apiSecret = 'xMpI2vrdtFJeKzrRNiUG+/WOAoUgxNn=' } =
    options;
  const deliveries = createDeliveries(options.deliver ?? deliverDirectly);
  const keys: Held[] = [];
  let enabled: string | null = null;

  const shown = ({ keyId, digest, created }: Held) => ({
    key_id: keyId,
    cipher: 'RSA',
    digest,
    created,
    enabled: keyId === enabled,
  });
  const find = (id: unknown): Held | undefined => keys.find(({ keyId }) => keyId === id);

  const list = ({ query }: ApiRequest): ApiAnswer => {
    const [page, size] = [Number(query.get('page')), Number(query.get('page_size'))];
    if (!(page >= 1 && size >= 1)) return badRequest('page and page_size are required');
    return { status: 200, json: keys.slice((page - 1) * size, page * size).map(shown) };
  };

  const create = async (request: ApiRequest): Promise<ApiAnswer> => {
    const wanted = readMembers(request, ['digest', 'cipher']);
    if (wanted?.cipher !== 'RSA' || !digests.includes(String(wanted.digest))) {
      return badRequest('digest or cipher');
    }
    const key = await makeKey(String(wanted.digest));
    keys.push(key);
    return { status: 201, json: { ...shown(key), public_key: key.publicKey } };
  };

  const setEnabled = (request: ApiRequest): ApiAnswer => {
    const wanted = readMembers(request, ['key_id']);
    if (!wanted) return badRequest('key_id');
    const key = find(wanted.key_id);
    if (!key) return notFound;
    enabled = key.keyId;
    return { status: 200, json: shown(key) };
  };

  const remove = (key: Held): ApiAnswer => {
    if (key.keyId === enabled) return { status: 409, json: { message: 'The key is enabled' } };
    keys.splice(keys.indexOf(key), 1);
    return { status: 200 };
  };

  const sendMessage = (request: ApiRequest): ApiAnswer => {
    const message = readMessage(request);
    if (!message) return badRequest('messages');
    const { callbackUrl, destination } = message;
    const key = find(enabled);
    const body = reportFor(destination);
    const signature = key ? signedReport(key, callbackUrl, body) : [];
    deliveries.start(callbackUrl, ['Content-Type', 'application/json', ...signature], body);
    return { status: 202, json: { messages: [{ message_id: randomUUID(), status: 'queued' }] } };
  };

  const answerKey = ({ method, path }: ApiRequest): ApiAnswer => {
    const key = find(path.slice(keysPath.length + 1));
    if (!key) return notFound;
    if (method === 'DELETE') return remove(key);
    if (method !== 'GET') return { status: 405 };
    const publicKey = options.showsPublicKey ? { public_key: key.publicKey } : {};
    return { status: 200, json: { ...shown(key), ...publicKey } };
  };

  const authorization = `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`;
  const api = await startFakeApi((request) => {
    const { method, path, headers } = request;
    if (headers.authorization !== authorization) return { status: 401 };
    if (request.body !== '' && headers.accept !== 'application/json') return { status: 406 };
    switch (`${method} ${path}`) {
      case `GET ${keysPath}`:
        return list(request);
      case `POST ${keysPath}`:
        return create(request);
      case `PATCH ${keysPath}/enabled`:
        return setEnabled(request);
      case `DELETE ${keysPath}/enabled`:
        enabled = null;
        return { status: 204 };
      case 'POST /v1/messages':
        return sendMessage(request);
      default:
        return path.startsWith(`${keysPath}/`) ? answerKey(request) : { status: 404 };
    }
  });

  return {
    ...api,
    apiKey,
    apiSecret,
    keys: () => keys,
    enabledKeyId: () => enabled,
    addKeys: async (count) => {
      const key = await makeKey('SHA256');
      for (let i = 0; i < count; i++) keys.push({ ...key, keyId: randomUUID() });
    },
    reports: deliveries.delivered,
    close: async () => {
      await deliveries.settled();
      await api.close();
    },
  };
};
