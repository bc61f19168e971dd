/** Every foreseen failure the app can report, as `area.problem`. */
export const errorCodes = [
  'internal',
  'ipc.bad-input',
  'ipc.unknown-command',
  'ipc.untrusted',
  'listen.bad-arguments',
  'listen.bad-config',
  'verify.bad-arguments',
  'receiver.port-in-use',
  'receiver.port-not-allowed',
  'receiver.not-running',
  'request.unreadable',
  'tls.bad-certificate',
  'tls.bad-key',
  'tls.wrong-passphrase',
  'tls.passphrase-needed',
  'tls.expired',
  'tls.not-yet-valid',
  'tls.mismatch',
  'file.unreadable',
  'file.unwritable',
  'store.in-use',
  'store.newer-schema',
  'store.corrupt',
  'store.unwritable',
  'store.full',
  'store.busy',
  'store.closed',
  'history.busy',
  'source.not-found',
  'source.unknown-provider',
  'event.not-found',
  'event.not-decrypted',
  'export.has-key',
  'export.not-text',
  'export.too-large',
  'event.too-many-tags',
  'body.not-compressed',
  'body.no-such-part',
  'diagnosis.nothing-to-apply',
  'scheme.in-use',
  'scheme.not-found',
  'scheme.bad-definition',
  'key.not-found',
  'key.unusable',
  'key.duplicate',
  'key.unavailable',
  'key.needs-confirmation',
  'vault.locked',
  'vault.lost',
  'vault.no-keychain',
  'vault.weak-passphrase',
  'vault.wrong-passphrase',
  'vault.wrong-recovery-key',
  'console.no-account',
  'console.no-public-url',
  'console.bad-host',
  'console.busy',
  'console.cancelled',
  'console.refused',
  'console.redirected',
  'console.unreachable',
  'console.timed-out',
  'console.bad-answer',
  'profile.unreadable',
  'profile.wrong-passphrase',
  'profile.nothing-chosen',
  'search.too-many',
  'tunnel.no-token',
  'simulate.failed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A failure as a person may read it. Never holds a secret, a body, a stack or SQL. */
export type AppError = {
  readonly code: ErrorCode;
  /** What happened, one sentence. */
  readonly message: string;
  /** What to do next, one sentence. */
  readonly hint?: string;
};

/** Carries an `AppError` across code that can only throw. */
export class AppFailure extends Error {
  readonly appError: AppError;

  constructor(appError: AppError, options?: ErrorOptions) {
    super(appError.message, options);
    this.name = 'AppFailure';
    this.appError = appError;
  }
}

/** Makes an `AppFailure`; `cause` keeps the foreign error for the log. */
export const failure = (
  code: ErrorCode,
  message: string,
  hint?: string,
  cause?: unknown,
): AppFailure =>
  new AppFailure(
    hint === undefined ? { code, message } : { code, message, hint },
    cause === undefined ? undefined : { cause },
  );
