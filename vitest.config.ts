import { defineConfig } from 'vitest/config';

// A zone with summer time, unless one is asked for: in UTC a test of the clock proves little.
process.env['TZ'] ??= 'Europe/Berlin';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'simulator/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Every test puts back what it changes: one thread for all files spares 73 starts.
    pool: 'threads',
    isolate: false,
    // A busy machine is no fault of the code.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000, interval: 10 } },
  },
});
