import { describe, expect, it } from 'vitest';
import { admit, localHosts } from '../../../../../src/main/core/receiver/gate.ts';

const hosts = {
  local: localHosts(8080, false),
  isPublic: (host: string) => host === 'hooks.example.com',
};

describe('localHosts', () => {
  it.each<readonly [port: number, isTls: boolean, names: readonly string[]]>([
    [8080, false, ['127.0.0.1:8080', 'localhost:8080']],
    [80, false, ['127.0.0.1', 'localhost', '127.0.0.1:80', 'localhost:80']],
    [443, true, ['127.0.0.1', 'localhost', '127.0.0.1:443', 'localhost:443']],
    [443, false, ['127.0.0.1:443', 'localhost:443']],
    [80, true, ['127.0.0.1:80', 'localhost:80']],
  ])('of port %i (TLS %s) are %j', (port, isTls, names) => {
    expect([...localHosts(port, isTls)].toSorted()).toEqual(names.toSorted());
  });
});

describe('admit', () => {
  it.each([
    ['127.0.0.1:8080', 'ok'],
    ['localhost:8080', 'ok'],
    ['LOCALHOST:8080', 'ok'],
    ['hooks.example.com', 'ok'],
    ['HOOKS.Example.com', 'ok'],
    [undefined, 'wrong-host'],
    ['', 'wrong-host'],
    ['127.0.0.1', 'wrong-host'],
    ['127.0.0.1:80', 'wrong-host'],
    ['127.0.0.1:08080', 'wrong-host'],
    ['127.0.0.1.:8080', 'wrong-host'],
    ['127.1:8080', 'wrong-host'],
    ['0x7f.1:8080', 'wrong-host'],
    ['2130706433:8080', 'wrong-host'],
    ['[::1]:8080', 'wrong-host'],
    ['user@127.0.0.1:8080', 'wrong-host'],
    ['127.0.0.1:8080.evil.example', 'wrong-host'],
    ['evil.example:8080', 'wrong-host'],
    ['sub.hooks.example.com', 'wrong-host'],
  ])('of the host “%s” says %s', (host, expected) => {
    expect(admit({ headers: host === undefined ? {} : { host } }, hosts)).toBe(expected);
  });

  it.each<readonly [headers: Record<string, string>, onLoopback: string]>([
    [{ origin: 'https://evil.example' }, 'from-web-page'],
    [{ origin: 'null' }, 'from-web-page'],
    [{ origin: '' }, 'from-web-page'],
    [{ 'sec-fetch-site': 'cross-site' }, 'from-web-page'],
    [{ 'sec-fetch-site': 'same-origin' }, 'from-web-page'],
    [{ 'sec-fetch-site': '' }, 'from-web-page'],
    [{ 'sec-fetch-site': 'none' }, 'ok'],
    [{ 'sec-fetch-mode': 'navigate' }, 'ok'],
    [{ referer: 'https://example.com' }, 'ok'],
  ])('of %j says %s on loopback and ok through the public host', (headers, onLoopback) => {
    expect(admit({ headers: { host: 'localhost:8080', ...headers } }, hosts)).toBe(onLoopback);
    expect(admit({ headers: { host: 'hooks.example.com', ...headers } }, hosts)).toBe('ok');
  });
});
