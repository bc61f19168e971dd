/** The least that Electron can show: one window with one word. */
import { app, BrowserWindow } from 'electron';

const open = (): void => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('data:text/html,<title>bare</title><body>bare');
};

app.on('window-all-closed', () => app.quit());
// Electron gets ready only once this file has been run: nothing here may wait for it.
void app.whenReady().then(open);
