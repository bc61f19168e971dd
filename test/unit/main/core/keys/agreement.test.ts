/** What is shown of a key and what is done with it agree, for any text and any provider. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../../../src/main/core/keys/describe.ts';
import { lintKey } from '../../../../../src/main/core/keys/lint.ts';
import { privateKind } from '../../../../../src/main/core/keys/private-key.ts';
import { checkKey, takeKey } from '../../../../../src/main/core/keys/take.ts';
import type { Provider } from '../../../../../src/main/core/providers/define.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { isPublicForm, loadKey } from '../../../../../src/main/core/verify/keys.ts';
import { takesKey } from '../../../../../src/main/core/verify/scheme.ts';
import { type AppError, AppFailure } from '../../../../../src/shared/errors.ts';
import type { LintNote } from '../../../../../src/shared/key-lint.ts';
import { keyForms } from '../../../../../src/shared/scheme-names.ts';
import { fuzz, fuzzTimeoutMs } from '../../../../support/fuzz.ts';
import { keyTexts, pastedKeyText } from '../../../../support/key-text.ts';
import { knownProvider } from '../../../../support/known-provider.ts';
import { plain } from '../../../../support/plain-scheme.ts';
import { providerSecrets } from '../../../../support/provider-secrets.ts';

const nowMs = Date.UTC(2026, 0, 1);

/** A scheme of the user's own for every form of key, beside all providers. */
const own: readonly Provider[] = keyForms.map((key) => ({
  ...knownProvider('github'),
  id: key,
  isOwn: true,
  schemes: [{ ...plain, key }],
}));
const anyProvider = fc.constantFrom(...providers, ...own);

type Kept = ReturnType<typeof takeKey>;

const take = (
  provider: Provider,
  text: string,
  isCleaned: boolean,
  isConfirmed: boolean,
): Kept | AppError => {
  try {
    return takeKey(provider, text, { isCleaned, isConfirmed });
  } catch (error) {
    if (error instanceof AppFailure) return error.appError;
    throw error;
  }
};

type Outcome = {
  readonly isTaken: boolean;
  readonly isQuestioned: boolean;
  readonly fingerprint: string | null;
};

const shown = (provider: Provider, text: string, isCleaned: boolean): Outcome => {
  const { notes, fingerprint: print } = lintKey(provider, text, isCleaned, [], nowMs);
  const has = (level: LintNote['level']) => notes.some((note) => note.level === level);
  const isTaken = !has('refusal');
  return { isTaken, isQuestioned: isTaken && has('doubt'), fingerprint: print };
};

const done = (provider: Provider, text: string, isCleaned: boolean): Outcome => {
  const taken = take(provider, text, isCleaned, true);
  const unconfirmed = take(provider, text, isCleaned, false);
  return {
    isTaken: 'text' in taken,
    isQuestioned: 'code' in unconfirmed && unconfirmed.code === 'key.needs-confirmation',
    fingerprint: 'text' in taken ? fingerprint(taken.text) : null,
  };
};

describe('what is shown of a key', () => {
  it.each(providerSecrets)('is what happens to the key of %s', (id, text) => {
    const provider = knownProvider(id);
    for (const [pasted, isCleaned] of [
      [text, false],
      [` export SECRET="${text}"\n`, true],
    ] as const) {
      expect(done(provider, pasted, isCleaned)).toEqual(shown(provider, pasted, isCleaned));
    }
  });

  it.each(own.map((provider) => [provider.id, provider] as const))(
    'is what happens to keys of all kinds where %s is wanted',
    (_form, provider) => {
      for (const text of keyTexts) {
        expect(done(provider, text, false)).toEqual(shown(provider, text, false));
      }
    },
    fuzzTimeoutMs,
  );

  it(
    'is what happens to any text',
    () => {
      fuzz(
        fc.property(anyProvider, pastedKeyText, fc.boolean(), (provider, text, isCleaned) => {
          expect(done(provider, text, isCleaned)).toEqual(shown(provider, text, isCleaned));
        }),
      );
    },
    fuzzTimeoutMs,
  );
});

describe('a key that is taken', () => {
  const kept = (provider: Provider, text: string, isCleaned: boolean): Kept => {
    const taken = take(provider, text, isCleaned, true);
    fc.pre('kind' in taken);
    return taken;
  };
  const input = [anyProvider, pastedKeyText, fc.boolean()] as const;

  it(
    'is one that a scheme of the provider loads, a public key never as a secret',
    () => {
      fuzz(
        fc.property(...input, (provider, pasted, isCleaned) => {
          const { text, kind } = kept(provider, pasted, isCleaned);
          const fits = provider.schemes.filter(
            (scheme) =>
              isPublicForm(scheme.key) === (kind === 'public-key') && takesKey(scheme, text),
          );
          expect(fits.some(({ key }) => loadKey(text, key) !== null)).toBe(true);
          expect(privateKind(text)).toBeNull();
        }),
      );
    },
    fuzzTimeoutMs,
  );

  it(
    'is taken again as it is',
    () => {
      fuzz(
        fc.property(...input, (provider, pasted, isCleaned) => {
          const taken = kept(provider, pasted, isCleaned);
          expect(checkKey(provider, taken.text)).toEqual(taken);
        }),
      );
    },
    fuzzTimeoutMs,
  );

  it(
    'is, if a secret, all that was pasted but for line ends at its end',
    () => {
      fuzz(
        fc.property(anyProvider, pastedKeyText, (provider, pasted) => {
          const { text, kind } = kept(provider, pasted, false);
          fc.pre(kind === 'secret');
          expect(text).toBe(pasted.replace(/[\r\n]+$/, ''));
        }),
      );
    },
    fuzzTimeoutMs,
  );
});

describe('a refusal', () => {
  it(
    'says nothing of the key itself',
    () => {
      fuzz(
        fc.property(anyProvider, pastedKeyText, fc.boolean(), (provider, pasted, isCleaned) => {
          const taken = take(provider, pasted, isCleaned, false);
          fc.pre('message' in taken && pasted.trim().length > 12);
          expect(JSON.stringify(taken)).not.toContain(pasted.trim());
        }),
      );
    },
    fuzzTimeoutMs,
  );
});

describe('a long text', () => {
  const most = 16_384;
  const fill = (unit: string): string => unit.repeat(Math.ceil(most / unit.length)).slice(0, most);
  const hostile: readonly (readonly [what: string, text: string])[] = [
    ...[
      '\n',
      'a\n',
      ' ',
      'a ',
      '"',
      "'",
      'key=',
      'Bearer ',
      'A_B:',
      '-----BEGIN A-----',
      'BEGIN ',
    ].map((unit) => [unit, fill(unit)] as const),
    ['line ends inside', `x${fill('\n').slice(2)}x`],
    ['blanks inside', `x${fill(' ').slice(2)}x`],
    ['brackets', fill('[')],
    ['objects', fill('{"a":')],
    ['Base64', fill('MIIB')],
    ['hex', fill('30')],
    ['words', fill('secret')],
    [
      'a modulus',
      Buffer.concat([
        Buffer.from('30822ffb02822ff4', 'hex'),
        Buffer.alloc(12_276, 0xf1),
        Buffer.from('020103', 'hex'),
      ])
        .toString('base64')
        .slice(0, most),
    ],
    ['a URL', `https://${fill('a').slice(8)}`],
  ];

  it.each(hostile)('is looked at in no time: %j', (_what, text) => {
    const [provider, sendgrid] = [knownProvider('gitlab'), knownProvider('sendgrid')];
    const startedMs = performance.now();
    for (const one of [provider, sendgrid]) lintKey(one, text, true, [], nowMs);
    // Two looks, each about a millisecond here; wide for a busy machine.
    expect(performance.now() - startedMs).toBeLessThan(100);
  });

  it('is refused unread beyond what the window may send', () => {
    const { notes } = lintKey(knownProvider('github'), 'x'.repeat(most + 1), true, [], nowMs);
    expect(notes).toEqual([{ level: 'refusal', code: 'not-a-key', detail: '16385 characters' }]);
  });
});
