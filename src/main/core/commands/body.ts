/** The commands about the content of a body that need no Electron. */
import { failure } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import type { App } from '../app.ts';
import { type Coding, codingsOf, type Decompressed, decompress } from '../body/decompress.ts';
import { headerValues } from '../body/part.ts';
import { noSuchEvent } from '../stored-event.ts';

export type BodyHandlers = Pick<Handlers, 'body.decompressed'>;

type Opened = Decompressed & { readonly codings: readonly Coding[] };

export const createBodyHandlers = (app: Pick<App, 'store'>): BodyHandlers => {
  // A view asks for one body slice by slice: it is decompressed once.
  let last: { readonly seq: number; readonly opened: Promise<Opened> } | null = null;

  const open = async (seq: number): Promise<Opened> => {
    const event = await app.store.reads.event(seq);
    const body = await app.store.reads.body(seq);
    if (!event || !body) throw noSuchEvent();
    const codings = codingsOf(headerValues(event.head.rawHeaders, 'content-encoding'));
    if (!codings) {
      throw failure(
        'body.not-compressed',
        t('This body is not compressed in a way that Countersign can undo.'),
        t('Look at it as received.'),
      );
    }
    return { codings, ...(await decompress(codings, body)) };
  };

  return {
    'body.decompressed': async ({ seq, offset, length }) => {
      if (last?.seq !== seq) {
        const opened = open(seq);
        last = { seq, opened };
        // A failure is told to whoever asked, and tried again the next time.
        opened.catch(() => {
          if (last?.opened === opened) last = null;
        });
      }
      const { bytes, codings, problem } = await last.opened;
      return {
        bytes: bytes.slice(offset, offset + length),
        offset,
        totalBytes: bytes.length,
        codings,
        problem,
      };
    },
  };
};
