import { describe, expect, it } from 'vitest';
import { hiddenSettings, withPortable } from '../../../../../src/main/core/profile/settings.ts';
import { providers } from '../../../../../src/main/core/providers/index.ts';
import { defaultSourceSettings } from '../../../../../src/shared/provider.ts';
import { defaultSettings } from '../../../../../src/shared/settings.ts';
import { t } from '../../../../../src/shared/text.ts';

describe('the settings of a profile', () => {
  it('change nothing that belongs to this machine', () => {
    const here = {
      ...defaultSettings,
      tls: { certFile: '/cert.pem', keyFile: '/key.pem' },
      tunnel: {
        domain: 'here.ngrok.app',
        serverAddr: 'agent.example.com:443',
        rootCaFile: '/ca.pem',
        isAutomatic: true,
      },
    };
    const portable = {
      bodyLimitBytes: 1024,
      requestsPerSecond: 10,
      retention: { maxEvents: null, maxAgeDays: 7, maxBytes: null },
      theme: 'light',
      tunnel: { domain: null },
      notifications: { firstEvent: false, firstFailure: true, quietHours: null },
      tray: false,
      closeToTray: true,
      language: 'de',
      keys: { 'event.pin': null },
    } as const;
    expect(withPortable(here, portable)).toEqual({
      ...portable,
      tunnel: { ...here.tunnel, domain: null },
    });
  });

  it('leave alone what an older file says nothing of', () => {
    const own = {
      retention: { maxEvents: 5, maxAgeDays: null, maxBytes: null },
      notifications: { firstEvent: false, firstFailure: false, quietHours: null },
      tray: false,
      closeToTray: true,
      language: 'de',
      keys: { 'event.pin': null },
    } as const;
    const { tunnel, bodyLimitBytes, requestsPerSecond, theme } = defaultSettings;
    const portable = { tunnel, bodyLimitBytes, requestsPerSecond, theme };
    expect(withPortable({ ...defaultSettings, ...own }, portable)).toMatchObject(own);
  });
});

describe('a parameter', () => {
  const declared = providers.flatMap(({ id, parameters = [] }) =>
    parameters.map((parameter) => ({ provider: id, ...parameter, words: t(parameter.label) })),
  );

  it.each(declared.filter(({ name, words }) => /token|secret|password/i.test(name + words)))(
    'that is called one is a secret: $provider $name',
    ({ isSecret }) => {
      expect(isSecret).toBe(true);
    },
  );

  it.each([
    ['meta', 'verifyToken', true],
    ['paypal', 'webhookId', false],
    ['sinch', 'applicationKey', false],
    ['infobip', 'signatureHeader', false],
    ['github', 'verifyToken', true],
    ['own-0a1b2c3d', 'applicationKey', true],
  ])('of %s, %s: hidden is %s', (provider, name, isHidden) => {
    const settings = { ...defaultSourceSettings, parameters: { [name]: 'value' } };
    expect(hiddenSettings(provider, settings).parameters).toEqual(
      isHidden ? { [name]: 'value' } : {},
    );
  });
});
