// Adds up what the suites report, and writes the one line that ends a test run. Pure.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Counts = { ...nothing, passed: 1 };
export const oneFailed: Counts = { ...nothing, failed: 1 };

export const add = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A suite whose process failed although no test of it did (a file that does not load) has failed too. */
export function withExit(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? add(counts, oneFailed) : counts;
}

/** Vitest's JSON report; null: not one. */
export function readVitest(report: unknown): Counts | null {
  const passed = numberOf(report, 'numPassedTests');
  const failed = numberOf(report, 'numFailedTests');
  const pending = numberOf(report, 'numPendingTests');
  if (passed === null || failed === null || pending === null) return null;
  return { passed, failed, skipped: pending + (numberOf(report, 'numTodoTests') ?? 0) };
}

/** Playwright's JSON report; null: not one. A flaky test passed in the end. */
export function readPlaywright(report: unknown): Counts | null {
  const stats = fieldOf(report, 'stats');
  const expected = numberOf(stats, 'expected');
  const failed = numberOf(stats, 'unexpected');
  const skipped = numberOf(stats, 'skipped');
  if (expected === null || failed === null || skipped === null) return null;
  return { passed: expected + (numberOf(stats, 'flaky') ?? 0), failed, skipped };
}

/** Pytest's JUnit report (XML); null: not one. */
export function readPytest(xml: string): Counts | null {
  const suite = /<testsuite\s[^>]*>/.exec(xml)?.[0];
  if (suite === undefined) return null;
  const count = (name: string): number => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const [failed, skipped] = [count('failures') + count('errors'), count('skipped')];
  return { passed: count('tests') - failed - skipped, failed, skipped };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function numberOf(value: unknown, name: string): number | null {
  const field = fieldOf(value, name);
  return typeof field === 'number' ? field : null;
}
