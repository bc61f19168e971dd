/** What the ways to take events away are called. */

import type { FileFormat, TextFormat } from '../../../shared/exchange.ts';
import { t } from '../../../shared/text.ts';

type Words = { readonly label: string; readonly detail?: string };

export const textWords = (): Readonly<Record<TextFormat, Words>> => ({
  curl: { label: 'curl', detail: t('A command for POSIX shells') },
  fetch: { label: 'fetch', detail: 'JavaScript' },
  httpie: { label: 'HTTPie', detail: t('A command for POSIX shells') },
  http: { label: t('Raw HTTP'), detail: t('Request line, headers and body') },
});

export const fileWords = (): Readonly<Record<FileFormat, Words>> => ({
  http: { label: '.http', detail: t('The bytes of the request') },
  har: { label: 'HAR', detail: t('For browsers and proxies') },
  ndjson: { label: 'NDJSON', detail: t('One event a line, for programs') },
  'test-node': { label: t('Test for Node'), detail: t('Fails until your handler is filled in') },
  'test-python': {
    label: t('Test for Python'),
    detail: t('Fails until your handler is filled in'),
  },
  'test-go': { label: t('Test for Go'), detail: t('Fails until your handler is filled in') },
  evidence: { label: t('Evidence bundle'), detail: t('Others can verify it with their own key') },
});
