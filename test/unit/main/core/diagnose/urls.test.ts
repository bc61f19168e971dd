import { describe, expect, it } from 'vitest';
import { signsUrl, urlVariants } from '../../../../../src/main/core/diagnose/urls.ts';
import { findProvider } from '../../../../../src/main/core/providers/index.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';

const request = (target: string, headers: readonly string[] = [], url?: string | null) => ({
  method: 'POST',
  target,
  rawHeaders: headers,
  body: Buffer.alloc(0),
  url: url === undefined ? `https://now.example${target}` : url,
});

const urlsOf = (
  made: ReturnType<typeof request>,
  known: readonly string[] = [],
  publicUrl?: string,
) =>
  [...urlVariants(made, { ...defaultSourceSettings, publicUrl: publicUrl ?? null }, known)].map(
    ({ changes, value }) => [changes[0]?.code, value] as const,
  );

describe('URLs to try', () => {
  it('are those it was known by, then those that differ a little', () => {
    const urls = urlsOf(request('/in/a?x=1'), ['https://old.example', 'https://old.example/in/b']);
    expect(urls.slice(0, 8)).toEqual([
      ['url.former', 'https://old.example/in/a?x=1'],
      ['url.former', 'https://old.example/in/b'],
      ['url.scheme', 'http://now.example/in/a?x=1'],
      ['url.port', 'https://now.example:443/in/a?x=1'],
      ['url.trailing-slash', 'https://now.example/in/a/?x=1'],
      ['url.no-query', 'https://now.example/in/a'],
      ['url.no-query', 'https://now.example/in/a/'],
      ['url.no-path', 'https://now.example'],
    ]);
  });

  it('are never the one in force, nor the same twice, nor more than sixty', () => {
    const known = Array.from({ length: 90 }, (_, i) => `https://old-${i}.example`);
    const values = urlsOf(request('/in/a'), known).map(([, url]) => url);
    expect(new Set(values).size).toBe(values.length);
    expect(values).not.toContain('https://now.example/in/a');
    expect(values.length).toBeLessThanOrEqual(60);
  });

  it('take the place that the request names, if it is one', () => {
    const headers = ['Host', 'hooks.example', 'X-Forwarded-Host', 'not a host'];
    expect(urlsOf(request('/in/a', headers, null))).toEqual([
      ['url.other-host', 'https://hooks.example/in/a'],
      ['url.other-host', 'http://hooks.example/in/a'],
    ]);
  });

  it('have the characters that the bytes of the target stand for', () => {
    const urls = urlsOf(request('/in/\xc3\xa4', ['Host', 'hooks.example'], null));
    expect(urls[0]).toEqual(['url.other-host', 'https://hooks.example/in/ä']);
  });

  it('are whole where the scheme is written in capitals', () => {
    const urls = urlsOf(request('/in/a'), [], 'HTTPS://set.example/hook');
    expect(urls).toContainEqual(['url.scheme', 'http://set.example/hook']);
  });

  it('take the received one where another is set', () => {
    const urls = urlsOf(request('/in/a'), [], 'https://set.example/hook');
    expect(urls).toContainEqual(['url.other-host', 'https://now.example/in/a']);
  });

  it('are decoded where that can be done', () => {
    expect(urlsOf(request('/a%20b'))).toContainEqual(['url.decoded', 'https://now.example/a b']);
    expect(urlsOf(request('/a%zz')).map(([code]) => code)).not.toContain('url.decoded');
  });

  it('are shown without a password', () => {
    const [variant] = urlVariants(request('/a'), { ...defaultSourceSettings }, [
      'https://user:pass@old.example',
    ]);
    expect(variant?.changes[0]?.title).toBe(
      'Signed for https://old.example: the URL registered at the provider is not this one',
    );
  });
});

it.each([
  ['square', true],
  ['bird', true],
  ['messagemedia', true],
  ['twilio', true],
  ['github', false],
  ['avaya-spaces', false],
])('%s signs the URL: %s', (id, expected) => {
  const provider = findProvider(id);
  const [scheme] = provider?.schemes ?? [];
  if (!provider || !scheme || scheme.kind === 'encryption') throw new Error(id);
  expect(signsUrl(provider, scheme)).toBe(expected);
});
