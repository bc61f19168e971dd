import { describe, expect, it } from 'vitest';
import {
  eventJson,
  eventText,
  type ListenInfo,
  readyJson,
  readyText,
} from '../../../../src/main/cli/lines.ts';
import type { EventSummary } from '../../../../src/shared/event.ts';
import { verdicts } from '../../../../src/shared/verdict.ts';

const summary: EventSummary = {
  seq: 7,
  sourceId: 1,
  provider: 'github',
  receivedAtMs: 1_750_000_000_000,
  method: 'POST',
  path: '/deep?x=1',
  eventName: 'push',
  verdict: 'invalid',
  reason: 'signature_mismatch',
  isSignatureGood: false,
  assurance: null,
  keyId: null,
  matched: null,
  skewS: null,
  bodyBytes: 12,
  isTruncated: false,
  status: 401,
  arrival: 'loopback',
  isFromBrowser: false,
  repeatOf: 3,
  handshake: null,
  rejudgedAtMs: null,
  isObsolete: false,
  isPinned: false,
  tags: [],
  hasNote: false,
};
const url = 'http://127.0.0.1:1/in/x';
const info: ListenInfo = {
  url,
  port: 1,
  sources: [{ name: 'my\x1b[2Jname', provider: 'github', url }],
};
/** What makes a terminal do something. */
const acting = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('JSON lines', () => {
  it('say what is listening', () => {
    expect(JSON.parse(readyJson(info))).toEqual({ type: 'ready', ...info });
  });

  it('say everything of an event, its whole target as path', () => {
    // What a person makes of it, and later verdicts, come after the line.
    const { sourceId: _id, isPinned: _pin, tags: _tags, hasNote: _note, ...told } = summary;
    const { rejudgedAtMs: _later, ...rest } = told;
    expect(JSON.parse(eventJson(summary, 'code', '/in/x/deep?x=1'))).toEqual({
      ...rest,
      type: 'event',
      id: 7,
      endpoint: 'code',
      path: '/in/x/deep?x=1',
    });
  });

  it('are one line each, whatever is in them', () => {
    const line = eventJson({ ...summary, eventName: 'a\nb\u2028c\x1b' }, 'x\ny', '/\n');
    expect(line).not.toMatch(/[\n\x1b]/);
    expect(JSON.parse(line)).toMatchObject({ eventName: 'a\nb\u2028c\x1b', endpoint: 'x\ny' });
  });
});

describe('lines for people', () => {
  it('say what happened', () => {
    expect(eventText(summary, 'code', false).replace(/^\d\d:\d\d:\d\d/, 'TIME')).toBe(
      'TIME  #7  ✗ invalid (signature mismatch)  code  push  POST /deep?x=1  12 B  → 401  repeats #3',
    );
  });

  it.each(verdicts)('have a mark for %s, coloured or not', (verdict) => {
    const plain = eventText({ ...summary, verdict }, 'code', false);
    const coloured = eventText({ ...summary, verdict }, 'code', true);
    expect(plain).not.toContain('\x1b');
    expect(coloured).toContain('\x1b[');
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(plain);
  });

  it('leave the reason out where all is well, and what is not there', () => {
    const fine = {
      ...summary,
      verdict: 'valid' as const,
      reason: 'ok' as const,
      eventName: null,
      repeatOf: null,
    };
    expect(eventText(fine, 'code', false)).toMatch(/✓ verified {2}code {2}POST .* → 401$/);
  });

  it.each(['\x1b[31m', '\x9b2J', '\x1b]0;title\x07', '\r', '\n', '\b', '\u202e'])(
    'neutralise %j wherever a stranger or a name may put it',
    (evil) => {
      const hostile = { ...summary, eventName: evil, method: `P${evil}`, path: `/${evil}` };
      expect(eventText(hostile, `name${evil}`, false)).not.toMatch(acting);
      expect(eventText(hostile, `name${evil}`, false)).not.toContain('\n');
      const named = { ...info, sources: [{ name: evil, provider: 'x', url }] };
      expect(readyText(named, false)).not.toMatch(acting);
      expect(readyText(named, false).split('\n')).toHaveLength(2);
    },
  );
});
