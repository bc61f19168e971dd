/** What came back from a provider: read up to a limit, and shown without secrets. */
import type { z } from 'zod';
import type { ShownResponse } from '../../../shared/console.ts';
import type { HeaderPair } from '../../../shared/event.ts';
import { dots } from './request.ts';

/** As much as is read of an answer, bytes after decompression. */
export const maxAnswerBytes = 1024 * 1024;
const maxShownBytes = 64 * 1024;

export type Answer = {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  /** As received: may hold secrets. */
  readonly text: string;
  /** There was more than is read. */
  readonly isCut: boolean;
  readonly tookMs: number;
};

/** Reads an answer to its end, or to the limit. Errors: those of the connection. */
export const readAnswer = async (response: Response, startedAt: number): Promise<Answer> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early ends the connection.
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) break;
  }
  return {
    status: response.status,
    headers: [...response.headers],
    text: new TextDecoder().decode(Buffer.concat(chunks).subarray(0, maxAnswerBytes)),
    isCut: bytes > maxAnswerBytes,
    tookMs: Math.round(performance.now() - startedAt),
  };
};

/** In: a name in lower case. */
export const headerOf = ({ headers }: Answer, name: string): string | null =>
  headers.find(([candidate]) => candidate === name)?.[1] ?? null;

/** What the window may see of an answer. In: `mask` takes the secrets away. */
export const shownAnswer = (answer: Answer, mask: (text: string) => string): ShownResponse => {
  const bytes = Buffer.from(mask(answer.text)).subarray(0, maxShownBytes);
  return {
    status: answer.status,
    headers: answer.headers.map(([name, value]) => [
      name,
      name === 'set-cookie' ? dots : mask(value),
    ]),
    // As a stream, a character that is cut in two at the end is left out.
    body: new TextDecoder().decode(bytes, { stream: true }),
    tookMs: answer.tookMs,
  };
};

/** The JSON of an answer, in the shape wanted. Out: undefined when it is not that. */
export const parseAnswer = <Schema extends z.ZodType>(
  { text }: Answer,
  schema: Schema,
): z.output<Schema> | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What Node says of malformed JSON quotes it.
    return undefined;
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};
