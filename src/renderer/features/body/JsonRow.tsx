import { t } from '../../../shared/text.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import type { JsonNode } from './json-tree.ts';
import { shortened } from './long-text.ts';

/** A longer value is cut in its row; copying it gives all of it. */
const maxValueChars = 300;
const indentPx = 16;

type JsonRowProps = {
  readonly id: string;
  readonly node: JsonNode;
  /** Values in the one it is in. */
  readonly siblings: number;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly topPx: number;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
};

export function JsonRow(props: JsonRowProps) {
  const { id, node, siblings, isOpen, isSelected, topPx, onSelect, onToggle } = props;
  const { depth, key, position, parent, childCount } = node;
  const hasChildren = childCount > 0;
  return (
    // The tree has the focus and the keys; a row is only for the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className="json-tree__row"
      role="treeitem"
      aria-level={depth + 1}
      aria-setsize={siblings}
      aria-posinset={position + 1}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isSelected}
      style={{ top: topPx, paddingLeft: 8 + Math.min(depth, 32) * indentPx }}
      onClick={onSelect}
      onDoubleClick={hasChildren ? onToggle : undefined}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the arrow keys do the same */}
      <span
        className="json-tree__fold"
        aria-hidden="true"
        onClick={hasChildren ? onToggle : undefined}
      >
        {hasChildren && (isOpen ? '▾' : '▸')}
      </span>
      {parent >= 0 && (
        <>
          <span className={key === null ? 'json-tree__index' : 'json-key'}>
            <VisibleText text={key === null ? String(position) : shortened(key, maxValueChars)} />
          </span>
          <span>{':\u00a0'}</span>
        </>
      )}
      <Value node={node} />
    </div>
  );
}

function Value({ node: { kind, text, childCount } }: { readonly node: JsonNode }) {
  if (kind === 'object' || kind === 'array') {
    return (
      <span className="soft">
        {kind === 'object' ? '{}' : '[]'}{' '}
        {t(
          kind === 'object'
            ? '{count, plural, one {# member} other {# members}}'
            : '{count, plural, one {# item} other {# items}}',
          { count: childCount },
        )}
      </span>
    );
  }
  return (
    <span className={`json-${kind}`}>
      <VisibleText text={shortened(text, maxValueChars)} />
    </span>
  );
}
