import './signature-compare.css';
import { t } from '../../shared/text.ts';
import type { CandidateReport, Verification } from '../../shared/verdict.ts';
import { firstDifference } from '../lib/difference.ts';
import { CopyButton } from './copy.tsx';
import { Section } from './Facts.tsx';
import { VisibleText } from './VisibleText.tsx';

type SignatureCompareProps = {
  /** The signature texts found, as sent. */
  readonly received: readonly string[];
  readonly candidates: readonly CandidateReport[];
  /** Of the verdict: without a key nothing can be computed. */
  readonly reason: Verification['reason'];
};

type Pair = { readonly received: string; readonly expected: string };

const isHex = (text: string): boolean => /^[0-9a-f]+$/i.test(text);

/** Hex counts the same in either case. */
const comparable = (text: string): string => (isHex(text) ? text.toLowerCase() : text);

/** The received signature and the expected one that belong together: those that match longest. */
const closest = ({ received, candidates }: Omit<SignatureCompareProps, 'reason'>): Pair | null => {
  let best: Pair | null = null;
  let longest = -1;
  for (const { expected, isMatch } of candidates) {
    if (expected === null) continue;
    for (const text of received) {
      const common = firstDifference(comparable(text), comparable(expected));
      const length = isMatch ? common + 1 : common;
      if (length > longest) {
        longest = length;
        best = { received: text, expected };
      }
    }
  }
  return best;
};

const maxShown = 64;

/** What there is to say of the two. In: where they begin to differ; null when they are the same. */
const relation = (
  pair: Pair | null,
  at: number | null,
  reason: SignatureCompareProps['reason'],
): string => {
  if (pair === null) {
    return reason === 'no_key' || reason === 'key_unavailable'
      ? t('Without its key there is nothing to compare it with.')
      : t(
          'A public key can check a signature but not make one, so there is nothing to show beside it.',
        );
  }
  return at === null
    ? t('They are the same.')
    : t(
        'They differ from character {position} on. One wrong byte in the key or the content changes all of it.',
        { position: at + 1 },
      );
};

/** Received against expected, with the first difference marked. */
export function SignatureCompare(props: SignatureCompareProps) {
  const { received } = props;
  if (received.length === 0) return null;
  const pair = closest(props);
  const others = received.filter((text) => text !== pair?.received);
  const at = pair ? firstDifference(comparable(pair.received), comparable(pair.expected)) : 0;
  const isEqual = pair !== null && at === pair.received.length && at === pair.expected.length;
  return (
    <Section title={t('Signature')}>
      <div className="signatures">
        {pair ? (
          <>
            <SignatureLine
              name={t('Received')}
              what={t('received signature')}
              text={pair.received}
              at={isEqual ? null : at}
            />
            <SignatureLine
              name={t('Expected')}
              what={t('expected signature')}
              text={pair.expected}
              at={isEqual ? null : at}
            />
          </>
        ) : null}
        {others.slice(0, maxShown).map((text, index) => (
          <SignatureLine
            // Two equal signatures in one header are possible; their order is fixed.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            name={pair ? t('Also received') : t('Received')}
            what={pair ? t('also received signature') : t('received signature')}
            text={text}
            at={null}
          />
        ))}
      </div>
      <p className="soft small">{relation(pair, isEqual ? null : at, props.reason)}</p>
    </Section>
  );
}

type SignatureLineProps = {
  readonly name: string;
  /** What is copied, within a sentence. */
  readonly what: string;
  readonly text: string;
  readonly at: number | null;
};

function SignatureLine({ name, what, text, at }: SignatureLineProps) {
  return (
    <div className="signature">
      <span className="signature__name">{name}</span>
      <code className="signature__text">
        {at === null ? (
          <VisibleText text={text} />
        ) : (
          <>
            <VisibleText text={text.slice(0, at)} />
            <mark className="difference">
              <VisibleText text={text.slice(at)} />
            </mark>
          </>
        )}
      </code>
      <CopyButton text={text} what={what} />
    </div>
  );
}
