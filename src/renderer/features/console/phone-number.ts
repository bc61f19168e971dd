/** Phone numbers in international form, E.164: a plus, the country code, at most 15 digits. */

const e164 = /^\+[1-9][0-9]{6,14}$/;

/** Without what people write between the digits; null when that is no international number. */
export const readPhoneNumber = (typed: string): string | null => {
  const bare = typed.replace(/[\s().-]/g, '');
  return e164.test(bare) ? bare : null;
};
