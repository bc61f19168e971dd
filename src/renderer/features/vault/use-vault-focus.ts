import { useEffect, useRef } from 'react';
import type { VaultState } from '../../../shared/vault.ts';

/**
 * A button that has changed the vault often goes with it, and so does the focus: it moves on to
 * what `find` finds. Not while a dialog is open, which has the focus itself.
 */
export const useVaultFocus = (
  { place, status, isChosen }: VaultState,
  isDialogOpen: boolean,
  find: () => HTMLElement | null | undefined,
): void => {
  const mark = `${place} ${status} ${isChosen}`;
  const last = useRef(mark);
  useEffect(() => {
    if (isDialogOpen || last.current === mark) return;
    last.current = mark;
    if (document.activeElement === document.body) find()?.focus({ preventScroll: true });
  }, [mark, isDialogOpen, find]);
};
