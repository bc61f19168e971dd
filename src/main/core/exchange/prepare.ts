/** A stored event made ready to go out: without credentials unless they are wanted. */
import type { EventSummary, VerificationEntry } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import type { Explanation } from '../../../shared/verdict.ts';
import type { Source } from '../sources.ts';
import type { EventHead, StoredEvent } from '../store/schema.ts';
import { explainStored, requestOf } from '../stored-event.ts';
import { requireNoSecret, wireSecrets, withoutCredentials } from './credentials.ts';
import { type Outgoing, outgoing } from './outgoing.ts';

/** An event with all that an export may say of it. */
export type Material = {
  readonly event: StoredEvent;
  readonly body: Uint8Array;
  /** Null when its source is not here any more. */
  readonly source: Source | null;
  readonly log: readonly VerificationEntry[];
};

export type Prepared = {
  readonly request: Outgoing;
  readonly summary: EventSummary;
  readonly head: EventHead;
  readonly source: Source | null;
  readonly log: readonly VerificationEntry[];
  readonly explanation: Explanation;
  /** Texts that must not go out, as wire text; none where credentials are wanted. */
  readonly secrets: readonly string[];
  /** Names of headers that were left out. */
  readonly leftOut: readonly string[];
  /** What a person should know, a sentence each. */
  readonly warnings: readonly string[];
};

/** The texts of keys that are secret: a public key may be known. */
const secretsOf = (source: Source | null): string[] =>
  wireSecrets(
    (source?.keys ?? []).map(({ row, text }) => (row.kind === 'public-key' ? null : text)),
  );

/** Keys that are locked, lost or of an earlier run: nobody can tell where they stand. */
const isAnyUnknown = (source: Source | null): boolean =>
  (source?.keys ?? []).some(({ row, text }) => row.kind !== 'public-key' && text === null);

/** Errors: `export.has-key` where a key stands in path or body and credentials are not wanted. */
export const prepare = (
  { event, body, source, log }: Material,
  withCredentials: boolean,
): Prepared => {
  const { summary, head } = event;
  const { seq, method, isTruncated } = summary;
  const explanation = explainStored(source, summary, requestOf(method, head, body));
  const secrets = withCredentials ? [] : secretsOf(source);
  requireNoSecret(seq, head.target, body, secrets);
  const { rawHeaders, leftOut } = withCredentials
    ? { rawHeaders: head.rawHeaders, leftOut: [] }
    : withoutCredentials(head.rawHeaders, secrets, explanation.received);
  const trailers = withCredentials
    ? { rawHeaders: head.rawTrailers, leftOut: [] }
    : withoutCredentials(head.rawTrailers, secrets, explanation.received);
  const names = [...leftOut, ...trailers.leftOut];
  return {
    request: {
      ...outgoing(method, head, body, rawHeaders),
      rawTrailers: trailers.rawHeaders,
    },
    summary,
    head,
    source,
    log,
    explanation,
    secrets,
    leftOut: names,
    warnings: [
      ...(names.length > 0
        ? [t('Left out, as they may be credentials: {names}.', { names: names.join(', ') })]
        : []),
      ...(!withCredentials && isAnyUnknown(source)
        ? [t('A key of its source is not available here, so it was not looked for.')]
        : []),
      ...(isTruncated ? [t('Only the first part of the body was kept.')] : []),
    ],
  };
};
