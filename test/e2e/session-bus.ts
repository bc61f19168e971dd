/**
 * A session bus of a test's own with a desktop on it: it takes notifications and tray icons, and
 * tells what it got. As much of D-Bus as that needs. Source: D-Bus Specification 0.43.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Message, readMessage, type Value, writeMessage } from './dbus-message.ts';

export type ShownNotification = {
  readonly id: number;
  readonly title: string;
  readonly body: string;
};

export type Desktop = {
  /** Address of the bus. */
  readonly bus: string;
  /** In the order they came. */
  readonly notifications: readonly ShownNotification[];
  readonly click: (notification: ShownNotification) => void;
  /** All text of the menu of the tray icon, and of its tooltip; empty while there is none. */
  readonly trayText: () => Promise<string>;
  readonly stop: () => void;
};

const busName = 'org.freedesktop.DBus';
const notificationsName = 'org.freedesktop.Notifications';
const watcherName = 'org.kde.StatusNotifierWatcher';
const itemName = 'org.kde.StatusNotifierItem';
const propertiesName = 'org.freedesktop.DBus.Properties';

/** Says who we are and waits for the permission. */
const logIn = async (socket: Socket): Promise<void> => {
  const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${uid}\r\n`);
  await once(socket, 'data');
  socket.write('BEGIN\r\n');
};

type Call = {
  readonly destination: string;
  readonly path: string;
  readonly interfaceName: string;
  readonly member: string;
  readonly body?: readonly Value[];
};

/** In: `answer` gives the reply to a call of ours; null for those that are not. */
const openBus = async (path: string, answer: (message: Message) => readonly Value[] | null) => {
  const socket = connect(path);
  await once(socket, 'connect');
  await logIn(socket);
  const replies = new Map<number, (message: Message) => void>();
  let waiting = Buffer.alloc(0);
  let serial = 1;

  const take = (message: Message): void => {
    if (message.replySerial !== null) replies.get(message.replySerial)?.(message);
    if (message.type !== 'call') return;
    const body = answer(message);
    const { sender: destination, serial: replySerial } = message;
    const header = { serial: serial++, destination, replySerial };
    if (body) socket.write(writeMessage({ type: 'reply', ...header, body }));
    else socket.write(writeMessage({ type: 'error', ...header, body: [] }));
  };
  socket.on('data', (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const read = readMessage(waiting);
      if (!read) return;
      waiting = waiting.subarray(read.bytes);
      take(read.message);
    }
  });

  return {
    call: (call: Call): Promise<Message> => {
      const number = serial++;
      socket.write(writeMessage({ type: 'call', serial: number, body: [], ...call }));
      return new Promise((resolve) => replies.set(number, resolve));
    },
    signal: (
      path_: string,
      interfaceName: string,
      member: string,
      body: readonly Value[],
    ): void => {
      socket.write(
        writeMessage({
          type: 'signal',
          serial: serial++,
          path: path_,
          interfaceName,
          member,
          body,
        }),
      );
    },
    close: () => socket.destroy(),
  };
};

/** Starts the bus and the desktop. In: a folder for its socket. */
export const startDesktop = async (folder: string): Promise<Desktop> => {
  const path = join(folder, 'session-bus');
  const daemon = spawn(
    'dbus-daemon',
    ['--session', '--print-address', '--nofork', `--address=unix:path=${path}`],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await once(createInterface(daemon.stdout), 'line');

  const notifications: ShownNotification[] = [];
  let item: { readonly owner: string; readonly path: string } | null = null;

  const notify = ({ body }: Message): readonly Value[] => {
    const id = notifications.length + 1;
    // Name of the app, what it replaces, picture, then the words.
    const [, , , title = '', text = ''] = body.values('susss').map(String);
    notifications.push({ id, title, body: text });
    return [{ kind: 'u', value: id }];
  };
  const register = ({ body, sender }: Message): readonly Value[] => {
    const [service = ''] = body.values('s').map(String);
    item = { owner: sender, path: service.startsWith('/') ? service : '/StatusNotifierItem' };
    return [];
  };
  const answers: Readonly<Record<string, (message: Message) => readonly Value[]>> = {
    Notify: notify,
    CloseNotification: () => [],
    GetCapabilities: () => [{ kind: 'as', value: ['actions', 'body', 'body-markup'] }],
    GetServerInformation: () =>
      ['test', 'test', '1', '1.2'].map((value) => ({ kind: 's', value }) as const),
    RegisterStatusNotifierItem: register,
    // IsStatusNotifierHostRegistered is all that is asked for.
    Get: () => [{ kind: 'v', value: true }],
  };
  const bus = await openBus(path, (message) => answers[message.member]?.(message) ?? null);
  const ask = (member: string, body: readonly Value[] = []): Promise<Message> =>
    bus.call({
      destination: busName,
      path: '/org/freedesktop/DBus',
      interfaceName: busName,
      member,
      body,
    });
  await ask('Hello');
  for (const name of [notificationsName, watcherName]) {
    await ask('RequestName', [
      { kind: 's', value: name },
      { kind: 'u', value: 0 },
    ]);
  }

  /** What the icon answers, as bytes: its words stand in them. */
  const askItem = async (call: Omit<Call, 'destination'>): Promise<string> =>
    item === null
      ? ''
      : (await bus.call({ ...call, destination: item.owner })).body.bytes.toString('utf8');
  const property = (name: string): Promise<string> =>
    askItem({
      path: item?.path ?? '/',
      interfaceName: propertiesName,
      member: 'Get',
      body: [
        { kind: 's', value: itemName },
        { kind: 's', value: name },
      ],
    });
  const menuText = async (): Promise<string> => {
    const [path_] = /\/\w[\w/]*/.exec(await property('Menu')) ?? [];
    if (path_ === undefined) return '';
    return askItem({
      path: path_,
      interfaceName: 'com.canonical.dbusmenu',
      member: 'GetLayout',
      body: [
        { kind: 'i', value: 0 },
        { kind: 'i', value: -1 },
        { kind: 'as', value: [] },
      ],
    });
  };

  return {
    bus: `unix:path=${path}`,
    notifications,
    click: ({ id }) =>
      bus.signal('/org/freedesktop/Notifications', notificationsName, 'ActionInvoked', [
        { kind: 'u', value: id },
        { kind: 's', value: 'default' },
      ]),
    trayText: async () => (await property('ToolTip')) + (await menuText()),
    stop: () => {
      bus.close();
      daemon.kill('SIGKILL');
    },
  };
};
