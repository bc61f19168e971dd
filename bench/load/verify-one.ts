/**
 * Verifies one signed request again and again in one way, whenever it is told to, in a process of
 * its own. In: name of the candidate, bytes; by message, milliseconds. Out: verifications per
 * second, by message.
 */
import { officialPackages } from './verifiers/official.ts';
import { ownVerifiers } from './verifiers/own.ts';
import { plainVerifiers } from './verifiers/plain.ts';

const [name = '', bytes = '1024'] = process.argv.slice(2);
const candidates = { ...plainVerifiers, ...ownVerifiers, ...officialPackages };
const verify = await candidates[name]?.(Number(bytes));
if (!verify) throw new Error(`there is no candidate ${name}`);

/** Between two looks at the clock, which would cost more than a MAC. */
const batch = 10;

const runFor = async (limitMs: number): Promise<number> => {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < limitMs) {
    for (let i = 0; i < batch; i++) {
      const result = verify();
      if (!(result === true || (await result))) throw new Error(`${name} did not verify`);
    }
    count += batch;
  }
  return (count * 1000) / (performance.now() - start);
};

process.on('message', (ms: number) => void runFor(ms).then((rate) => process.send?.(rate)));
