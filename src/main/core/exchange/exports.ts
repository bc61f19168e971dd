/** Events in the formats they can be taken away in: as one text, or as a file piece by piece. */

import { failure } from '../../../shared/errors.ts';
import type { FileFormat, TextFormat, WrittenText } from '../../../shared/exchange.ts';
import type { SchemeDefinition } from '../../../shared/scheme-definition.ts';
import { t } from '../../../shared/text.ts';
import { decodeUtf8 } from '../verify/encoding.ts';
import { toCurl } from './curl.ts';
import { eventLine, evidenceOf } from './evidence.ts';
import { toFetch } from './fetch.ts';
import { type FixtureStyle, fixtureOf } from './fixture.ts';
import { goTest } from './fixture-go.ts';
import { nodeTest } from './fixture-node.ts';
import { pythonTest } from './fixture-python.ts';
import { harEntry, harFrame } from './har.ts';
import { toHttpie } from './httpie.ts';
import type { Outgoing, Written } from './outgoing.ts';
import type { Prepared } from './prepare.ts';
import { toRawHttp } from './raw-http.ts';

/** As much as the clipboard command takes. */
const maxTextChars = 4 * 1024 * 1024;

const httpText = (request: Outgoing): Written => {
  const { bytes, warnings } = toRawHttp(request);
  const text = decodeUtf8(bytes);
  if (text !== null && !text.includes('\0')) return { text, warnings };
  throw failure(
    'export.not-text',
    t('This request is not text, so the clipboard cannot hold it exactly.'),
    t('Save it as a file, or copy it as curl.'),
  );
};

const textWriters: Readonly<Record<TextFormat, (request: Outgoing) => Written>> = {
  curl: toCurl,
  fetch: toFetch,
  httpie: toHttpie,
  http: httpText,
};

/** Errors: `export.not-text` where it is not, `export.too-large`. */
export const writeText = (prepared: Prepared, format: TextFormat): WrittenText => {
  const { text, warnings } = textWriters[format](prepared.request);
  if (text.length > maxTextChars) {
    throw failure('export.too-large', t('This is too long to be copied.'), t('Save it as a file.'));
  }
  return { text, warnings: [...prepared.warnings, ...warnings] };
};

/** What a file of events needs to know besides them. */
export type FileContext = {
  readonly version: string;
  /** True for the only event of the file. */
  readonly isOnly: boolean;
  /** A scheme of the user's own; null for others. */
  readonly definitionOf: (providerId: string) => SchemeDefinition | null;
};

type Piece = { readonly data: string | Uint8Array; readonly warnings: readonly string[] };

/** How a file is put together, and what its name ends with. */
export type FileStyle = {
  readonly suffix: string;
  readonly head: string;
  readonly one: (prepared: Prepared) => Piece;
  readonly between: string;
  readonly tail: string;
};

const plain = { head: '', between: '', tail: '' };

const testFile = ({ head, one, tail }: FixtureStyle, suffix: string): FileStyle => ({
  ...plain,
  suffix,
  head,
  tail,
  one: (prepared) => {
    const { fixture, warnings } = fixtureOf(prepared);
    return { data: one(fixture), warnings };
  },
});

const harFile = ({ version }: FileContext): FileStyle => {
  const [head, tail] = harFrame(version);
  return {
    suffix: '.har',
    head,
    between: ',\n',
    tail,
    one: (prepared) => {
      const { entry, warnings } = harEntry(prepared);
      return { data: JSON.stringify(entry), warnings };
    },
  };
};

const evidenceFile = ({ version, isOnly, definitionOf }: FileContext): FileStyle => ({
  ...plain,
  suffix: isOnly ? '.evidence.json' : '.evidence.ndjson',
  one: (prepared) => {
    const provider = prepared.source?.provider.id ?? prepared.summary.provider;
    const evidence = evidenceOf(prepared, version, definitionOf(provider));
    const data = `${JSON.stringify(evidence, null, isOnly ? 2 : 0)}\n`;
    return { data, warnings: prepared.warnings };
  },
});

/** How a file of that format is written. One of raw HTTP holds a single event. */
export const fileStyle = (format: FileFormat, context: FileContext): FileStyle => {
  switch (format) {
    case 'http':
      return {
        ...plain,
        suffix: '.http',
        one: ({ request, warnings }) => {
          const raw = toRawHttp(request);
          return { data: raw.bytes, warnings: [...warnings, ...raw.warnings] };
        },
      };
    case 'har':
      return harFile(context);
    case 'ndjson':
      return {
        ...plain,
        suffix: '.ndjson',
        one: (prepared) => ({
          data: `${JSON.stringify(eventLine(prepared))}\n`,
          warnings: prepared.warnings,
        }),
      };
    case 'test-node':
      return testFile(nodeTest, '.test.mjs');
    case 'test-python':
      return testFile(pythonTest, '_test.py');
    case 'test-go':
      return testFile(goTest, '_test.go');
    case 'evidence':
      return evidenceFile(context);
  }
};
