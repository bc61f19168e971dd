/**
 * The outline of a DER value: enough to tell what kind of key it claims to be, cut off or damaged
 * as it may be. Whether it is one, the crypto library decides; a private key is refused unparsed.
 */

/** `encrypted` is a private key behind a passphrase: PKCS#8's envelope, or PKCS#12. */
export type DerKind = 'private' | 'encrypted' | 'spki' | 'pkcs1' | 'certificate';

type Element = { readonly tag: number; readonly start: number; readonly end: number };

const integer = 0x02;
const bitString = 0x03;
const octetString = 0x04;
const sequence = 0x30;
/** Three members tell all kinds apart. */
const maxMembers = 3;

/**
 * Reads a tag and a length of up to three bytes; null for anything else. Without a length, as
 * BER may have it and PKCS#12 has it at times, the element takes all that is left.
 */
const elementAt = (bytes: Buffer, at: number): Element | null => {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) return null;
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  const start = at + 2 + count;
  if (count > 3 || start > bytes.length) return null;
  if (count === 0) return { tag, start, end: bytes.length };
  return { tag, start, end: start + bytes.readUIntBE(at + 2, count) };
};

const membersOf = (bytes: Buffer): readonly Element[] => {
  const outer = elementAt(bytes, 0);
  if (outer?.tag !== sequence) return [];
  const members: Element[] = [];
  for (let at = outer.start; at < outer.end && members.length < maxMembers; ) {
    const member = elementAt(bytes, at);
    if (!member) break;
    members.push(member);
    at = member.end;
  }
  return members;
};

/** The value of an integer of one byte, such as a version; null for all others. */
const smallInteger = (bytes: Buffer, { tag, start, end }: Element): number | null =>
  tag === integer && end === start + 1 ? (bytes[start] ?? null) : null;

/**
 * Tells by the first members of its sequence what a DER value is; null for anything else.
 * Source: RFC 5208 and 5958 (PKCS#8), 8017 (PKCS#1), 5915 (SEC 1), 7292 (PKCS#12), 5280 (X.509).
 */
export const derKind = (bytes: Buffer): DerKind | null => {
  const [first, second, third] = membersOf(bytes);
  if (!first || !second) return null;
  const version = smallInteger(bytes, first);
  if (version !== null) {
    if (second.tag === sequence) return version === 3 ? 'encrypted' : 'private';
    return second.tag === integer || second.tag === octetString ? 'private' : null;
  }
  if (first.tag === integer) return second.tag === integer && !third ? 'pkcs1' : null;
  if (first.tag !== sequence) return null;
  if (second.tag === bitString) return 'spki';
  if (second.tag === octetString) return 'encrypted';
  return second.tag === sequence && third?.tag === bitString ? 'certificate' : null;
};

/**
 * The bytes of hex, or of Base64 in either alphabet; null for others. Blanks, padding, what
 * separates bytes or lines, and the beginning of a data URL do not count.
 */
export const looseBytes = (text: string): Buffer | null => {
  const joined = text.replace(/^data:[^,]{0,100},/i, '').replace(/[\s:;,]+|\\[nr]/g, '');
  if (/^(?:[0-9a-f]{2})+$/i.test(joined)) return Buffer.from(joined, 'hex');
  return /^[\w+/-]+={0,3}$/.test(joined) ? Buffer.from(joined, 'base64') : null;
};
