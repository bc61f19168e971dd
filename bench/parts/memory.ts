/** Memory while a million events pass through at full speed. */
import { closedLoop } from '../lib/closed-loop.ts';
import { atMost, information, type Part } from '../lib/part.ts';
import { rssMiB } from '../lib/proc.ts';
import { withServer } from '../lib/servers.ts';
import { withTempFolder } from '../lib/temp.ts';

type Sample = { readonly events: number; readonly rssMiB: number };

/** A machine too slow for all of it says how far it came. */
const limitS = 240;
const sliceS = 2;
const mostMiB = 180;
const mostGrowthMiB = 30;

export const memory: Part = {
  name: 'memory',
  about: 'resident memory over 1,000,000 events',
  run: ({ programs, isQuick, say }) =>
    withTempFolder((folder) =>
      withServer('listen', { programs, folder, limitS: limitS + 60 }, async ({ url, program }) => {
        const wanted = isQuick ? 20_000 : 1_000_000;
        const giveUpAt = performance.now() + limitS * 1000;
        const samples: Sample[] = [];
        let events = 0;
        let saidAt = 0;
        while (events < wanted && performance.now() < giveUpAt) {
          const load = { connections: 64, bodyBytes: 1024, isKeptAlive: true };
          events += (await closedLoop({ ...load, url, seconds: sliceS })).requests;
          const rss = rssMiB(program.pid);
          if (rss === null) break;
          samples.push({ events, rssMiB: rss });
          if (events - saidAt >= wanted / 10)
            say(`memory: ${events} events, ${rss.toFixed(0)} MiB`);
          if (events - saidAt >= wanted / 10) saidAt = events;
        }
        const raw = samples;
        const last = samples.at(-1);
        if (!last) return { measures: [information('memory', 'not measured: needs Linux')], raw };
        const after300k = samples.filter((sample) => sample.events >= wanted * 0.3);
        const most = (some: readonly Sample[]): number => Math.max(...some.map((s) => s.rssMiB));
        const early = most(after300k.slice(0, Math.max(1, Math.floor(after300k.length / 4))));
        const late = most(after300k.slice(-Math.max(1, Math.floor(after300k.length / 4))));
        const peak = most(samples);
        const growth = late - early;
        const measures = [
          atMost(
            `memory up to ${last.events} events, peak`,
            peak,
            mostMiB,
            ' MiB',
            `${peak.toFixed(0)} MiB`,
          ),
          atMost(
            `growth from ${after300k[0]?.events ?? 0} events on`,
            growth,
            mostGrowthMiB,
            ' MiB',
            `${growth.toFixed(0)} MiB`,
          ),
        ];
        return { measures, raw };
      }),
    ),
};
