/** What no page in this app may do, whatever is loaded into it. */
import { app, type Session, session, type WebContents } from 'electron';
import { developmentUrl } from './build.ts';

const guardContents = (contents: WebContents): void => {
  const prevent = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

const isOwnUrl = (url: string): boolean => {
  const { protocol } = new URL(url);
  const development = developmentUrl();
  if (development !== null) {
    const { host } = new URL(development);
    return new URL(url).host === host || protocol === 'devtools:';
  }
  return protocol === 'app:' || protocol === 'devtools:';
};

const guardSession = (guarded: Session): void => {
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
  guarded.on('will-download', (event) => event.preventDefault());
  guarded.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOwnUrl(details.url) }),
  );
};

/** Must run before the first window is made, after the app is ready. */
export const guardApp = (): void => {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  guardSession(session.defaultSession);
};
