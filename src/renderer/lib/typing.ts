/** True where a letter typed belongs to a field, a menu or a dialog rather than to a shortcut. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"], [role="menu"], dialog') !==
    null;
