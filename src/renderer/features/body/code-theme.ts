/** The look of the editor, by the window's own colours: they reach into its shadow root. */
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const codeColours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.tagName, tags.attributeName], color: 'var(--code-key)' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: [tags.bool, tags.null, tags.processingInstruction], color: 'var(--code-literal)' },
  { tag: tags.comment, color: 'var(--text-soft)' },
]);

export const codeTheme = EditorView.theme({
  '&': {
    maxHeight: '70vh',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    fontSize: 'var(--text-mono)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-1px' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'var(--mono)', lineHeight: '19px' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)', overflowWrap: 'anywhere' },
  '.cm-gutters': {
    borderRight: '1px solid var(--line-faint)',
    backgroundColor: 'var(--panel)',
    color: 'var(--text-faint)',
  },
  '.cm-escape': {
    padding: '0 1px',
    borderRadius: '3px',
    backgroundColor: 'var(--warn-tint)',
    color: 'var(--warn)',
  },
  '.cm-mistake': {
    backgroundColor: 'var(--bad-tint)',
    color: 'var(--bad)',
    textDecoration: 'underline',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--part-header)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--part-header-line)' },
  '.cm-foldPlaceholder': {
    padding: '0 4px',
    borderColor: 'var(--line-strong)',
    backgroundColor: 'var(--sunken)',
    color: 'var(--text-soft)',
  },
  '.cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--text)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.find': { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '6px 8px' },
  '.find input[type=search]': {
    minWidth: '12em',
    flex: '1',
    padding: '3px 8px',
    border: '1px solid var(--line-control)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--input)',
    color: 'inherit',
    font: 'inherit',
  },
  '.find label': { display: 'flex', alignItems: 'center', gap: '4px' },
  '.find button': {
    padding: '3px 10px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'inherit',
    font: 'inherit',
  },
});
