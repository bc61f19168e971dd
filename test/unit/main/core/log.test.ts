import { expect, it } from 'vitest';
import { createLog } from '../../../../src/main/core/log.ts';

it('writes a line for each entry, with the stack of an error behind it', () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const error = new Error('why');
  const bare = new Error('no stack');
  delete bare.stack;
  log.info('started');
  log.error('failed');
  log.error('failed', error);
  log.error('failed', bare);
  log.error('failed', 'a foreign value');
  expect(lines).toEqual([
    'started\n',
    'failed\n',
    `failed\n  ${error.stack}\n`,
    'failed\n  no stack\n',
    'failed\n',
  ]);
});
