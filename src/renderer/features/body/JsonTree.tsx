import './json-tree.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { t } from '../../../shared/text.ts';
import { formatJson } from '../../lib/json-format.ts';
import { CopyButton } from '../../ui/copy.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { JsonRow } from './JsonRow.tsx';
import {
  maxTreeNodes,
  pathOf,
  pointerOf,
  type JsonTree as Tree,
  treeOf,
  valueText,
  visibleNodes,
} from './json-tree.ts';
import { BrokenJson } from './PrettyText.tsx';

const rowPx = 22;
const pageRows = 15;

export function JsonTree({ text }: { readonly text: string }) {
  const { tree, problem } = useMemo(() => {
    const format = formatJson(text);
    return { tree: format.problem ? null : treeOf(format.lines), problem: format.problem };
  }, [text]);
  if (problem) return <BrokenJson text={text} problem={problem} />;
  return tree && <TreeOf tree={tree} />;
}

/** Where the selection goes for a key, as a row; null when the key is none of ours. */
const rowAfter = (key: string, row: number, count: number): number | null => {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + pageRows,
    PageUp: row - pageRows,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(count - 1, target));
};

const useTree = ({ nodes }: Tree) => {
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const [selected, setSelected] = useState(0);
  const rows = useMemo(() => visibleNodes(nodes, closed), [nodes, closed]);
  const setOpen = (at: number, isOpen: boolean): void =>
    setClosed((before) => {
      const after = new Set(before);
      if (isOpen) after.delete(at);
      else after.add(at);
      return after;
    });
  return { closed, selected, setSelected, rows, setOpen };
};

function TreeOf({ tree }: { readonly tree: Tree }) {
  const { nodes } = tree;
  const { closed, selected, setSelected, rows, setOpen } = useTree(tree);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 20,
  });
  const select = (at: number): void => {
    setSelected(at);
    virtual.scrollToIndex(rows.indexOf(at), { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const node = nodes[selected];
    if (!node) return;
    const hasChildren = node.childCount > 0;
    const isClosed = closed.has(selected);
    const row = rowAfter(event.key, rows.indexOf(selected), rows.length);
    if (row !== null) select(rows[row] ?? 0);
    else if (event.key === 'ArrowRight') {
      if (hasChildren && isClosed) setOpen(selected, true);
      else if (hasChildren && selected + 1 < node.next) select(selected + 1);
    } else if (event.key === 'ArrowLeft') {
      if (hasChildren && !isClosed) setOpen(selected, false);
      else if (node.parent >= 0) select(node.parent);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (hasChildren) setOpen(selected, isClosed);
    } else return;
    event.preventDefault();
  };
  const items = virtual.getVirtualItems();
  const isDrawn = items.some(({ index }) => rows[index] === selected);
  return (
    <div className="stack stack--tight">
      {tree.isCut && (
        <Notice>
          {t('The tree holds the first {count, number} values; “Pretty” and “Raw” show all.', {
            count: maxTreeNodes,
          })}
        </Notice>
      )}
      <SelectedNode tree={tree} at={selected} />
      <div className="json-tree" ref={scroller}>
        <div
          className="json-tree__rows"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no element is a tree
          role="tree"
          aria-label={t('Body as a tree')}
          aria-activedescendant={isDrawn ? `${id}-${selected}` : undefined}
          tabIndex={0}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {items.map(({ index, start }) => {
            const at = rows[index] ?? 0;
            const node = nodes[at];
            return (
              node && (
                <JsonRow
                  key={at}
                  id={`${id}-${at}`}
                  node={node}
                  siblings={nodes[node.parent]?.childCount ?? 1}
                  isOpen={!closed.has(at)}
                  isSelected={at === selected}
                  topPx={start}
                  onSelect={() => setSelected(at)}
                  onToggle={() => setOpen(at, closed.has(at))}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Where the selected value is, and what can be copied of it. */
function SelectedNode({ tree, at }: { readonly tree: Tree; readonly at: number }) {
  const node = tree.nodes[at];
  if (!node) return null;
  const path = pathOf(tree.nodes, at);
  return (
    <div className="json-tree__selected">
      <code className="mono" aria-label={t('Path of the selected value')}>
        <VisibleText text={path} />
      </code>
      <CopyButton
        hasLabel
        label={t('Value')}
        text={() => Promise.resolve(valueText(tree, node))}
        what={t('value')}
      />
      <CopyButton hasLabel label={t('Path')} text={path} what={t('path')} />
      <CopyButton
        hasLabel
        label={t('Pointer')}
        text={pointerOf(tree.nodes, at)}
        what={t('JSON pointer')}
      />
    </div>
  );
}
