/** Where `listen` gets secrets and files from: by name, never as text on the command line. */
import { readFileSync } from 'node:fs';
import { failure } from '../../shared/errors.ts';
import { keyFileText } from '../core/keys/describe.ts';

export const badArguments = (message: string) =>
  failure('listen.bad-arguments', message, 'npm run listen -- --help shows what it takes.');

export const readEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw badArguments(`The environment variable ${name} is not set.`);
  }
  return value;
};

export const readFile = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw failure(
      'file.unreadable',
      `The file ${path} cannot be read.`,
      'Check the path and that you may read it.',
      error,
    );
  }
};

/** Keys of environment variables, then of files, each with its name as label. */
export const readKeys = (secretEnv: readonly string[], keyFile: readonly string[]) => [
  ...secretEnv.map((name) => ({ label: name, text: readEnv(name) })),
  ...keyFile.map((path) => ({ label: path.slice(-80), text: keyFileText(readFile(path)) })),
];
