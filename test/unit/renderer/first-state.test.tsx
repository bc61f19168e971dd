// @vitest-environment happy-dom
/** What the window shows before it has asked for anything. */
import { cleanup, render, screen } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { App } from '../../../src/renderer/App.tsx';
import { createApi } from '../../../src/renderer/api.ts';
import { createFakeBridge } from '../../support/fake-bridge.ts';
import { fakeNowMs, makeSource } from '../../support/fake-window-data.ts';

it('shows what is known already at once, and then what it was told', async () => {
  const shop = makeSource({ id: 1, provider: 'github', name: 'Shop' });
  const forum = makeSource({ id: 2, provider: 'github', name: 'Forum' });
  const fake = createFakeBridge({ app: { sources: [shop, forum] } });
  const answer = fake.hold('app.state');
  const first = { ...fake.state(), sources: [shop] };
  render(<App api={createApi(fake.bridge)} first={first} now={() => fakeNowMs} />);
  onTestFinished(cleanup);
  expect(await screen.findByText('Shop')).toBeTruthy();
  expect(screen.queryByText('Forum')).toBeNull();
  answer();
  expect(await screen.findByText('Forum')).toBeTruthy();
});
