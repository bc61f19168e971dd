import { message } from '../../../shared/text.ts';
import type { Assurance } from '../../../shared/verdict.ts';
import type { Candidate, Facts, Segment } from '../verify/content.ts';
import { decodeUtf8 } from '../verify/encoding.ts';
import { isObject, type JsonDocument, parseJson, stringifyJson } from '../verify/json.ts';
import { bodyPairs } from '../verify/parameters.ts';
import { partLabels } from '../verify/part-labels.ts';
import { isForm, type WireRequest } from '../verify/request.ts';
import { defineProvider, jsonHeaders, standardAnswers } from './define.ts';

/** What the sample's `'…' + req.body.data` would append; null when JavaScript would throw. */
const coerced = (data: unknown): string | null => {
  try {
    return String(data);
  } catch {
    // An object whose toString is not a function, or one nested too deeply.
    return null;
  }
};

/** The field if there is exactly one: of two, another reader may take the other. */
const formField = (request: WireRequest): string | null => {
  const pairs = isForm(request) ? bodyPairs(request.body) : null;
  const [pair, ...more] = (pairs ?? []).filter(([name]) => name === 'data');
  return pair && more.length === 0 ? decodeUtf8(Buffer.from(pair[1], 'latin1')) : null;
};

/** What the published sample makes of objects: the same for all of them, so it binds nothing. */
const saysNothing = /^(?:\[object Object\](?:,\[object Object\])*|undefined|null)$/;

/** Longer bodies are not turned into text as JavaScript would: nesting makes that slow. */
const maxCoercedBytes = 16 * 1024;

const textOf = ({ data }: Segment): string =>
  typeof data === 'string' ? data : Buffer.from(data).toString('latin1');

type Build = (
  name: string,
  segment: Segment,
  assurance: Assurance,
  json?: JsonDocument,
) => Candidate;

const derived = (text: string): Segment => ({
  origin: 'derived',
  label: 'data',
  data: Buffer.from(text),
});

function* ofJson(json: JsonDocument, build: Build): Generator<Candidate> {
  const data = isObject(json.value) ? json.value['data'] : undefined;
  if (typeof data === 'string') {
    yield build('data-string', derived(data), 'partial', json);
  } else if (typeof data === 'object' && data !== null) {
    const text = stringifyJson(data);
    if (text !== null) yield build('data-json', derived(text), 'partial', json);
    const source = json.members.get('data');
    if (source !== undefined) yield build('data-raw', derived(source), 'partial', json);
  }
}

/**
 * The published sample is damaged and reads `body.data` as a string while the documented payload
 * has an array there, so every sensible reading is tried, then the literal one, which binds
 * nothing but the time. Code, because the readings depend on the shape of the body.
 */
function* candidates({ request, timestamp }: Facts): Generator<Candidate> {
  const prefix: readonly Segment[] = [
    { origin: 'literal', label: partLabels.fixedText, data: 'v0:' },
    { origin: 'header', label: partLabels.timestamp, data: timestamp },
    { origin: 'literal', label: partLabels.fixedText, data: ':' },
  ];
  const build: Build = (name, segment, assurance, document) => ({
    name,
    segments: [...prefix, segment],
    assurance,
    isWeak: segment.data.length < maxCoercedBytes && saysNothing.test(textOf(segment)),
    // Looked for only once it matches.
    get refusal() {
      return document?.hasDuplicateKeys ? 'ambiguous_json' : undefined;
    },
  });
  const json = parseJson(request.body);
  const field = formField(request);
  if (json) yield* ofJson(json, build);
  if (field !== null) yield build('data-form', derived(field), 'partial');
  yield build('raw-body', { origin: 'body', label: partLabels.body, data: request.body }, 'body');
  const data = isObject(json?.value) ? json.value['data'] : undefined;
  const isCoerced = typeof data !== 'string' && field === null;
  const isShort = request.body.length <= maxCoercedBytes;
  const text = isCoerced && isShort ? coerced(data) : null;
  if (text !== null) yield { ...build('data-to-string', derived(text), 'none'), isWeak: true };
}

const callOffer = (category: string) => ({
  name: category,
  headers: () => jsonHeaders('AvayaSpaces-Webhooks/1.0'),
  body: (fresh: { readonly now: Date; readonly token: (length: number) => string }) =>
    JSON.stringify({
      data: [
        {
          sender: {
            _id: '5a7bee68708afc96f9bd945b',
            username: 'johndoe@example.com',
            displayname: 'John Doe',
            type: 'user',
          },
          receivers: [{ _id: '60caffd4f8d404feec662f8a', type: 'user' }],
          spaceCallId: fresh.token(24),
          topicId: '61ca938f0a96688365c837ff',
          category,
          content: { callType: 'spaces' },
          startTime: fresh.now.toISOString(),
        },
      ],
      app_client_id: '30d05b9225c306afce3x',
    }),
});

/** Source: spaces.avayacloud.com/developers/docs/guides/application_webhooks. */
export const avayaSpaces = defineProvider({
  id: 'avaya-spaces',
  name: 'Avaya Spaces',
  summary: message('HMAC-SHA256 of v0:timestamp:data, hex, in X-Spaces-Signature'),
  docsUrl: 'https://spaces.avayacloud.com/developers/docs/guides/application_webhooks/',
  secret: {
    label: message('Signing secret'),
    hint: message('The secret key on the event subscription page: 40 hex digits, used as text.'),
    canGenerate: false,
    hexDigits: 40,
  },
  steps: [
    message('Open your service application and go to its event subscription page.'),
    message('Callback URL: {url}'),
    message('Select at least one trigger event, and choose Save.'),
    message('Reveal the secret key with the eye icon and paste it as a key of this source.'),
    message(
      'The refresh icon makes a new secret. After that, use Rotate… on the key above: the old one stays in overlap.',
    ),
  ],
  portalEvents: [
    { name: 'space.created', description: message('A new space was made in the company.') },
    { name: 'space.deleted', description: message('A space of the company was removed.') },
    { name: 'space.call.offer', description: message('A call begins, digital or through Aura.') },
    { name: 'space.call.accepted', description: message('A call was answered.') },
    { name: 'space.call.ended', description: message('A call is over.') },
    { name: 'space.call.cancelled', description: message('A call was called off.') },
    { name: 'space.call.not.answered', description: message('A call rang until its time was up.') },
  ],
  caveat: message(
    'The signature covers the data member and the time. Other members, such as app_client_id, can be changed unseen.',
  ),
  schemes: [
    {
      kind: 'signature',
      id: 'avaya-spaces',
      algorithm: { kind: 'hmac', hash: 'sha256' },
      key: 'utf8',
      signature: { headers: ['x-spaces-signature'], form: { kind: 'whole' }, encoding: 'hex' },
      timestamp: {
        from: { header: 'x-spaces-request-timestamp' },
        unit: 's-or-ms',
        toleranceS: 300,
      },
      content: candidates,
    },
  ],
  answers: standardAnswers,
  eventName: { json: ['data', 0, 'category'] },
  samples: [callOffer('space.call.offer'), callOffer('space.created')],
});
