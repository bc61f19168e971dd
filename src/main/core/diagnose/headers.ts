/** The header axis: the signature in another header, or with the name of another key. */
import { t } from '../../../shared/text.ts';
import { signatureHeaderNames } from '../verify/reading.ts';
import { readHeader, type WireRequest } from '../verify/request.ts';
import type { SignatureScheme } from '../verify/scheme.ts';
import type { Change, Fix } from './change.ts';
import { goalsOf } from './signatures.ts';
import type { Trial } from './trial.ts';

const maxHeaders = 6;
const maxIdChars = 80;

/** Headers that look as if they held a signature. */
const signatureLike = /signature|hmac|digest|[-_]sig$|^sig$|^authorization$|-token$/i;

/** True when the request names no signature that anything here knows. */
export const hasNoSignature = ({ rawHeaders }: WireRequest): boolean =>
  !rawHeaders.some((name, i) => i % 2 === 0 && signatureLike.test(name));

const renamed = (name: string, usual: string, fix: Fix | null): Change => ({
  code: 'header.renamed',
  weight: 2,
  title: t('The signature arrives in the header {name} in place of {usual}', { name, usual }),
  phrase: t('the signature is taken from {name}', { name }),
  detail: t(
    'Something between the provider and you renames headers, or the sender is another one than this source is for.',
  ),
  ...(fix && { fix }),
});

/** The scheme with its signature looked for in another header. */
const withHeader = (scheme: SignatureScheme, name: string): SignatureScheme => {
  const { headerParameter: _parameter, isNumbered: _numbered, ...signature } = scheme.signature;
  return { ...scheme, signature: { ...signature, headers: [name] } };
};

function* renamedHeaders(base: Trial, scheme: SignatureScheme): Generator<Trial> {
  const { request, settings } = base;
  const own = signatureHeaderNames(scheme, settings);
  const isOwn = (name: string): boolean =>
    own.some(
      (usual) =>
        name === usual ||
        name === scheme.headerAliases?.[usual] ||
        (scheme.signature.isNumbered === true && name.startsWith(usual)),
    );
  const names = request.rawHeaders
    .filter((name, i) => i % 2 === 0 && signatureLike.test(name))
    .map((name) => name.toLowerCase());
  const { headerParameter } = scheme.signature;
  for (const name of [...new Set(names)].slice(0, maxHeaders)) {
    if (isOwn(name)) continue;
    const other = withHeader(scheme, name);
    const fix: Fix | null =
      headerParameter === undefined
        ? null
        : {
            label: t('Take the signature from there'),
            next: t('then take the signature from there'),
            plan: { kind: 'set-parameter', name: headerParameter, value: name },
          };
    yield {
      ...base,
      scheme: other,
      goals: goalsOf(other, request, settings),
      changes: [...base.changes, renamed(name, own[0] ?? t('the usual one'), fix)],
    };
  }
}

/** The key that a header such as `Application key:signature` names; null when it is the one set. */
const namedKeyOf = ({ signature }: SignatureScheme, base: Trial): string | null => {
  if (signature.form.kind !== 'keyed-auth') return null;
  const value = readHeader(base.request.rawHeaders, signature.headers[0] ?? '') ?? '';
  const id = /^\S+ (.+):[^:]*$/.exec(value)?.[1]?.trim();
  const isOwn = id === base.settings.parameters[signature.form.parameter];
  return id === undefined || isOwn ? null : id;
};

function* otherKeyName(base: Trial, scheme: SignatureScheme): Generator<Trial> {
  const id = namedKeyOf(scheme, base);
  const { form } = scheme.signature;
  if (id === null || form.kind !== 'keyed-auth') return;
  const { parameter } = form;
  const name = id.slice(0, maxIdChars);
  const change: Change = {
    code: 'key.other-id',
    weight: 1,
    title: t('Matches, but the request names the key “{name}”, which is not the one set here', {
      name,
    }),
    phrase: t('the key’s name is “{name}”', { name }),
    detail: t(
      'The secret is the right one: only the name of the key in this source’s settings is not.',
    ),
    fix: {
      label: t('Take over this name'),
      next: t('then take over this name'),
      plan: { kind: 'set-parameter', name: parameter, value: id },
    },
  };
  const parameters = { ...base.settings.parameters, [parameter]: id };
  const settings = { ...base.settings, parameters };
  yield {
    ...base,
    settings,
    goals: goalsOf(scheme, base.request, settings),
    changes: [...base.changes, change],
  };
}

/** The trial with its signature taken from elsewhere. */
export function* headerTrials(base: Trial): Generator<Trial> {
  const { scheme } = base;
  if (scheme.kind !== 'signature') return;
  yield* otherKeyName(base, scheme);
  yield* renamedHeaders(base, scheme);
}
