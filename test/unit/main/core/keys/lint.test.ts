import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../../../src/main/core/keys/describe.ts';
import { type KnownKey, lintKey } from '../../../../../src/main/core/keys/lint.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import type { LintCode } from '../../../../../src/shared/key-lint.ts';
import { filler } from '../../../../support/key-material.ts';
import { knownProvider } from '../../../../support/known-provider.ts';
import { providerSecrets } from '../../../../support/provider-secrets.ts';

const nowMs = Date.UTC(2026, 0, 1);

const lint = (id: string, text: string, isCleaned = false, known: readonly KnownKey[] = []) =>
  lintKey(knownProvider(id), text, isCleaned, known, nowMs);

const codes = (id: string, text: string, isCleaned = false): readonly LintCode[] =>
  lint(id, text, isCleaned).notes.map(({ code }) => code);

const secret = filler(40);

describe('a key as the provider shows it', () => {
  it.each(providerSecrets)('of %s is read without a doubt', (id, text, reading) => {
    const { notes, ...said } = lint(id, text);
    expect(said).toEqual({ reading, fingerprint: fingerprint(text) });
    expect(notes.filter(({ level }) => level !== 'remark')).toEqual([]);
  });

  it('is known of every provider', () => {
    const known = new Set(providerSecrets.map(([id]) => id));
    expect(providers.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(providerSecrets)('of %s may have a line end behind it', (id, text) => {
    expect(lint(id, `${text}\r\n`)).toEqual(lint(id, text));
  });
});

describe('a key with something around it', () => {
  it.each(providerSecrets)('of %s is the same once it is cleaned', (id, text) => {
    const { reading, fingerprint: print, notes } = lint(id, ` export SECRET="${text}"; \n`, true);
    const bare = lint(id, text);
    expect({ reading, print }).toEqual({ reading: bare.reading, print: bare.fingerprint });
    expect(notes.filter(({ level }) => level === 'cleaning').map(({ code }) => code)).toEqual([
      'whitespace',
      'quotes',
      'assignment',
    ]);
  });

  it('is kept with it where it is used as text and not cleaned', () => {
    expect(lint('github', `"${secret}"`)).toEqual({
      reading: 'text, 42 characters',
      fingerprint: fingerprint(`"${secret}"`),
      notes: [{ level: 'cleaning', code: 'quotes', detail: null }],
    });
  });

  it.each([['discord'], ['messagemedia'], ['svix'], ['paypal']])(
    'of %s is refused where it is not cleaned and cannot be read so',
    (id) => {
      const text = providerSecrets.find(([of]) => of === id)?.[1] ?? '';
      expect(lint(id, `“${text}”`).fingerprint).toBe(id === 'paypal' ? fingerprint(text) : null);
      expect(lint(id, `“${text}”`, true).fingerprint).toBe(fingerprint(text));
    },
  );
});

describe('nothing', () => {
  it.each([[''], [' '], ['\r\n'], ['\t\n '], ['\u200b'], [' \ufeff\n']])('is empty: %j', (text) => {
    for (const { id } of providers) {
      expect(lint(id, text).notes[0]).toEqual({ level: 'refusal', code: 'empty', detail: null });
    }
  });
});

describe('a secret that can be guessed', () => {
  it.each<readonly [id: string, text: string, codes: readonly LintCode[], detail: string | null]>([
    ['github', 'hunter2', ['short'], '7 bytes'],
    ['github', 'x', ['short'], '1 byte'],
    ['github', 'fifteen letters', ['short'], '15 bytes'],
    ['github', 'sixteen letters!', [], null],
    ['github', 'zwölf Zeichen', ['short'], '14 bytes'],
    ['stripe', 'whsec_abc', ['short'], '3 bytes'],
    ['adyen', '736563726574', ['short'], '6 bytes'],
    ['svix', 'whsec_c2VjcmV0', ['short'], '6 bytes'],
    ['dropbox', 'n2fy5bc1rzhgmi', ['short'], '14 bytes'],
    ['github', 'a'.repeat(32), ['low-entropy'], null],
    ['adyen', '00'.repeat(32), ['low-entropy'], null],
    ['comapi', 'abcdefghijklmnopqrstuvwxyz', ['low-entropy'], null],
    ['comapi', '1234567890123456', ['low-entropy'], null],
    ['comapi', 'hunter2 hunter2 hunter2', ['low-entropy'], null],
    ['comapi', 'aababbabaabbababbaabab', ['low-entropy'], null],
    ['comapi', '48201957263849105732', [], null],
    ['comapi', 'aaaa', ['short', 'low-entropy'], '4 bytes'],
  ])('is doubted at %s: “%s”', (id, text, expected, detail) => {
    const { notes } = lint(id, text);
    expect(notes.map(({ code }) => code)).toEqual(expected);
    expect(notes[0]?.detail ?? null).toBe(detail);
  });

  it.each([
    ['YOUR_WEBHOOK_SECRET'],
    ['your secret'],
    ['yourSigningSecret'],
    ['<secret>'],
    ['<your webhook secret here>'],
    ['[secret]'],
    ['{{secret}}'],
    ['${WEBHOOK_SECRET}'],
    ['$WEBHOOK_SECRET'],
    ['%SECRET%'],
    ['changeme'],
    ['change-me'],
    ['REPLACE_ME'],
    ['secret'],
    ['xxxxxxxxxxxxxxxxxxxxxxxx'],
    ['whsec_xxxxxxxxxxxxxxxxxxxxxxxx'],
    ['whsec_...'],
    ['whsec_test_secret'],
    ['whsec_your_signing_secret_here'],
    ['••••••••••••••••'],
    ['abcd••••••••••••'],
    ['whsec_abc…………'],
    ['********************'],
  ])('is a placeholder: “%s”', (text) => {
    expect(codes('stripe', text)).toContain('placeholder');
  });

  it.each([[filler(40)], ['It’s a Secret to Everybody'], ['correct horse battery staple']])(
    'is not “%s”',
    (text) => {
      expect(codes('github', text)).toEqual([]);
    },
  );
});

describe('a text from elsewhere', () => {
  it.each([
    ['stripe', 'sk_live_', 32],
    ['stripe', 'rk_live_', 32],
    ['stripe', 'pk_live_', 32],
    ['paddle', 'pdl_live_apikey_', 40],
    ['github', 'ghp_', 36],
    ['github', 'gho_', 36],
    ['github', 'github_pat_', 50],
    ['gitlab', 'glpat-', 20],
    ['slack', 'xoxb-', 40],
    ['slack', 'xoxp-', 40],
    ['slack', 'xapp-', 40],
    ['shopify', 'shpat_', 32],
    ['meta', 'EAA', 40],
    ['square', 'sq0atp-', 22],
    ['linear', 'lin_api_', 40],
    ['hubspot', 'pat-na1-', 36],
    ['typeform', 'tfp_', 50],
    ['github', 'SG.', 50],
    ['messagebird', 'live_', 25],
  ])('is an API key at %s: %s…', (id, prefix, length) => {
    expect(lint(id, prefix + filler(length)).notes).toEqual([
      { level: 'doubt', code: 'api-key', detail: prefix },
    ]);
  });

  it.each([
    ['twilio', `AC${'0123456789abcdef'.repeat(2)}`, 'AC'],
    ['twilio', `SK${'0123456789abcdef'.repeat(2)}`, 'SK'],
    ['plivo', 'MANWVLYTK4ZWU1YTY4ZT', 'MA'],
    ['comapi', 'AKIA0123456789ABCDEF', 'AKIA'],
    ['calendly', `eyJhbGciOiJI.eyJzdWIi.${filler(20)}`, 'eyJ'],
  ])('is an id or token at %s: %s', (id, text, detail) => {
    expect(lint(id, text).notes).toContainEqual({ level: 'doubt', code: 'api-key', detail });
  });

  it.each([
    ['paddle', 'pdl_sdbx_apikey_'],
    ['stripe', 'sk_test_'],
    ['square', 'sandbox-sq0atb-'],
  ])('is of the sandbox at %s: %s…', (id, prefix) => {
    expect(lint(id, prefix + filler(40)).notes).toEqual([
      { level: 'doubt', code: 'api-key', detail: prefix },
      { level: 'remark', code: 'sandbox-prefix', detail: prefix },
    ]);
  });

  it.each([
    [
      'avaya-spaces',
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1',
      '39 characters instead of 40 hex digits',
    ],
    [
      'avaya-spaces',
      '9f86d081884c7d659a2feaa0c55ad015a3bfwxyz',
      '40 hex digits are expected, and some of these are none',
    ],
    ['meta', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', '40 characters instead of 32 hex digits'],
  ])('has not the form of the secrets of %s: %s', (id, text, detail) => {
    expect(lint(id, text).notes).toEqual([{ level: 'remark', code: 'unusual-form', detail }]);
  });

  it('is refused and named where the provider takes no text at all', () => {
    expect(codes('sendgrid', `SG.${filler(50)}`)).toEqual(['not-a-key', 'api-key']);
    expect(codes('discord', `MT${filler(24)}.Gabcde.${filler(30)}`)).toEqual([
      'undecodable',
      'api-key',
    ]);
  });

  it.each([
    ['stripe', 'pdl_ntfset_'],
    ['github', 'lin_wh_'],
    ['linear', 'shpss_'],
    ['linear', 'whsec_'],
    ['slack', 'whsec_'],
  ])('is another provider’s secret at %s: %s…', (id, prefix) => {
    expect(lint(id, prefix + filler(32)).notes).toEqual([
      { level: 'doubt', code: 'other-provider', detail: prefix },
    ]);
  });

  it('may be of the common form where people choose the secret', () => {
    expect(codes('github', `whsec_${filler(32)}`)).toEqual([]);
  });

  it.each([
    ['https://example.com/hook?key=1', 'example.com'],
    ['http://127.0.0.1:8080/in/x', '127.0.0.1'],
    ['wss://user:secret@example.com', 'example.com'],
    ['"https://example.com"', 'example.com'],
    ['https://', null],
  ])('is refused everywhere as a URL: %s', (text, detail) => {
    for (const { id } of providers) {
      expect(lint(id, text).notes[0]).toEqual({ level: 'refusal', code: 'url', detail });
    }
  });
});

describe('a text that cannot be decoded', () => {
  it.each([
    ['adyen', 'AB'.repeat(10) + 'XY', 'character 21 is not a hex digit'],
    ['adyen', 'ABC', 'an odd number of hex digits: 3'],
    ['adyen', 'AB CD', 'character 3 is a blank or a line break'],
    ['svix', 'whsec_ab*d', 'character 9 is not Base64'],
    ['svix', 'whsec_ab-d', 'character 9 is not Base64, but Base64url'],
    ['svix', 'whsec_ab cd', 'character 9 is a blank or a line break'],
    ['svix', 'whsec_a=bc', 'character 8 is not Base64'],
    ['svix', 'whsec_', 'nothing comes after whsec_'],
    ['svix', 'whsec_c2VjcmV', '7 characters of Base64: some are missing at the end, “=” perhaps'],
    ['svix', 'whsec_c2VjcmW=', 'the last character is wrong, or one is missing'],
    ['gitlab', 'whsec_!', 'character 7 is not Base64'],
    ['standard-webhooks', 'whpk_!', 'character 6 is not Base64'],
    ['discord', 'xyz', 'character 1 is not a hex digit'],
    ['telnyx', 'not base64', 'character 4 is a blank or a line break'],
    ['messagemedia', 'MIIB*', 'character 5 is not Base64'],
    ['messagemedia', 'MIIBIjANBgkq', 'it is damaged, or not all of it'],
    ['messagemedia', '-----BEGIN PUBLIC KEY-----\nMIIB', 'the END line is missing'],
    [
      'github',
      '-----BEGIN PUBLIC KEY-----\n!!\n-----END PUBLIC KEY-----',
      'what stands between BEGIN and END is damaged',
    ],
  ])('says at %s of “%s” what is wrong', (id, text, detail) => {
    expect(lint(id, text).notes[0]).toEqual({ level: 'refusal', code: 'undecodable', detail });
    expect(lint(id, text).reading).toBeNull();
  });

  it.each([
    ['discord', 'ab'.repeat(31), '31 bytes, not 32'],
    ['telnyx', 'c2VjcmV0', '6 bytes, not 32'],
    ['standard-webhooks', 'whpk_c2VjcmV0', '6 bytes, not 32'],
    ['messagemedia', 'hello', null],
    ['paypal', 'hello', null],
    ['github', '-----BEGIN PGP MESSAGE-----\n', 'PGP MESSAGE'],
    ['github', 'x'.repeat(16_385), '16385 characters'],
  ])('is no key of %s at all: “%s”', (id, text, detail) => {
    expect(lint(id, text).notes[0]).toEqual({ level: 'refusal', code: 'not-a-key', detail });
  });
});

describe('a key that the source knows', () => {
  const known = (isAvailable: boolean): readonly KnownKey[] => [
    { fingerprint: '00000000', label: 'other', isAvailable: true },
    { fingerprint: fingerprint(secret), label: 'live', isAvailable },
  ];

  it('is refused while it is here, by its name', () => {
    expect(lint('github', secret, false, known(true))).toEqual({
      reading: 'text, 40 characters',
      fingerprint: fingerprint(secret),
      notes: [{ level: 'refusal', code: 'duplicate', detail: 'live' }],
    });
  });

  it('is welcome where its text is missing', () => {
    expect(lint('github', secret, false, known(false)).notes).toEqual([
      { level: 'remark', code: 'known-missing', detail: 'live' },
    ]);
  });

  it('is found once it is cleaned', () => {
    const { notes } = lint('github', ` ${secret}`, true, known(true));
    expect(notes.map(({ code }) => code)).toEqual(['duplicate', 'whitespace']);
    expect(lint('github', ` ${secret}`, false, known(true)).notes.map(({ code }) => code)).toEqual([
      'whitespace',
    ]);
  });

  it('is not looked for where nothing would be kept', () => {
    expect(lint('github', '', false, known(true)).fingerprint).toBeNull();
  });
});
