import { describe, expect, it } from 'vitest';
import { pathPart, safeOrigin, safeUrl } from '../../../../../src/main/core/console/address.ts';

describe('an address for credentials', () => {
  it.each([
    ['https://api.messagemedia.com', 'https://api.messagemedia.com'],
    ['https://API.MessageMedia.com:443/', 'https://api.messagemedia.com'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['http://127.9.9.9', 'http://127.9.9.9'],
    ['http://2130706433', 'http://127.0.0.1'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('may be %s', (address, origin) => {
    expect(safeOrigin(address)).toBe(origin);
  });

  it.each([
    'http://api.messagemedia.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://localhost.',
    'http://[::ffff:127.0.0.1]',
    'http://[::2]',
    'http://192.168.0.1',
    'http://128.0.0.1',
    'ftp://localhost',
    'https://user@api.messagemedia.com',
    'https://user:pass@api.messagemedia.com',
    'https://api.messagemedia.com/#x',
    'api.messagemedia.com',
    '',
  ])('is never %s', (address) => {
    expect(() => safeUrl(address)).toThrow(
      expect.objectContaining({ appError: expect.objectContaining({ code: 'console.bad-host' }) }),
    );
  });

  it.each(['https://api.example.com/v1', 'https://api.example.com/?x'])(
    'is no host alone in %s',
    (address) => {
      expect(() => safeOrigin(address)).toThrow('The address holds more than a host.');
      expect(safeUrl(address).href).toBe(address);
    },
  );
});

describe('a part of a path', () => {
  it.each([
    ['user_create', 'user_create'],
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['%2e%2e', '%252e%252e'],
    ['\ud800', '%EF%BF%BD'],
  ])('is %s as %s', (text, part) => {
    expect(pathPart(text)).toBe(part);
  });

  it.each(['', '.', '..'])('is never “%s”', (text) => {
    expect(() => pathPart(text)).toThrow('This name cannot be part of an address.');
  });
});
