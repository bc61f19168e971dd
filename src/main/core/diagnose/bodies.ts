/** The body axis: what the body may have been when it was signed. */
import { crc32 } from 'node:zlib';
import { decodeUtf8 } from '../verify/encoding.ts';
import type { WireRequest } from '../verify/request.ts';
import type { OtherBody } from './body-change.ts';
import { jsonBodies } from './body-json.ts';
import { lineEndBodies, marksAndBlanks, otherCharsets } from './body-text.ts';
import {
  formBodies,
  formsAround,
  packedBodies,
  unpackedBodies,
  unwrappedBodies,
} from './body-wrapping.ts';
import type { Variant } from './change.ts';

/** Larger bodies are only tried as they are: a change would take longer than the search may. */
const maxBytes = 4 * 1024 * 1024;

/** JSON styles tried before anything rarer. */
const commonStyles = 4;

/** Likeliest first, as far as that can be said. */
function* candidates(request: WireRequest): Generator<OtherBody | null> {
  const { body } = request;
  const text = decodeUtf8(body);
  yield* unpackedBodies(body, text !== null);
  if (text === null) {
    yield* otherCharsets(body, text);
    return;
  }
  yield* lineEndBodies(text);
  const json = jsonBodies(body);
  for (let i = 0; i < commonStyles; i++) {
    const { done, value } = json.next();
    if (done !== true) yield value;
  }
  yield* marksAndBlanks(text);
  yield* unwrappedBodies(text);
  yield* otherCharsets(body, text);
  yield* packedBodies(request);
  yield* formBodies(request, text);
  yield* json;
  yield* formsAround(text);
}

/** Tells bodies apart; two that agree by chance cost an explanation and nothing else. */
const markOf = (body: Uint8Array): string => `${body.length}:${crc32(body)}`;

/**
 * Every body that is not the received one and was not tried before. Lazy, because making one may
 * take as long as trying it; null for one that was, so that the caller can look at the time.
 */
export function* bodyVariants(request: WireRequest): Generator<Variant<Uint8Array> | null> {
  if (request.body.length > maxBytes) return;
  const seen = new Set([markOf(request.body)]);
  for (const candidate of candidates(request)) {
    const mark = candidate && markOf(candidate[1]);
    if (!mark || seen.has(mark)) {
      yield null;
      continue;
    }
    seen.add(mark);
    yield { changes: [candidate[0]], value: candidate[1] };
  }
}

/** The first of them. */
export const fewBodyVariants = (
  request: WireRequest,
  count: number,
): readonly Variant<Uint8Array>[] => {
  const few: Variant<Uint8Array>[] = [];
  for (const body of bodyVariants(request)) {
    if (body) few.push(body);
    if (few.length === count) break;
  }
  return few;
};
