import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { resolveLanguage, speak, storedLanguage } from '../../../../src/main/core/language.ts';
import { AppFailure, failure } from '../../../../src/shared/errors.ts';
import { language, t } from '../../../../src/shared/text.ts';

describe('resolveLanguage', () => {
  it.each([
    ['de', ['de'], 'de'],
    ['German of Austria', ['de-AT', 'en-GB'], 'de'],
    ['a tag as some systems write it', ['de_DE.UTF-8'], 'de'],
    ['the first that the app speaks', ['fr-FR', 'de-CH', 'en-US'], 'de'],
    ['English before German', ['en-US', 'de-DE'], 'en'],
    ['no language that the app speaks', ['fr-FR', 'den'], 'en'],
    ['a name that every object has', ['constructor'], 'en'],
    ['nothing', [], 'en'],
  ])('takes from the system %s', (_what, preferred, expected) => {
    expect(resolveLanguage('system', preferred)).toBe(expected);
  });

  it('takes what was chosen, whatever the system prefers', () => {
    expect(resolveLanguage('en', ['de-DE'])).toBe('en');
    expect(resolveLanguage('de', ['en-US'])).toBe('de');
  });
});

describe('storedLanguage', () => {
  it('reads the choice of an earlier run', async () => {
    const snapshot = { settings: { app: { language: 'de' } } };
    const opened = Promise.resolve(snapshot) as unknown as Parameters<
      typeof storedLanguage
    >[0]['opened'];
    expect(await storedLanguage({ opened })).toBe('de');
  });

  it('is that of the system where the history cannot be opened', async () => {
    const opened = Promise.reject(failure('store.in-use', 'It is in use.'));
    expect(await storedLanguage({ opened })).toBe('system');
    await expect(opened).rejects.toThrow(AppFailure);
  });
});

describe('speak', () => {
  afterEach(() => speak('en'));

  it('changes texts and what schemas say of bad input, and back', async () => {
    const said = (): string | undefined => z.string().safeParse(1).error?.issues[0]?.message;
    const english = said();
    await speak('de');
    expect(language()).toBe('de');
    expect(t('Cancel')).toBe('Abbrechen');
    expect(said()).toContain('Ungültige Eingabe');
    await speak('en');
    expect(t('Cancel')).toBe('Cancel');
    expect(said()).toBe(english);
  });
});
