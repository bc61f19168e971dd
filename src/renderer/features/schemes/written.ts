/** How a person writes what a definition holds as data: fixed text with escapes, and JSON paths. */
import { visibleRuns } from '../../lib/visible-text.ts';

const simple: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' };

/** `a\n` to a and a line feed. Out: null when there is an escape that means nothing. */
export const readLiteral = (written: string): string | null => {
  let isBad = false;
  const text = written.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|([\s\S]?))/gi,
    (_, byte?: string, unit?: string, point?: string, letter?: string) => {
      const code = byte ?? unit ?? point;
      const value = code === undefined ? -1 : Number.parseInt(code, 16);
      if (value >= 0 && value <= 0x10ffff) return String.fromCodePoint(value);
      const meant = simple[letter ?? ''];
      isBad ||= meant === undefined;
      return meant ?? '';
    },
  );
  return isBad ? null : text;
};

/** The other way round: everything that cannot be seen, and the backslash, as an escape. */
export const writeLiteral = (text: string): string =>
  visibleRuns(text.replaceAll('\\', '\\\\'))
    .map((run) => run.text)
    .join('')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t');

export type JsonPath = (string | number)[];

const maxSteps = 8;
const maxIndex = 10_000;

/** `data.items.0.id`; a dot in a name is written `\.`. Out: null when it is not such a path. */
export const readPath = (written: string): JsonPath | null => {
  const steps = [''];
  for (const [piece] of written.trim().matchAll(/\\?[\s\S]/g)) {
    if (piece === '.') steps.push('');
    else steps[steps.length - 1] += piece.length > 1 ? piece.slice(1) : piece;
  }
  const isBad = steps.some((step) => step === '' || step.length > 100);
  if (isBad || steps.length > maxSteps) return null;
  return steps.map((step) =>
    /^(?:0|[1-9]\d{0,4})$/.test(step) && Number(step) <= maxIndex ? Number(step) : step,
  );
};

export const writePath = (path: readonly (string | number)[]): string =>
  path.map((step) => String(step).replace(/[\\.]/g, '\\$&')).join('.');
