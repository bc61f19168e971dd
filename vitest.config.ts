// Two projects: `unit` needs nothing but memory, `integration` uses real sockets, files and threads.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The native database is loaded once in each process; threads would share it.
    pool: 'forks',
    restoreMocks: true,
    coverage: {
      provider: 'v8',
      include: ['src/main/core/verify/**', 'src/main/core/providers/**'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 100 },
    },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 10_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
