/** A user's own scheme as a provider: the same data that the library is made of. */
import type { SavedScheme, SchemeDefinition } from '../../../shared/scheme-definition.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import type { Assurance } from '../../../shared/verdict.ts';
import {
  defineProvider,
  type Fresh,
  jsonHeaders,
  type Provider,
  standardAnswers,
} from '../providers/define.ts';
import { algorithmWords } from '../verify/algorithm.ts';
import { isPublicForm, type KeyForm } from '../verify/keys.ts';
import type { SignatureScheme } from '../verify/scheme.ts';

const hasPart = ({ content }: SchemeDefinition, ...sources: readonly string[]): boolean =>
  content.some((part) => 'from' in part && sources.includes(part.from));

/** What a valid signature proves: nothing of the content where anybody could have made it. */
const assuranceOf = (definition: SchemeDefinition): Assurance => {
  const { kind } = definition.algorithm;
  if (kind === 'token' || (kind === 'hash' && !hasPart(definition, 'secret'))) return 'none';
  if (hasPart(definition, 'body', 'body-sha256', 'body-sha256-hex', 'body-md5-base64')) {
    return 'body';
  }
  return hasPart(definition, 'body-crc32') ? 'crc32' : 'none';
};

const caveats: Readonly<Partial<Record<Assurance, Message>>> = {
  none: message(
    'The signature does not cover the body: a valid result says nothing about the content.',
  ),
  crc32: message(
    'The signature covers only a CRC32 of the body, which does not keep a forger from changing it.',
  ),
};

/** The scheme a definition describes. Pure mapping; the definition's schema has checked it. */
export const schemeOf = (definition: SchemeDefinition): SignatureScheme => {
  const { algorithm, key, signature, timestamp, content } = definition;
  const { header, form, encoding } = signature;
  return {
    kind: 'signature',
    id: 'custom',
    algorithm,
    key,
    signature: { headers: [header], form, encoding },
    timestamp: timestamp ?? undefined,
    content: [{ name: 'custom', content, assurance: assuranceOf(definition) }],
  };
};

const keyHints: Readonly<Record<KeyForm, Message>> = {
  utf8: message('The secret as the sender shows it. It is used as text, as it is.'),
  hex: message('Hex digits. The bytes they stand for are the secret.'),
  base64: message('Base64. The bytes it stands for are the secret.'),
  whsec: message(
    'Base64, with or without whsec_ in front. The bytes it stands for are the secret.',
  ),
  whpk: message('whpk_ and base64 of the 32 bytes of an Ed25519 public key.'),
  'ed25519-hex': message('An Ed25519 public key: 64 hex digits.'),
  'ed25519-base64': message('An Ed25519 public key: base64 of 32 bytes.'),
  'rsa-public': message('An RSA public key: PEM, or base64 without the lines around it.'),
  'ec-public': message('An elliptic-curve public key: PEM, or base64 without the lines around it.'),
  certificate: message('An X.509 certificate in PEM, with an RSA key.'),
};

const sampleName = 'example.created';

/** Headers that the signed content and the event's name need, but for those that signing adds. */
const sampleHeaders = ({ signature, timestamp, content, eventName }: SchemeDefinition) => {
  const added = [signature.header];
  if (timestamp && 'header' in timestamp.from) added.push(timestamp.from.header);
  const named = eventName && 'header' in eventName ? [eventName.header] : [];
  const signed = content.flatMap((part) => ('header' in part ? [part.header] : []));
  return (fresh: Fresh) => {
    const headers = new Map(signed.map((name) => [name, fresh.token(24)]));
    for (const name of named) headers.set(name, sampleName);
    for (const [name, value] of jsonHeaders('Countersign-Sample/1.0')) {
      headers.set(name.toLowerCase(), value);
    }
    for (const name of added) headers.delete(name);
    return [...headers];
  };
};

const sampleBody = ({ eventName }: SchemeDefinition) => {
  const path = eventName && 'json' in eventName ? eventName.json : ['type'];
  return (fresh: Fresh): string =>
    JSON.stringify({
      id: fresh.uuid(),
      created: fresh.now.toISOString(),
      data: { name: 'Zoë Łukasiewicz', quantity: 3 },
      ...(path.reduceRight<unknown>((value, step) => ({ [step]: value }), sampleName) as object),
    });
};

/** The provider that stands for a saved scheme. */
export const providerOf = ({ id, definition }: SavedScheme): Provider => {
  const { name, algorithm, key, signature, eventName } = definition;
  const scheme = schemeOf(definition);
  const caveat = caveats[assuranceOf(definition)];
  const isPublic = isPublicForm(key);
  return defineProvider({
    id,
    name,
    summary: () => {
      const method = algorithmWords(algorithm);
      return t('{method}, in {header}', {
        method: method.charAt(0).toUpperCase() + method.slice(1),
        header: signature.header,
      });
    },
    isOwn: true,
    docsUrl: null,
    secret: {
      label: isPublic ? message('Public key') : message('Secret'),
      hint: keyHints[key],
      canGenerate: !isPublic,
    },
    steps: [
      message('Set this URL as the webhook’s address at the sender: {url}'),
      isPublic
        ? message('Copy the sender’s public key and paste it as a key of this source.')
        : message('Copy the sender’s secret and paste it as a key of this source.'),
      message('Send an event. It arrives here and is checked by your scheme.'),
    ],
    ...(caveat !== undefined && { caveat }),
    schemes: [scheme],
    answers: standardAnswers,
    ...(eventName && { eventName }),
    samples: [
      {
        name: sampleName,
        headers: sampleHeaders(definition),
        body: sampleBody(definition),
      },
    ],
  });
};
