/** Requests of files and texts in the history of the running core. */
import { describe, expect, it } from 'vitest';
import { providers } from '../../../src/main/core/providers/index.ts';
import { send } from '../../support/http.ts';
import { shareApp, type TestApp } from '../../support/start-app.ts';
import { fileOf, importText, nowS, receive } from './set-up.ts';

const shared = shareApp();

/** A source of the same provider, with the same settings and keys. */
const addTwin = async (test: TestApp, sourceId: number): Promise<{ readonly id: number }> => {
  const { provider, keys, settings } = test.app.sources.get(sourceId);
  const twin = await test.addSource(provider.id);
  await test.app.sources.update(twin.id, { settings });
  for (const { row, text } of keys) {
    await test.app.sources.addKey(twin.id, { label: '', text: text ?? '', kind: row.kind });
  }
  return twin;
};

/** Sets what the provider's samples are signed with. */
const setParameters = async (test: TestApp, sourceId: number): Promise<void> => {
  const { provider, settings } = test.app.sources.get(sourceId);
  const known = (provider.parameters ?? []).flatMap(({ name, sample }) =>
    sample === undefined ? [] : [[name, sample]],
  );
  const parameters = Object.fromEntries(known) as Record<string, string>;
  await test.app.sources.update(sourceId, { settings: { ...settings, parameters } });
};

describe('every provider', () => {
  it.each(providers.map(({ id }) => id))(
    'has events that are judged the same after export and import: %s',
    async (provider) => {
      const test = shared();
      const source = await test.addSource(provider);
      await setParameters(test, source.id);
      await test.handlers['simulate.send']({ sourceId: source.id, variant: 'valid' });
      const [event] = await test.eventsOf(source.id);
      const { seq = 0, verdict, reason, assurance, eventName, matched } = event ?? {};
      expect(verdict).toBe('valid');
      for (const format of ['http', 'har', 'ndjson', 'evidence'] as const) {
        // A token is a credential, and proves nothing once it is left out.
        const { bytes } = await fileOf(test, [seq], format, assurance === 'none');
        const twin = await addTwin(test, source.id);
        const result = await test.app.importer.run(twin.id, bytes);
        expect(result).toEqual({ imported: 1, problems: [] });
        const [imported] = await test.eventsOf(twin.id);
        expect(imported).toMatchObject({ verdict, reason, assurance, matched, eventName });
        expect(imported?.arrival).toBe('import');
      }
    },
    60_000,
  );
});

describe('an import', () => {
  it('keeps the time in the file, and is judged by it', async () => {
    const test = shared();
    const { signer, seq } = await receive(test, 'stripe');
    const { bytes } = await fileOf(test, [seq], 'har');
    const other = await test.addSource('stripe', signer.key);
    test.clock.advance(7_200_000);
    await importText(test, other.id, bytes.toString());
    test.clock.set(nowS * 1000);
    const [imported] = await test.eventsOf(other.id);
    expect(imported).toMatchObject({ verdict: 'valid', receivedAtMs: nowS * 1000, status: 200 });
  });

  it('of a curl command is judged by the present, and was answered by nobody', async () => {
    const test = shared();
    const source = await test.addSource('github', 'a-secret-of-github');
    const text = "curl https://a.example/hook -H 'X-GitHub-Event: ping' --data-raw '{}'";
    expect(await importText(test, source.id, text)).toEqual({ imported: 1, problems: [] });
    const [event] = await test.eventsOf(source.id);
    expect(event).toMatchObject({ path: '/hook', eventName: 'ping', status: 0, verdict: 'error' });
    const detail = await test.handlers['events.get']({ seq: event?.seq ?? 0 });
    expect(detail.response).toEqual({ status: 0, body: '' });
  });

  it('takes a curl command back as it was copied, whatever its bytes', async () => {
    const test = shared();
    const source = await test.addSource('github', 'a-secret-of-github');
    const body = Buffer.from("\0%s\\ 'é\xff\n", 'latin1');
    await send(source.url, { headers: ['X-Odd', 'it\'s "$(id)"'], body });
    const [event] = await test.eventsOf(source.id);
    const wish = { seq: event?.seq ?? 0, format: 'curl', withCredentials: false } as const;
    const { text } = await test.handlers['export.text'](wish);
    expect(await importText(test, source.id, text)).toEqual({ imported: 1, problems: [] });
    const [, imported] = await test.eventsOf(source.id, 2);
    const stored = await test.app.store.reads.body(imported?.seq ?? 0);
    expect(Buffer.from(stored ?? '').equals(body)).toBe(true);
    expect(imported).toMatchObject({ path: '/', repeatOf: event?.seq });
  });

  it('names the entries that cannot be read, and takes the others', async () => {
    const test = shared();
    const { source, seq } = await receive(test, 'github');
    const line = (await fileOf(test, [seq], 'ndjson')).bytes.toString();
    const result = await importText(test, source.id, `${line}{"a":1}\n${line}not JSON\n`);
    expect(result.imported).toBe(2);
    expect(result.problems.map(({ entry }) => entry)).toEqual([2, 4]);
  });

  it('finds that the body of evidence is another', async () => {
    const test = shared();
    const { source, seq } = await receive(test, 'github');
    const bundle = JSON.parse((await fileOf(test, [seq], 'evidence')).bytes.toString());
    bundle.request.bodyBase64 = 'e30=';
    const { imported, problems } = await importText(test, source.id, JSON.stringify(bundle));
    expect(imported).toBe(0);
    expect(problems[0]?.message).toBe('The body is not the one this was made with.');
  });

  it.each([
    ['nothing known', 'hello', 'This is neither a raw HTTP request'],
    ['no entries', '{"log":{"entries":[]}}', 'There is no request in it.'],
    [
      'too many entries',
      `{"log":{"entries":[${Array(1001).fill('0').join(',')}]}}`,
      'There are 1,001 requests in it, and at most 1,000 are taken at once.',
    ],
  ])('of a text with %s is refused whole', async (_, text, message) => {
    const test = shared();
    const source = await test.addSource('github');
    await expect(importText(test, source.id, text)).rejects.toThrow(message);
  });

  it('reads no file that a curl command names', async () => {
    const test = shared();
    const source = await test.addSource('github');
    const text = 'curl https://a.example/ --data-binary @/etc/passwd';
    const { imported, problems } = await importText(test, source.id, text);
    expect(imported).toBe(0);
    expect(problems[0]?.message).toBe('The curl command names a file, and none is read here.');
  });

  it('of a thousand requests stores them all, in their order', async () => {
    const test = shared();
    const { signer, seq } = await receive(test, 'github');
    const line = (await fileOf(test, [seq], 'ndjson')).bytes.toString();
    const other = await test.addSource('github', signer.key);
    expect(await importText(test, other.id, line.repeat(1000))).toMatchObject({ imported: 1000 });
    expect(await test.eventsOf(other.id, 1000)).toHaveLength(1000);
  });

  it('into a source that is not there is refused', async () => {
    await expect(importText(shared(), 999_999, 'curl https://a/')).rejects.toThrow('source');
  });
});
