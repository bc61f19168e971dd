/** Signature headers taken apart for the eye. A hint for display; verification reads its own way. */

export type HeaderPart = { readonly key: string; readonly value: string };

const maxParts = 50;

const isSignatureName = (name: string): boolean => /signature|hmac|authorization|jws/i.test(name);

/** `t=1,v1=abc`; an equals sign at the end alone is base64's padding. */
const pair = /^([A-Za-z][\w.-]{0,39})=(?!=*$)(.+)$/s;
/** `v1,abc v1a,def`, as Standard Webhooks writes it. */
const versioned = /^(v[0-9]+[a-z]?),(.+)$/s;

const split = (value: string, separator: RegExp, form: RegExp): HeaderPart[] | null => {
  const pieces = value.split(separator, maxParts + 1).map((piece) => piece.trim());
  const found = pieces.map((piece) => form.exec(piece));
  if (pieces.length > maxParts || found.includes(null)) return null;
  return found.map((match) => ({ key: match?.[1] ?? '', value: match?.[2] ?? '' }));
};

/** `Signature keyId="a",…`: the name of a scheme stands before the pairs. */
const withoutScheme = (value: string): string =>
  value.replace(/^[A-Za-z][\w-]{0,39} +(?=\w+=)/, '');

/** Out: the parts in the order sent; empty when it is no signature header, or has no parts. */
export const headerPartsOf = (name: string, value: string): readonly HeaderPart[] => {
  if (!isSignatureName(name)) return [];
  return split(value, / +/, versioned) ?? split(withoutScheme(value), /[,;&]/, pair) ?? [];
};

/** A part that is a time in Unix seconds; null when it is none. */
export const signedAtOf = ({ key, value }: HeaderPart): number | null =>
  /^(?:t|ts|time|timestamp|created|expires)$/i.test(key) && /^[0-9]{9,10}$/.test(value)
    ? Number(value)
    : null;
