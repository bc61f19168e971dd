// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeExchange, makeGuideRun, makeStep } from '../../support/fake-answers/consoles.ts';
import {
  accounts,
  button,
  dialog,
  field,
  fillIn,
  type Given,
  openConsole,
  part,
  unfold,
} from './open-console.tsx';
import { click, settle } from './render-app.tsx';

describe('the console of Bracken', () => {
  it('has its addresses filled in', async () => {
    const { fake } = await openConsole('bracken', { hasAccount: false });
    fillIn('Domain key', '17435');
    fillIn('Client id', 'client-1');
    fillIn('Client secret', 'hush-hush');
    expect(screen.getByText(/are sent to/).textContent).toContain('identity.brackenlearning.com');
    await click(button('Save account'));
    expect(fake.calls.at(-1)?.input).toEqual({ sourceId: 1, account: accounts.bracken });
    expect(document.body.innerHTML).not.toContain('hush-hush');
  });

  it('wants the secret again for another address', async () => {
    await openConsole('bracken');
    await click(button('Change'));
    fillIn('API URL', 'https://elsewhere.example');
    expect(field('Client secret').required).toBe(true);
  });

  it('gets an access token', async () => {
    const { runs } = await openConsole('bracken');
    await click(button('Get an access token'));
    expect(runs().at(-1)?.input).toMatchObject({ action: { kind: 'bracken.token' } });
    expect(screen.getByText('POST', { exact: false, selector: '.exchange__path' })).toBeTruthy();
  });

  it.each([
    ['Subscribe or activate', true],
    ['Deactivate', false],
  ])('%s sends whether it is active', async (name, isActive) => {
    const { runs } = await openConsole('bracken');
    fillIn('Event', 'course_complete');
    await click(button(name));
    expect(runs().at(-1)?.input).toMatchObject({
      action: { kind: 'bracken.subscribe', event: 'course_complete', isActive },
    });
    expect(part('Last request').getByText('Subscription saved')).toBeTruthy();
  });

  it('takes any other event by its name', async () => {
    const { runs } = await openConsole('bracken');
    fillIn('Event', 'other');
    fillIn('Name of the event', 'badge_earned');
    await click(button('Subscribe or activate'));
    expect(runs().at(-1)?.input).toMatchObject({ action: { event: 'badge_earned' } });
  });

  it('subscribes to nothing without a public URL', async () => {
    await openConsole('bracken', { source: { publicUrl: null } });
    expect(button('Subscribe or activate').hasAttribute('disabled')).toBe(true);
    expect(button('Run the guide').hasAttribute('disabled')).toBe(true);
    expect(part('Subscription').getByText(/Start the tunnel/)).toBeTruthy();
  });

  it('brings what came of an action into view, but not what was there before', async () => {
    const scrolled = vi
      .spyOn(Element.prototype, 'scrollIntoView')
      .mockImplementation(() => undefined);
    await openConsole('bracken');
    expect(scrolled).not.toHaveBeenCalled();
    await click(button('Create the user'));
    expect(scrolled.mock.contexts).toEqual([
      part('Test user').getByRole('region', { name: 'Last request' }),
    ]);
    expect(scrolled).toHaveBeenCalledWith({ block: 'nearest' });
  });

  it('creates a user, and deletes it after a question', async () => {
    const { runs } = await openConsole('bracken');
    fillIn('User name', 'Ada');
    await click(button('Create the user'));
    expect(runs().at(-1)?.input).toMatchObject({
      action: { kind: 'bracken.createUser', username: 'Ada' },
    });
    await click(button('Delete the user…'));
    expect(dialog().getByText(/removed from your Bracken domain/)).toBeTruthy();
    await click(dialog().getByRole('button', { name: 'Delete user' }));
    expect(runs().at(-1)?.input).toMatchObject({
      action: { kind: 'bracken.deleteUser', username: 'Ada' },
    });
  });
});

describe('Bracken’s guide', () => {
  const steps = () =>
    within(screen.getByRole('list', { name: 'Steps of the guide' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const start = async (given: Given = {}) => {
    const all = await openConsole('bracken', given);
    fillIn('Name of the test user', 'Ada');
    const release = all.fake.hold('console.runGuide');
    await click(button('Run the guide'));
    const finish = async (): Promise<void> => {
      release();
      await settle();
    };
    return { ...all, finish };
  };

  it('shows its requests before, the token only once', async () => {
    await openConsole('bracken');
    await unfold(screen.getByText('run the guide', { exact: false, selector: 'summary span' }));
    const list = within(screen.getByRole('list', { name: 'Requests that will be sent' }));
    expect(list.getAllByText(/^(?:PUT|POST)$/).map(({ textContent }) => textContent)).toEqual([
      'POST',
      'PUT',
      'POST',
    ]);
  });

  it('shows how far it has come, and what went over the wire', async () => {
    const { fake } = await start();
    expect(fake.calls.at(-1)?.input).toEqual({
      sourceId: 1,
      event: 'user_create',
      username: 'Ada',
    });
    const run = makeGuideRun({
      isRunning: true,
      steps: [
        makeStep({ name: 'secret', state: 'done' }),
        makeStep({ name: 'token', state: 'running', exchanges: [fakeExchange] }),
        makeStep({ name: 'subscribe' }),
      ],
    });
    act(() => fake.push({ name: 'console.progress', data: run }));
    expect(steps()).toEqual([
      'Take or make the secret of this source done',
      expect.stringMatching(/^Get an access token under way200/),
      'Subscribe this source to user_create to do',
    ]);
    expect(screen.getByRole('listitem', { current: 'step' })).toBeTruthy();
    act(() => fake.push({ name: 'console.progress', data: { ...run, sourceId: 2, steps: [] } }));
    expect(steps()).toHaveLength(3);
  });

  it('ends with the verdict, the way to the event, and the user to delete', async () => {
    const { finish, opened, changed, runs } = await start();
    await finish();
    expect(changed).toHaveBeenCalled();
    expect(steps()).toHaveLength(6);
    expect(part('Bracken’s guide').getByText('Verified')).toBeTruthy();
    await click(button('Open the event'));
    expect(opened).toHaveBeenCalledWith(1);
    expect(screen.getByText(/“Ada” is still in your domain/)).toBeTruthy();
    await click(button('Delete the test user…'));
    await click(dialog().getByRole('button', { name: 'Delete user' }));
    expect(runs().at(-1)?.input).toMatchObject({
      action: { kind: 'bracken.deleteUser', username: 'Ada' },
    });
    expect(screen.queryByText(/is still in your domain/)).toBeNull();
  });

  it('remembers the users of all runs, and takes another name for the next', async () => {
    const { finish } = await start();
    await finish();
    expect(field('Name of the test user').value).toMatch(/^Test-User-[0-9a-f]{4}$/);
    fillIn('Name of the test user', 'Bea');
    await click(button('Run the guide'));
    await finish();
    expect(screen.getByText(/“Ada” is still in your domain/)).toBeTruthy();
    expect(screen.getByText(/“Bea” is still in your domain/)).toBeTruthy();
  });

  it('says which step failed and why, with the exchange', async () => {
    const failed = makeStep({
      name: 'subscribe',
      state: 'failed',
      exchanges: [{ ...fakeExchange, response: null }],
      error: { code: 'console.refused', message: 'Bracken refused the subscription.' },
    });
    const { finish } = await start({
      answers: { 'console.runGuide': () => makeGuideRun({ steps: [failed] }) },
    });
    await finish();
    expect(screen.getByRole('alert').textContent).toBe('Bracken refused the subscription.');
    expect(screen.getByText('No answer came.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open the event' })).toBeNull();
  });

  it('can be cancelled, and says why it ended', async () => {
    const { fake, finish } = await start();
    await click(button('Cancel'));
    expect(fake.calls.at(-1)?.name).toBe('console.cancel');
    fake.fail('console.runGuide', { code: 'console.cancelled', message: 'Cancelled.' });
    await finish();
    expect(screen.getByRole('alert').textContent).toBe('Cancelled.');
  });
});
