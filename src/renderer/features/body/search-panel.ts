/** The editor's search, for plain text alone: what is typed never becomes a regular expression. */

import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import { type EditorView, type Panel, runScopeHandlers } from '@codemirror/view';
import { t } from '../../../shared/text.ts';

const button = (text: string, onClick: () => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
};

const checkbox = (text: string, onChange: () => void) => {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.addEventListener('change', onChange);
  const label = document.createElement('label');
  label.append(input, text);
  return { input, label };
};

export const createSearchPanel = (view: EditorView): Panel => {
  const field = document.createElement('input');
  field.type = 'search';
  field.setAttribute('aria-label', t('Find in this text'));
  field.setAttribute('placeholder', t('Find'));
  // The search focuses what is marked so.
  field.setAttribute('main-field', 'true');
  field.value = getSearchQuery(view.state).search;
  const update = (): void => {
    const query = new SearchQuery({
      search: field.value,
      caseSensitive: matchCase.input.checked,
      literal: true,
    });
    view.dispatch({ effects: setSearchQuery.of(query) });
  };
  const matchCase = checkbox(t('Match case'), update);
  field.addEventListener('input', update);
  const dom = document.createElement('div');
  dom.className = 'find';
  dom.setAttribute('role', 'search');
  dom.append(
    field,
    matchCase.label,
    button(t('Previous'), () => findPrevious(view)),
    button(t('Next'), () => findNext(view)),
    button(t('Close'), () => closeSearchPanel(view)),
  );
  dom.addEventListener('keydown', (event) => {
    if (runScopeHandlers(view, event, 'search-panel')) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && event.target === field) {
      event.preventDefault();
      (event.shiftKey ? findPrevious : findNext)(view);
    }
  });
  return {
    dom,
    top: true,
    mount: () => field.select(),
  };
};
