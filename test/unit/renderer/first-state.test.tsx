/** What the window shows before it has asked for anything. */
import { cleanup, render, screen } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { App } from '../../../src/renderer/App.tsx';
import { createApi } from '../../../src/renderer/api.ts';
import { createFakeBridge } from '../../support/fake-bridge.ts';
import { fakeNowMs, makeSource } from '../../support/fake-window-data.ts';

it('shows what is known already at once, and then what it was told', async () => {
  const fake = createFakeBridge({ app: { sources: [makeSource({ id: 1, provider: 'github' })] } });
  const answer = fake.hold('app.state');
  const first = { ...fake.state(), sources: [] };
  render(<App api={createApi(fake.bridge)} first={first} now={() => fakeNowMs} />);
  onTestFinished(cleanup);
  expect(screen.getByText('Was it really signed by who it claims?')).toBeTruthy();
  answer();
  expect(await screen.findByRole('heading', { name: 'All sources' })).toBeTruthy();
});
