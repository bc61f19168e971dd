/** The receiver as the settings want it: where it listens, by which certificate, and what keeps it from it. */
import { type AppError, AppFailure } from '../../shared/errors.ts';
import type { ReceiverState, TurnedAway } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import { t } from '../../shared/text.ts';
import type { Clock, Log } from './ports.ts';
import { nothingTurnedAway, notListening, type Receiver } from './receiver/server.ts';
import { loadTls, type TlsMaterial } from './receiver/tls.ts';
import type { ConfigClient } from './store/protocol.ts';

type ListeningPorts = {
  readonly clock: Clock;
  readonly log: Log;
  readonly config: Pick<ConfigClient, 'putSetting'>;
  readonly settings: () => Settings;
  /** Starts a receiver. Errors: `receiver.port-in-use` and its like. */
  readonly listenOn: (port: number, tls: TlsMaterial | null) => Promise<Receiver>;
  readonly onChange: () => void;
};

const internalError = (): AppError => ({
  code: 'internal',
  message: t('The receiver could not be started.'),
});

export const createListening = (ports: ListeningPorts) => {
  const { clock, log, config, settings, listenOn, onChange } = ports;
  let tls: TlsMaterial | null = null;
  let tlsPassphrase: string | null = null;
  let receiver: Receiver | null = null;
  let state: ReceiverState = { kind: 'starting' };
  let lastPort = 0;

  const scheme = (): string => (tls ? 'https' : 'http');
  const originOn = (port: number): string => `${scheme()}://127.0.0.1:${port}`;
  const setState = (next: ReceiverState): void => {
    state = next;
    onChange();
  };
  /** Takes an error as the state. */
  const fail = (error: unknown): void => {
    const known = error instanceof AppFailure ? error.appError : internalError();
    setState({ kind: 'failed', error: known });
  };

  /** The pinned port, or else the last one, or else any. */
  const listenAsConfigured = async (): Promise<Receiver> => {
    const { port } = settings();
    if (port !== null) return listenOn(port, tls);
    try {
      return await listenOn(lastPort, tls);
    } catch (error) {
      if (lastPort === 0) throw error;
      return listenOn(0, tls);
    }
  };

  const stop = async (): Promise<void> => {
    await receiver?.stop();
    receiver = null;
  };

  return {
    /** In: the port of the run before, as it was stored. */
    load: (port: unknown): void => {
      lastPort = typeof port === 'number' ? port : 0;
    },

    /** Errors: AppFailure of tls or receiver, which the state then says as well. */
    start: async (): Promise<Receiver> => {
      setState({ kind: 'starting' });
      try {
        const files = settings().tls;
        tls = files ? loadTls({ ...files, passphrase: tlsPassphrase }, clock.now()) : null;
        receiver = await listenAsConfigured();
      } catch (error) {
        if (!(error instanceof AppFailure)) log.error(internalError().message, error);
        fail(error);
        throw error;
      }
      const { port } = receiver;
      setState({ kind: 'listening', port, origin: originOn(port) });
      return receiver;
    },
    stop,
    fail,

    /** Comes back to this port at the next start. */
    rememberPort: async (): Promise<void> => {
      if (!receiver || receiver.port === lastPort) return;
      lastPort = receiver.port;
      await config.putSetting('lastPort', lastPort);
    },

    tlsPassphrase: (): string | null => tlsPassphrase,
    setTlsPassphrase: (passphrase: string | null): void => {
      tlsPassphrase = passphrase;
    },

    state: (): ReceiverState => state,
    turnedAway: (): TurnedAway => receiver?.turnedAway() ?? nothingTurnedAway,
    isTls: (): boolean => tls !== null,
    isOn: (): boolean => receiver !== null,
    scheme,
    /** Where it listens, or listened last. */
    lastOrigin: (): string => originOn(receiver?.port ?? lastPort),
    /** Errors: `receiver.not-running`. */
    require: (): Receiver => {
      if (!receiver) throw notListening();
      return receiver;
    },
  };
};
