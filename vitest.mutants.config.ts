// The tests that mutation testing runs: those of the verification core, which need only memory.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    restoreMocks: true,
    include: [
      'test/unit/main/core/verify/**/*.test.ts',
      'test/unit/main/core/providers/**/*.test.ts',
    ],
    // A whole SDK for every mutant would take days.
    exclude: ['test/unit/main/core/providers/official.test.ts'],
    testTimeout: 10_000,
  },
});
