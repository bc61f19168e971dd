import { type Edge, startEdge } from '../support/edge/edge.ts';
import { expect, launch, startKeyring, test } from './app.ts';
import {
  addFirstSource,
  addKey,
  appStateJson,
  call,
  rows,
  sendSigned,
  signerOf,
} from './window.ts';

const signer = signerOf('github');

const withEdge = test.extend<{ edge: Edge }>({
  // biome-ignore lint/correctness/noEmptyPattern: the shape Playwright asks for
  edge: async ({}, use) => {
    const edge = await startEdge({ announce: 'address' });
    await use(edge);
    await edge.close();
  },
});

/** Points the app at the local edge, as an enterprise points it at its own agent server. */
const useEdge = async (page: Parameters<typeof call>[0], edge: Edge): Promise<void> => {
  await call(page, 'settings.update', {
    tunnel: {
      domain: null,
      serverAddr: edge.serverAddr,
      rootCaFile: edge.caFile,
      isAutomatic: false,
    },
  });
};

type State = {
  readonly tunnel: { readonly state: { readonly kind: string } };
  readonly sources: readonly { readonly publicUrl: string | null }[];
};

const state = async (page: Parameters<typeof call>[0]): Promise<State> =>
  JSON.parse(await appStateJson(page)) as State;

withEdge(
  'a signed request comes in through the tunnel, and the window says that it is on',
  async ({ app: { page }, edge }) => {
    await addFirstSource(page, 'GitHub');
    await addKey(page, 'Webhook secret', signer.key);
    await useEdge(page, edge);
    await call(page, 'tunnel.putToken', { token: 'good-token' });
    await page
      .getByRole('button', { name: /start.*tunnel/i })
      .first()
      .click();
    await expect(page.getByRole('banner').getByText('Online').first()).toBeVisible();
    const url = (await state(page)).sources[0]?.publicUrl ?? '';
    expect((await sendSigned(url, signer)).status).toBe(200);
    await expect(rows(page).first()).toContainText('Verified');
    expect(await appStateJson(page)).not.toContain('good-token');

    await call(page, 'tunnel.stop', {});
    await expect(page.getByRole('banner').getByText('Online')).toHaveCount(0);
    expect(edge.endpoints()).toHaveLength(0);
  },
);

withEdge('a refused token is said with what to do', async ({ app: { page }, edge }) => {
  edge.behave({
    auth: { text: 'The authtoken is properly formed, but it is invalid.', code: 'ERR_NGROK_107' },
  });
  await addFirstSource(page, 'GitHub');
  await useEdge(page, edge);
  await call(page, 'tunnel.putToken', { token: 'revoked-token' });
  await call(page, 'tunnel.start', {});
  await expect
    .poll(async () => (await state(page)).tunnel.state.kind, { timeout: 15_000 })
    .toBe('failed');
  await expect(page.getByText(/not valid any more/).first()).toBeVisible();
});

withEdge(
  'quitting closes the tunnel, and the token is there again at the next start',
  async ({ profile, edge }) => {
    const keyring = await startKeyring(profile);
    try {
      const first = await launch(profile, keyring);
      await addFirstSource(first.page, 'GitHub');
      await useEdge(first.page, edge);
      await call(first.page, 'tunnel.putToken', { token: 'good-token' });
      await call(first.page, 'tunnel.start', {});
      await expect.poll(async () => (await state(first.page)).tunnel.state.kind).toBe('online');
      await first.electron.close();
      expect(edge.endpoints()).toHaveLength(0);

      const second = await launch(profile, keyring);
      await call(second.page, 'tunnel.start', {});
      await expect.poll(async () => (await state(second.page)).tunnel.state.kind).toBe('online');
      await second.electron.close();
    } finally {
      keyring.stop();
    }
  },
);
