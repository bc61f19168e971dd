import { describe, expect, it } from 'vitest';
import type { FixPlan } from '../../../../../src/main/core/diagnose/change.ts';
import { defaultLimits, diagnose } from '../../../../../src/main/core/diagnose/diagnose.ts';
import { findProvider, providers } from '../../../../../src/main/core/providers/index.ts';
import { createVerifier } from '../../../../../src/main/core/verify/engine.ts';
import type { Verification } from '../../../../../src/shared/verdict.ts';
import { type Broken, sceneOf } from '../../../../support/broken/break.ts';
import { genuine, type Scene } from '../../../../support/broken/genuine.ts';
import { brokenRequests } from '../../../../support/broken-requests.ts';

/** Only hashes bound the search here: a busy machine must not change its answer. */
const unhurried = { ...defaultLimits, ms: 60_000 };

const verify = ({ provider, settings, keys, request, nowS }: Scene): Verification => {
  const own = keys.filter(({ ofSource }) => ofSource === null);
  const verifier = createVerifier(provider.schemes, own, settings, provider.handshake);
  return verifier(request, nowS);
};

/** The scene after a click on what a finding offers. */
const applied = (scene: Scene, plan: FixPlan): Scene => {
  const { settings, keys } = scene;
  switch (plan.kind) {
    case 'add-key':
      return {
        ...scene,
        keys: [...keys, { id: 99, label: plan.label, text: plan.text, ofSource: null }],
      };
    case 'use-key-again':
      return {
        ...scene,
        keys: keys.map((key) => (key.id === plan.keyId ? { ...key, retiredAtS: null } : key)),
      };
    case 'set-provider':
      return {
        ...scene,
        provider: findProvider(plan.provider) ?? scene.provider,
        settings: { ...settings, scheme: plan.scheme },
      };
    case 'set-scheme':
      return { ...scene, settings: { ...settings, scheme: plan.scheme } };
    case 'set-url':
      return { ...scene, settings: { ...settings, publicUrl: plan.url } };
    case 'set-tolerance':
      return { ...scene, settings: { ...settings, toleranceS: plan.toleranceS } };
    case 'set-parameter':
      return {
        ...scene,
        settings: {
          ...settings,
          parameters: { ...settings.parameters, [plan.name]: plan.value },
        },
      };
    case 'allow-body-only':
      return { ...scene, settings: { ...settings, allowBodyOnly: true } };
  }
};

const diagnosed = (broken: Broken) => {
  const scene = sceneOf(broken);
  const verification = verify(scene);
  const full = diagnose({ ...scene, seq: 1, verification }, unhurried);
  return { scene, verification, ...full };
};

describe('the catalogue', () => {
  it('has every provider, and more than 75 cases', () => {
    const used = new Set(brokenRequests.map(({ provider }) => provider));
    expect(providers.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
    expect(brokenRequests.length).toBeGreaterThan(75);
  });

  it('has at least eight cases of two changes', () => {
    const pairs = brokenRequests.filter(({ expect: code }) => code.includes('+'));
    expect(pairs.length).toBeGreaterThanOrEqual(8);
  });

  it.each([
    ...new Map(
      brokenRequests.map((broken) => [
        `${broken.provider} ${JSON.stringify(broken.options ?? {})}`,
        broken,
      ]),
    ).entries(),
  ])('breaks what was genuine: %s', (_name, { provider, options }) => {
    expect(verify(genuine(provider, options).scene)).toMatchObject({ reason: 'ok' });
  });
});

describe.each(brokenRequests.map((broken) => [broken.provider, broken.name, broken] as const))(
  '%s: %s',
  (_provider, _name, broken) => {
    const { scene, verification, diagnosis, plans } = diagnosed(broken);
    const { findings } = diagnosis;

    it('is not valid, and stays so', () => {
      expect(verification.verdict).not.toBe('valid');
      expect(verify(scene).verdict).not.toBe('valid');
    });

    it(`is explained first by ${broken.expect || 'nothing'}`, () => {
      expect(findings[0]?.code ?? '').toBe(broken.expect);
      expect(diagnosis.isComplete).toBe(true);
      expect(diagnosis.hashes).toBeLessThanOrEqual(defaultLimits.hashes);
    });

    it('says it in words, and nothing of the secrets', () => {
      const secrets = scene.keys.map(({ text }) => text.trim()).filter((text) => text.length > 4);
      for (const finding of findings) {
        expect(finding.title).toMatch(/^\S.*\S$/);
        expect(finding.detail).toMatch(/^\S.*\S$/);
        const words = JSON.stringify([finding.title, finding.detail, finding.fix?.label]);
        for (const secret of secrets) expect(words).not.toContain(secret);
      }
    });

    it('offers only what mends it', () => {
      if (broken.isCured) expect(plans.has(findings[0]?.id ?? '')).toBe(true);
      for (const { id, isProven, fix } of findings) {
        const steps = plans.get(id);
        expect(steps !== undefined).toBe(fix !== null);
        if (!steps || !isProven) continue;
        expect(verify(steps.reduce(applied, scene)).verdict).toBe('valid');
      }
    });
  },
);
