import type { RefObject } from 'react';
import { useEffect } from 'react';
import { isTyping } from '../../lib/typing.ts';

/** `/`, and Ctrl or Cmd with F, go to the search field from wherever nothing else takes them. */
export const useSearchKey = (input: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const isModified = event.ctrlKey || event.metaKey;
      const isSlash = event.key === '/' && !isModified && !isTyping(event.target);
      const isFind = isModified && !event.shiftKey && event.key.toLowerCase() === 'f';
      // A dialog keeps the focus to itself.
      if ((!isSlash && !isFind) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
};
