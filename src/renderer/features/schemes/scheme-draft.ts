/** A scheme while it is being described: every field as typed, whether it is right or not. */
import type { SavedScheme, SchemeDefinition } from '../../../shared/scheme-definition.ts';
import { writeLiteral, writePath } from './written.ts';

type Signature = SchemeDefinition['signature'];
type Timestamp = NonNullable<SchemeDefinition['timestamp']>;
type From = Extract<SchemeDefinition['content'][number], { from: unknown }>['from'];

export type AlgorithmKind = SchemeDefinition['algorithm']['kind'];
export type Hash = Extract<SchemeDefinition['algorithm'], { kind: 'hmac' }>['hash'];
export type KeyForm = SchemeDefinition['key'];
export type FormKind = Signature['form']['kind'];
export type Separator = Extract<Signature['form'], { kind: 'list' }>['separator'];
export type Encoding = Signature['encoding'];
export type TimeUnit = Timestamp['unit'];
export type PartKind = 'literal' | 'header' | From;

/** One part of the signed content. `id` is its identity while parts move about. */
export type PartDraft = { readonly id: number; readonly kind: PartKind; readonly text: string };

export type SchemeDraft = {
  readonly name: string;
  readonly algorithm: AlgorithmKind;
  readonly hash: Hash;
  readonly ecdsaForm: 'der' | 'p1363';
  readonly key: KeyForm;
  readonly header: string;
  readonly form: FormKind;
  readonly prefix: string;
  readonly authScheme: string;
  readonly separator: Separator;
  readonly field: string;
  readonly version: string;
  readonly encoding: Encoding;
  readonly timeFrom: 'none' | 'header' | 'field' | 'json';
  /** A header's name, a field's name or a path, as `timeFrom` says. */
  readonly timeAt: string;
  readonly unit: TimeUnit;
  readonly tolerance: string;
  readonly content: readonly PartDraft[];
  readonly nameFrom: 'none' | 'header' | 'json';
  readonly nameAt: string;
};

export const hashes: readonly Hash[] = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];

const secretForms: readonly KeyForm[] = ['utf8', 'hex', 'base64', 'whsec'];

/** The forms of key that an algorithm takes; the first is the usual one. */
export const keyFormsOf: Readonly<Record<AlgorithmKind, readonly KeyForm[]>> = {
  hmac: secretForms,
  hash: secretForms,
  token: secretForms,
  'rsa-pkcs1': ['rsa-public', 'certificate'],
  'rsa-pss': ['rsa-public', 'certificate'],
  ecdsa: ['ec-public'],
  ed25519: ['ed25519-hex', 'ed25519-base64', 'whpk'],
};

export const emptyDraft: SchemeDraft = {
  name: '',
  algorithm: 'hmac',
  hash: 'sha256',
  ecdsaForm: 'der',
  key: 'utf8',
  header: '',
  form: 'whole',
  prefix: 'sha256=',
  authScheme: '',
  separator: ',',
  field: 'v1',
  version: 'v1',
  encoding: 'hex',
  timeFrom: 'none',
  timeAt: '',
  unit: 's',
  tolerance: '300',
  content: [{ id: 1, kind: 'body', text: '' }],
  nameFrom: 'none',
  nameAt: '',
};

/** Puts right what no longer goes together after a change. */
export const changed = (draft: SchemeDraft, change: Partial<SchemeDraft>): SchemeDraft => {
  const next = { ...draft, ...change };
  const keys = keyFormsOf[next.algorithm];
  const hasFields = next.form === 'kv-list';
  return {
    ...next,
    key: keys.includes(next.key) ? next.key : (keys[0] ?? 'utf8'),
    ...(next.timeFrom === 'field' && !hasFields && { timeFrom: 'none' as const, timeAt: '' }),
  };
};

export const nextPartId = (parts: readonly PartDraft[]): number =>
  Math.max(0, ...parts.map(({ id }) => id)) + 1;

const partOf = (part: SchemeDefinition['content'][number], index: number): PartDraft => {
  const id = index + 1;
  if ('literal' in part) return { id, kind: 'literal', text: writeLiteral(part.literal) };
  if ('header' in part) return { id, kind: 'header', text: part.header };
  return { id, kind: part.from, text: '' };
};

type FormFields = Partial<
  Pick<SchemeDraft, 'prefix' | 'authScheme' | 'separator' | 'field' | 'version'>
>;

const formFields = (form: Signature['form']): FormFields => {
  switch (form.kind) {
    case 'whole':
      return {};
    case 'prefix':
      return { prefix: form.prefix };
    case 'auth-scheme':
      return { authScheme: form.name };
    case 'kv-list':
      return { separator: form.separator, field: form.key };
    case 'versioned-list':
      return { version: form.version };
    case 'list':
      return { separator: form.separator };
  }
};

const timeFields = (timestamp: Timestamp | null): Partial<SchemeDraft> => {
  if (!timestamp) return { timeFrom: 'none', timeAt: '' };
  const { from, unit, toleranceS } = timestamp;
  const shared = { unit, tolerance: String(toleranceS) };
  if ('header' in from) return { ...shared, timeFrom: 'header', timeAt: from.header };
  if ('signatureField' in from) {
    return { ...shared, timeFrom: 'field', timeAt: from.signatureField };
  }
  return { ...shared, timeFrom: 'json', timeAt: writePath(from.json) };
};

const nameFields = ({ eventName }: SchemeDefinition): Partial<SchemeDraft> => {
  if (!eventName) return { nameFrom: 'none', nameAt: '' };
  return 'header' in eventName
    ? { nameFrom: 'header', nameAt: eventName.header }
    : { nameFrom: 'json', nameAt: writePath(eventName.json) };
};

/** A definition as it would have been typed. */
export const draftOf = (definition: SavedScheme['definition']): SchemeDraft => {
  const { name, algorithm, key, signature, timestamp, content } = definition;
  return {
    ...emptyDraft,
    name,
    algorithm: algorithm.kind,
    ...('hash' in algorithm && { hash: algorithm.hash }),
    ...('form' in algorithm && { ecdsaForm: algorithm.form }),
    key,
    header: signature.header,
    form: signature.form.kind,
    ...formFields(signature.form),
    encoding: signature.encoding,
    ...timeFields(timestamp),
    content: content.map(partOf),
    ...nameFields(definition),
  };
};
