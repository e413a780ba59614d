import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'simulator/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    // A busy machine is no fault of the code.
    testTimeout: 30_000,
  },
});
