import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readOptions, usage } from '../../../../src/main/cli/options.ts';
import { AppFailure } from '../../../../src/shared/errors.ts';
import { tempFile } from '../../../support/temp.ts';

beforeEach(() => {
  vi.stubEnv('SECRET', 'the secret');
  vi.stubEnv('OTHER', 'another one');
  vi.stubEnv('EMPTY', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const own = ['--provider', 'github', '--secret-env', 'SECRET'];
const settings = {
  toleranceS: null,
  publicUrl: null,
  allowBodyOnly: false,
  answers: { accept: null, reject: null },
  entity: null,
};

const config = (content: unknown): string[] => [
  '--config',
  tempFile('listen.json', typeof content === 'string' ? content : JSON.stringify(content)),
];

const errorOf = async (argv: readonly string[]) => {
  try {
    await readOptions(argv);
    return null;
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    return error.appError;
  }
};

describe('arguments', () => {
  it('name one source with its keys', async () => {
    const file = tempFile('key.txt', 'from a file\n');
    const argv = [
      ...own,
      '--secret-env',
      'OTHER',
      '--key-file',
      file,
      '--data',
      '/d',
      '--json',
      '--port',
      '0',
    ];
    expect(await readOptions(argv)).toMatchObject({
      sources: [
        {
          name: 'github',
          provider: 'github',
          keys: [
            { label: 'SECRET', text: 'the secret' },
            { label: 'OTHER', text: 'another one' },
            { label: file.slice(-80), text: 'from a file\n' },
          ],
          settings,
        },
      ],
      settings: { port: 0 },
      tunnel: null,
      tlsPassphrase: null,
      dataFolder: '/d',
      isJson: true,
    });
  });

  it('leave the port and the data folder to the app', async () => {
    const options = await readOptions(own);
    expect(options?.settings.port).toBeUndefined();
    expect(options?.isJson).toBe(false);
    expect(options?.dataFolder).toMatch(/Countersign.data$/);
  });

  it('ask for help', async () => {
    expect(await readOptions(['--help'])).toBeNull();
    for (const name of ['provider', 'secret-env', 'key-file', 'config', 'port', 'data', 'json']) {
      expect(usage).toContain(`--${name}`);
    }
  });

  it.each<readonly [what: string, argv: readonly string[], code: string, text: RegExp]>([
    ['nothing', [], 'listen.bad-arguments', /which provider/],
    ['a provider alone', ['--provider', 'github'], 'listen.bad-arguments', /where the key is/],
    ['a key alone', ['--secret-env', 'SECRET'], 'listen.bad-arguments', /which provider/],
    [
      'an unset variable',
      ['--provider', 'x', '--secret-env', 'UNSET_'],
      'listen.bad-arguments',
      /UNSET_ is not set/,
    ],
    [
      'an empty variable',
      ['--provider', 'x', '--secret-env', 'EMPTY'],
      'listen.bad-arguments',
      /EMPTY is not set/,
    ],
    ['an unreadable file', ['--provider', 'x', '--key-file', '/nope'], 'file.unreadable', /\/nope/],
    ['an unknown option', [...own, '--secret', 'x'], 'listen.bad-arguments', /--secret/],
    ['a word', [...own, 'word'], 'listen.bad-arguments', /word/],
    ['an option without its value', ['--provider'], 'listen.bad-arguments', /provider/],
    ['port 65536', [...own, '--port', '65536'], 'listen.bad-arguments', /65536/],
    ['port -1', [...own, '--port=-1'], 'listen.bad-arguments', /-1/],
    ['port 1e3', [...own, '--port', '1e3'], 'listen.bad-arguments', /1e3/],
    ['an empty port', [...own, '--port', ''], 'listen.bad-arguments', /--port/],
    [
      'a config and a source',
      ['--config', 'x', ...own],
      'listen.bad-arguments',
      /--config goes without/,
    ],
  ])('with %s are refused', async (_what, argv, code, text) => {
    const error = await errorOf(argv);
    expect(error?.code).toBe(code);
    expect(error?.message).toMatch(text);
    expect(error?.hint).toBeTruthy();
    expect(JSON.stringify(error)).not.toContain('the secret');
  });
});

describe('a configuration file', () => {
  it('names sources, keys and settings', async () => {
    vi.stubEnv('PASS', 'open sesame');
    const options = await readOptions([
      ...config({
        port: 8080,
        bodyLimitBytes: 2048,
        tls: { certFile: 'c.pem', keyFile: 'k.pem', passphraseEnv: 'PASS' },
        sources: [
          {
            provider: 'github',
            secretEnv: ['SECRET', 'OTHER'],
            toleranceS: 0,
            publicUrl: 'https://a.b/c',
          },
          { provider: 'github', name: 'second', answers: { accept: { status: 202, body: 'x' } } },
        ],
      }),
      '--port',
      '9090',
    ]);
    expect(options).toMatchObject({
      settings: { port: 9090, bodyLimitBytes: 2048, tls: { certFile: 'c.pem', keyFile: 'k.pem' } },
      tlsPassphrase: 'open sesame',
      sources: [
        {
          name: 'github',
          keys: [{ label: 'SECRET' }, { label: 'OTHER' }],
          settings: { toleranceS: 0, publicUrl: 'https://a.b/c' },
        },
        {
          name: 'second',
          keys: [],
          settings: { answers: { accept: { status: 202 }, reject: null } },
        },
      ],
    });
  });

  it('may set limits of the history; those left out are the usual ones', async () => {
    const options = await readOptions(
      config({
        sources: [{ provider: 'github', secretEnv: 'SECRET' }],
        retention: { maxEvents: null, maxAgeDays: 7 },
      }),
    );
    const maxBytes = 2 * 1024 ** 3;
    expect(options?.settings.retention).toEqual({ maxEvents: null, maxAgeDays: 7, maxBytes });
  });

  it('without limits of the history leaves them to the usual ones', async () => {
    const options = await readOptions(
      config({ sources: [{ provider: 'github', secretEnv: 'SECRET' }] }),
    );
    expect(options?.settings).not.toHaveProperty('retention');
  });

  it('need not name its sources', async () => {
    const source = { provider: 'github', secretEnv: 'SECRET' };
    const options = await readOptions(
      config({
        sources: [source, { ...source, name: 'github 2' }, { ...source, provider: 'slack' }],
      }),
    );
    expect(options?.sources.map(({ name }) => name)).toEqual(['github', 'github 2', 'slack']);
    const unnamed = await readOptions(config({ sources: [source, source, source] }));
    expect(unnamed?.sources.map(({ name }) => name)).toEqual(['github', 'github 2', 'github 3']);
  });

  it.each<readonly [what: string, content: unknown, text: RegExp]>([
    ['no JSON', '{', /not valid JSON/],
    ['an array', [], /expected object/i],
    ['no sources', {}, /sources/],
    ['an empty list', { sources: [] }, /sources/],
    ['an unknown key', { sources: [{ provider: 'github' }], extra: 1 }, /extra/],
    ['a secret in it', { sources: [{ provider: 'github', secret: 'x' }] }, /secret/],
    ['a name of 81 letters', { sources: [{ provider: 'github', name: 'x'.repeat(81) }] }, /name/],
    ['a port as text', { port: '80', sources: [{ provider: 'github' }] }, /port/],
    ['a tiny limit', { bodyLimitBytes: 1, sources: [{ provider: 'github' }] }, /bodyLimitBytes/],
    [
      'a script for a URL',
      { sources: [{ provider: 'github', publicUrl: 'javascript:1' }] },
      /publicUrl/,
    ],
    [
      'the status 101',
      { sources: [{ provider: 'x', answers: { accept: { status: 101, body: '' } } }] },
      /status/,
    ],
    [
      'one name twice',
      {
        sources: [
          { provider: 'a', name: 'n' },
          { provider: 'b', name: 'n' },
        ],
      },
      /called “n”/,
    ],
  ])('with %s is refused: listen.bad-config', async (_what, content, text) => {
    const error = await errorOf(config(content));
    expect(error?.code).toBe('listen.bad-config');
    expect(error?.message).toMatch(text);
  });

  it('that is not there, or a key file that is not, is file.unreadable', async () => {
    expect(await errorOf(['--config', '/nope.json'])).toMatchObject({ code: 'file.unreadable' });
    const withKey = config({ sources: [{ provider: 'x', keyFile: '/nope' }] });
    expect(await errorOf(withKey)).toMatchObject({ code: 'file.unreadable' });
  });
});
