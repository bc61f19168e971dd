/** A stored event as the window may see it. */
import type { EventDetail, HeaderPair, VerificationEntry } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import type { Source } from '../sources.ts';
import type { EventHead, StoredEvent } from '../store/schema.ts';
import { explainStored, requestOf } from '../stored-event.ts';
import { shownAlgorithm } from '../verify/algorithm.ts';
import { sha256Hex } from '../verify/content.ts';
import { inWords } from '../verify/part-labels.ts';

const pairs = (flat: readonly string[]): HeaderPair[] => {
  const result: HeaderPair[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) result.push([flat[i] ?? '', flat[i + 1] ?? '']);
  return result;
};

/** An event in full, but for its body; secrets that stand in its headers are hidden. */
export const describeEvent = (
  event: StoredEvent,
  body: Uint8Array,
  source: Source | null,
  log: readonly VerificationEntry[],
  pinned: { readonly pinnedAtMs: number; readonly body: Uint8Array } | null,
): EventDetail => {
  const { summary, head } = event;
  const request = requestOf(summary.method, head, body);
  const explanation = explainStored(source, summary, request);
  const { verification } = explanation;
  return {
    summary,
    ...headOf(head, source),
    storedBytes: event.storedBytes,
    bodySha256: sha256Hex(body),
    receiveMs: event.receiveMs,
    response: { status: summary.status, body: head.replyBody },
    explanation: {
      ...explanation,
      algorithm: algorithmWords(explanation.algorithm, source),
      candidates: explanation.candidates.map(inWords),
      plaintext: explanation.plaintext ?? pinned?.body ?? null,
    },
    log,
    pinnedAtMs: pinned?.pinnedAtMs ?? null,
    note: event.note,
    isVerdictOutdated:
      verification.verdict !== summary.verdict || verification.reason !== summary.reason,
  };
};

const algorithmWords = (name: string | null, source: Source | null): string | null => {
  const cipher = source?.provider.schemes.find((scheme) => scheme.kind === 'encryption');
  return name !== null && cipher ? cipher.algorithmWords(name) : shownAlgorithm(name);
};

const hidden = '••••••••';

/** Names, in lower case, of headers in which a provider of the source sends a key as it is. */
const tokenHeaders = (source: Source | null): ReadonlySet<string> =>
  new Set(
    source?.provider.schemes.flatMap((scheme) =>
      scheme.kind === 'signature' && 'kind' in scheme.algorithm && scheme.algorithm.kind === 'token'
        ? scheme.signature.headers
        : [],
    ),
  );

/** A token that is a key of the source stays in main, wherever a header repeats it. */
const withoutKeys = (value: string, source: Source | null): string => {
  let text = value;
  for (const { row, text: key } of source?.keys ?? []) {
    const isSecret = key !== null && row.kind !== 'public-key' && key.length >= minHiddenLength;
    if (!isSecret) continue;
    const dots = t('{dots} (key “{name}”)', { dots: hidden, name: row.label });
    // A function, because `$&` in a key's name would put the key itself there.
    text = text.replaceAll(key, () => dots);
  }
  return text;
};

/** Shorter keys would hide parts of ordinary words. */
const minHiddenLength = 6;

const shownHeaders = (head: EventHead, source: Source | null): HeaderPair[] => {
  const secret = tokenHeaders(source);
  return pairs(head.rawHeaders).map(([name, value]) => {
    const shown = withoutKeys(value, source);
    // A token of no key that is at hand may be one of a key that is locked.
    const isOpen = shown === value && secret.has(name.toLowerCase());
    return [name, isOpen ? hidden : shown];
  });
};

const headOf = (head: EventHead, source: Source | null) => ({
  target: head.target,
  httpVersion: head.httpVersion,
  headers: shownHeaders(head, source),
  trailers: pairs(head.rawTrailers),
  remoteAddress: head.remoteAddress,
  remotePort: head.remotePort,
});
