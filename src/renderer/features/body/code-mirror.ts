/**
 * Text in a read-only editor: folding, line numbers, search. Loaded only when a body is shown.
 * It lives in a shadow root, because there CodeMirror uses constructed style sheets; in the page
 * itself it would add a style element, which the window's policy refuses.
 */

import { json } from '@codemirror/lang-json';
import { xml } from '@codemirror/lang-xml';
import { codeFolding, foldGutter, foldKeymap, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { message, t } from '../../../shared/text.ts';
import { escapeOf, hidden } from '../../lib/visible-text.ts';
import { codeColours, codeTheme } from './code-theme.ts';
import { hasLongLine } from './long-text.ts';
import { createSearchPanel } from './search-panel.ts';

export type CodeLanguage = 'json' | 'xml' | 'text';

export type CodeOptions = {
  readonly text: string;
  readonly language: CodeLanguage;
  readonly label: string;
  /** A character to point at, by its offset; null for none. */
  readonly markAt: number | null;
};

const languages: Readonly<Record<CodeLanguage, () => Extension>> = {
  json,
  xml: () => xml({ autoCloseTags: false }),
  text: () => [],
};

const escapeElement = (code: number): HTMLElement => {
  const element = document.createElement('span');
  element.className = 'cm-escape';
  element.title = t('A character that cannot be seen, shown as an escape');
  element.textContent = escapeOf(String.fromCodePoint(code));
  return element;
};

const marked = (text: string, at: number | null): Extension => {
  if (at === null || at >= text.length) return [];
  const mark = Decoration.mark({
    class: 'cm-mistake',
    attributes: { title: t('The first character that is not as it must be') },
  });
  return EditorView.decorations.of(Decoration.set(mark.range(at, at + 1)));
};

/** What the editor says of itself. */
const phrases = [
  message('Fold line'),
  message('Unfold line'),
  message('folded code'),
  message('unfold'),
  message('Folded lines'),
  message('Unfolded lines'),
  message('to'),
  message('current match'),
  message('on line'),
] as const;

/** It looks them up by the English text, as the catalogue does. */
const translated = (): Readonly<Record<string, string>> =>
  Object.fromEntries(phrases.map((phrase) => [phrase as unknown as string, t(phrase)]));

const extensionsFor = ({ text, language, label, markAt }: CodeOptions): Extension => [
  EditorState.readOnly.of(true),
  EditorState.phrases.of(translated()),
  // Only line feeds end a line: a carriage return is a character to be seen.
  EditorState.lineSeparator.of('\n'),
  hasLongLine(text) ? [] : EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
  highlightSpecialChars({ specialChars: hidden, render: escapeElement }),
  lineNumbers(),
  codeFolding(),
  foldGutter(),
  search({ top: true, createPanel: createSearchPanel, literal: true }),
  keymap.of([...searchKeymap, ...foldKeymap]),
  languages[language](),
  syntaxHighlighting(codeColours),
  codeTheme,
  marked(text, markAt),
];

export type Code = { readonly destroy: () => void };

/** Puts the text into an element of its own. Nothing in it is ever more than text. */
export const createCode = (host: HTMLElement, options: CodeOptions): Code => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const state = EditorState.create({ doc: options.text, extensions: extensionsFor(options) });
  const view = new EditorView({ state, root });
  root.replaceChildren(view.dom);
  // Outside, what is typed here seems to come from no field: it must not be taken for a shortcut.
  view.dom.addEventListener('keydown', (event) => {
    const isTyped = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isTyped || event.defaultPrevented) event.stopPropagation();
  });
  if (options.markAt !== null && options.markAt < options.text.length) {
    view.dispatch({ effects: EditorView.scrollIntoView(options.markAt, { y: 'center' }) });
  }
  return { destroy: () => view.destroy() };
};
