import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const vectorsFolder = fileURLToPath(new URL('../vectors', import.meta.url));
export const providersFolder = fileURLToPath(
  new URL('../../src/main/core/providers', import.meta.url),
);

/** As far as tests look into it; the runner checks the whole shape. */
export type Vector = {
  readonly name: string;
  readonly provider: string;
  readonly expect: 'valid' | 'invalid' | 'error';
  readonly code: string;
  readonly assurance?: string;
  readonly now?: number;
  readonly options?: { readonly toleranceSeconds?: number };
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly bodyBase64: string;
  };
};

export const readVectors = (provider: string): Vector[] =>
  JSON.parse(readFileSync(join(vectorsFolder, `${provider}.json`), 'utf8')) as Vector[];

/** Names of the files of a folder without their ending, but for those in `except`. */
export const namesIn = (folder: string, ending: string, except: readonly string[] = []): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((name) => !except.includes(name))
    .toSorted();
