/** All that the core asks of the outside world. Each has a fake in test/support. */

/** The operating system's key store. */
export type Keychain = {
  /** Its name, such as "gnome_libsecret"; null where there is none that protects anything. */
  readonly backend: string | null;
  readonly seal: (text: string) => Promise<Uint8Array>;
  /** Errors: whatever the system says when it cannot open this. */
  readonly open: (sealed: Uint8Array) => Promise<string>;
};

/** A machine without a key store. */
export const noKeychain: Keychain = {
  backend: null,
  seal: () => Promise.reject(new Error('there is no key store')),
  open: () => Promise.reject(new Error('there is no key store')),
};

/** A clipboard that forgets a secret after a while. */
export type SecretClipboard = {
  readonly put: (secret: string) => Promise<void>;
  /** Seconds after which the secret is taken from it again. */
  readonly clearsInS: number;
};

/** Plain text for a notification of the system's, and what clicking it does. */
export type Notice = {
  readonly title: string;
  readonly body: string;
  readonly onClick: () => void;
};

/** The operating system's notifications. */
export type Notifier = { readonly show: (notice: Notice) => void };

/** Unix time in milliseconds. */
export type Clock = { readonly now: () => number };

/** Diagnostics for people: never a secret, a signature or a body. */
export type Log = {
  readonly info: (message: string) => void;
  readonly error: (message: string, cause?: unknown) => void;
};
