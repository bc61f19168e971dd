import { describe, expect, it } from 'vitest';
import { startListen } from '../../support/listen-process.ts';
import { type Delivery, deliver, startLoad } from '../../support/load.ts';
import { seeded } from '../../support/power-cut.ts';
import { missingFrom, readStored } from '../../support/stored-bodies.ts';
import { tempFolder } from '../../support/temp.ts';
import { until } from '../../support/until.ts';

const kills = 20;
const senders = 32;
const secret = 'kill -9 must not lose anything';

describe('a receiver that is killed under load', () => {
  it('has stored everything it acknowledged, twenty times in a row', {
    timeout: 120_000,
  }, async () => {
    const dataFolder = tempFolder();
    const random = seeded(20);
    const acknowledged: Delivery[] = [];
    const sent: Delivery[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const listen = await startListen(dataFolder, secret);
      const killAfter = acknowledged.length + 1 + Math.floor(random() * 300);
      let isEnough: () => void = () => undefined;
      const enough = new Promise<void>((resolve) => (isEnough = resolve));
      const load = startLoad({
        url: listen.url,
        secret,
        senders,
        name: `kill-${kill}`,
        onAnswer: (delivery, { status }) => {
          expect(status).toBe(200);
          acknowledged.push(delivery);
          if (acknowledged.length >= killAfter) isEnough();
          return true;
        },
      });
      await Promise.race([enough, load.ended]);
      await listen.end('SIGKILL');
      await load.ended;
      sent.push(...load.sent);
    }

    const stored = readStored(dataFolder);
    expect(stored.integrity).toBe('ok');
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
    expect(missingFrom(stored, acknowledged)).toEqual([]);

    // What was stored but not acknowledged is sent again, and must be known.
    const known = new Set(acknowledged);
    const unanswered = sent.filter(
      (delivery) => !known.has(delivery) && stored.byId.has(delivery.id),
    );
    const again = unanswered[0] ?? acknowledged[0];
    if (!again) throw new Error('nothing was stored');
    const listen = await startListen(dataFolder, secret);
    expect((await deliver(listen.url, secret, again)).status).toBe(200);
    const line = await until('its line', () => listen.lines.find(({ type }) => type === 'event'));
    expect(line.repeatOf).toBe(stored.byId.get(again.id)?.seq);
    await listen.end('SIGTERM');
  });
});
