import { type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/text.ts';
import type { DiffRun } from '../../lib/byte-diff.ts';
import { decodeLeniently, toHex } from '../../lib/bytes.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { type BytesForm, PartRun } from '../../ui/SignedBytes.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { type HexRow, hexRowsOf, type Piece, piecesOf, type Side } from './compare-pieces.ts';

type CompareSideProps = {
  readonly title: string;
  /** Which side of the comparison it is: `a` is what was checked. */
  readonly side: 'a' | 'b';
  readonly content: Side;
  readonly runs: readonly DiffRun[];
  /** Bytes in all, which may be more than were compared. */
  readonly length: number;
  readonly sha256: string;
  /** What its hash is called in full, as in “SHA-256 of the body”. */
  readonly sha256Name: string;
  readonly form: BytesForm;
};

export function CompareSide(props: CompareSideProps) {
  const { title, side, content, runs, length, sha256, sha256Name, form } = props;
  return (
    <section className="compare__side" aria-label={title}>
      <h3>{title}</h3>
      <ScrollBox
        className={form === 'hex' ? 'code code--hex signed' : 'code signed'}
        label={t('{title}, bytes', { title })}
      >
        {form === 'hex' ? (
          <HexPieces content={content} runs={runs} side={side} />
        ) : (
          <TextPieces content={content} runs={runs} side={side} />
        )}
      </ScrollBox>
      <Facts>
        <Fact name={t('Length')}>
          {t('{count, plural, one {# byte} other {# bytes}}', { count: length })}
        </Fact>
        <Fact name="SHA-256">
          <span className="with-copy">
            <span className="mono">{sha256}</span>
            <CopyButton text={sha256} what={sha256Name} />
          </span>
        </Fact>
      </Facts>
    </section>
  );
}

type PiecesProps = Pick<CompareSideProps, 'content' | 'runs' | 'side'>;

/** What differs: deleted on the side that was checked, inserted on the one that would match. */
function Changed({ side, children }: { readonly side: 'a' | 'b'; readonly children: ReactNode }) {
  return side === 'a' ? (
    <del className="changed changed--only-here">{children}</del>
  ) : (
    <ins className="changed changed--only-there">{children}</ins>
  );
}

function TextPieces({ content, runs, side }: PiecesProps) {
  const pieces = useMemo(() => piecesOf(content, runs, side), [content, runs, side]);
  // Pieces have no identity but their place.
  // oxlint-disable-next-line react/no-array-index-key
  return pieces.map((piece, index) => <TextPiece key={index} piece={piece} side={side} />);
}

function TextPiece({ piece, side }: { readonly piece: Piece; readonly side: 'a' | 'b' }) {
  switch (piece.kind) {
    case 'missing':
      return (
        <span
          className="missing"
          title={t('{count, plural, one {# byte} other {# bytes}} more on the other side', {
            count: piece.count,
          })}
        >
          ‸
        </span>
      );
    case 'skipped':
      return (
        <span className="skipped">
          {piece.isSame
            ? t('… {count, number} equal bytes …', { count: piece.count })
            : t('… {count, number} more bytes …', { count: piece.count })}
        </span>
      );
    case 'bytes': {
      const text = decodeLeniently(piece.bytes);
      return (
        <PartRun origin={piece.origin} label={piece.label}>
          {piece.isChanged ? (
            <Changed side={side}>
              <VisibleText text={text} hasGaps />
            </Changed>
          ) : (
            <VisibleText text={text} />
          )}
        </PartRun>
      );
    }
  }
}

function HexPieces({ content, runs, side }: PiecesProps) {
  const rows = useMemo(() => hexRowsOf(content, runs, side), [content, runs, side]);
  return rows.map((row, index) => (
    <span key={row.offset} className="compare__hex">
      {index > 0 && row.offset - (rows[index - 1]?.offset ?? 0) > 16 && (
        <span className="skipped">…{'\n'}</span>
      )}
      {row.offset.toString(16).padStart(8, '0')}
      {'  '}
      <HexCells row={row} side={side} />
      {'\n'}
    </span>
  ));
}

const printable = (byte: number): string =>
  byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';

/** Bytes of one row in runs that differ or do not: as hex, then as text. */
function HexCells({ row, side }: { readonly row: HexRow; readonly side: 'a' | 'b' }) {
  const spans: { from: number; to: number; isChanged: boolean }[] = [];
  row.isChanged.forEach((isChanged, at) => {
    const last = spans.at(-1);
    if (last?.isChanged === isChanged) last.to = at + 1;
    else spans.push({ from: at, to: at + 1, isChanged });
  });
  const cells = (write: (bytes: Uint8Array) => string, gap: string) =>
    spans.map(({ from, to, isChanged }) => {
      const text = write(row.bytes.subarray(from, to));
      const before = from > 0 ? gap : '';
      return (
        <span key={from}>
          {before}
          {isChanged ? <Changed side={side}>{text}</Changed> : text}
        </span>
      );
    });
  return (
    <>
      {cells((bytes) => (toHex(bytes).match(/../g) ?? []).join(' '), ' ')}
      {'   '.repeat(16 - row.bytes.length)}
      {'  '}
      {cells((bytes) => Array.from(bytes, printable).join(''), '')}
    </>
  );
}
