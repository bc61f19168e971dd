/** Renders a part of the window over the bridge in memory, which tells it of every change. */
import { cleanup, render } from '@testing-library/react';
import { type ReactNode, useEffect, useState } from 'react';
import { onTestFinished } from 'vitest';
import { type Api, ApiContext, type Bridge, createApi } from '../../../src/renderer/api.ts';
import { CopyContext } from '../../../src/renderer/ui/copy.tsx';
import { NoticesProvider } from '../../../src/renderer/ui/notices.tsx';
import { NowProvider } from '../../../src/renderer/ui/now.tsx';
import { TooltipProvider } from '../../../src/renderer/ui/Tooltip.tsx';
import type {
  AppState,
  CommandInput,
  CommandName,
  CommandOutput,
} from '../../../src/shared/ipc.ts';
import { ok } from '../../../src/shared/result.ts';
import { createFakeBridge, type FakeBridge, type FakeOptions } from '../../support/fake-bridge.ts';
import { fakeNowMs } from '../../support/fake-window-data.ts';
import { settle } from './render-app.tsx';

/** Answers in place of those of the bridge in memory. */
export type OwnAnswers = {
  readonly [Name in CommandName]?: (input: CommandInput<Name>) => CommandOutput<Name>;
};

const withAnswers = (bridge: Bridge, own: OwnAnswers): Bridge => ({
  ...bridge,
  call: async (name, input) => {
    // What the bridge in memory records and refuses stays as it is.
    const result = await bridge.call(name, input);
    const answer = own[name];
    return result.ok && answer ? ok(answer(input)) : result;
  },
});

export type RenderedPart = { readonly fake: FakeBridge; readonly api: Api };

/** In: the part as a function of the app's state and its api. */
export const renderPart = async (
  options: FakeOptions,
  part: (app: AppState, api: Api) => ReactNode,
  answers: OwnAnswers = {},
): Promise<RenderedPart> => {
  const fake = createFakeBridge(options);
  const api = createApi(withAnswers(fake.bridge, answers));
  function Part() {
    const [app, setApp] = useState(fake.state());
    useEffect(
      () =>
        api.onPush((push) => {
          if (push.name === 'app.changed') setApp(push.data);
        }),
      [],
    );
    return part(app, api);
  }
  const copy = async (text: string): Promise<boolean> => {
    const result = await api.call('clipboard.write', { text });
    return result.ok;
  };
  render(
    <ApiContext value={api}>
      <TooltipProvider>
        <NoticesProvider>
          <NowProvider now={options.now ?? (() => fakeNowMs)}>
            <CopyContext value={copy}>
              <Part />
            </CopyContext>
          </NowProvider>
        </NoticesProvider>
      </TooltipProvider>
    </ApiContext>,
  );
  onTestFinished(cleanup);
  await settle();
  return { fake, api };
};
