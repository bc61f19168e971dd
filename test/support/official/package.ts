/**
 * Official packages as judges. Each gets a request in the form its documentation asks for: most
 * take the body as text, which is why they refuse what is not UTF-8.
 */
import { readHeader, type WireRequest } from '../../../src/main/core/verify/request.ts';

export type OfficialOptions = {
  /** The URL as the provider knows it; empty when there is none. */
  readonly url: string;
  /** The scheme that the key is for. */
  readonly scheme: string;
};

export type Official = {
  /** Name of the package. */
  readonly name: string;
  readonly provider: string;
  /** The schemes it knows; all, if absent. */
  readonly schemes?: readonly string[];
  /** Whether it takes the request for genuine. Errors: some throw what others answer with false. */
  readonly verify: (
    request: WireRequest,
    key: string,
    options: OfficialOptions,
  ) => boolean | Promise<boolean>;
  /** Signs with the package's own helper; absent where it has none. */
  readonly sign?: (
    request: WireRequest,
    key: string,
    options: OfficialOptions & { readonly nowS: number },
  ) => Promise<WireRequest>;
};

/** A header as Node hands it over: latin1 text; empty when it is absent. */
export const headerOf = ({ rawHeaders }: WireRequest, name: string): string =>
  readHeader(rawHeaders, name) ?? '';

/** All headers by lower-case name. */
export const headersOf = ({ rawHeaders }: WireRequest): Record<string, string> =>
  Object.fromEntries(
    rawHeaders.flatMap((name, i) =>
      i % 2 === 0 ? [[name.toLowerCase(), rawHeaders[i + 1] ?? ''] as const] : [],
    ),
  );

export const bodyOf = ({ body }: WireRequest): Buffer => Buffer.from(body);

/** The body as most packages take it. */
export const textOf = (request: WireRequest): string => bodyOf(request).toString();

export const withHeaders = (
  request: WireRequest,
  headers: Readonly<Record<string, string>>,
): WireRequest => ({
  ...request,
  rawHeaders: [...request.rawHeaders, ...Object.entries(headers).flat()],
});
