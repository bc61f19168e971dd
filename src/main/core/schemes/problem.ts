/** What the schema of a definition cannot see: parts that are right alone and do not fit together. */
import type { SchemeDefinition } from '../../../shared/scheme-definition.ts';
import { secretKeyForms } from '../../../shared/scheme-names.ts';
import { t } from '../../../shared/text.ts';
import type { Algorithm } from '../verify/algorithm.ts';
import { isPublicForm, type KeyForm } from '../verify/keys.ts';

const keysOf: Readonly<Record<Algorithm['kind'], readonly KeyForm[]>> = {
  hmac: secretKeyForms,
  hash: secretKeyForms,
  token: secretKeyForms,
  'rsa-pkcs1': ['rsa-public', 'certificate'],
  'rsa-pss': ['rsa-public', 'certificate'],
  ecdsa: ['ec-public'],
  ed25519: ['whpk', 'ed25519-hex', 'ed25519-base64'],
};

/** What may stand in a header: visible ASCII, with no blank in front. */
const headerText = /^[\x21-\x7e][\x20-\x7e]*$/;

const formTexts = ({ form }: SchemeDefinition['signature']): readonly string[] => {
  switch (form.kind) {
    case 'prefix':
      return [form.prefix];
    case 'auth-scheme':
      return [form.name];
    case 'kv-list':
      return [form.key];
    case 'versioned-list':
      return [form.version];
    case 'whole':
    case 'list':
      return [];
  }
};

/** Of a time that stands beside the signature in its header. */
const listProblem = ({ signature, timestamp }: SchemeDefinition): string | null => {
  const { form } = signature;
  const separator = form.kind === 'kv-list' ? form.separator : null;
  if (form.kind === 'kv-list' && form.key.includes(form.separator)) {
    return t('The signature’s name in the list contains the character that separates its members.');
  }
  if (!timestamp || !('signatureField' in timestamp.from)) return null;
  const field = timestamp.from.signatureField;
  if (separator === null || form.kind !== 'kv-list') {
    return t('A time can stand beside the signature only in a list of names and values.');
  }
  if (field === form.key) return t('The time and the signature have the same name in the list.');
  if (!headerText.test(field) || field.includes(separator)) {
    return t('The time’s name in the list has a character that cannot be there.');
  }
  return timestamp.unit === 'http-date' ? t('An HTTP date cannot stand in a list.') : null;
};

const headerProblem = ({ signature, timestamp, content }: SchemeDefinition): string | null => {
  if (timestamp && 'header' in timestamp.from && timestamp.from.header === signature.header) {
    return t('One header cannot hold both the signature and the time.');
  }
  return content.some((part) => 'header' in part && part.header === signature.header)
    ? t('The signature’s own header cannot be part of what is signed.')
    : null;
};

/** A time that is not signed can be put there by anybody. */
const timeProblem = ({ timestamp, content }: SchemeDefinition): string | null => {
  if (!timestamp) return null;
  const { from } = timestamp;
  const isSigned = content.some((part) => {
    if ('header' in part) return 'header' in from && part.header === from.header;
    if (!('from' in part)) return false;
    return 'json' in from ? /^body(?!-crc32)/.test(part.from) : part.from === 'timestamp';
  });
  return isSigned
    ? null
    : t('The time must be among the signed parts: otherwise it proves nothing.');
};

/**
 * Says in one sentence why a scheme cannot work, or could be forged by anybody; null when there is
 * nothing to say. Whatever passes can be signed and then verifies.
 */
export const definitionProblem = (definition: SchemeDefinition): string | null => {
  const { algorithm, key, signature, timestamp, content } = definition;
  const has = (source: string) => content.some((part) => 'from' in part && part.from === source);
  if (!keysOf[algorithm.kind].includes(key))
    return t('The algorithm does not take this kind of key.');
  if (algorithm.kind === 'hash' && !has('secret')) {
    return t('A plain hash proves nothing unless the secret is among the signed parts.');
  }
  if (has('secret') && isPublicForm(key)) {
    return t('A public key is no secret: it cannot be among the signed parts.');
  }
  if (signature.encoding === 'text' && (algorithm.kind !== 'token' || key !== 'utf8')) {
    return t('Only a token that is used as text can be sent without an encoding.');
  }
  if (has('timestamp') && !timestamp) {
    return t('The time is among the signed parts, but the scheme does not say where it stands.');
  }
  if (!formTexts(signature).every((text) => headerText.test(text))) {
    return t('The form of the signature has a character that cannot be in a header.');
  }
  return listProblem(definition) ?? headerProblem(definition) ?? timeProblem(definition);
};
