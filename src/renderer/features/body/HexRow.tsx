/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table cannot be virtualised */
import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { formatOffset, type RowBytes } from './hex-selection.ts';

type HexRowProps = {
  readonly rowBytes: RowBytes;
  readonly offset: number;
  /** Null while they are on their way. */
  readonly bytes: Uint8Array | null;
  /** Selected bytes, in this row, `to` not included; empty when both are the same. */
  readonly from: number;
  readonly to: number;
  /** The byte the keys move; -1 when it is in another row. */
  readonly focus: number;
  /** For each byte, as one character: signed (`s`), signed and pointed at (`h`), or neither. */
  readonly marks: string;
  readonly topPx: number;
};

const textOf = (byte: number): string =>
  byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';

export const HexRow = memo(function HexRow(props: HexRowProps) {
  const { rowBytes, offset, bytes, from, to, focus, marks, topPx } = props;
  const look = (at: number): string =>
    classNames(
      'hex__byte',
      (marks[at] === 's' || marks[at] === 'h') && 'part--body',
      marks[at] === 'h' && 'hex__byte--pointed',
      at >= from && at < to && 'hex__byte--selected',
      at === focus && 'hex__byte--focus',
    );
  const cells = Array.from(bytes ?? []);
  return (
    <div
      className="hex__row"
      role="row"
      aria-rowindex={offset / rowBytes + 1}
      style={{ top: topPx }}
    >
      <span role="rowheader" className="hex__offset">
        {formatOffset(offset)}
      </span>
      <span role="gridcell" className="hex__bytes">
        {cells.map((byte, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- bytes have no identity but their place
          <span key={at} className={look(at)} data-at={offset + at}>
            {byte.toString(16).padStart(2, '0')}
          </span>
        ))}
        {bytes === null && '…'}
      </span>
      <span role="gridcell" className="hex__text">
        {cells.map((byte, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- bytes have no identity but their place
          <span key={at} className={look(at)} data-at={offset + at}>
            {textOf(byte)}
          </span>
        ))}
      </span>
    </div>
  );
});
