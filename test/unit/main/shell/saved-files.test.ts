import { expect, it } from 'vitest';
import { createSavedFiles } from '../../../../src/main/shell/saved-files.ts';

it('knows where a saved file is by its number, and tells its name alone', () => {
  const files = createSavedFiles();
  const file = files.remember('/home/ann/events.har');
  expect(file).toEqual({ id: 1, name: 'events.har' });
  expect(files.pathOf(file.id)).toBe('/home/ann/events.har');
  expect(files.pathOf(99)).toBeNull();
});

it('forgets what was saved long ago', () => {
  const files = createSavedFiles();
  const ids = Array.from({ length: 21 }, (_, i) => files.remember(`/tmp/${i}.har`).id);
  expect(files.pathOf(ids[0] ?? 0)).toBeNull();
  expect(files.pathOf(ids[1] ?? 0)).toBe('/tmp/1.har');
});
