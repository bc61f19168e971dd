/** What a person does in the window, by the names they see. */
import { request as httpRequest } from 'node:http';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Signer, signers } from '../support/sign.ts';

export const signerOf = (provider: string): Signer => {
  const signer = signers.find((candidate) => candidate.provider === provider);
  if (!signer) throw new Error(`no signer for ${provider}`);
  return signer;
};

/** What a new source is called: its provider's name, without what explains it. */
export const sourceNameOf = (providerName: string): string =>
  providerName.replace(/ \([^()]*\)$/, '');

/** Adds the first source, from the welcome page. */
export const addFirstSource = async (page: Page, providerName: string): Promise<void> => {
  await page.getByRole('radio', { name: providerName, exact: true }).check({ force: true });
  await page.getByRole('button', { name: /^Continue with / }).click();
  await page.getByRole('region', { name: `Source ${sourceNameOf(providerName)}` }).waitFor();
};

/** Adds another source with the dialog. */
export const addSource = async (page: Page, providerName: string): Promise<void> => {
  await page.getByRole('button', { name: 'Add a source' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add a source' });
  await dialog.getByRole('radio', { name: providerName, exact: true }).check({ force: true });
  await dialog.getByRole('button', { name: 'Add source' }).click();
  await page.getByRole('region', { name: `Source ${sourceNameOf(providerName)}` }).waitFor();
};

/** Pastes a key into the source that is shown. */
export const addKey = async (page: Page, label: string, value: string): Promise<void> => {
  await page
    .getByRole('textbox', { name: label, exact: true })
    .or(page.getByLabel(label, { exact: true }))
    .fill(value);
  await page.getByRole('button', { name: 'Add key' }).click();
  await page.getByRole('list', { name: 'Keys of this source' }).waitFor();
};

type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<{ readonly value: unknown }>;
};

/** Sends a command as a script in the page would. */
export const call = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async ([command, value]) => {
      const { countersign } = globalThis as unknown as { countersign: Bridge };
      return (await countersign.call(String(command), value)).value;
    },
    [name, input],
  );

/** Everything the window knows besides events, as JSON. */
export const appStateJson = async (page: Page): Promise<string> =>
  JSON.stringify(await call(page, 'app.state', {}));

/** The URL of a source, as the window has it. */
export const urlOf = async (page: Page, sourceName: string): Promise<string> => {
  const state = JSON.parse(await appStateJson(page)) as {
    sources: readonly { name: string; url: string }[];
  };
  const source = state.sources.find(({ name }) => name === sourceName);
  if (!source) throw new Error(`no source ${sourceName}`);
  return source.url;
};

/** Sends over a real socket, headers as given. Out: status and text of the answer. */
export const send = (
  url: string,
  headers: readonly string[],
  body: Uint8Array,
  method = 'POST',
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { host, hostname, port, pathname, search } = new URL(url);
    const request = httpRequest({
      hostname,
      port,
      method,
      path: pathname + search,
      agent: false,
      headers: ['Host', host, ...headers, 'Content-Length', String(body.length)],
    });
    request.once('error', reject);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.end(body);
  });

/** Signs with code that is not the app's, and sends. `change` alters the body after signing. */
export const sendSigned = (
  url: string,
  signer: Signer,
  change: (body: Buffer) => Buffer = (body) => body,
  text = signer.body,
): Promise<{ status: number; text: string }> => {
  const { pathname, search } = new URL(url);
  const nowS = Math.floor(Date.now() / 1000);
  const signed = signer.sign(Buffer.from(text), nowS, pathname + search);
  return send(url, signed.headers, change(signed.body));
};

/** Rows of the feed. */
export const rows = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Events, newest first' }).getByRole('option');

/** Rests the pointer on a button until its tooltip shows: what it stands in may still be moving. */
export const showTooltip = (page: Page, button: Locator): Promise<void> =>
  expect(async () => {
    await page.mouse.move(0, 0);
    await button.hover();
    await page.getByRole('tooltip').waitFor({ state: 'attached', timeout: 2000 });
  }).toPass();
