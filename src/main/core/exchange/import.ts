/** Takes requests of files into the history, judged by their own time. Nothing is ever sent. */
import { AppFailure, failure } from '../../../shared/errors.ts';
import type { EventSummary } from '../../../shared/event.ts';
import type { ImportProblem, ImportResult } from '../../../shared/exchange.ts';
import { t } from '../../../shared/text.ts';
import { newEvent, toSummary } from '../intake.ts';
import type { Source } from '../sources.ts';
import type { Store } from '../store/client.ts';
import type { EventHead, NewEvent, Stored } from '../store/schema.ts';
import { refused } from '../verify/engine.ts';
import type { Entry } from './entries.ts';
import type { ReadEntry } from './requests/parts.ts';

const maxProblems = 100;
/** What may be on its way to the disk at a time. */
const maxWaitingEvents = 64;
const maxWaitingBytes = 16 * 1024 * 1024;

export type ImportOptions = {
  readonly store: Pick<Store, 'append'>;
  readonly now: () => number;
  /** Errors: `source.not-found`. */
  readonly findSource: (id: number) => Source;
  readonly onStored: (summary: EventSummary, target: string) => void;
};

const originOf = (url: string | null | undefined): string | null =>
  /^https?:\/\/[^/?#]*/i.exec(url ?? '')?.[0] ?? null;

const eventOf = (source: Source, { read, ...entry }: ReadEntry, nowMs: number): NewEvent => {
  const { request } = read;
  const receivedAtMs = entry.receivedAtMs ?? nowMs;
  const origin = originOf(request.url);
  const head: EventHead = {
    target: request.target,
    httpVersion: '1.1',
    rawHeaders: request.rawHeaders,
    rawTrailers: [],
    remoteAddress: '',
    remotePort: 0,
    replyBody: '',
    ...(origin !== null && { origin }),
  };
  const verification = entry.isTruncated
    ? refused('body_truncated', null, null)
    : source.verify(request, Math.floor(receivedAtMs / 1000));
  return newEvent(source, request, verification, head, {
    receivedAtMs,
    receiveMs: 0,
    bodyBytes: request.body.length,
    isTruncated: entry.isTruncated,
    status: entry.status,
    arrival: 'import',
    isFromBrowser: false,
  });
};

const problemOf = (entry: number, error: unknown): ImportProblem => {
  if (!(error instanceof AppFailure)) throw error;
  const { message, hint = null } = error.appError;
  return { entry, message, hint };
};

/** The first entry that could not be stored ends the import: the disk would refuse the others. */
const storeError = (entry: number, error: ConstructorParameters<typeof AppFailure>[0]) =>
  failure(
    error.code,
    t('Entry {entry} could not be stored. {message}', { entry, message: error.message }),
    error.hint,
  );

export const createImporter = ({ store, now, findSource, onStored }: ImportOptions) => {
  const append = (entry: number, event: NewEvent, body: Uint8Array): Promise<Stored> =>
    new Promise((resolve, reject) => {
      store.append(event, [body], (outcome) => {
        if (outcome.ok) resolve(outcome.stored);
        else reject(storeError(entry, outcome.error));
      });
    });

  const storeOne = async (source: Source, entry: number, read: ReadEntry): Promise<void> => {
    const event = eventOf(source, read, now());
    const stored = await append(entry, event, read.read.request.body);
    onStored(toSummary(event, stored), read.read.request.target);
  };

  const tryRead = (entry: Entry, number: number): ReadEntry | ImportProblem => {
    try {
      return entry();
    } catch (error) {
      return problemOf(number, error);
    }
  };

  return {
    /**
     * Imports all requests of a file or text into a source.
     * Errors: `request.unreadable`, `source.not-found`, `store.*`; what is wrong with single
     * entries is part of the result.
     */
    run: async (sourceId: number, content: Buffer): Promise<ImportResult> => {
      findSource(sourceId);
      // Loaded when it is first needed: schemas of files take their time.
      const { readEntries } = await import('./entries.ts');
      const problems: ImportProblem[] = [];
      let imported = 0;
      let waiting: Promise<void>[] = [];
      let waitingBytes = 0;
      const settle = async (): Promise<void> => {
        await Promise.all(waiting);
        imported += waiting.length;
        waiting = [];
        waitingBytes = 0;
      };
      for (const [i, entry] of readEntries(content).entries()) {
        const read = tryRead(entry, i + 1);
        if ('message' in read) {
          problems.push(read);
          continue;
        }
        // Looked up each time: it may be set otherwise, or removed, in the meantime.
        waiting.push(storeOne(findSource(sourceId), i + 1, read));
        waitingBytes += read.read.request.body.length;
        if (waiting.length >= maxWaitingEvents || waitingBytes > maxWaitingBytes) await settle();
      }
      await settle();
      return { imported, problems: problems.slice(0, maxProblems) };
    },
  };
};
