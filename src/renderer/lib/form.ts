export type FormField = {
  readonly name: string;
  readonly value: string;
  /** The field as it was sent, still encoded. */
  readonly raw: string;
};

const decode = (text: string): string => {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A stray percent sign: show what was sent.
    return spaced;
  }
};

/** Fields of a form-encoded body in wire order, repeats kept; at most `limit` of them. */
export const parseForm = (text: string, limit = 1000): readonly FormField[] =>
  text === ''
    ? []
    : text.split('&', limit).map((pair) => {
        const at = pair.indexOf('=');
        return at < 0
          ? { name: decode(pair), value: '', raw: pair }
          : { name: decode(pair.slice(0, at)), value: decode(pair.slice(at + 1)), raw: pair };
      });
