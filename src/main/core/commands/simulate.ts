/** The command that sends a signed sample to the receiver, as a provider would. */
import type { Handlers } from '../../../shared/ipc.ts';
import { t } from '../../../shared/text.ts';
import type { App } from '../app.ts';
import { generateTestKey } from '../keys/generate.ts';
import type { Clock } from '../ports.ts';
import type { Sample } from '../providers/define.ts';
import { sendSample } from '../simulate/send.ts';
import { signSample } from '../simulate/sign.ts';
import { type HeldKey, isActive, type Source } from '../sources.ts';
import { judgingScheme } from '../views/app-state.ts';

/** The key to sign a sample with: one of ours that can sign, or a test key made for it. */
const signingKey = async (
  app: App,
  source: Source,
  nowMs: number,
): Promise<HeldKey & { text: string }> => {
  const able = source.keys
    .filter((key): key is HeldKey & { text: string } => key.text !== null)
    .filter(({ row }) => row.kind !== 'public-key' && isActive(row, nowMs))
    .toSorted(
      (a, b) =>
        Number(a.row.kind === 'test') - Number(b.row.kind === 'test') || b.row.id - a.row.id,
    );
  const [key] = able;
  if (key) return key;
  const scheme = source.provider.schemes.find(({ id }) => id === source.settings.scheme);
  const text = generateTestKey(scheme ?? source.provider.schemes[0]);
  const held = await app.sources.addKey(source.row.id, {
    label: t('Test key of this app'),
    text,
    kind: 'test',
  });
  return { ...held, text };
};

/** The sample of that name, or the first of the scheme that judges, or the first. */
const findSample = (source: Source, name: string | undefined, nowMs: number): Sample => {
  const { samples } = source.provider;
  const scheme = judgingScheme(source, nowMs);
  return (
    samples.find((sample) => sample.name === name) ??
    samples.find((sample) => (sample.scheme ?? scheme) === scheme) ??
    samples[0]
  );
};

export const createSimulateHandlers = (
  app: App,
  clock: Clock,
  onChange: () => void,
): Pick<Handlers, 'simulate.send'> => ({
  'simulate.send': async ({ sourceId, variant, sample }) => {
    const receiver = app.requireReceiver();
    const known = app.sources.get(sourceId);
    const key = await signingKey(app, known, clock.now());
    onChange();
    const { provider, row } = app.sources.get(sourceId);
    const request = signSample({
      provider,
      sample: findSample(known, sample, clock.now()),
      variant,
      keyText: key.text,
      target: `/in/${row.token}`,
      nowMs: clock.now(),
      settings: row.settings,
      origin: `${app.isTls() ? 'https' : 'http'}://127.0.0.1:${receiver.port}`,
    });
    const target = { port: receiver.port, isTls: app.isTls() };
    const answer = await sendSample(request, target, app.simulatorPorts);
    return { ...answer, variant, arrival: 'simulator' };
  },
});
