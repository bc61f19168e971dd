import { describe, expect, it } from 'vitest';
import { edits } from '../../../../../src/main/core/diagnose/key-edits.ts';
import { observe } from '../../../../../src/main/core/diagnose/observe.ts';
import { refused } from '../../../../../src/main/core/verify/engine.ts';
import { genuine } from '../../../../support/broken/genuine.ts';

const mismatch = refused('signature_mismatch', null, null);

describe('what can be seen of a request', () => {
  it('is no other provider’s where the source takes its signature from that header', () => {
    const { scene } = genuine('infobip', { scheme: 'body' });
    const rawHeaders = ['X-Hub-Signature-256', '00'];
    const codes = (parameters: Readonly<Record<string, string>>): readonly string[] =>
      observe(
        {
          ...scene,
          request: { ...scene.request, rawHeaders },
          settings: { ...scene.settings, parameters },
          verification: mismatch,
        },
        false,
      ).map(({ code }) => code);
    expect(codes({})).toContain('scheme.looks-like');
    expect(codes({ signatureHeader: 'X-Hub-Signature-256' })).not.toContain('scheme.looks-like');
  });

  it.each([
    ['keys that are locked', refused('key_unavailable', null, null), 'key.unavailable'],
    ['a source without keys', refused('no_key', null, null), 'key.none'],
  ])('tells of %s', (_name, verification, code) => {
    const { scene } = genuine('github');
    const [first] = observe({ ...scene, keys: [], verification }, false);
    expect(first?.code).toBe(code);
  });
});

describe('texts that somebody made to take long', () => {
  it('are looked at once: a key of line ends', () => {
    const text = `a${'\n'.repeat(16_000)}b`;
    const before = performance.now();
    for (const { mend } of edits) mend(text, text);
    expect(performance.now() - before).toBeLessThan(300);
  });

  it('are looked at once: a signature that is nearly hex', () => {
    const { scene } = genuine('github');
    const rawHeaders = ['X-Hub-Signature-256', `${'a'.repeat(4000)}g`];
    const input = { ...scene, request: { ...scene.request, rawHeaders }, verification: mismatch };
    const before = performance.now();
    for (let i = 0; i < 10; i++) observe(input, false);
    expect(performance.now() - before).toBeLessThan(300);
  });
});
