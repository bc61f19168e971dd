/**
 * Simulated power cuts. A shim (`power-cut.c`) writes down every write and sync of a process; from
 * that log follows what a cut at any moment could have left: all that was synced, and any part of
 * what was not. It does not model a disk that lies about syncing, nor a lost directory entry.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const sectorBytes = 512;
const maxFileBytes = 256 * 1024 * 1024;

/** A number from 0 to 1; the same sequence for the same seed. */
export type Random = () => number;

/** The generator mulberry32. */
export const seeded = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Compiles the shim. Out: its path, or null where that cannot be done. */
export const compileShim = (folder: string): string | null => {
  if (process.platform !== 'linux') return null;
  const library = join(folder, 'power-cut.so');
  const source = join(import.meta.dirname, 'power-cut.c');
  try {
    execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl'], {
      timeout: 30_000,
      stdio: 'ignore',
    });
    return library;
  } catch {
    // No compiler; the test says that it was skipped.
    return null;
  }
};

export type Recording = {
  /** For the process that is to be recorded. */
  readonly env: Readonly<Record<string, string>>;
  /** How much is recorded by now: a moment that a cut can be compared with. */
  readonly now: () => number;
  readonly log: string;
};

export const record = (shim: string, folder: string, dataFolder: string): Recording => {
  const log = join(folder, 'log');
  writeFileSync(log, '');
  const env = { LD_PRELOAD: shim, POWER_CUT_LOG: log, POWER_CUT_FOLDER: dataFolder };
  return { env, log, now: () => statSync(log).size };
};

type Operation = {
  readonly kind: string;
  readonly file: string;
  readonly offset: number;
  readonly data: Buffer;
  /** Where it ends in the log. */
  readonly end: number;
};

const readOperations = (log: Buffer): Operation[] => {
  const operations: Operation[] = [];
  const headBytes = 15;
  let at = 0;
  while (at + headBytes <= log.length) {
    const pathEnd = at + headBytes + log.readUInt16LE(at + 1);
    const end = pathEnd + log.readUInt32LE(at + 11);
    // The process may have been killed in the middle of a record.
    if (end > log.length) break;
    operations.push({
      kind: String.fromCharCode(log[at] ?? 0),
      file: basename(log.toString('utf8', at + headBytes, pathEnd)),
      offset: Number(log.readBigUInt64LE(at + 3)),
      data: log.subarray(pathEnd, end),
      end,
    });
    at = end;
  }
  return operations;
};

/** A file's content, which grows and shrinks in place. */
type Content = ArrayBuffer;

const newContent = (from?: Content): Content => {
  const content = new ArrayBuffer(from?.byteLength ?? 0, { maxByteLength: maxFileBytes });
  if (from) new Uint8Array(content).set(new Uint8Array(from));
  return content;
};

const apply = (content: Content, { kind, offset, data }: Operation): void => {
  if (kind === 'T') {
    content.resize(offset);
    return;
  }
  content.resize(Math.max(content.byteLength, offset + data.length));
  new Uint8Array(content).set(data, offset);
};

/** What may be left of a write: all of it, nothing, or some of its first sectors. */
const torn = (operation: Operation, random: Random): Operation | null => {
  const luck = random();
  if (luck < 0.45) return operation;
  if (luck < 0.9) return null;
  const sectors = Math.floor(random() * (operation.data.length / sectorBytes));
  return { ...operation, data: operation.data.subarray(0, sectors * sectorBytes) };
};

export type Cut = {
  /** The moment, as `Recording.now` counts. */
  readonly at: number;
  /** Puts the files into a folder as the cut has left them. */
  readonly restore: (folder: string) => void;
};

/** Cuts at the given moments, in order. */
export function* powerCuts(
  log: string,
  moments: readonly number[],
  random: Random,
): Generator<Cut> {
  const synced = new Map<string, Content>();
  const pending = new Map<string, Operation[]>();
  const operations = readOperations(readFileSync(log));
  let next = 0;

  const advance = (operation: Operation): void => {
    const { kind, file } = operation;
    if (kind === 'U') {
      synced.delete(file);
      pending.delete(file);
    } else if (kind === 'S') {
      const content = synced.get(file) ?? newContent();
      for (const waiting of pending.get(file) ?? []) apply(content, waiting);
      synced.set(file, content);
      pending.delete(file);
    } else {
      const waiting = pending.get(file);
      if (waiting) waiting.push(operation);
      else pending.set(file, [operation]);
    }
  };

  for (const at of moments.toSorted((a, b) => a - b)) {
    for (; (operations[next]?.end ?? Number.POSITIVE_INFINITY) <= at; next++) {
      const operation = operations[next];
      if (operation) advance(operation);
    }
    const restore = (folder: string): void => {
      mkdirSync(folder, { recursive: true });
      for (const file of new Set([...synced.keys(), ...pending.keys()])) {
        // The shared memory of the log is made anew after a cut.
        if (file.endsWith('-shm')) continue;
        const content = newContent(synced.get(file));
        for (const operation of pending.get(file) ?? []) {
          const left = torn(operation, random);
          if (left) apply(content, left);
        }
        writeFileSync(join(folder, file), new Uint8Array(content));
      }
    };
    yield { at, restore };
  }
}
