import { describe, expect, it } from 'vitest';
import { classifyNgrok, tunnelErrors } from '../../../../../src/main/core/tunnel/classify.ts';
import type { TunnelError } from '../../../../../src/shared/tunnel.ts';

type Row = readonly [number, TunnelError['kind'], TunnelError['retry']];

/** Every code of ngrok.com/docs/errors that an agent of ours can be given. */
const known: readonly Row[] = [
  [102, 'account-limit', 'never'],
  [103, 'account-limit', 'never'],
  [105, 'token', 'never'],
  [106, 'token', 'never'],
  [107, 'token', 'never'],
  [108, 'account-limit', 'never'],
  [115, 'account-limit', 'never'],
  [116, 'account-limit', 'never'],
  [120, 'agent-version', 'never'],
  [121, 'agent-version', 'never'],
  [123, 'account-limit', 'never'],
  [302, 'token', 'never'],
  [313, 'domain', 'never'],
  [314, 'domain', 'never'],
  [316, 'domain', 'never'],
  [319, 'domain', 'never'],
  [320, 'domain', 'never'],
  [324, 'account-limit', 'never'],
  [326, 'domain', 'never'],
  [327, 'domain', 'never'],
  [328, 'domain', 'never'],
  [329, 'domain', 'never'],
  [330, 'domain', 'never'],
  [331, 'domain', 'never'],
  [334, 'domain', 'if-ours'],
  [337, 'account-limit', 'never'],
  [338, 'account-limit', 'never'],
  [347, 'domain', 'never'],
  [348, 'account-limit', 'never'],
  [355, 'domain', 'never'],
  [725, 'quota', 'always'],
  [726, 'quota', 'always'],
  [727, 'quota', 'always'],
  [728, 'quota', 'always'],
  [734, 'quota', 'always'],
  [4018, 'token', 'never'],
];

const sentence = /^(ngrok|https:|[A-Z]).{14,}[^.]\.$/;

describe('a code of ngrok', () => {
  it.each(known)('%i is a matter of %s, tried again: %s', (number, kind, retry) => {
    const code = `ERR_NGROK_${number}`;
    const error = classifyNgrok(code, `failed to start listener: theirs error_code: ${code}`);
    expect(error).toMatchObject({ kind, retry, code });
    expect(error.message).toMatch(sentence);
    expect(error.hint).toMatch(sentence);
    // Our words, not theirs, which may hold anything.
    expect(error.message).not.toContain('theirs');
  });

  it.each(['ERR_NGROK_98765', 'ERR_NGROK_1', 'constructor', '__proto__', 'toString'])(
    'that nobody knows, %s, is shown with ngrok’s own words',
    (code) => {
      const text = `failed to start listener: Something\r\n\r\n  new. error_code: ${code}`;
      const error = classifyNgrok(code, text);
      expect(error).toMatchObject({ kind: 'other', retry: 'never', code });
      expect(error.message).toContain('ngrok refused: Something new.');
      expect(error.message).toContain(`(${code})`);
      expect(error.hint).toBe(`https://ngrok.com/docs/errors/${code.toLowerCase()} explains it.`);
    },
  );

  it('without a text still says something', () => {
    expect(classifyNgrok('ERR_NGROK_9', '').message).toBe(
      'ngrok refused: no reason given (ERR_NGROK_9)',
    );
  });

  it('keeps a long text short', () => {
    expect(classifyNgrok('ERR_NGROK_9', 'x'.repeat(10_000)).message.length).toBeLessThan(500);
  });
});

describe('a text of the SDK', () => {
  it.each<[string, TunnelError['kind'], TunnelError['retry']]>([
    ['failed to connect session: failed to establish tcp connection', 'network', 'always'],
    ['failed to connect session: tls handshake error', 'tls', 'always'],
    ['failed to start listener: transport error', 'network', 'always'],
    ['failed to start listener: failed to open muxado stream', 'network', 'always'],
    ['invalid server address: [::1]:443', 'settings', 'never'],
    ['failed to start listener: failed to deserialize rpc response', 'other', 'always'],
    ['', 'other', 'always'],
  ])('‘%s’ is %s, tried again: %s', (text, kind, retry) => {
    const error = classifyNgrok(null, text);
    expect(error).toMatchObject({ kind, retry, code: null });
    expect(error.message).toMatch(sentence);
    expect(error.hint).toMatch(sentence);
  });
});

it.each(Object.entries(tunnelErrors))(
  'our own %s is a sentence, and tried again',
  (_name, make) => {
    const error = make();
    expect(error).toMatchObject({ code: null, retry: 'always' });
    expect(error.message).toMatch(sentence);
    expect(error.hint).toMatch(sentence);
  },
);
