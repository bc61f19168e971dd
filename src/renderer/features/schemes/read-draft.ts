/** From what was typed to a definition, or to what is wrong with it, by field. */
import type {
  SchemeDefinition,
  TemplatePartDefinition,
} from '../../../shared/scheme-definition.ts';
import { t } from '../../../shared/text.ts';
import type { PartDraft, SchemeDraft } from './scheme-draft.ts';
import { readLiteral, readPath } from './written.ts';

export type FieldName =
  | 'name'
  | 'header'
  | 'prefix'
  | 'authScheme'
  | 'field'
  | 'version'
  | 'timeAt'
  | 'tolerance'
  | 'content'
  | 'nameAt'
  | `part-${number}`;

export type Problems = Readonly<Partial<Record<FieldName, string>>>;

export type ReadDraft = {
  /** Null when something is missing or wrong; a name may be missing until it is saved. */
  readonly definition: SchemeDefinition | null;
  readonly problems: Problems;
};

const maxParts = 20;
const maxToleranceS = 31_536_000;

/** A header's name as HTTP has it (RFC 9110, token). */
const isHeaderName = (text: string): boolean => /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(text);
const isFieldName = (text: string): boolean => /^[^\s,;=]{1,40}$/.test(text);

const badHeader = () => t('Enter the name of a header: letters, digits and hyphens, no spaces.');
const badField = () => t('Enter a name without spaces, commas, semicolons or equals signs.');
const badPath = () => t('Enter the names on the way, with dots between: data.items.0.id.');

const formProblems = ({ form, prefix, authScheme, field, version }: SchemeDraft): Problems => {
  switch (form) {
    case 'prefix':
      return prefix === '' || prefix.length > 100
        ? { prefix: t('Enter what stands in front of the signature, such as sha256=.') }
        : {};
    case 'auth-scheme':
      return isFieldName(authScheme) ? {} : { authScheme: badField() };
    case 'kv-list':
      return isFieldName(field) ? {} : { field: badField() };
    case 'versioned-list':
      return isFieldName(version) ? {} : { version: badField() };
    case 'whole':
    case 'list':
      return {};
  }
};

const locationProblem = (from: 'header' | 'field' | 'json', at: string): string | null => {
  if (from === 'header') return isHeaderName(at.trim()) ? null : badHeader();
  if (from === 'field') return isFieldName(at.trim()) ? null : badField();
  return readPath(at) === null ? badPath() : null;
};

const timeProblems = ({ timeFrom, timeAt, tolerance }: SchemeDraft): Problems => {
  if (timeFrom === 'none') return {};
  const at = locationProblem(timeFrom, timeAt);
  const isWhole = /^\d{1,8}$/.test(tolerance) && Number(tolerance) <= maxToleranceS;
  return {
    ...(at !== null && { timeAt: at }),
    ...(!isWhole && { tolerance: t('Enter whole seconds, up to a year; 0 allows any age.') }),
  };
};

const partProblem = ({ kind, text }: PartDraft, draft: SchemeDraft): string | null => {
  if (kind === 'literal') {
    const literal = readLiteral(text);
    if (literal === null)
      return t('Unknown escape. Use \\n, \\r, \\t, \\\\ or \\x with two hex digits.');
    return literal === '' || literal.length > 100 ? t('Enter 1 to 100 characters.') : null;
  }
  if (kind === 'header') return isHeaderName(text.trim()) ? null : badHeader();
  if (kind === 'timestamp' && draft.timeFrom === 'none') {
    return t('Say above where the time stands, or take this part away.');
  }
  if (kind === 'secret' && draft.algorithm !== 'hash') {
    return t('Only a plain hash has the secret among its parts.');
  }
  return null;
};

const contentProblems = (draft: SchemeDraft): Problems => {
  const { content, algorithm } = draft;
  if (algorithm === 'token') return {};
  const problems: Partial<Record<FieldName, string>> = {};
  for (const part of content) {
    const problem = partProblem(part, draft);
    if (problem !== null) problems[`part-${part.id}`] = problem;
  }
  if (content.length === 0) problems.content = t('Add at least one part.');
  if (content.length > maxParts) {
    problems.content = t('At most {max} parts are possible.', { max: maxParts });
  }
  if (algorithm === 'hash' && !content.some(({ kind }) => kind === 'secret')) {
    problems.content = t('Add the secret: without it, anyone could make this hash.');
  }
  return problems;
};

const problemsOf = (draft: SchemeDraft): Problems => {
  const { name, header, nameFrom, nameAt } = draft;
  const at = nameFrom === 'none' ? null : locationProblem(nameFrom, nameAt);
  return {
    ...(name.trim() === '' && { name: t('Enter a name, such as the provider’s.') }),
    ...(!isHeaderName(header.trim()) && { header: badHeader() }),
    ...formProblems(draft),
    ...timeProblems(draft),
    ...contentProblems(draft),
    ...(at !== null && { nameAt: at }),
  };
};

const algorithmOf = ({
  algorithm,
  hash,
  ecdsaForm,
}: SchemeDraft): SchemeDefinition['algorithm'] => {
  if (algorithm === 'ed25519' || algorithm === 'token') return { kind: algorithm };
  return algorithm === 'ecdsa'
    ? { kind: algorithm, hash, form: ecdsaForm }
    : { kind: algorithm, hash };
};

const formOf = (draft: SchemeDraft): SchemeDefinition['signature']['form'] => {
  switch (draft.form) {
    case 'whole':
      return { kind: 'whole' };
    case 'prefix':
      return { kind: 'prefix', prefix: draft.prefix };
    case 'auth-scheme':
      return { kind: 'auth-scheme', name: draft.authScheme };
    case 'kv-list':
      return { kind: 'kv-list', separator: draft.separator, key: draft.field };
    case 'versioned-list':
      return { kind: 'versioned-list', version: draft.version };
    case 'list':
      return { kind: 'list', separator: draft.separator };
  }
};

const timestampOf = (draft: SchemeDraft): SchemeDefinition['timestamp'] => {
  const { timeFrom, timeAt, unit, tolerance } = draft;
  const rest = { unit, toleranceS: Number(tolerance) };
  const at = timeAt.trim();
  switch (timeFrom) {
    case 'none':
      return null;
    case 'header':
      return { from: { header: at.toLowerCase() }, ...rest };
    case 'field':
      return { from: { signatureField: at }, ...rest };
    case 'json':
      return { from: { json: readPath(at) ?? [] }, ...rest };
  }
};

const partOf = ({ kind, text }: PartDraft): TemplatePartDefinition => {
  if (kind === 'literal') return { literal: readLiteral(text) ?? '' };
  if (kind === 'header') return { header: text.trim().toLowerCase() };
  return { from: kind };
};

const eventNameOf = ({ nameFrom, nameAt }: SchemeDraft): SchemeDefinition['eventName'] => {
  if (nameFrom === 'none') return null;
  return nameFrom === 'header'
    ? { header: nameAt.trim().toLowerCase() }
    : { json: readPath(nameAt) ?? [] };
};

export const readDraft = (draft: SchemeDraft): ReadDraft => {
  const problems = problemsOf(draft);
  const isReadable = Object.keys(problems).every((field) => field === 'name');
  if (!isReadable) return { definition: null, problems };
  // A token covers nothing of the request; a definition names some content all the same.
  const isToken = draft.algorithm === 'token';
  return {
    problems,
    definition: {
      format: 'countersign-scheme',
      version: 1,
      name: draft.name.trim() || 'Untitled',
      algorithm: algorithmOf(draft),
      key: draft.key,
      signature: {
        header: draft.header.trim().toLowerCase(),
        form: formOf(draft),
        encoding: draft.encoding,
      },
      timestamp: timestampOf(draft),
      content: isToken ? [{ from: 'body' }] : draft.content.map(partOf),
      eventName: eventNameOf(draft),
    },
  };
};
