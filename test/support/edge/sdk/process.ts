/** Runs in a process of its own: the real SDK, at a test's command. A hung connect blocks all of it, so the test ends it. */
import { type Config, forward, type Listener, type Session, SessionBuilder } from '@ngrok/ngrok';
import type { Calls, ConnectOptions, FromSdk, Listening, SdkEvent, ToSdk } from './messages.ts';

let session: Session | null = null;
const listeners = new Map<string, Listener>();

const tell = (message: FromSdk): void => {
  process.send?.(message);
};
const report = (event: SdkEvent): void => tell({ kind: 'event', event });

/** Callbacks must not throw: the SDK aborts the process if they do. */
const builderFor = (options: ConnectOptions): SessionBuilder => {
  const builder = new SessionBuilder()
    .authtoken(options.authtoken)
    .serverAddr(options.serverAddr)
    .caCert(Buffer.from(options.caPem))
    .clientInfo('countersign-test', '1.2.3')
    .handleDisconnection((addr, error) => {
      report({ kind: 'disconnection', addr, error });
      return options.isReconnecting ?? true;
    })
    .handleHeartbeat((latency) => report({ kind: 'heartbeat', latency }));
  if (options.metadata !== undefined) builder.metadata(options.metadata);
  if (options.heartbeat !== undefined)
    builder
      .heartbeatInterval(options.heartbeat.intervalS)
      .heartbeatTolerance(options.heartbeat.toleranceS);
  if (options.isCommandable === true)
    builder
      .handleStopCommand(() => report({ kind: 'command', command: 'stop' }))
      .handleRestartCommand(() => report({ kind: 'command', command: 'restart' }))
      .handleUpdateCommand(({ version }) =>
        report({ kind: 'command', command: `update ${version}` }),
      );
  return builder;
};

const keep = (listener: Listener): Listening => {
  listeners.set(listener.id(), listener);
  // Rejects when the edge closes the listener.
  listener.join().catch(() => undefined);
  return { id: listener.id(), url: listener.url() };
};

const open = (): Session => {
  if (session === null) throw new Error('not connected');
  return session;
};

type Handlers = {
  readonly [Name in keyof Calls]: (input: Calls[Name]['in']) => Promise<Calls[Name]['out']>;
};

const handlers: Handlers = {
  connect: async (options) => {
    session = await builderFor(options).connect();
    return null;
  },
  listen: async ({ target, domain, forwardsTo, isTwoStep }) => {
    const builder = open().httpEndpoint();
    if (domain !== undefined) builder.domain(domain);
    if (forwardsTo !== undefined) builder.forwardsTo(forwardsTo);
    if (isTwoStep !== true) return keep(await builder.listenAndForward(target));
    // Without `false` the SDK also opens a local port of its own.
    const listener = await builder.listen(false);
    // Settles when the listener is closed.
    listener.forward(target).catch(() => undefined);
    return keep(listener);
  },
  forward: async (config) => {
    const onStatusChange = (status: string): void => report({ kind: 'status', status });
    return keep(await forward({ ...config, onStatusChange } satisfies Config));
  },
  closeListener: async (id) => {
    await listeners.get(id)?.close();
    listeners.delete(id);
    return null;
  },
  closeSession: async () => {
    await open().close();
    return null;
  },
};

const run = ({ call, input }: ToSdk): Promise<unknown> =>
  (handlers[call] as (input: ToSdk['input']) => Promise<unknown>)(input);

const textOf = (error: object, key: string): string | null => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : null;
};

process.on('message', (message: ToSdk) => {
  const { id } = message;
  run(message).then(
    (value) => tell({ kind: 'done', id, value }),
    (error: unknown) => {
      const thrown = error instanceof Error ? error : new Error(String(error));
      const { message: text } = thrown;
      const failure = {
        message: text,
        code: textOf(thrown, 'code'),
        errorCode: textOf(thrown, 'errorCode'),
      };
      tell({ kind: 'failed', id, failure });
    },
  );
});
// An open listener does not keep the process alive, the channel does; without a parent it must end.
process.on('disconnect', () => process.exit());
