/** One part of a stored multipart body, as it is saved to a file. */
import { failure } from '../../../shared/errors.ts';
import { boundaryOf, parseMultipart } from '../../../shared/multipart.ts';
import { t } from '../../../shared/text.ts';
import type { App } from '../app.ts';
import { noSuchEvent } from '../stored-event.ts';

/** All values of a header, in the order sent. In: names and values in turn. */
export const headerValues = (rawHeaders: readonly string[], name: string): string[] =>
  rawHeaders.flatMap((header, at) =>
    at % 2 === 0 && header.toLowerCase() === name ? [rawHeaders[at + 1] ?? ''] : [],
  );

/**
 * In: `index` of the part, from 0. Out: its bytes, and a file name made by us: the sender's own
 * never becomes one. Errors: `event.not-found`, `body.no-such-part`.
 */
export const partOf = async (
  app: Pick<App, 'store'>,
  seq: number,
  index: number,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> => {
  const event = await app.store.reads.event(seq);
  const body = await app.store.reads.body(seq);
  if (!event || !body) throw noSuchEvent();
  const [contentType = ''] = headerValues(event.head.rawHeaders, 'content-type');
  const boundary = boundaryOf(contentType);
  const part = boundary === null ? undefined : parseMultipart(body, boundary).parts[index];
  if (!part) {
    throw failure(
      'body.no-such-part',
      t('This body has no such part.'),
      t('Open the event again to see the parts it has.'),
    );
  }
  const fileName = `event-${seq}-part-${index + 1}.bin`;
  return { bytes: body.subarray(part.start, part.end), fileName };
};
