/** Set by the build: true only while developing with hot reload. */
declare const __DEV__: boolean;

export const isDevelopment = typeof __DEV__ === 'undefined' ? false : __DEV__;

/** The development server's address; null in every build that a user gets. */
export const developmentUrl = (): string | null =>
  isDevelopment ? (process.env['ELECTRON_RENDERER_URL'] ?? null) : null;
