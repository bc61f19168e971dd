import { describe, expect, it } from 'vitest';
import { contentVariants } from '../../../../../src/main/core/diagnose/contents.ts';
import { contentBytes } from '../../../../../src/main/core/verify/content.ts';
import { factsOf } from '../../../../../src/main/core/verify/reading.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';

const variantsOf = (headers: readonly string[], timestamp = '', url: string | null = null) =>
  [
    ...contentVariants(
      factsOf(
        { method: 'POST', target: '/', rawHeaders: headers, body: Buffer.from('{}'), url },
        timestamp,
        defaultSourceSettings,
      ),
    ),
  ].map(({ changes, value }) => [changes[0]?.code, contentBytes(value).toString()] as const);

describe('other signed contents', () => {
  it('are the body alone where there is nothing else', () => {
    expect(variantsOf([])).toEqual([['content.body', '{}']]);
  });

  it('are put together with time and id, wherever they stand', () => {
    const found = variantsOf(['X-Request-Timestamp', '1750000000', 'X-Request-Id', 'msg_1']);
    expect(found).toContainEqual(['content.time-body.dot', '1750000000.{}']);
    expect(found).toContainEqual(['content.body-time.joined', '{}1750000000']);
    expect(found).toContainEqual(['content.id-time-body.colon', 'msg_1:1750000000:{}']);
    expect(found).toContainEqual(['content.id-body.line', 'msg_1\n{}']);
  });

  it('are put together with method and URL', () => {
    const found = variantsOf([], '5', 'https://a.example/x');
    expect(found).toContainEqual(['content.url-body.joined', 'https://a.example/x{}']);
    expect(found).toContainEqual([
      'content.method-url-body-time.joined',
      'POSThttps://a.example/x{}5',
    ]);
    expect(found).toContainEqual(['content.url', 'https://a.example/x']);
  });

  it('are said in words', () => {
    const facts = factsOf(
      { method: 'POST', target: '/', rawHeaders: [], body: Buffer.alloc(0) },
      '5',
      defaultSourceSettings,
    );
    const titles = [...contentVariants(facts)].map(({ changes }) => changes[0]?.title);
    expect(titles.slice(0, 2)).toEqual([
      'Matches if the body alone is signed',
      'Matches if timestamp and body are signed, with a dot between them',
    ]);
  });
});
