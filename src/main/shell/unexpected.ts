/**
 * Errors that nothing else has caught. Electron would show them in a box that holds up this thread
 * until somebody closes it, and with it the receiver, the window and quitting.
 */
import { app, clipboard, dialog } from 'electron';
import { t } from '../../shared/text.ts';
import type { Log } from '../core/ports.ts';

const tell = async (error: Error): Promise<void> => {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Countersign',
    message: t('Something inside Countersign went wrong.'),
    detail: t(
      'It goes on receiving and storing. If something looks odd, quit it and start it again.',
    ),
    buttons: [t('Close'), t('Copy details')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await clipboard.writeText(error.stack ?? error.message);
};

/** Tells the first one; others are likely to follow from it, and are only logged. */
const tellOrLog = async (error: Error, log: Log): Promise<void> => {
  try {
    await tell(error);
  } catch (cause) {
    log.error('The user could not be told.', cause);
  }
};

/** Logs such errors from now on, and goes on. */
export const surviveErrors = (log: Log): void => {
  let isSilent = false;
  app.on('before-quit', () => {
    isSilent = true;
  });
  process.on('uncaughtException', (error) => {
    log.error('Something unexpected went wrong.', error);
    if (isSilent || !app.isReady()) return;
    isSilent = true;
    void tellOrLog(error, log);
  });
};
