// Unit tests: each file in a process of its own, and time enough for a busy machine.
import { defineConfig } from 'vitest/config';

const generousMs = 180_000;

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    pool: 'forks', // native modules do not share a process
    testTimeout: generousMs,
    hookTimeout: generousMs,
    teardownTimeout: generousMs,
  },
});
