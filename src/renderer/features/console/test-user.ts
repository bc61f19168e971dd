const suffixDigits = 4;

/** Another name each time: a user that was not deleted must not be in the way. */
export const freshUsername = (): string => {
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `Test-User-${random.toString(16).padStart(suffixDigits, '0')}`;
};
