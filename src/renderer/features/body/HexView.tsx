/** Bytes as hex, all of them: only the rows in sight are read and drawn. */
import './hex.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../../shared/text.ts';
import type { SignedPart } from '../../../shared/verdict.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { Button } from '../../ui/Button.tsx';
import { useCopy } from '../../ui/copy.tsx';
import { ErrorText } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ByteSource } from './byte-source.ts';
import { HexBar, useBytesText } from './HexBar.tsx';
import { HexRow } from './HexRow.tsx';
import { focusAfter, type HexSelection, rangeOf, segmentBytes } from './hex-selection.ts';
import { SignedPartList } from './SignedPartList.tsx';
import { partAt, partIn } from './signed-ranges.ts';
import { useHexBlocks } from './use-hex-blocks.ts';
import { useRowBytes } from './use-row-bytes.ts';

const rowPx = 20;

type HexViewProps = {
  readonly source: ByteSource;
  /** What is signed, pointing into these bytes; empty when nothing is known of that. */
  readonly parts: readonly SignedPart[];
};

/** The byte under the pointer; null when there is none. */
const byteUnder = (event: PointerEvent): number | null => {
  const byte = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
  return byte ? Number(byte.dataset['at']) : null;
};

export function HexView({ source, parts }: HexViewProps) {
  const total = source.totalBytes;
  const [selection, setSelection] = useState<HexSelection>({ anchor: 0, focus: 0 });
  const [pointed, setPointed] = useState(-1);
  const [base, setBase] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const rowBytes = useRowBytes(scroller);
  const wanted = useRef<number | null>(null);
  const range = rangeOf(selection);
  const textOf = useBytesText(source, range);
  const { copy } = useCopy(() => textOf('hex'), t('Selection'));
  const count = Math.ceil(Math.min(segmentBytes, total - base) / rowBytes);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const from = base + (items[0]?.index ?? 0) * rowBytes;
  const to = Math.min(total, base + ((items.at(-1)?.index ?? 0) + 1) * rowBytes);
  const { bytesAt, error } = useHexBlocks(source, from, to);

  const show = (next: HexSelection, at = next.focus): void => {
    setSelection(next);
    const segment = at - (at % segmentBytes);
    setBase(segment);
    wanted.current = Math.floor((at - segment) / rowBytes);
  };
  // Only once the rows of the right segment are there.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    virtual.scrollToIndex(wanted.current, { align: 'auto' });
    wanted.current = null;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'c') copy();
    else if (isCommand && event.key.toLowerCase() === 'a') {
      setSelection({ anchor: 0, focus: total - 1 });
    } else {
      const focus = focusAfter({ key: event.key, isCommand }, selection.focus, total, rowBytes);
      if (focus === null || event.altKey) return;
      show({ anchor: event.shiftKey ? selection.anchor : focus, focus });
    }
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent): void => {
    const at = byteUnder(event);
    if (at === null || event.button !== 0) return;
    setSelection({ anchor: event.shiftKey ? selection.anchor : at, focus: at });
  };
  const onPointerOver = (event: PointerEvent): void => {
    const at = byteUnder(event);
    setPointed(at === null ? -1 : partAt(parts, at));
    if (at !== null && (event.buttons & 1) === 1) {
      setSelection({ anchor: selection.anchor, focus: at });
    }
  };
  const shownPart = pointed >= 0 ? pointed : partIn(parts, range);
  const markAt = (at: number): string => {
    const part = partAt(parts, at);
    if (part < 0) return ' ';
    return part === pointed ? 'h' : 's';
  };
  return (
    <div className="stack stack--tight">
      {parts.length > 0 && (
        <SignedPartList
          parts={parts}
          pointed={shownPart}
          onPoint={setPointed}
          onSelect={(index) => {
            const part = parts[index];
            if (part?.origin !== 'body' || part.start >= part.end) return;
            const end = Math.min(part.end, total);
            if (part.start < end) show({ anchor: part.start, focus: end - 1 }, part.start);
          }}
        />
      )}
      <HexBar source={source} range={range} onGo={(at) => show({ anchor: at, focus: at })} />
      {error && <ErrorText error={error} />}
      {total > segmentBytes && (
        <Segment base={base} total={total} onChange={(at) => show({ anchor: at, focus: at })} />
      )}
      <div className="hex" ref={scroller}>
        <div
          className="hex__rows"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a table cannot be virtualised
          role="grid"
          aria-label={t('Body as hex')}
          aria-rowcount={Math.ceil(total / rowBytes)}
          tabIndex={0}
          data-row-bytes={rowBytes}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerOver={onPointerOver}
          onPointerLeave={() => setPointed(-1)}
        >
          {items.map(({ index, start }) => {
            const offset = base + index * rowBytes;
            const end = Math.min(offset + rowBytes, total);
            const isFocusHere = selection.focus >= offset && selection.focus < end;
            return (
              <HexRow
                key={offset}
                rowBytes={rowBytes}
                offset={offset}
                bytes={bytesAt(offset, end)}
                from={Math.min(rowBytes, Math.max(0, range.start - offset))}
                to={Math.max(0, Math.min(rowBytes, range.end - offset))}
                focus={isFocusHere ? selection.focus - offset : -1}
                marks={Array.from({ length: end - offset }, (_, at) => markAt(offset + at)).join(
                  '',
                )}
                topPx={start}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

type SegmentProps = {
  readonly base: number;
  readonly total: number;
  readonly onChange: (base: number) => void;
};

/** A page cannot be as tall as the largest bodies are long. */
function Segment({ base, total, onChange }: SegmentProps) {
  const count = Math.ceil(total / segmentBytes);
  const at = base / segmentBytes;
  return (
    <Notice
      action={
        <>
          <Button isSmall disabled={at === 0} onClick={() => onChange(base - segmentBytes)}>
            {t('Previous')}
          </Button>
          <Button isSmall disabled={at >= count - 1} onClick={() => onChange(base + segmentBytes)}>
            {t('Next')}
          </Button>
        </>
      }
    >
      {t('Part {part} of {count}: a large body is shown {size} at a time.', {
        part: at + 1,
        count,
        size: formatBytes(segmentBytes),
      })}
    </Notice>
  );
}
