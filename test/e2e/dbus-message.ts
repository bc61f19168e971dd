/** Messages of D-Bus as bytes, little-endian: the types that notifications and trays need. */

export type Value =
  | { readonly kind: 's'; readonly value: string }
  | { readonly kind: 'u' | 'i'; readonly value: number }
  | { readonly kind: 'as'; readonly value: readonly string[] }
  /** A variant that holds a truth value. */
  | { readonly kind: 'v'; readonly value: boolean };

const types = ['', 'call', 'reply', 'error', 'signal'] as const;
type Type = Exclude<(typeof types)[number], ''>;

export type NewMessage = {
  readonly type: Type;
  readonly serial: number;
  readonly body: readonly Value[];
  readonly path?: string;
  readonly interfaceName?: string;
  readonly member?: string;
  readonly destination?: string;
  readonly replySerial?: number;
};

export type Message = {
  readonly type: Type;
  readonly serial: number;
  readonly member: string;
  readonly sender: string;
  readonly replySerial: number | null;
  readonly body: {
    readonly bytes: Buffer;
    /** The first values, by their types: only s and u. */
    readonly values: (kinds: string) => readonly (string | number)[];
  };
};

const padding = (offset: number, to: number): number => (to - (offset % to)) % to;

const createWriter = () => {
  let bytes = Buffer.alloc(0);
  const add = (more: Uint8Array): void => {
    bytes = Buffer.concat([bytes, more]);
  };
  const alignTo = (to: number): void => add(Buffer.alloc(padding(bytes.length, to)));
  const u = (value: number): void => {
    alignTo(4);
    const word = Buffer.alloc(4);
    word.writeInt32LE(value | 0);
    add(word);
  };
  const s = (text: string): void => {
    const content = Buffer.from(text);
    u(content.length);
    add(Buffer.concat([content, Buffer.alloc(1)]));
  };
  const g = (text: string): void =>
    add(Buffer.from(`${String.fromCharCode(text.length)}${text}\0`));
  const value = (one: Value): void => {
    switch (one.kind) {
      case 's':
        s(one.value);
        break;
      case 'u':
      case 'i':
        u(one.value);
        break;
      case 'v':
        g('b');
        u(Number(one.value));
        break;
      case 'as': {
        const list = createWriter();
        for (const text of one.value) list.s(text);
        // The elements begin at a multiple of four in either case.
        u(list.bytes().length);
        add(list.bytes());
      }
    }
  };
  return { add, alignTo, u, s, g, value, bytes: () => bytes };
};

/** Code and type of each header field. */
const fields = {
  path: [1, 'o'],
  interfaceName: [2, 's'],
  member: [3, 's'],
  errorName: [4, 's'],
  replySerial: [5, 'u'],
  destination: [6, 's'],
  signature: [8, 'g'],
} as const;

export const writeMessage = ({ type, serial, body, ...given }: NewMessage): Buffer => {
  const content = createWriter();
  for (const one of body) content.value(one);
  const header = createWriter();
  header.add(Buffer.from([0x6c, types.indexOf(type), 0, 1]));
  header.u(content.bytes().length);
  header.u(serial);
  const list = createWriter();
  const all = {
    ...given,
    ...(type === 'error' && { errorName: 'org.freedesktop.DBus.Error.UnknownMethod' }),
    ...(body.length > 0 && { signature: body.map(({ kind }) => kind).join('') }),
  };
  for (const [name, [code, kind]] of Object.entries(fields)) {
    const value = all[name as keyof typeof all];
    if (value === undefined) continue;
    list.alignTo(8);
    list.add(Buffer.from([code]));
    list.g(kind);
    if (kind === 'u') list.u(Number(value));
    else if (kind === 'g') list.g(String(value));
    else list.s(String(value));
  }
  header.u(list.bytes().length);
  header.add(list.bytes());
  header.alignTo(8);
  return Buffer.concat([header.bytes(), content.bytes()]);
};

const createReader = (bytes: Buffer, start: number) => {
  let at = start;
  const alignTo = (to: number): void => {
    at += padding(at, to);
  };
  const u = (): number => {
    alignTo(4);
    at += 4;
    return bytes.readUInt32LE(at - 4);
  };
  const text = (length: number): string => {
    at += length + 1;
    return bytes.toString('utf8', at - length - 1, at - 1);
  };
  const s = (): string => text(u());
  const g = (): string => {
    const length = bytes[at] ?? 0;
    at += 1;
    return text(length);
  };
  const byte = (): number => {
    at += 1;
    return bytes[at - 1] ?? 0;
  };
  return { alignTo, u, s, g, byte, at: () => at };
};

/** Out: the first message, and how many bytes it takes; null while it is not all there. */
export const readMessage = (bytes: Buffer): { message: Message; bytes: number } | null => {
  if (bytes.length < 16) return null;
  const bodyBytes = bytes.readUInt32LE(4);
  const fieldBytes = bytes.readUInt32LE(12);
  const bodyAt = 16 + fieldBytes + padding(16 + fieldBytes, 8);
  if (bytes.length < bodyAt + bodyBytes) return null;
  const reader = createReader(bytes, 16);
  const found = new Map<number, string | number>();
  while (reader.at() < 16 + fieldBytes) {
    reader.alignTo(8);
    const code = reader.byte();
    const kind = reader.g();
    if (kind === 'u') found.set(code, reader.u());
    else found.set(code, kind === 'g' ? reader.g() : reader.s());
  }
  const content = Buffer.from(bytes.subarray(bodyAt, bodyAt + bodyBytes));
  const replySerial = found.get(5);
  const message: Message = {
    type: types[bytes[1] ?? 1] || 'call',
    serial: bytes.readUInt32LE(8),
    member: String(found.get(3) ?? ''),
    sender: String(found.get(7) ?? ''),
    replySerial: typeof replySerial === 'number' ? replySerial : null,
    body: {
      bytes: content,
      values: (kinds) => {
        const values = createReader(content, 0);
        return kinds.split('').map((kind) => (kind === 'u' ? values.u() : values.s()));
      },
    },
  };
  return { message, bytes: bodyAt + bodyBytes };
};
