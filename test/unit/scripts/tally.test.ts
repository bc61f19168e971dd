import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addTallies, readPlaywright, readVitest, tallyRun } from '../../../scripts/lib/tally.ts';
import { tempFile } from '../../support/temp.ts';

const clean = JSON.stringify({ numPassedTests: 3, numFailedTests: 0, testResults: [] });

describe('readVitest', () => {
  it('counts a file that could not be loaded as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, testResults };
    expect(readVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 2 });
  });
});

describe('readPlaywright', () => {
  it('counts a test that passed when tried again as passed', () => {
    const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 3 };
    expect(readPlaywright({ stats })).toEqual({ passed: 6, failed: 2, skipped: 3 });
  });
});

describe('tallyRun', () => {
  it('believes a clean report of a run that ended well', () => {
    expect(tallyRun(tempFile('report.json', clean), readVitest, 0)).toMatchObject({
      passed: 3,
      failed: 0,
    });
  });

  it('counts a failure when the run failed and its report does not say why', () => {
    expect(tallyRun(tempFile('report.json', clean), readVitest, 1)).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  it.each([
    ['there is no report', () => join(tmpdir(), 'no-such-report.json')],
    ['the report was cut short', () => tempFile('report.json', '{"numPassedTests":')],
  ])('counts a failure when %s', (_what, file) => {
    expect(tallyRun(file(), readVitest, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

it('addTallies adds each count', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(addTallies([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
