/**
 * The same bytes give the same answer everywhere: as they arrive, in the window, and from a file
 * on the command line.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRequestFile } from '../../src/main/cli/request-file.ts';
import { providers } from '../../src/main/core/providers/index.ts';
import { sampleParameters } from '../../src/main/core/simulate/sign.ts';
import { explain } from '../../src/main/core/verify/explain.ts';
import type { EventDetail } from '../../src/shared/event.ts';
import { sampleVariants } from '../../src/shared/provider.ts';
import { shareApp } from '../support/start-app.ts';
import { tempFolder } from '../support/temp.ts';

const shared = shareApp();

/** The stored request as it went over the wire. */
const asRawHttp = (detail: EventDetail, body: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(
      [
        `${detail.summary.method} ${detail.target} HTTP/1.1`,
        ...detail.headers.map(([name, value]) => `${name}: ${value}`),
        '',
        '',
      ].join('\r\n'),
      'latin1',
    ),
    body,
  ]);

describe.each(providers.map((provider) => [provider.id, provider] as const))(
  '%s',
  (id, provider) => {
    it.each(sampleVariants)('judges its “%s” sample alike everywhere', async (variant) => {
      const app = shared();
      const source = await app.addSource(id);
      const settings = {
        ...app.app.sources.get(source.id).settings,
        ...sampleParameters(provider),
      };
      await app.handlers['sources.update']({ id: source.id, settings });
      await app.app.reverifier.idle();
      await app.handlers['simulate.send']({ sourceId: source.id, variant });
      const [event] = await app.eventsOf(source.id);
      if (!event) throw new Error('no event');
      const detail = await app.handlers['events.get']({ seq: event.seq });
      const { bytes } = await app.handlers['events.body']({
        seq: event.seq,
        offset: 0,
        length: 1024 * 1024,
      });

      const file = join(tempFolder(), 'request.http');
      writeFileSync(file, asRawHttp(detail, bytes));
      const { request } = readRequestFile(file, {});
      const held = app.app.sources.get(source.id);
      const keys = held.keys.map(({ row, text }) => ({ id: row.id, text: text ?? '' }));
      const nowS = Math.floor(event.receivedAtMs / 1000);
      const { verification } = explain(
        provider.schemes,
        keys,
        held.settings,
        request,
        nowS,
        provider.handshake,
      );

      const answer = { verdict: event.verdict, reason: event.reason, matched: event.matched };
      expect(detail.summary).toMatchObject(answer);
      expect(detail.explanation.verification).toMatchObject(answer);
      expect(verification).toMatchObject(answer);
      if (variant === 'valid') expect(answer).toMatchObject({ verdict: 'valid', reason: 'ok' });
    });
  },
);
