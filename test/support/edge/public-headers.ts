/** What a gateway changes in a message's header lines; order, case and duplicates stay. */

type Line = readonly [name: string, value: string];

/** Of one connection only (RFC 9110 § 7.6.1). The body's framing is passed on where Node keeps it. */
const ofConnection = ['connection', 'keep-alive', 'proxy-connection', 'upgrade'];

const linesOf = (rawHeaders: readonly string[]): Line[] => {
  const lines: Line[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    lines.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  return lines;
};

const valuesOf = (lines: readonly Line[], wanted: string): string[] =>
  lines.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);

const endToEnd = (lines: readonly Line[], also: readonly string[]): Line[] => {
  const named = valuesOf(lines, 'connection').flatMap((value) =>
    value.split(',').map((name) => name.trim().toLowerCase()),
  );
  const dropped = new Set([...ofConnection, ...named, ...also]);
  return lines.filter(([name]) => !dropped.has(name.toLowerCase()));
};

export type Forwarded = {
  readonly clientIp: string;
  readonly proto: string;
  /** An upgrade is spliced, so its connection headers have to pass. */
  readonly isUpgrade: boolean;
};

const replaced = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

/**
 * The request as ngrok hands it on: `x-forwarded-for` and `-proto` get a value appended,
 * `x-forwarded-host` is the sender's own if there is one, else the Host.
 * Source: https://ngrok.com/docs/universal-gateway/http-s/upstream-headers
 */
export const requestHeaders = (
  rawHeaders: readonly string[],
  { clientIp, proto, isUpgrade }: Forwarded,
): string[] => {
  const lines = linesOf(rawHeaders);
  const appended = (name: string, value: string): Line => [
    name,
    [...valuesOf(lines, name), value].join(', '),
  ];
  const host = [...valuesOf(lines, 'x-forwarded-host'), ...valuesOf(lines, 'host')][0] ?? '';
  const kept = isUpgrade
    ? lines.filter(([name]) => !replaced.includes(name.toLowerCase()))
    : endToEnd(lines, replaced);
  return [
    ...kept,
    appended('x-forwarded-for', clientIp),
    ['x-forwarded-host', host] satisfies Line,
    appended('x-forwarded-proto', proto),
  ].flat();
};

export const responseHeaders = (rawHeaders: readonly string[]): string[] =>
  endToEnd(linesOf(rawHeaders), ['transfer-encoding']).flat();

/** Names and values in turn, as pairs. */
export const pairs = (rawHeaders: readonly string[]): [string, string][] =>
  linesOf(rawHeaders).map(([name, value]) => [name, value]);
