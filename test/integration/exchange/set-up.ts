/** What the tests of exports and imports share. */
import { createExporter } from '../../../src/main/core/exchange/export.ts';
import type { FileFormat } from '../../../src/shared/exchange.ts';
import { send } from '../../support/http.ts';
import { signerOf } from '../../support/sign.ts';
import type { TestApp } from '../../support/start-app.ts';

export const nowS = 1_750_000_000;

/** The bytes of an exported file, and what was said of it. */
export const fileOf = async (
  { app }: TestApp,
  seqs: readonly number[],
  format: FileFormat,
  withCredentials = false,
) => {
  const file = createExporter(app, '1.2.3').file(seqs, format, withCredentials);
  const parts: Buffer[] = [];
  for await (const chunk of file.chunks()) parts.push(Buffer.from(chunk as string));
  return { ...file, bytes: Buffer.concat(parts), warnings: file.warnings() };
};

/** Sends a genuine request of a provider. Out: its source, and its number. */
export const receive = async (test: TestApp, provider: string, headers: readonly string[] = []) => {
  const signer = signerOf(provider);
  const source = await test.addSource(provider, signer.key);
  const signed = signer.sign(Buffer.from(signer.body), nowS, source.url);
  await send(source.url, { ...signed, headers: [...signed.headers, ...headers] });
  const [event] = await test.eventsOf(source.id);
  return { signer, source, seq: event?.seq ?? 0, event };
};

/** Imports a text by its command. */
export const importText = (test: TestApp, sourceId: number, text: string) =>
  test.handlers['import.text']({ sourceId, text });
