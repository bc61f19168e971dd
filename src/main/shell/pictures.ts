/** The app's sign as Electron takes pictures. */
import { type NativeImage, nativeImage } from 'electron';
import { drawDot, drawMark } from './mark.ts';

/** By platform, for displays of plain and of double density. */
const traySize = (): number => {
  if (process.platform === 'win32') return 16;
  // Panels of Linux take only one, of their own size or not.
  return process.platform === 'darwin' ? 18 : 32;
};

const pictureOf = (size: number, draw: (pixels: number) => Buffer): NativeImage => {
  const picture = nativeImage.createFromBuffer(draw(size));
  picture.addRepresentation({ scaleFactor: 2, buffer: draw(size * 2) });
  return picture;
};

export const trayPicture = (hasBadge: boolean): NativeImage => {
  const isTemplate = process.platform === 'darwin';
  const picture = pictureOf(traySize(), (pixels) => drawMark(pixels, { hasBadge, isTemplate }));
  picture.setTemplateImage(isTemplate);
  return picture;
};

/** Lies over the app's picture in the taskbar of Windows. */
export const badgePicture = (): NativeImage => pictureOf(16, drawDot);

/** Beside the text of a notification. */
export const appPicture = (): NativeImage =>
  nativeImage.createFromBuffer(drawMark(64, { hasBadge: false, isTemplate: false }));
