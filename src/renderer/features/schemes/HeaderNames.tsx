import type { HeaderPair } from '../../../shared/event.ts';

export const headerListId = 'header-names-of-captured-event';

/** The header names of the captured event, offered while one is typed. */
export function HeaderNames({ headers }: { readonly headers: readonly HeaderPair[] }) {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  return (
    <datalist id={headerListId}>
      {[...names].map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </datalist>
  );
}
