import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../src/main/core/stored-settings.ts';
import { defaultSettings } from '../../../../src/shared/settings.ts';

describe('stored settings', () => {
  it('of a version without shortcuts are read, and the shortcuts are the usual ones', async () => {
    const { keys: _keys, ...old } = { ...defaultSettings, theme: 'dark' as const };
    expect(await readSettings(old)).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it('keep chosen shortcuts', async () => {
    const keys = { 'event.pin': 'F4', 'event.tag': null };
    expect((await readSettings({ ...defaultSettings, keys })).keys).toEqual(keys);
  });

  it('lose a shortcut that is not known, and nothing else', async () => {
    const keys = { 'event.pin': 'F4', 'event.fly': 'F6', 'event.tag': 'Tab' };
    const settings = await readSettings({ ...defaultSettings, theme: 'dark', keys });
    expect(settings).toEqual({ ...defaultSettings, theme: 'dark', keys: { 'event.pin': 'F4' } });
  });

  it('lose a setting of another version, and nothing else', async () => {
    const settings = await readSettings({ theme: 'dark', port: 'eighty', mood: 'good' });
    expect(settings).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it.each([[undefined], [null], ['text'], [[1]]])('are the usual ones for %j', async (stored) => {
    expect(await readSettings(stored)).toEqual(defaultSettings);
  });
});
