/** The window's calls, taken only from the window's own main frame. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { callChannel, pushChannel } from '../../shared/channels.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Handlers, Push } from '../../shared/ipc.ts';
import { err, type Result } from '../../shared/result.ts';
import { t } from '../../shared/text.ts';
import { dispatch } from '../core/dispatch.ts';
import type { Log } from '../core/ports.ts';
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

/**
 * In: `contents` gives the window's contents while it is there; `handlers` may come later than the
 * first calls, which wait for them; `onCall` hears the name of each call.
 */
export const serveCalls = (
  contents: () => WebContents | null,
  handlers: Promise<Handlers>,
  log: Log,
  onCall: (name: unknown) => void,
): void =>
  ipcMain.handle(
    callChannel,
    async (
      event: IpcMainInvokeEvent,
      name: unknown,
      input: unknown,
    ): Promise<Result<unknown, AppError>> => {
      const frame = event.senderFrame;
      if (!isTrustedFrame(frame, contents()?.mainFrame ?? null)) {
        return err({ code: 'ipc.untrusted', message: t('Not allowed from here.') });
      }
      const known = await handlers;
      onCall(name);
      return dispatch(known, log, name, input);
    },
  );

/** Sends to the window if it is there; as JSON, which is quicker to hand on than an object. */
export const sendPush = (contents: WebContents | null, push: Push): void => {
  if (contents && !contents.isDestroyed()) contents.send(pushChannel, JSON.stringify(push));
};
