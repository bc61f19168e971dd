import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  contentBytes,
  follow,
  fromTemplates,
  type PartSource,
  partSources,
  type TemplatePart,
  targetOf,
} from '../../../../../src/main/core/verify/content.ts';
import { factsOf } from '../../../../../src/main/core/verify/reading.ts';
import type { WireRequest } from '../../../../../src/main/core/verify/request.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';

const request: WireRequest = {
  method: 'PUT',
  target: '/in/x?a=%2F',
  rawHeaders: ['X-Id', 'caf\xe9', 'X-Twice', 'a', 'X-Twice', 'b'],
  body: Buffer.from('hello'),
  url: 'https://local.example/in/x?a=%2F%20%41',
};
const digest = (hash: string): Buffer => createHash(hash).update('hello').digest();

/** The signed text of one template, in latin1; null when it cannot be filled. */
const filled = (
  content: readonly TemplatePart[],
  changes: Partial<WireRequest> = {},
  settings: Partial<typeof defaultSourceSettings> = {},
): string | null => {
  const facts = factsOf({ ...request, ...changes }, '1750000000', {
    ...defaultSourceSettings,
    ...settings,
  });
  const [candidate] = fromTemplates([{ name: 'x', content }], facts);
  return candidate ? contentBytes(candidate).toString('latin1') : null;
};

describe('a part of the signed content', () => {
  const expected: Readonly<Record<PartSource, string | null>> = {
    method: 'PUT',
    target: '/in/x?a=%2F',
    'public-target': '/in/x?a=%2F%20%41',
    url: 'https://local.example/in/x?a=%2F%20%41',
    'url-partly-decoded': 'https://local.example/in/x?a=/%20%41',
    timestamp: '1750000000',
    // The key takes its place when the hash is taken.
    secret: '',
    body: 'hello',
    'body-sha256': digest('sha256').toString('latin1'),
    'body-sha256-hex': digest('sha256').toString('hex'),
    'body-md5-base64': digest('md5').toString('base64'),
    'body-crc32': '907060870',
  };

  it.each(partSources)('from %s', (from) => {
    expect(filled([{ from }])).toBe(expected[from]);
  });

  it('from a header is its bytes, and nothing where it is absent or has two values', () => {
    expect(filled([{ header: 'x-id' }])).toBe('caf\xe9');
    expect(filled([{ header: 'x-none', isOptional: true }, { literal: '.' }])).toBe('.');
    expect(filled([{ header: 'x-twice' }])).toBe('');
  });

  it('from a parameter is what the user set, in UTF-8', () => {
    const content = [{ parameter: 'webhookId' }, { literal: '|é' }];
    expect(filled(content, {}, { parameters: { webhookId: 'ä' } })).toBe('\xc3\xa4|\xc3\xa9');
    expect(filled(content, {}, { parameters: { webhookId: '' } })).toBeNull();
    expect(filled(content)).toBeNull();
  });

  it.each(['url', 'public-target', 'url-partly-decoded'] as const)(
    'from %s needs a URL that is known',
    (from) => {
      expect(filled([{ from }], { url: null })).toBeNull();
      const registered = filled([{ from }], { url: null }, { publicUrl: 'https://x.example/é' });
      expect(registered).toBe(
        from === 'public-target'
          ? '/\xc3\xa9?a=%2F'
          : `https://x.example/\xc3\xa9?a=${from === 'url' ? '%2F' : '/'}`,
      );
    },
  );

  it('from the MD5 of a body is empty for an empty body', () => {
    expect(filled([{ from: 'body-md5-base64' }], { body: Buffer.alloc(0) })).toBe('');
  });

  it('decodes of a URL what HubSpot decodes, in either case, and no more', () => {
    const url = 'https://x/?%3A%2f%3F%40%21%24%27%28%29%2a%2C%3B|%20%26%3D%25%2B%2';
    expect(filled([{ from: 'url-partly-decoded' }], { url })).toBe(
      "https://x/?:/?@!$'()*,;|%20%26%3D%25%2B%2",
    );
  });
});

describe('templates', () => {
  const templates = [
    { name: 'needs a URL', content: [{ from: 'url' }] },
    { name: 'weak', content: [{ from: 'body' }], isBodyOnly: true },
    { name: 'partial', content: [{ from: 'method' }], assurance: 'partial' },
  ] as const;

  it('that cannot be filled are left out; the others keep their order', () => {
    const facts = factsOf({ ...request, url: null }, '', defaultSourceSettings);
    expect(fromTemplates(templates, facts)).toMatchObject([
      { name: 'weak', assurance: 'body', isWeak: true },
      { name: 'partial', assurance: 'partial', isWeak: false },
    ]);
    const allowing = { ...facts, allowBodyOnly: true };
    expect(fromTemplates(templates, allowing)[0]).toMatchObject({ name: 'weak', isWeak: false });
  });
});

describe('targetOf', () => {
  it.each([
    ['https://example.com/hook?a=1', '/hook?a=1'],
    ['https://example.com/hook?a=1#part', '/hook?a=1'],
    ['https://example.com', '/'],
    ['https://example.com?a=1', '/?a=1'],
    ['HTTP://user@example.com:8080/%7E/../x', '/%7E/../x'],
    ['/hook?a=1', '/hook?a=1'],
    ['nonsense', '/nonsense'],
    ['', '/'],
  ])('of %s is %s', (url, target) => {
    expect(targetOf(url)).toBe(target);
  });
});

describe('follow', () => {
  const root = { a: [{ b: 1 }], text: 'x', nothing: null };
  it.each([
    [['a', 0, 'b'], 1],
    [['a', '0', 'b'], 1],
    [[], root],
    [['a', 1, 'b'], undefined],
    [['a', 'length'], [{ b: 1 }].length],
    [['text', 0], undefined],
    [['nothing', 'x'], undefined],
    [['toString'], undefined],
    [['__proto__'], undefined],
    [['constructor', 'name'], undefined],
  ])('%j', (path, value) => {
    expect(follow(root, path)).toEqual(value);
  });
});
