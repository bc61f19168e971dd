/** What committing together is worth where a sync takes long, as it does on most disks. */
import { atLeast, information, type Part } from '../lib/part.ts';
import { plain, ratios, runRounds } from '../lib/rounds.ts';
import { slowFsync } from '../lib/shim.ts';
import { median, spread } from '../lib/stats.ts';
import { withTempFolder } from '../lib/temp.ts';
import { describe, measureThroughput } from './throughput.ts';

const delayMs = 10;
const what = `every fsync takes ${delayMs} ms, times one commit per request`;

export const fsync: Part = {
  name: 'fsync',
  about: 'the gain over one commit per request where a sync takes 10 ms',
  run: (bench) =>
    withTempFolder(async (folder) => {
      const env = await slowFsync(folder, delayMs);
      if (!env) {
        return { measures: [information(what, 'not measured: needs Linux and gcc')], raw: null };
      }
      const names = ['commit-each', 'listen'];
      const load = { connections: 64, bodyBytes: 1024, isKeptAlive: true };
      const rounds = await runRounds(names, Math.min(3, bench.rounds), (name) => {
        bench.say(`slow fsync: ${name}`);
        return measureThroughput(name, bench, load, env);
      });
      const reached = ratios(rounds, 'listen', 'commit-each', ({ perSecond }) => perSecond);
      const measures = [
        atLeast(what, median(reached), 15, spread(reached)),
        ...names.map((name) => describe(rounds, name)),
      ];
      return { measures, raw: plain(rounds) };
    }),
};
