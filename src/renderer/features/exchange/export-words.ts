/** What the ways to take events away are called. */
import type { FileFormat, TextFormat } from '../../../shared/exchange.ts';

type Words = { readonly label: string; readonly detail?: string };

export const textWords: Readonly<Record<TextFormat, Words>> = {
  curl: { label: 'curl', detail: 'A command for POSIX shells' },
  fetch: { label: 'fetch', detail: 'JavaScript' },
  httpie: { label: 'HTTPie', detail: 'A command for POSIX shells' },
  http: { label: 'Raw HTTP', detail: 'Request line, headers and body' },
};

export const fileWords: Readonly<Record<FileFormat, Words>> = {
  http: { label: '.http', detail: 'The bytes of the request' },
  har: { label: 'HAR', detail: 'For browsers and proxies' },
  ndjson: { label: 'NDJSON', detail: 'One event a line, for programs' },
  'test-node': { label: 'Test for Node', detail: 'Fails until your handler is filled in' },
  'test-python': { label: 'Test for Python', detail: 'Fails until your handler is filled in' },
  'test-go': { label: 'Test for Go', detail: 'Fails until your handler is filled in' },
  evidence: { label: 'Evidence bundle', detail: 'Others can verify it with their own key' },
};
