/** A provider's scheme and parameters as a command line or a configuration file names them. */
import { failure } from '../../shared/errors.ts';
import type { Provider } from '../core/providers/define.ts';

const hint = 'npm run verify -- --providers lists schemes and parameters.';

const badValue = (message: string) => failure('listen.bad-arguments', message, hint);

/** Out: null when none is named. Errors: `listen.bad-arguments`. */
export const readScheme = (provider: Provider, id: string | undefined): string | null => {
  if (id === undefined) return null;
  if (provider.schemes.some((scheme) => scheme.id === id)) return id;
  const known = provider.schemes.map((scheme) => scheme.id).join(', ');
  throw badValue(`${provider.name} has no scheme “${id}”. It has: ${known}.`);
};

/** In: each as `NAME=VALUE`. Errors: `listen.bad-arguments`. */
export const readParameters = (
  provider: Provider,
  given: readonly string[],
): Readonly<Record<string, string>> => {
  const known = (provider.parameters ?? []).map(({ name }) => name);
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      const name = text.slice(0, Math.max(at, 0));
      if (!known.includes(name)) {
        const names = known.length === 0 ? 'none' : known.join(', ');
        throw badValue(
          `A parameter is NAME=VALUE; the parameters of ${provider.name} are: ${names}.`,
        );
      }
      return [name, text.slice(at + 1)];
    }),
  );
};
