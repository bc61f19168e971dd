import './monogram.css';

/** Two letters of a name on a quiet tile; decoration beside the name itself. */
export function Monogram({ name }: { readonly name: string }) {
  const words = name
    .replace(/\(.*\)/, '')
    .split(/\s+/)
    .filter(Boolean);
  const capitals = (words[0] ?? '').replace(/[^A-Z]/g, '');
  const letters =
    words.length > 1
      ? `${words[0]?.[0] ?? ''}${words[1]?.[0] ?? ''}`
      : (capitals.length > 1 ? capitals : (words[0] ?? '')).slice(0, 2);
  return (
    <span className="monogram" aria-hidden="true">
      {letters}
    </span>
  );
}
