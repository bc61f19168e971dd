/** The window's calls, taken only from the window's own main frame. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { callChannel, pushChannel } from '../../shared/channels.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Push } from '../../shared/ipc.ts';
import type { Result } from '../../shared/result.ts';
import { developmentUrl } from './build.ts';

/** Compares protocol and host: the origin of a scheme like ours is `null` for Node. */
const isOwnPage = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  const development = developmentUrl();
  if (development !== null) return host === new URL(development).host;
  return protocol === 'app:' && host === 'bundle';
};

export const isTrustedFrame = (
  frame: Pick<WebFrameMain, 'url'> | null,
  mainFrame: Pick<WebFrameMain, 'url'> | null,
): boolean => frame !== null && frame === mainFrame && isOwnPage(frame.url);

/** What the window is answered. */
export type Answers = {
  readonly call: (name: unknown, input: unknown) => Promise<Result<unknown, AppError>>;
  /** For whoever is not the window. */
  readonly refuse: () => Result<unknown, AppError>;
};

/**
 * In: `contents` gives the window's contents while it is there; `answers` may come later than the
 * first calls, which wait for them.
 */
export const serveCalls = (contents: () => WebContents | null, answers: Promise<Answers>): void =>
  ipcMain.handle(
    callChannel,
    async (
      event: IpcMainInvokeEvent,
      name: unknown,
      input: unknown,
    ): Promise<Result<unknown, AppError>> => {
      const isTrusted = isTrustedFrame(event.senderFrame, contents()?.mainFrame ?? null);
      const { call, refuse } = await answers;
      return isTrusted ? call(name, input) : refuse();
    },
  );

/** Sends to the window if it is there; as JSON, which is quicker to hand on than an object. */
export const sendPush = (contents: WebContents | null, push: Push): void => {
  if (contents && !contents.isDestroyed()) contents.send(pushChannel, JSON.stringify(push));
};
